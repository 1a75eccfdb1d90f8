import { readManifest } from './manifest.js';

/** @import { Plugin } from 'vite' */

/**
 * Writes custom-elements.json, by which editors and catalogues know the element.
 * @returns {Plugin}
 */
export const manifestFile = () => ({
  name: 'manifest-file',
  apply: 'build',
  generateBundle() {
    const source = `${JSON.stringify(readManifest(), null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'custom-elements.json', source });
  },
});
