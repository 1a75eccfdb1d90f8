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
 * A number as links and attributes have it, as the page shows it, and as it is typed without commas
 * and spaces, or NaN. What links could always have keeps its meaning: 0x1 is 1.
 * @param {unknown} raw
 */
export function parseNumber(raw) {
  if (typeof raw === 'number') return raw;
  if (typeof raw !== 'string' || /,|\d \d|Infinity/.test(raw) || raw.trim() === '')
    return Number.NaN;
  const number = Number(trimmed(raw));
  return Number.isNaN(number) ? readNumber(raw, '.') : number;
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

/** Whole numbers of other bases, which only links may have. */
const otherBase = /^\s*0(?=[xbo])/i;
/** Is not seen where a text is shown, and makes it no number. */
const wordJoiner = '\u2060';

/**
 * A typed number with a decimal point and without commas and spaces, if it can mean one number
 * only: 0,1 and 1 000,5 and 1.000,5 and –0.3. A text that can mean two numbers, or none, is
 * returned as it is, to be refused.
 * @param {string} text
 */
export function typedNumber(text) {
  if (twoReadings(text)) return text;
  if (!Number.isNaN(readNumber(text, '.'))) return withoutGroups(text.replaceAll(',', ''));
  if (Number.isNaN(readNumber(text, ','))) return text.replace(otherBase, `$&${wordJoiner}`);
  return withoutGroups(text.replaceAll('.', '')).replace(',', '.');
}

/** @param {string} text */
const withoutGroups = (text) => text.replaceAll(/(?<=\d)\s(?=\d{3})/g, '');
