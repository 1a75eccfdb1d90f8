import { readFileSync } from 'node:fs';

/** @import { Plugin } from 'vite' */

/**
 * Puts the package's entries at the root of the built site, under names that last. Each is what it
 * is in package/, but for the address of the chunk that it is about: made entries of the bundle,
 * they would cost the site's own pages a request more.
 * @param {string[]} paths of the entries
 * @param {string} element path of the module that they import
 * @returns {Plugin}
 */
export function packageEntries(paths, element) {
  return {
    name: 'package-entries',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: element, preserveSignature: 'strict' });
    },
    generateBundle(_, bundle) {
      const chunk = Object.values(bundle).find(
        (output) => output.type === 'chunk' && output.facadeModuleId === element,
      );
      if (!chunk) throw new Error(`${element} has no chunk of its own`);
      for (const path of paths) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        const source = readFileSync(path, 'utf8');
        const specifier = `'../${element.slice(element.lastIndexOf('/') + 1)}'`;
        this.emitFile({
          type: 'asset',
          fileName: name,
          source: source.replace(specifier, `'./${chunk.fileName}'`),
        });
      }
    },
  };
}
