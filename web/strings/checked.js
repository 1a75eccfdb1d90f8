/**
 * Calculations that check: whoever types in the operands as they are written gets the result as it
 * is written, to its last digit.
 */

/** @import { Numbers } from './format.js' */

/**
 * @typedef {object} Lengths
 * @property {number} operands digits of each operand, unless the result takes more of them
 * @property {number} mostDigits of an operand: what they do not make certain of the result is left out
 * @property {number} result digits
 */

/** @type {Lengths} */
const usual = { operands: 7, mostDigits: 12, result: 6 };
/** Of a result none of whose digits are certain. */
const uncertainDigits = 2;
/** Below this, numbers have fewer digits than they are written with. */
const leastCertain = 1e-290;
/** What a computer's own rounding may do to a number, as a part of it: more than it does. */
const noise = 2 ** -49;

/**
 * @typedef {object} Checked
 * @property {string[]} operands
 * @property {string} result and what stands before it: `= 5`, or `≈ 5` if the operands, as they are
 *   written, tell none of its digits
 * @property {number} value of the result as it is written
 */

/**
 * A calculation's numbers as they are to be written: each rounded as it is, with as many digits as
 * it takes for all of them to check.
 * @param {Numbers} numbers
 * @param {number[]} operands
 * @param {(...operands: number[]) => number} calculate
 * @param {number} result
 * @param {Partial<Lengths>} [lengths]
 * @returns {Checked}
 */
export function checked({ formatNumber }, operands, calculate, result, lengths) {
  const wanted = { ...usual, ...lengths };
  /** @param {number} operandDigits @param {string} sign @param {number} digits */
  const written = (operandDigits, sign, digits) => ({
    operands: operands.map((value) => formatNumber(value, withWhole(value, operandDigits))),
    // A power of ten rather than zeros in place of digits that are left out.
    result: `${sign} ${formatNumber(result, digits, 10 ** digits)}`,
    value: rounded(result, digits),
  });
  // What is too large for a number has no digits to check.
  if (![...operands, result].every(Number.isFinite)) {
    return written(wanted.operands, '=', wanted.result);
  }
  /** @type {ReturnType<typeof estimate>[]} */
  const estimates = [];
  for (let digits = withWhole(result, wanted.result); digits > 0; --digits) {
    for (let more = 0; wanted.operands + more <= wanted.mostDigits; ++more) {
      const operandDigits = wanted.operands + more;
      estimates[more] ??= estimate(operands, calculate, operandDigits);
      if (estimates[more](result, digits)) return written(operandDigits, '=', digits);
    }
  }
  return written(wanted.operands, '≈', uncertainDigits);
}

/**
 * What operands with so many digits come to, and whether it is a result with so many others.
 * @param {number[]} operands
 * @param {(...operands: number[]) => number} calculate
 * @param {number} operandDigits
 * @returns {(result: number, digits: number) => boolean}
 */
function estimate(operands, calculate, operandDigits) {
  const typed = operands.map((value) => rounded(value, withWhole(value, operandDigits)));
  const exact = calculate(...typed);
  const slack = typed.reduce((sum, _, i) => {
    const moved = typed.map((value, j) => (j === i ? value * (1 + noise) : value));
    return sum + Math.abs(calculate(...moved) - exact);
  }, noise * Math.abs(exact));
  return (result, digits) => {
    const off = Math.abs(exact - rounded(result, digits));
    if (result === 0) return off <= slack;
    if (Math.abs(result) < leastCertain) return false;
    return off + slack < 10 ** (decadeOf(result) + 1 - digits) / 2;
  };
}

/** @param {number} value not 0 */
const decadeOf = (value) => Math.floor(Math.log10(Math.abs(value)));

/** @param {number} value @param {number} digits */
const rounded = (value, digits) => Number(value.toPrecision(digits));

/**
 * Digits enough for all that is before the decimal point, where numbers are written out.
 * @param {number} value
 * @param {number} digits
 */
const withWhole = (value, digits) =>
  value !== 0 && Math.abs(value) < 1e7 ? Math.max(digits, decadeOf(value) + 1) : digits;
