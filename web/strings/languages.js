/** @import { Strings } from './en.js' */
import { en } from './en.js';

/**
 * The catalogues there are, by language tag; all but English are loaded when they are asked for.
 * @type {Readonly<Record<string, () => Strings | Promise<Strings>>>}
 */
const catalogues = {
  en: () => en,
  'x-long': async () => (await import('./x-long.js')).lengthened(en),
};

/**
 * The catalogue for a language tag: `de-AT` is served by `de`, and what nobody serves by English.
 * @param {string} tag
 */
export const stringsFor = (tag) => (catalogues[tag] ?? catalogues[primary(tag)] ?? catalogues.en)();

/** @param {string} tag */
const primary = (tag) => tag.split('-')[0].toLowerCase();

/**
 * The language of the place that an element stands in, through the shadow roots around it.
 * @param {Element} element
 * @returns {string} a tag, or nothing
 */
export function languageAt(element) {
  const tag = element.closest('[lang]')?.getAttribute('lang');
  if (tag) return tag;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAt(root.host) : '';
}
