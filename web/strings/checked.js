/**
 * Calculations that can be checked: the reader who types the written operands into a calculator
 * gets the written result, to its last digit.
 */

/** @import { Numbers } from './format.js' */
import { decadeOf, withWhole } from './format.js';

/**
 * @typedef {object} Lengths
 * @property {number} operands digits of each operand, unless the result needs more
 * @property {number} mostDigits of an operand; result digits that still are uncertain are left out
 * @property {number} result digits of the result, at most
 */

/** @type {Lengths} */
const usual = { operands: 7, mostDigits: 12, result: 6 };
/** Digits of a result of which no digit is certain. */
const uncertainDigits = 2;
/** Doubles below this have fewer digits than are written. */
const leastCertain = 1e-290;
/** An upper bound of the relative error that the computer's own rounding makes. */
const noise = 2 ** -49;

/**
 * @typedef {object} Checked
 * @property {string[]} operands
 * @property {'=' | '≈'} sign before the result; `≈` if the written operands determine none of its
 *   digits
 * @property {string} result
 * @property {number} value of the result as it is written
 */

/**
 * The numbers of a calculation, written with as many digits as it takes for the result to be right
 * to its last digit.
 * @param {Numbers} numbers
 * @param {number[]} operands
 * @param {(...operands: number[]) => number} calculate
 * @param {number} result
 * @param {Partial<Lengths>} [lengths]
 * @returns {Checked}
 */
export function checked({ formatNumber }, operands, calculate, result, lengths) {
  const wanted = { ...usual, ...lengths };
  /** @param {number} operandDigits @param {Checked['sign']} sign @param {number} digits */
  const written = (operandDigits, sign, digits) => ({
    operands: operands.map((value) => formatNumber(value, withWhole(value, operandDigits))),
    sign,
    // A power of ten where trailing zeros would stand for digits that are left out.
    result: formatNumber(result, digits, 10 ** digits),
    value: rounded(result, digits),
  });
  // A number too large for a double has no digits to check.
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
 * Calculates with rounded operands. The function returned tells whether a result, rounded to a
 * number of digits, is what comes out.
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

/** @param {number} value @param {number} digits */
const rounded = (value, digits) => Number(value.toPrecision(digits));
