/** Numbers as text: as people type them, and as links have them. */

/**
 * A number as people type it (with a true minus sign, with spaces around it), or NaN.
 * @param {unknown} raw
 */
export function parseNumber(raw) {
  if (typeof raw === 'number') return raw;
  if (typeof raw !== 'string' || raw.trim() === '') return Number.NaN;
  return Number(raw.trim().replaceAll('\u2212', '-'));
}

/**
 * As few digits as parse back to the same number, to the last bit.
 * @param {number} value
 */
export const numberText = (value) => (Object.is(value, -0) ? '-0' : String(value));

/** Keyboards and phones offer several characters for a minus sign. */
const minusSigns = /^[–‒﹣－]/;
const digitGroups = /^[+-]?\d{1,3}(\s\d{3})+([.,]\d*)?$/;
const pointAfterCommas = /^[+-]?\d{1,3}((,\d{3})+\.\d*|(,\d{3}){2,})$/;
const commaAfterPoints = /^[+-]?\d{1,3}((\.\d{3})+,\d*|(\.\d{3}){2,})$/;
const withOneComma = /^[+-]?\d*,\d*(e[+-]?\d+)?$/i;
/** May mean a thousand or one, as 1,000 does. */
const eitherWay = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** @param {string} text */
const trimmed = (text) => text.trim().replaceAll('−', '-').replace(minusSigns, '-');

/**
 * A typed number with a decimal point and without separators, if it can mean one number only: 0,1
 * and 1 000,5 and 1.000,5 and –0.3. A text that can mean two numbers, or none, is returned as it
 * is.
 * @param {string} text
 */
export function typedNumber(text) {
  const typed = trimmed(text);
  if (digitGroups.test(typed)) return typed.replaceAll(/\s/g, '').replace(',', '.');
  if (pointAfterCommas.test(typed)) return typed.replaceAll(',', '');
  if (commaAfterPoints.test(typed)) return typed.replaceAll('.', '').replace(',', '.');
  if (withOneComma.test(typed) && /\d/.test(typed) && !eitherWay.test(typed)) {
    return typed.replace(',', '.');
  }
  return Number.isNaN(Number(typed)) || typed === '' ? text : typed;
}

/**
 * The two numbers that a text with a comma may mean, or null if it does not mean two.
 * @param {unknown} found
 * @returns {{decimal: number, thousands: number} | null}
 */
export function twoReadings(found) {
  if (typeof found !== 'string') return null;
  const text = trimmed(found);
  if (!eitherWay.test(text)) return null;
  return { decimal: Number(text.replace(',', '.')), thousands: Number(text.replace(',', '')) };
}
