import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { oembedRulesHtml, recipesHtml } from './build/course-recipes.js';
import { docsReference } from './build/docs-reference.js';
import { generatedFiles, generatedParts } from './build/generated.js';
import { manifestFile } from './build/manifest.js';
import { oembed } from './build/oembed.js';
import { packageEntries } from './build/package-entries.js';
import { coreTypes, packageTypes } from './build/package-types.js';
import { precache } from './build/precache.js';
import { datasetAddresses, datasetsReadme } from './build/shipped-datasets.js';
import { siteScripts } from './build/site-scripts.js';
import { treeshake } from './build/treeshake.js';

/** @param {string} path */
const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The folders that the first frame needs, and the files in them that are left out of its script. */
const stage =
  /\/web\/(controls|core|datasets|dom|panels|plots|state|strings|styles|widget)\/|\/web\/(gradient-descent-element|features\/features)\.js$|\/node_modules\//;
const leftOut =
  /\/core\/lesson-|\/dom\/(dialog|device-storage|headings)|\/strings\/(checked|x-long|languages)|\.css$/;

/** @param {string} id of a module */
const isOfStage = (id) => stage.test(id) && !leftOut.test(id);

/** The site, and the element for other pages and for the package. */
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
      'datasets/README.md': datasetsReadme,
    }),
    datasetAddresses(),
    oembed(process.env.SITE_URL),
    packageEntries(
      [fromHere('package/gradient-descent-element.js')],
      fromHere('gradient-descent-element.js'),
    ),
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
      // By the pages alone: the other chunks are the package's, too, and a bundler that takes them
      // in gives other names to what they would ask for.
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
        // What the first frame needs is one file, and not a file for each part that others share.
        codeSplitting: { groups: [{ name: 'stage', test: isOfStage }] },
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
