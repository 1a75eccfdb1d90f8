/** Numbers as programs print them, and how far each may be from the number that was printed. */

/**
 * A printed number.
 * @typedef {object} Printed
 * @property {number} value
 * @property {number} unit of its last digit; 0 where it is not finite
 * @property {number} digits significant ones
 * @property {number} decimals after the point
 * @property {boolean} hasExponent
 */

// No run of digits is unbounded: a long one that is no number would be tried in every way.
const body = String.raw`(?:\d[\d_]{0,400}(?:\.\d{0,400})?|\.\d{1,400})(?:[eEdD][+-]?\d{1,9})?|nan(?:\(ind\))?|inf(?:inity)?|1\.#(?:inf|ind|qnan)`;

/** Everywhere in a line; not in the middle of a word, such as the 0 of theta0. */
export const everyNumber = () => new RegExp(String.raw`(?<![\w.])[+-]?(?:${body})(?![\w])`, 'gi');

const wholeNumber = new RegExp(String.raw`^[+-]?(?:${body})$`, 'i');

/** @param {string} text */
export const isNumber = (text) => wholeNumber.test(text);

/**
 * @param {string} text that isNumber
 * @returns {Printed}
 */
export function readNumber(text) {
  const plain = text.toLowerCase().replaceAll('_', '').replace('d', 'e');
  if (/n/.test(plain)) {
    const value = /nan|ind/.test(plain) ? Number.NaN : Number.POSITIVE_INFINITY;
    return { value, unit: 0, digits: 0, decimals: 0, hasExponent: false };
  }
  const [mantissa, exponent = '0'] = plain.replace(/^[+-]/, '').split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  const significant = mantissa.replace('.', '').replace(/^0+/, '');
  return {
    value: Number(plain),
    unit: Number(`1e${Number(exponent) - decimals}`),
    digits: significant.length,
    decimals,
    hasExponent: plain.includes('e'),
  };
}

/**
 * The largest difference between each printed number of a column and the number that the program
 * had: half a unit of the last digit. Programs that leave out zeros at the end (0.5 for 0.500000)
 * are known by numbers of different length: the longest says how many digits they all have.
 * @param {(Printed | null)[]} column
 */
export function roundings(column) {
  const finite = column.filter((printed) => printed !== null && Number.isFinite(printed.value));
  const all = /** @type {Printed[]} */ (finite);
  const isOfOneLength =
    new Set(all.map(({ decimals }) => decimals)).size <= 1 ||
    new Set(all.filter(({ value }) => value !== 0).map(({ digits }) => digits)).size <= 1;
  const mostDigits = all.reduce((most, { digits }) => Math.max(most, digits), 0);
  const leastUnit = all.reduce((least, { unit }) => Math.min(least, unit), Infinity);
  const anyExponent = all.some(({ hasExponent }) => hasExponent);
  return column.map((printed) => {
    if (!printed || !Number.isFinite(printed.value)) return Number.NaN;
    const { value, unit } = printed;
    if (value === 0) return leastUnit / 2;
    if (isOfOneLength && all.length > 1) return unit / 2;
    const byDecimals = anyExponent ? 0 : leastUnit;
    const byDigits = 10 ** (Math.floor(Math.log10(Math.abs(value))) - mostDigits + 1);
    return Math.min(unit, Math.max(byDecimals, byDigits)) / 2;
  });
}
