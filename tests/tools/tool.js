/**
 * A tool that people make pages with, and a page of it that has the demo.
 *
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} recipe its places, in web/features/docs/recipes.js
 * @property {Readonly<Record<string, string>>} [packages] of npm: each one's version
 * @property {boolean} [hasNoType] its package.json does not say that its scripts are modules
 * @property {string} [program] of Debian, which apt-get has under `debian`
 * @property {readonly string[]} [debian]
 * @property {(pasted: readonly string[]) => Record<string, string>} files of the project by their
 *   paths, around the recipe's lines; a part of the recipe that names its file is there already
 * @property {readonly (readonly string[])[]} commands that build it
 * @property {string} site the folder built
 * @property {string} [home] the page with the link “The demo”; slides begin at the demo's neighbour
 * @property {boolean} [isFramed] the demo is in a frame
 * @property {boolean} [isSlide] the demo is on the second slide
 * @property {boolean} [hears] the recipe writes what it hears of the demo to the console
 * @property {readonly string[]} [siteFiles] of the demo's site that stand beside the page
 * @property {(page: import('@playwright/test').Page, url: string) => Promise<void>} [look] in place of
 *   using the demo, where there is only a picture of it
 */

export const title = 'The demo';

/** A page of HTML. @param {string} body @param {string} [head] */
export const html = (body, head = '') => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>A book</title><link rel="icon" href="data:,">${head}</head>
  <body>${body}</body>
</html>
`;

/** The page from which a reader comes to the demo. @param {string} address */
export const homePage = (address) => html(`<p><a href="${address}">${title}</a></p>`);

/** @param {object | undefined} value */
export const json = (value) => JSON.stringify(value, null, 2);
