import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** @param {string} path */
const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: fromHere('.'),
  publicDir: fromHere('../public'),
  // Relative, so that any static host serves the site from any sub-path.
  base: './',
  build: {
    outDir: fromHere('../dist'),
    emptyOutDir: true,
    target: 'es2022',
    // Modules are preloaded by <link>; the polyfill is for browsers older than the target.
    modulePreload: { polyfill: false },
    // Data set, wasm and icons stay files: cached and compiled on their own.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { index: fromHere('index.html'), embed: fromHere('embed.html') },
    },
  },
  server: { fs: { allow: [fromHere('..')] } },
});
