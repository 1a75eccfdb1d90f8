import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { treeshake } from './build/treeshake.js';

/** @param {string} path */
const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The builds that need nothing beside them, wasm and data sets included: `--mode page` makes
 * gradient-descent.html, which works from file://, `--mode module` the element as one module.
 */
export default defineConfig(({ mode }) => ({
  root: fromHere('.'),
  publicDir: false,
  base: './',
  plugins: mode === 'page' ? [viteSingleFile()] : [],
  // The `imports` of package.json name what is inlined under this condition.
  resolve: { conditions: ['standalone', ...defaultClientConditions] },
  build: {
    outDir: fromHere('../dist'),
    emptyOutDir: false,
    target: 'es2022',
    // Leaves light-dark() as it is: dom/adopt-sheet.js writes it otherwise for older browsers.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    rollupOptions:
      mode === 'page'
        ? { input: fromHere('gradient-descent.html'), treeshake }
        : {
            input: fromHere('package/gradient-descent.js'),
            treeshake,
            preserveEntrySignatures: 'strict',
            output: { codeSplitting: false, entryFileNames: 'gradient-descent-standalone.js' },
          },
  },
}));
