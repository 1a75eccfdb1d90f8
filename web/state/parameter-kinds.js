/** The kinds of parameter values: how each is read from what was typed or set. */

import { parseNumber } from './numbers.js';
import { parseWords } from './view-words.js';

/**
 * One of these ids.
 * @template {string} Id
 * @param {readonly Id[]} allowed
 */
export const oneOf = (allowed) => ({
  /** @param {unknown} raw */
  parse: (raw) => allowed.find((id) => id === raw),
  allowed,
});

/** @param {(value: number) => boolean} accepts */
export const numberThat = (accepts) => ({
  /** @param {unknown} raw */
  parse(raw) {
    const value = parseNumber(raw);
    return accepts(value) ? value : undefined;
  },
  isNumber: true,
});

/** A whole number in a range, both ends included. @param {number} least @param {number} most */
export const wholeNumber = (least, most = Number.MAX_SAFE_INTEGER) =>
  numberThat((value) => Number.isSafeInteger(value) && value >= least && value <= most);

/**
 * A list of these words.
 * @param {readonly string[]} allowed
 * @param {(words: string[]) => string} written the list in its usual order
 */
export const wordsOf = (allowed, written) => ({
  /** @param {unknown} raw */
  parse(raw) {
    const words = parseWords(raw, allowed);
    return words && written(words);
  },
  allowed,
});

/** A text without space around it. @param {number} longest characters */
export const textUpTo = (longest) => ({
  /** @param {unknown} raw */
  parse(raw) {
    if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
    const text = String(raw).trim();
    return text.length <= longest ? text : undefined;
  },
});

/** A boolean attribute: present or absent. An address may also say `locked=false`. */
export const flag = {
  /** @param {unknown} raw */
  parse(raw) {
    if (raw === true || raw === '' || raw === 'true' || raw === 'locked') return true;
    return raw === false || raw === 'false' ? false : undefined;
  },
};
