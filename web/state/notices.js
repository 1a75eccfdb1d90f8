/** Notices to the reader: adding, removing and wording them. */

/** @import { RunOptions } from './options.js' */
/** @import { Notice } from './state.js' */
/** @import { Strings } from '../strings/en.js' */

/**
 * The notices with one more, which replaces one with the same code.
 * @param {readonly Notice[]} notices
 * @param {Notice} notice
 * @returns {readonly Notice[]}
 */
export const withNotice = (notices, notice) => [...withoutNotices(notices, [notice.code]), notice];

/**
 * The notices without those of some codes; the same list if there are none.
 * @param {readonly Notice[]} notices
 * @param {readonly string[]} codes
 * @returns {readonly Notice[]}
 */
export function withoutNotices(notices, codes) {
  const others = notices.filter(({ code }) => !codes.includes(code));
  return others.length === notices.length ? notices : others;
}

/**
 * @param {string} code
 * @param {RunOptions} options that were refused
 * @param {'formerStart' | 'defaultStart'} kept what holds instead
 * @returns {Notice}
 */
export const startNotFinite = (code, { start }, kept) => ({
  code,
  error: 'startNotFinite',
  given: [start.w, start.b, kept],
});

/**
 * The sentence of a notice.
 * @param {Notice} notice
 * @param {Strings} strings
 * @returns {string}
 */
export function noticeText(notice, { errors }) {
  if ('message' in notice) return notice.message;
  const words = Reflect.get(errors, notice.error);
  return typeof words === 'function' ? words(...(notice.given ?? [])) : words;
}
