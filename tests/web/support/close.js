import assert from 'node:assert/strict';

/**
 * @param {number} actual
 * @param {number} expected
 * @param {number} [digits] significant ones that must agree
 */
export function assertClose(actual, expected, digits = 12) {
  const error = Math.abs(actual - expected) / Math.abs(expected);
  assert.ok(
    error <= 0.5 * 10 ** (1 - digits),
    `${actual} is not ${expected} to ${digits} significant digits (relative error ${error})`,
  );
}

/**
 * As printed: equal once rounded to the same significant digits.
 * @param {number} actual
 * @param {string} printed
 */
export function assertPrints(actual, printed) {
  const digits = printed.replace(/e.*|[-.]/g, '').replace(/^0+/, '').length;
  assert.equal(Number(actual.toPrecision(digits)), Number(printed));
}
