/** The present state as two pieces of HTML. */

import { linkTo } from '../../state/link.js';

/** Height in pixels of a frame that shows the compact widget without scrolling, at any width. */
export const frameHeight = 660;

/** @typedef {readonly (readonly [string, string])[]} Attributes */

/** @param {URL} site @param {Attributes} attributes @param {string} title */
export const iframeOf = (site, attributes, title) =>
  `<iframe src="${escaped(linkTo(new URL('embed.html', site), attributes))}" title="${escaped(title)}" width="100%" height="${frameHeight}" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>`;

/**
 * The HTML of the element, with its script if there is a site that has it. Between its tags stands
 * what is seen where that script cannot be had.
 * @param {URL | null} site
 * @param {Attributes} attributes
 * @param {{picture: string, said: string, link: string}} words
 */
export function elementOf(site, attributes, { picture, said, link }) {
  const written = attributes.map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`,
  );
  const [begin, end] = [`<gradient-descent${written.join('')}>`, '</gradient-descent>'];
  if (site === null) return begin + end;
  /** @param {string} file */
  const addressAt = (file) => escaped(new URL(file, site).href);
  return `<script type="module" src="${addressAt('gradient-descent.js')}"></script>
${begin}
  <img src="${addressAt('default-run.svg')}" alt="${escaped(picture)}" style="max-width: 100%">
  <p>${escaped(said)} <a href="${escaped(linkTo(site, attributes))}">${escaped(link)}</a></p>
${end}`;
}

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
