/** Keyboards and phones offer several. */
const minusSigns = /^[–‒﹣－]/;
const digitGroups = /^[+-]?\d{1,3}(\s\d{3})+([.,]\d*)?$/;
const pointAfterCommas = /^[+-]?\d{1,3}((,\d{3})+\.\d*|(,\d{3}){2,})$/;
const commaAfterPoints = /^[+-]?\d{1,3}((\.\d{3})+,\d*|(\.\d{3}){2,})$/;
const withOneComma = /^[+-]?\d*,\d*(e[+-]?\d+)?$/i;
/** Both a thousand and one: 1,000. */
const eitherWay = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** @param {string} text */
const trimmed = (text) => text.trim().replaceAll('−', '-').replace(minusSigns, '-');

/**
 * What someone typed as the text of a number with a decimal point, wherever it can mean one number
 * only: 0,1 and 1 000,5 and 1.000,5 and –0.3. What can mean two, or none, is left as it is.
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
