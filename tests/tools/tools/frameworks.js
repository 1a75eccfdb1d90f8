/** Frameworks, some of which make the page on a server first. */

/** @import { Tool } from '../tool.js' */
import { homePage, html, json, title } from '../tool.js';

const site = 'dist';
const application = html('<div id="root"></div><script type="module" src="./main.tsx"></script>');

const strict = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  strict: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
};

/** @param {object} options */
const tsconfig = (options) => json({ ...options, include: ['main.ts*', 'src'] });

/** @type {readonly Tool[]} */
export const frameworks = [
  {
    name: 'React',
    recipe: 'React',
    packages: {
      react: '19.3.1',
      'react-dom': '19.3.1',
      '@types/react': '19.3.3',
      '@types/react-dom': '19.3.0',
      '@vitejs/plugin-react': '6.3.0',
      typescript: '5.9.3',
      vite: '8.3.8',
    },
    files: () => ({
      'index.html': application,
      'public/home.html': homePage('index.html'),
      'vite.config.js':
        "import react from '@vitejs/plugin-react';\nexport default { plugins: [react()] };",
      'tsconfig.json': tsconfig({ compilerOptions: { ...strict, jsx: 'react-jsx' } }),
      'main.tsx': `import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Demo } from './src/demo';

createRoot(document.getElementById('root')!).render(<StrictMode><Demo /></StrictMode>);
// @ts-expect-error there is no such scaling
export const wrong = <gradient-descent scaling="zscore" />;
`,
    }),
    commands: [
      ['npx', 'tsc'],
      ['npx', 'vite', 'build', '--base', './'],
    ],
    site,
    hears: true,
  },
  {
    name: 'Vue',
    recipe: 'Vue',
    packages: {
      vue: '3.5.45',
      '@vitejs/plugin-vue': '6.0.11',
      'vue-tsc': '3.3.14',
      typescript: '5.9.3',
      vite: '8.3.8',
    },
    files: () => ({
      'index.html': application.replace('main.tsx', 'main.ts'),
      'public/home.html': homePage('index.html'),
      'tsconfig.json': tsconfig({
        compilerOptions: strict,
        vueCompilerOptions: { strictTemplates: true },
      }),
      'main.ts':
        "import { createApp } from 'vue';\nimport Demo from './src/Demo.vue';\ncreateApp(Demo).mount('#root');",
    }),
    commands: [
      ['npx', 'vue-tsc'],
      ['npx', 'vite', 'build', '--base', './'],
    ],
    site,
    hears: true,
  },
  {
    name: 'Next',
    recipe: 'Next',
    packages: { next: '16.4.6', react: '19.3.1', 'react-dom': '19.3.1' },
    files: () => ({
      'next.config.mjs': "export default { output: 'export', trailingSlash: true };",
      'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><head><link rel="icon" href="data:," /></head><body>{children}</body></html>;
}`,
      'app/page.jsx': `import Link from 'next/link';
export default function Home() { return <Link href="/gradient-descent/">${title}</Link>; }`,
    }),
    commands: [['npx', 'next', 'build']],
    site: 'out',
    home: '',
  },
  {
    name: 'SvelteKit',
    recipe: 'SvelteKit',
    packages: {
      '@sveltejs/kit': '2.70.4',
      '@sveltejs/adapter-static': '3.0.11',
      '@sveltejs/vite-plugin-svelte': '6.2.3',
      svelte: '5.57.3',
      vite: '7.3.8',
    },
    files: () => ({
      'svelte.config.js':
        "import adapter from '@sveltejs/adapter-static';\nexport default { kit: { adapter: adapter() } };",
      'vite.config.js':
        "import { sveltekit } from '@sveltejs/kit/vite';\nexport default { plugins: [sveltekit()] };",
      'src/app.html': html('<div>%sveltekit.body%</div>', '%sveltekit.head%'),
      'src/routes/+layout.js':
        "export const prerender = true;\nexport const trailingSlash = 'always';",
      'src/routes/+page.svelte': `<a href="/gradient-descent/">${title}</a>`,
    }),
    commands: [['npx', 'vite', 'build']],
    site: 'build',
    home: '',
  },
  {
    name: 'Astro',
    recipe: 'Astro',
    packages: { astro: '5.9.4' },
    files: () => ({ 'src/pages/index.astro': homePage('/gradient-descent/') }),
    commands: [['npx', 'astro', 'build']],
    site,
    home: '',
  },
  {
    name: 'VitePress',
    recipe: 'VitePress',
    packages: { vitepress: '1.6.4' },
    files: () => ({ 'index.md': `[${title}](gradient-descent.md)` }),
    commands: [['npx', 'vitepress', 'build']],
    site: '.vitepress/dist',
    home: '',
  },
  {
    name: 'Docusaurus',
    recipe: 'Docusaurus',
    packages: docusaurusPackages(),
    // What it generates both imports and requires.
    hasNoType: true,
    files: () => ({
      ...docusaurusProject(),
      'docs/index.md': `---\nslug: /\n---\n\n# A book\n\n[${title}](gradient-descent.mdx)\n`,
    }),
    commands: [['npx', 'docusaurus', 'build']],
    site: 'build',
    home: '',
  },
  {
    name: 'Docusaurus, a frame',
    recipe: 'Docusaurus, a frame',
    packages: docusaurusPackages(),
    // What it generates both imports and requires.
    hasNoType: true,
    files: ([frame]) => ({
      ...docusaurusProject(),
      'docs/index.md': `---\nslug: /\n---\n\n# A book\n\n[${title}](gradient-descent.mdx)\n`,
      'docs/gradient-descent.mdx': frame,
    }),
    commands: [['npx', 'docusaurus', 'build']],
    site: 'build',
    home: '',
    isFramed: true,
  },
];

function docusaurusPackages() {
  return {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    react: '19.3.1',
    'react-dom': '19.3.1',
  };
}

function docusaurusProject() {
  return {
    'docusaurus.config.js': `export default {
  title: 'A book', url: 'https://book.example', baseUrl: '/', onBrokenLinks: 'throw',
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, pages: false }]],
};`,
  };
}
