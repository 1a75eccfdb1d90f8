import { readFileSync } from 'node:fs';
import { minify } from 'vite';
import { en } from '../strings/en.js';

/** @import { Plugin } from 'vite' */

const fallback = 'without-modules.js';

/**
 * The scripts at the root of the site whose names last.
 * @param {string} folder of their sources
 * @param {string} element path of the element's module, which one of them loads
 * @returns {Plugin}
 */
export const siteScripts = (folder, element) => ({
  name: 'site-scripts',
  apply: 'build',
  buildStart() {
    // A chunk of its own, which exports what the module does; an entry would cost the pages a request.
    this.emitFile({ type: 'chunk', id: element, preserveSignature: 'strict' });
  },
  transformIndexHtml: {
    order: 'post',
    handler: (html, { filename }) => {
      // A sandboxed frame may have a style sheet of its server, but not one asked for like this.
      const open = html.replace('<link rel="stylesheet" crossorigin', '<link rel="stylesheet"');
      if (!/(index|embed)\.html$/.test(filename)) return open;
      // Deferred, it comes after the modules and when the page has been read.
      const script = `<script defer src="./${fallback}"></script>`;
      return open.replace(/\s*<link rel="stylesheet"/, `\n    ${script}$&`);
    },
  },
  async generateBundle(_, bundle) {
    const chunk = Object.values(bundle).find(
      (output) => output.type === 'chunk' && output.facadeModuleId === element,
    );
    if (!chunk) throw new Error(`${element} has no chunk of its own`);
    const words = {
      sentence: en.loadFailed,
      picture: en.failure.picture,
      link: en.failure.elsewhere,
    };
    const script = readFileSync(`${folder}gradient-descent.js`, 'utf8')
      .replace('../gradient-descent-element.js', `./${chunk.fileName}`)
      .replace("'__WORDS__'", () => JSON.stringify(JSON.stringify(words)));
    const sources = {
      'gradient-descent.js': await minified(script, true),
      [fallback]: await minified(readFileSync(folder + fallback, 'utf8'), false),
    };
    for (const [fileName, source] of Object.entries(sources)) {
      this.emitFile({ type: 'asset', fileName, source });
    }
  },
});

/** @param {string} script @param {boolean} module */
async function minified(script, module) {
  const { code } = await minify('script.js', script, { module });
  return code;
}
