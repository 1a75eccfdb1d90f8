/**
 * A language that nobody speaks: English with every word said twice. What does not fit, it finds.
 */

/** @import { Strings } from './en.js' */

/** Single letters are mathematics, and stay as they are; numbers have no letters. */
const word = /[\p{Ll}\p{Lu}’]{2,}/gu;
const wordTwice = /([\p{Ll}\p{Lu}’]{2,}) \1(?![\p{Ll}\p{Lu}’])/gu;

/** @param {string} text */
const twice = (text) => text.replace(word, '$& $&');
/** Undoes the doubling of an argument, which would else be doubled twice. @param {string} text */
const once = (text) => text.replace(wordTwice, '$1');

/**
 * @param {unknown} entry of a catalogue
 * @returns {unknown}
 */
function longer(entry) {
  if (typeof entry === 'string') return twice(entry);
  if (Array.isArray(entry)) return entry.map(longer);
  if (entry instanceof Promise) return entry.then(longer);
  if (typeof entry === 'function') {
    return (/** @type {unknown[]} */ ...given) =>
      longer(entry(...given.map((value) => (typeof value === 'string' ? once(value) : value))));
  }
  if (entry === null || typeof entry !== 'object') return entry;
  // Identifiers are no words, though they stand among them.
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [key, key === 'ids' ? value : longer(value)]),
  );
}

/** @param {Strings} strings */
export const lengthened = (strings) =>
  /** @type {Strings} */ ({
    .../** @type {object} */ (longer(strings)),
    numbers: strings.numbers,
    direction: strings.direction,
  });
