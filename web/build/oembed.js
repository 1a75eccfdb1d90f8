import { frameHeight, iframeOf } from '../features/share/snippets.js';
import { escaped } from './html.js';

/** @import { Plugin } from 'vite' */

const title = 'Watch gradient descent fit a line';
const size = { width: 600, height: frameHeight };

/**
 * Writes oembed.json, by which editors make a frame of a pasted address, and the links to it. It has
 * to say where the site is, which only its host knows: without an address nothing is written.
 * @param {string | undefined} address of the site's root
 * @returns {Plugin}
 */
export function oembed(address) {
  if (!address) return { name: 'oembed' };
  const site = rootAt(address);
  const name = 'oembed.json';
  const href = escaped(new URL(name, site).href);
  const link = `<link rel="alternate" type="application/json+oembed" href="${href}" title="${title}">`;
  return {
    name: 'oembed',
    apply: 'build',
    transformIndexHtml: (html, { filename }) =>
      /(index|embed)\.html$/.test(filename)
        ? html.replace('</title>', () => `</title>\n    ${link}`)
        : html,
    generateBundle() {
      const answer = {
        type: 'rich',
        version: '1.0',
        title,
        provider_url: site.href,
        html: iframeOf(site, [], title),
        ...size,
      };
      this.emitFile({
        type: 'asset',
        fileName: name,
        source: `${JSON.stringify(answer, null, 2)}\n`,
      });
    },
  };
}

/** @param {string} address */
function rootAt(address) {
  const expected = 'expected an address such as https://your.host/demo/';
  if (!URL.canParse(address)) throw new Error(`SITE_URL is “${address}”: ${expected}`);
  const site = new URL(address);
  if (!/^https?:$/.test(site.protocol)) throw new Error(`SITE_URL is “${address}”: ${expected}`);
  site.search = '';
  site.hash = '';
  if (!site.pathname.endsWith('/')) site.pathname += '/';
  return site;
}
