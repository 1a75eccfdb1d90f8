/**
 * How the demo gets into a course, place by place, in Markdown: docs.html and the README have it
 * from here. The host is the reader's own; docs.html puts its own in its place.
 *
 * @typedef {object} Recipe
 * @property {string} places
 * @property {string} [before] what to know or do first
 * @property {string} [code] the lines to paste
 * @property {string} [language] of the code, for those who colour it
 * @property {string} [after]
 */

import { elementOf, frameHeight } from '../share/snippets.js';
import { words } from '../share/words/en.js';

const host = 'https://your.host/';
const address = `${host}embed.html?scenario=too-high`;
const frame = `<iframe src="${address}" title="Gradient descent, live"
  width="100%" height="${frameHeight}" style="border: 0" loading="lazy"></iframe>`;
const element = elementOf(new URL(host), [['scenario', 'too-high']], words.still);

/** @type {readonly Recipe[]} */
export const recipes = [
  {
    places: 'PreTeXt, Runestone',
    code: `<interactive xml:id="gradient-descent" width="100%" aspect="9:10"
  iframe="${address}"/>`,
    language: 'xml',
    after: 'The frame tells its height as `lti.frameResize`, which these books act on.',
  },
  {
    places: 'MyST, Jupyter Book 2',
    code: `\`\`\`{iframe} ${address}
:width: 100%
\`\`\``,
    language: 'markdown',
    after:
      'The height of such a frame follows its width; where that is too low, the demo scrolls inside. A text before the last line is the caption.',
  },
  {
    places: 'Jupyter Book 1, Sphinx with MyST',
    code: `\`\`\`{raw} html
${frame}
\`\`\``,
    language: 'markdown',
  },
  {
    places: 'Quarto',
    code: `\`\`\`{=html}
${element}
\`\`\``,
    language: 'markdown',
    after: 'Pandoc passes it on to HTML formats alone; a PDF is made without it.',
  },
  {
    places: 'mdBook',
    before: 'HTML goes into the chapter as it is, with an empty line around it.',
    code: element,
    language: 'html',
  },
  {
    places: 'Docusaurus',
    before: 'What looks like HTML in MDX is JSX: the style is an object.',
    code: frame.replace('style="border: 0"', 'style={{ border: 0 }}'),
    language: 'jsx',
  },
  {
    places: 'Moodle',
    before:
      'In the editor of a Page, or of a Text and media area, open the source code view (Tools, Source code) and paste the frame. Without a server: add a File, upload `gradient-descent.html`, and choose Embed as its appearance.',
    code: frame,
    language: 'html',
  },
  {
    places: 'Canvas',
    before:
      'In the Rich Content Editor switch to the HTML editor and paste the frame, whose address has to begin with https. Of an HTML file that is uploaded Canvas runs no script, unless an administrator has allowed it.',
    code: frame,
    language: 'html',
  },
  {
    places: 'WordPress',
    before:
      'Add a Custom HTML block and paste the frame. It takes the capability `unfiltered_html`, which administrators and editors have; on a network of sites, super admins only.',
    code: frame,
    language: 'html',
  },
];
