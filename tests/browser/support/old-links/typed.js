/** @import { Random } from '../random.js' */

/** Values as people type them and as an address holds them. */

/** @param {Random} random @param {number} share of the times */
export const happens = (random, share) => random.next() < share;

/** @param {Random} random @param {number} from @param {number} to both included */
export const whole = (random, from, to) => Math.floor(random.between(from, to + 1));

/** @param {Random} random @param {readonly string[]} words @param {number} most */
export const someOf = (random, words, most) =>
  Array.from({ length: whole(random, 1, most) }, () => random.oneOf(words)).join(' ');

/**
 * A number as people, or programs, write it.
 * @param {Random} random
 * @param {number} value
 */
export function typed(random, value) {
  const digits = whole(random, 1, 4);
  return random.oneOf([
    () => String(value),
    () => value.toPrecision(digits),
    () => String(Number(value.toPrecision(digits))),
    () => String(Number(value.toPrecision(2))),
    () => value.toExponential(digits),
    () => value.toExponential(1).toUpperCase(),
    () => String(Number(value.toPrecision(3))).replace(/^(-?)0\./, '$1.'),
    () => ` ${Number(value.toPrecision(3))} `,
    () => String(Number(value.toPrecision(3))).replace('-', '\u2212'),
    () => (value >= 0 ? `+${Number(value.toPrecision(3))}` : value.toFixed(3)),
    () => `${Math.abs(value) < 1 ? '' : Math.round(value)}${random.oneOf(['.5', '.50', '.25'])}`,
  ])();
}

/** @param {Random} random @param {string} scaling */
export function learningRate(random, scaling) {
  const [least, most] = scaling === 'none' ? [-9, -1] : [-4, 1];
  return happens(random, 0.3)
    ? random.oneOf([
        '0.1',
        '0.3',
        '.5',
        '3e-7',
        '4e-7',
        '0.35',
        '0.368',
        '1',
        '1.9',
        '2',
        '2.1',
        '1e6',
      ])
    : typed(random, 10 ** random.between(least, most));
}

/**
 * Each byte as an escape, which an address allows too: `%61` for `a`.
 * @param {string} text
 */
const escapedWhole = (text) =>
  Array.from(
    new TextEncoder().encode(text),
    (byte) => `%${byte.toString(16).padStart(2, '0')}`,
  ).join('');

/** As the page itself writes them. @param {string} text */
const readable = (text) =>
  encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/%(2C|3A|3B|3D)/g, decodeURIComponent);

/**
 * One of the ways to write values into an address.
 * @param {Random} random
 * @returns {(text: string) => string}
 */
export const encoderFor = (random) =>
  random.oneOf([
    ...[readable, readable, encodeURIComponent],
    (/** @type {string} */ text) => readable(text).replaceAll('+', '%20'),
    (/** @type {string} */ text) => new URLSearchParams([['', text]]).toString().slice(1),
    (/** @type {string} */ text) =>
      text.replace(/[%&#+]/g, encodeURIComponent).replaceAll(' ', '+'),
    (/** @type {string} */ text) => (happens(random, 0.2) ? escapedWhole(text) : readable(text)),
  ]);
