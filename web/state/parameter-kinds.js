/** The kinds of parameter values: how each is read from what was typed or set. */

/** @import { Range } from '../core/layouts.js' */
import { parseNumber } from './numbers.js';
import { parseWords } from './view-words.js';

/**
 * What setting a parameter does to the run (`continues` and `replays` are those of α alone):
 * `restarts` it at iteration 0; `continues` it from the iteration shown; `replays` it from the start;
 * `seeks` another iteration; `loads` something else, which may have to be fetched; `shows` the same
 * run otherwise; `opens` a feature, by the feature's id.
 * @typedef {'restarts' | 'continues' | 'replays' | 'seeks' | 'loads' | 'shows' | 'opens'} Effect
 */

/** @typedef {Range & {isWhole: boolean}} AllowedNumber */

/**
 * @template Value
 * @typedef {object} Parameter
 * @property {Value} default
 * @property {(raw: unknown) => Value | undefined} parse undefined: a value that it cannot have
 * @property {readonly string[] | AllowedNumber} [allowed] the ids or words it may have, or the range
 *   that it is in
 * @property {boolean} [isNumber]
 * @property {Effect} effect
 * @property {string} [feature] that it opens
 * @property {string} [alias] the property that is the same, under a name that is free
 * @property {boolean} [linked] a link to the state has it
 * @property {boolean} [veiled] hidden during a mystery
 */

/** @template Value @param {Parameter<Value>} row */
export const parameter = (row) => Object.freeze(row);

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

/** @param {Range} range */
export const numberIn = (range) => ({
  ...numberThat((value) => value >= range.least && value <= range.most),
  allowed: { ...range, isWhole: false },
});

/** @param {Range} range */
export const wholeNumberIn = (range) => ({
  ...numberThat(
    (value) => Number.isSafeInteger(value) && value >= range.least && value <= range.most,
  ),
  allowed: { ...range, isWhole: true },
});

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
