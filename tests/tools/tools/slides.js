/** Slides, which have a use for the keys that the demo's controls have a use for. */

/** @import { Tool } from '../tool.js' */
import { html } from '../tool.js';

/** @type {readonly Tool[]} */
export const slides = [
  {
    name: 'reveal.js',
    recipe: 'reveal.js',
    packages: { 'reveal.js': '6.0.2' },
    files: ([section]) => ({
      'index.html': html(
        `<div class="reveal"><div class="slides"><section>A talk</section>
${section}
<section>The end</section></div></div>
<script src="node_modules/reveal.js/dist/reveal.js"></script>
<script>Reveal.initialize({ hash: true, width: 1280, height: 720 });</script>`,
        `<link rel="stylesheet" href="node_modules/reveal.js/dist/reveal.css">
<link rel="stylesheet" href="node_modules/reveal.js/dist/theme/black.css">`,
      ),
    }),
    commands: [],
    site: '.',
    home: 'index.html',
    isSlide: true,
  },
  {
    name: 'Slidev',
    recipe: 'Slidev',
    packages: { '@slidev/cli': '52.20.1', '@slidev/theme-default': '0.25.0' },
    files: ([, slide]) => ({
      // Without the fonts that its theme takes from another host; a browser without a screen refuses
      // to keep it awake.
      'slides.md': `---
routerMode: hash
fonts: { provider: none }
wakeLock: false
canvasWidth: 1280
---

# A talk

${slide}

---

# The end
`,
    }),
    commands: [['npx', 'slidev', 'build', '--base', './']],
    site: 'dist',
    home: 'index.html',
    isSlide: true,
  },
];
