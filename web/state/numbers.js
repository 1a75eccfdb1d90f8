/** Numbers as text: as people type them, as the page shows them, and as links have them. */

/**
 * The whole part: digits, or groups of three with any space or an apostrophe between them, or with
 * the sign that is not the decimal one. With commas, the groups may be India's: 12,34,567.
 */
const spaced = "[1-9]\\d{0,2}(?:[^\\S\\t\\r\\n]\\d{3})+|[1-9]\\d{0,2}(?:['’]\\d{3})+";
const wholeParts = {
  '.': `\\d+|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d?(?:,\\d\\d)+,\\d{3}|${spaced}`,
  ',': `\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+|${spaced}`,
};

/** What may stand around it: a sign, a power of ten or an exponent, a percent sign. */
const patternWith = (/** @type {'.' | ','} */ decimal) =>
  new RegExp(
    `^([+-]?)(?:(?=[.,]?\\d)(${wholeParts[decimal]})?(?:\\${decimal}(\\d*))?(?:e([+-]?\\d+)|\\s*[×x*·⋅]\\s*10\\^([+-]?\\d+))?|10\\^([+-]?\\d+))\\s*(%?)$`,
    'i',
  );
const patterns = { '.': patternWith('.'), ',': patternWith(',') };

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** With one kind of minus sign, and powers as 10^-7. @param {string} text */
const trimmed = (text) =>
  text
    .trim()
    .replaceAll(/[−–‒﹣－]/g, '-')
    .replaceAll('**', '^')
    .replaceAll(/⁻?[⁰¹²³⁴-⁹]+/g, (power) =>
      `^${power}`.replaceAll(/[^^]/g, (sign) =>
        sign === '⁻' ? '-' : String(superscripts.indexOf(sign)),
      ),
    );

/**
 * The number that a text means if this is its decimal sign, or NaN: 1 234.5, 12,34,567, 1'000,
 * 4.328 × 10⁻⁷, 10^-3, 1e-7, 5 % (which is 0.05).
 * @param {string} text
 * @param {'.' | ','} decimal
 */
export function readNumber(text, decimal) {
  const parts = patterns[decimal].exec(trimmed(text));
  if (!parts) return Number.NaN;
  const [, sign, whole = '', fraction = '', e, times, alone, percent] = parts;
  const exponent = e ?? times ?? alone ?? 0;
  // Nobody groups digits by commas or points before a power of ten.
  if (exponent && /[.,]/.test(whole)) return Number.NaN;
  const digits = alone === undefined ? `${whole.replaceAll(/\D/g, '')}.${fraction}` : '1';
  // Of exponents that are added, so that 5 % is the number nearest to 0.05.
  return Number(`${sign}${digits}e${percent ? Number(exponent) - 2 : exponent}`);
}

/**
 * A number as the page shows it, as links have it and as it is typed without commas, or NaN.
 * @param {unknown} raw
 */
export function parseNumber(raw) {
  if (typeof raw === 'number') return raw;
  return typeof raw !== 'string' || raw.includes(',') ? Number.NaN : readNumber(raw, '.');
}

/**
 * As few digits as parse back to the same number, to the last bit.
 * @param {number} value
 */
export const numberText = (value) => (Object.is(value, -0) ? '-0' : String(value));

/**
 * The two numbers that a text with a comma may mean, as 1,000 may mean a thousand or one, or null
 * if it does not mean two.
 * @param {unknown} found
 * @returns {{decimal: number, thousands: number} | null}
 */
export function twoReadings(found) {
  if (typeof found !== 'string' || !found.includes(',')) return null;
  const [decimal, thousands] = [readNumber(found, ','), readNumber(found, '.')];
  return Number.isNaN(decimal) || Number.isNaN(thousands) ? null : { decimal, thousands };
}

/**
 * A typed number with a decimal point and without commas, if it can mean one number only: 0,1 and
 * 1 000,5 and 1.000,5 and –0.3. A text that can mean two numbers, or none, is returned as it is.
 * @param {string} text
 */
export function typedNumber(text) {
  if (twoReadings(text)) return text;
  if (!Number.isNaN(readNumber(text, '.'))) return text.replaceAll(',', '');
  if (Number.isNaN(readNumber(text, ','))) return text;
  return text.replaceAll('.', '').replace(',', '.');
}
