/**
 * Numbers for readers, by Intl: grouped, with a true minus sign, and in powers of ten where digits
 * would run away.
 */

const language = 'en';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** @param {number} exponent */
export const powerOfTen = (exponent) =>
  `10${exponent < 0 ? '⁻' : ''}${[...String(Math.abs(exponent))].map((d) => superscripts[Number(d)]).join('')}`;

/** @type {Map<number, Intl.NumberFormat>} */
const formats = new Map();

/** @param {number} digits */
function significant(digits) {
  const known = formats.get(digits);
  if (known) return known;
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: digits });
  formats.set(digits, format);
  return format;
}

/** @param {string} text */
const withTrueMinus = (text) => text.replaceAll('-', '−');

/**
 * A number to so many significant digits: 83 684, −0.1 or 1.35 × 10⁶.
 * @param {number} value
 * @param {number} [digits]
 */
export function formatNumber(value, digits = 4) {
  // What no longer fits a number, when a run is about to diverge.
  if (!Number.isFinite(value)) return value < 0 ? `< −${powerOfTen(308)}` : `> ${powerOfTen(308)}`;
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude >= 1e7 || magnitude < 1e-4)) {
    const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
    return `${withTrueMinus(significant(digits).format(Number(mantissa)))} × ${powerOfTen(Number(exponent))}`;
  }
  // + 0 makes −0 the zero that it is to a reader.
  return withTrueMinus(significant(digits).format(value + 0)).replaceAll(',', '\u202f');
}

/** @param {number} value a whole number */
export const formatCount = (value) => formatNumber(value, 8);

/**
 * 0.18 → 18 %
 * @param {number} ratio
 * @param {number} [digits]
 */
export const formatPercent = (ratio, digits = 2) => `${formatNumber(100 * ratio, digits)} %`;

/**
 * A factor near 1: three digits, or as many as tell it from 1.
 * @param {number} factor
 */
export function formatFactor(factor) {
  const distance = Math.abs(Math.abs(factor) - 1);
  const places = distance === 0 ? 0 : 1 - Math.floor(Math.log10(distance));
  const digits = Math.abs(factor) < 1 ? places : places + 1;
  return formatNumber(factor, Math.min(Math.max(digits, 3), 10));
}

/**
 * A number of updates: in full as long as that can be read.
 * @param {number} count
 */
export const formatUpdates = (count) => formatNumber(count, count < 1e5 ? 8 : 3);

/**
 * For a text field: what parses back to the same number, as few digits as that takes.
 * @param {number} value
 */
export const editable = (value) => withTrueMinus(String(value));

/**
 * Rounded for a text field that someone dragged rather than typed.
 * @param {number} value
 * @param {number} [digits]
 */
export const rounded = (value, digits = 4) => Number(value.toPrecision(digits));
