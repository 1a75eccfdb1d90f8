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
