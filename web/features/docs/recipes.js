/**
 * How the demo gets into a page, place by place, in Markdown: docs.html and the README have it from
 * here, and `npm run test:tools` pastes it. The host is the reader's own; docs.html puts its own in
 * its place.
 *
 * @typedef {object} Recipe
 * @property {string} places
 * @property {string} [before] what to know or do first
 * @property {readonly Part[]} parts the lines to paste
 * @property {string} [after]
 */

/**
 * @typedef {object} Part
 * @property {string} [file] the file that the lines are, or stand in
 * @property {string} language of the code, for those who colour it
 * @property {string} code
 */

import { elementOf, frameHeight } from '../share/snippets.js';
import { words } from '../share/words/en.js';
import { packageRecipes } from './package-recipes.js';

const host = 'https://your.host/';
const address = `${host}embed.html?scenario=too-high`;
const frame = `<iframe src="${address}" title="Gradient descent, live"
  width="100%" height="${frameHeight}" style="border: 0" loading="lazy"></iframe>`;
const element = elementOf(new URL(host), [['scenario', 'too-high']], words.still);
const compactElement = element.replace(' scenario', ' layout="compact" scenario');

/** @param {string} text */
const indented = (text) => text.replace(/^/gm, '  ');

/** For books, courses and slides, whose pages are text. @type {readonly Recipe[]} */
export const courseRecipes = [
  {
    places: 'PreTeXt, Runestone',
    parts: [
      {
        language: 'xml',
        code: `<interactive xml:id="gradient-descent" width="100%" aspect="9:10"
  iframe="${address}"/>`,
      },
    ],
    after: 'The frame tells its height as `lti.frameResize`, which these books act on.',
  },
  {
    places: 'MyST, Jupyter Book 2',
    parts: [
      {
        language: 'markdown',
        code: `\`\`\`{iframe} ${address}
:width: 100%
\`\`\``,
      },
    ],
    after:
      'The height of such a frame follows its width; where that is too low, the demo scrolls inside. A text before the last line is the caption.',
  },
  {
    places: 'Jupyter Book 1, Sphinx with MyST',
    parts: [
      {
        language: 'markdown',
        code: `\`\`\`{raw} html
${frame}
\`\`\``,
      },
    ],
  },
  {
    places: 'Sphinx with reStructuredText',
    parts: [{ language: 'rst', code: `.. raw:: html\n\n${indented(element)}` }],
  },
  {
    places: 'Quarto',
    parts: [{ language: 'markdown', code: `\`\`\`{=html}\n${element}\n\`\`\`` }],
    after: 'Pandoc passes it on to HTML formats alone; a PDF is made without it.',
  },
  {
    places: 'pandoc, one HTML file',
    before:
      'Put `gradient-descent-standalone.js` beside the chapter: of all scripts it alone still runs when it is a part of the page.',
    parts: [
      {
        file: 'chapter.md',
        language: 'markdown',
        code: `\`\`\`{=html}
<script type="module" src="gradient-descent-standalone.js"></script>
<gradient-descent scenario="too-high"></gradient-descent>
\`\`\``,
      },
      {
        language: 'sh',
        code: 'pandoc --self-contained --metadata title="Gradient descent" --output chapter.html chapter.md',
      },
    ],
    after:
      'Newer versions of pandoc call `--self-contained` `--embed-resources --standalone`. Without it, what Quarto takes works here too.',
  },
  {
    places: 'pandoc, EPUB',
    before:
      'Readers of e-books run no scripts: put the still picture of a run, `default-run.svg`, beside the chapter, with a link to the live demo.',
    parts: [
      {
        file: 'e-book.md',
        language: 'markdown',
        code: `![Gradient descent fits a line to house prices](default-run.svg)

[See it move](${host}?scenario=too-high)`,
      },
      {
        language: 'sh',
        code: 'pandoc --metadata title="Gradient descent" --output book.epub e-book.md',
      },
    ],
  },
  {
    places: 'mdBook',
    before: 'HTML goes into the chapter as it is, with an empty line around it.',
    parts: [{ language: 'html', code: element }],
  },
  {
    places: 'MkDocs',
    before: 'HTML goes into the page as it is, with an empty line around it.',
    parts: [{ language: 'html', code: element }],
  },
  {
    places: 'Hugo',
    before: 'Hugo leaves HTML out of Markdown until its configuration says:',
    parts: [
      {
        file: 'hugo.toml',
        language: 'toml',
        code: `[markup.goldmark.renderer]
  unsafe = true`,
      },
      {
        file: 'content/gradient-descent.md',
        language: 'markdown',
        code: `---\ntitle: Gradient descent\n---\n\n${element}`,
      },
    ],
  },
  {
    places: 'reveal.js',
    before: 'In slides the demo is compact, so that all of it fits on one.',
    parts: [{ language: 'html', code: `<section>\n${indented(compactElement)}\n</section>` }],
  },
  {
    places: 'Docusaurus, a frame',
    before: 'What looks like HTML in MDX is JSX: the style is an object.',
    parts: [{ language: 'jsx', code: frame.replace('style="border: 0"', 'style={{ border: 0 }}') }],
  },
  {
    places: 'Moodle',
    before:
      'In the editor of a Page, or of a Text and media area, open the source code view (Tools, Source code) and paste the frame. Without a server: add a File, upload `gradient-descent.html`, and choose Embed as its appearance.',
    parts: [{ language: 'html', code: frame }],
  },
  {
    places: 'Canvas',
    before:
      'In the Rich Content Editor switch to the HTML editor and paste the frame, whose address has to begin with https. Of an HTML file that is uploaded Canvas runs no script, unless an administrator has allowed it.',
    parts: [{ language: 'html', code: frame }],
  },
  {
    places: 'WordPress',
    before:
      'Add a Custom HTML block and paste the frame. It takes the capability `unfiltered_html`, which administrators and editors have; on a network of sites, super admins only.',
    parts: [{ language: 'html', code: frame }],
  },
];

/** All, the package's last. @type {readonly Recipe[]} */
export const recipes = [...courseRecipes, ...packageRecipes];

/** @param {string} places @returns {Recipe} */
export function recipeFor(places) {
  const recipe = recipes.find((recipe) => recipe.places === places);
  if (!recipe) throw new Error(`There is no recipe for ${places}`);
  return recipe;
}
