import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { oembedRulesHtml, recipesHtml } from './build/course-recipes.js';
import { docsReference } from './build/docs-reference.js';
import { generatedFiles, generatedParts } from './build/generated.js';
import { manifestFile } from './build/manifest.js';
import { oembed } from './build/oembed.js';
import { commandFile, coreTypes, explainTypes, packageTypes } from './build/package-types.js';
import { precache } from './build/precache.js';
import { datasetsReadme } from './build/shipped-datasets.js';
import { siteScripts } from './build/site-scripts.js';
import { codeSplitting } from './build/stage.js';
import { treeshake } from './build/treeshake.js';

/** @param {string} path */
const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The site, and the element for other pages. */
export default defineConfig({
  root: fromHere('.'),
  publicDir: fromHere('../public'),
  // Relative, so that any static host serves the site from any sub-path.
  base: './',
  plugins: [
    generatedParts('docs.html', {
      recipes: recipesHtml,
      'oembed-rules': oembedRulesHtml,
      reference: docsReference,
    }),
    generatedFiles({
      'custom-elements.json': manifestFile,
      'gradient-descent.d.ts': packageTypes,
      'layouts.d.ts': coreTypes,
      'explain.d.ts': explainTypes,
      'command.js': commandFile,
      'datasets/README.md': datasetsReadme,
    }),
    oembed(process.env.SITE_URL),
    siteScripts(fromHere('site/'), fromHere('gradient-descent-element.js')),
    precache(fromHere('service-worker.js'), fromHere('../dist/')),
  ],
  build: {
    outDir: fromHere('../dist'),
    emptyOutDir: true,
    target: 'es2022',
    // Leaves light-dark() as it is: dom/adopt-sheet.js writes it otherwise for older browsers.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: {
      // Modules are preloaded by <link>; the polyfill is for browsers older than the target.
      polyfill: false,
      // By the pages alone: the element puts no links into the head of the page around it.
      resolveDependencies: (_, dependencies, { hostId, hostType }) =>
        hostType === 'html' || /docs-[^/]*\.js$/.test(hostId) ? dependencies : [],
    },
    // Data set, wasm and icons stay files: cached and compiled on their own.
    assetsInlineLimit: 0,
    license: { fileName: 'third-party-licenses.md' },
    rollupOptions: {
      treeshake,
      input: ['index.html', 'embed.html', 'docs.html'].map(fromHere),
      output: {
        codeSplitting,
        // Every feature's words have the same file name: the chunk is named after the feature, too.
        chunkFileNames({ facadeModuleId }) {
          const words = /features\/([^/]+)\/words\/[^/]+\.js$/.exec(facadeModuleId ?? '');
          return words ? `assets/[name]-${words[1]}-[hash].js` : 'assets/[name]-[hash].js';
        },
      },
    },
  },
  server: { fs: { allow: [fromHere('..')] } },
});
