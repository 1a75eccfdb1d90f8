/** Bundlers of scripts, none of them told anything about the demo. */

/** @import { Tool } from '../tool.js' */
import { homePage, html } from '../tool.js';

const recipe = 'webpack, Rollup, esbuild, Parcel, Vite';
const site = 'dist';

/** The page with the pasted tag, and its bundle. @param {string} tag @param {string} script */
const page = (tag, script) =>
  html(`<main>${tag}</main><script type="module" src="${script}"></script>`);

/** Where the page is not the bundler's. @param {readonly string[]} pasted */
const besideBundle = ([, tag]) => ({
  'index.html': '',
  'dist/index.html': page(tag, 'main.js'),
  'dist/home.html': homePage('index.html'),
});

/** @type {readonly Tool[]} */
export const bundlers = [
  {
    name: 'Vite',
    recipe,
    packages: { vite: '8.3.8' },
    files: ([, tag]) => ({
      'index.html': page(tag, './main.js'),
      'public/home.html': homePage('index.html'),
    }),
    commands: [['npx', 'vite', 'build', '--base', './']],
    site,
  },
  {
    name: 'webpack',
    recipe,
    packages: { webpack: '5.113.0', 'webpack-cli': '7.3.1' },
    files: (pasted) => ({
      ...besideBundle(pasted),
      // What webpack warns of fails the build here.
      'webpack.config.mjs': `export default {
        mode: 'production', entry: './main.js', output: { filename: 'main.js' }, performance: false,
        plugins: [{ apply: ({ hooks }) => hooks.done.tap('strict', ({ compilation }) => {
          for (const warning of compilation.warnings) throw warning;
        }) }],
      };`,
    }),
    commands: [['npx', 'webpack', '--stats', 'errors-warnings']],
    site,
  },
  {
    name: 'Rollup',
    recipe,
    packages: { rollup: '4.68.8', '@rollup/plugin-node-resolve': '16.0.3' },
    files: besideBundle,
    commands: [
      [
        'npx',
        'rollup',
        'main.js',
        '--plugin',
        'node-resolve',
        '--dir',
        'dist',
        '--failAfterWarnings',
      ],
    ],
    site,
  },
  {
    name: 'esbuild',
    recipe,
    packages: { esbuild: '0.28.2' },
    files: besideBundle,
    commands: [['npx', 'esbuild', 'main.js', '--bundle', '--outfile=dist/main.js']],
    site,
  },
  {
    name: 'esbuild, in parts',
    recipe,
    packages: { esbuild: '0.28.2' },
    files: besideBundle,
    commands: [
      ['npx', 'esbuild', 'main.js', '--bundle', '--splitting', '--format=esm', '--outdir=dist'],
    ],
    site,
  },
  {
    name: 'Parcel',
    recipe,
    packages: { parcel: '2.16.4' },
    files: ([, tag]) => ({
      'index.html': page(tag, './main.js'),
      'dist/home.html': homePage('index.html'),
    }),
    commands: [['npx', 'parcel', 'build', 'index.html', '--public-url', './', '--no-cache']],
    site,
  },
];
