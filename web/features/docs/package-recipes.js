/** How the package gets into pages that a tool builds. See recipes.js. */

/** @import { Recipe } from './recipes.js' */

const tag = '<gradient-descent scenario="too-high"></gradient-descent>';

/** Vue has to be told which tags are no components of its own. */
const isCustomElement = "(tag) => tag === 'gradient-descent'";

/** @type {readonly Recipe[]} */
export const packageRecipes = [
  {
    places: 'webpack, Rollup, esbuild, Parcel, Vite',
    before: 'No plugin and no setting: WebAssembly and data sets are in the package’s scripts.',
    parts: [
      { file: 'main.js', language: 'js', code: "import 'gradient-descent-live';" },
      { file: 'index.html', language: 'html', code: tag },
    ],
    after:
      'Rollup needs `@rollup/plugin-node-resolve`, as for every package. Where scripts have to be one file, import `gradient-descent-live/standalone`.',
  },
  {
    places: 'React',
    before: 'From React 19 on a listener is called `on` and the name of the event.',
    parts: [
      {
        file: 'src/demo.tsx',
        language: 'tsx',
        code: `import 'gradient-descent-live';

export function Demo() {
  return (
    <gradient-descent
      scenario="too-high"
      ongd-step={({ detail }) => console.log(detail.iteration, detail.cost)}
    />
  );
}`,
      },
    ],
  },
  {
    places: 'Next',
    parts: [
      {
        file: 'app/gradient-descent/page.jsx',
        language: 'jsx',
        code: `'use client';

import 'gradient-descent-live';

export default function Page() {
  return <gradient-descent scenario="too-high" />;
}`,
      },
    ],
  },
  {
    places: 'Vue',
    parts: [
      {
        file: 'vite.config.js',
        language: 'js',
        code: `import vue from '@vitejs/plugin-vue';

export default {
  plugins: [
    vue({
      template: { compilerOptions: { isCustomElement: ${isCustomElement} } },
    }),
  ],
};`,
      },
      {
        file: 'src/Demo.vue',
        language: 'vue',
        code: `<script setup lang="ts">
import 'gradient-descent-live';
</script>

<template>
  <gradient-descent
    scenario="too-high"
    @gd-step="({ detail }) => console.log(detail.iteration, detail.cost)"
  />
</template>`,
      },
    ],
  },
  {
    places: 'VitePress',
    parts: [
      {
        file: '.vitepress/config.mjs',
        language: 'js',
        code: `export default {
  vue: {
    template: { compilerOptions: { isCustomElement: ${isCustomElement} } },
  },
};`,
      },
      {
        file: 'gradient-descent.md',
        language: 'markdown',
        code: `<script setup>
import 'gradient-descent-live';
</script>

${tag}`,
      },
    ],
  },
  {
    places: 'Docusaurus',
    parts: [
      {
        file: 'docs/gradient-descent.mdx',
        language: 'mdx',
        code: `import 'gradient-descent-live';

${tag}`,
      },
    ],
  },
  {
    places: 'SvelteKit',
    parts: [
      {
        file: 'src/routes/gradient-descent/+page.svelte',
        language: 'svelte',
        code: `<script>
  import 'gradient-descent-live';
</script>

${tag}`,
      },
    ],
  },
  {
    places: 'Astro',
    parts: [
      {
        file: 'src/pages/gradient-descent.astro',
        language: 'astro',
        code: `${tag}

<script>
  import 'gradient-descent-live';
</script>`,
      },
    ],
  },
  {
    places: 'Slidev',
    before: 'In slides the demo is compact, so that all of it fits on one.',
    parts: [
      {
        file: 'vite.config.js',
        language: 'js',
        code: `export default {
  slidev: {
    vue: {
      template: { compilerOptions: { isCustomElement: ${isCustomElement} } },
    },
  },
};`,
      },
      {
        file: 'slides.md',
        language: 'markdown',
        code: `---
layout: full
---

<script setup>
import 'gradient-descent-live';
</script>

${tag.replace(' scenario', ' layout="compact" scenario')}`,
      },
    ],
    after:
      'A slide is 552 px high unless the head of `slides.md` says otherwise: `canvasWidth: 1280` makes it 720 px.',
  },
];
