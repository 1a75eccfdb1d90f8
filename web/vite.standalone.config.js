import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { generatedParts } from './build/generated.js';
import { inlinedPicture } from './build/inlined-picture.js';
import { codeSplitting } from './build/stage.js';
import { treeshake } from './build/treeshake.js';

/** @param {string} path */
const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What each mode builds. @type {Record<string, import('vite').BuildOptions>} */
const outputs = {
  page: {
    modulePreload: { polyfill: false },
    rollupOptions: { input: fromHere('gradient-descent.html'), treeshake },
  },
  module: {
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: fromHere('package/gradient-descent.js'),
      treeshake,
      preserveEntrySignatures: 'strict',
      output: { codeSplitting: false, entryFileNames: 'gradient-descent-standalone.js' },
    },
  },
  explain: {
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: fromHere('package/explain.js'),
      treeshake,
      preserveEntrySignatures: 'strict',
      output: { codeSplitting: false, entryFileNames: 'explain.js' },
    },
  },
  classic: {
    lib: {
      entry: fromHere('site/gradient-descent-classic.js'),
      formats: ['iife'],
      name: 'gradientDescent',
      fileName: () => 'gradient-descent-classic.js',
    },
    rollupOptions: { treeshake },
  },
  package: {
    outDir: fromHere('../dist/package'),
    emptyOutDir: true,
    // A library's parts load each other with a plain import(), which every bundler understands.
    lib: {
      entry: ['gradient-descent.js', 'gradient-descent-element.js'].map((name) =>
        fromHere(`package/${name}`),
      ),
      formats: ['es'],
    },
    rollupOptions: { treeshake, output: { codeSplitting, chunkFileNames: '[name]-[hash].js' } },
  },
};

/**
 * The builds that are scripts alone, wasm and data sets included: `--mode page` makes
 * gradient-descent.html, which works from file://, `--mode module` the element as one module,
 * `--mode explain` the reader of logs as one,
 * `--mode classic` a classic script for where modules cannot be loaded, and `--mode package` what
 * bundlers take, in parts that are loaded when first used. No bundler has to find a file by its
 * address there: esbuild and Rollup would leave such files behind.
 */
export default defineConfig(({ mode }) => ({
  root: fromHere('.'),
  publicDir: false,
  base: './',
  plugins:
    mode === 'page'
      ? [generatedParts('gradient-descent.html', { picture: inlinedPicture }), viteSingleFile()]
      : [],
  // The `imports` of package.json name what is inlined under these conditions.
  resolve: { conditions: [mode, 'standalone', ...defaultClientConditions] },
  build: {
    outDir: fromHere('../dist'),
    emptyOutDir: false,
    target: 'es2022',
    // Leaves light-dark() as it is: dom/adopt-sheet.js writes it otherwise for older browsers.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    ...outputs[mode],
  },
}));
