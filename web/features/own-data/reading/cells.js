/** What stands in one cell: a number, nothing, a date or other text. */

import { readNumber } from '../../../state/numbers.js';

/** @typedef {'.' | ','} Decimal */

const missing = new Set(['', '?', 'na', 'n/a', 'nan', 'null', '#n/a', '<na>', '-', '–', '—', '−']);
const longestMissing = 4;

/** Whether a cell says that there is no value. @param {string} cell without space around it */
export const isMissing = (cell) => cell.length <= longestMissing && missing.has(cell.toLowerCase());

const date =
  /^(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[-. ]?\p{L}{3,9}\.?[-, ]*\d{2,4}|\p{L}{3,9}\.?[- ]\d{1,2},? ?\d{0,4})?(?:[T ,]*\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?[ap]m)?)?(?:Z|[+-]\d\d:?\d\d)?$/iu;

/** Whether a cell that is no number is a date or a time. @param {string} cell */
export const isDate = (cell) => /\d/.test(cell) && date.test(cell);

const plain = /^-?\d+(?:\.\d+)?$/;
/** A sign of money, before or after the number, or percent. */
const money = String.raw`\p{Sc}|US ?\$|EUR|USD|GBP|INR|CHF|JPY|CNY|Rs\.?`;
const marked = new RegExp(
  String.raw`^([-+−–]?)\s*(${money})?\s*([-+−–]?[\d.,].*?)\s*(%|${money})?$`,
  'iu',
);

/**
 * A cell without its sign of money or percent, and that sign.
 * @param {string} cell
 * @returns {{number: string, mark: string}}
 */
export function unmarked(cell) {
  const parts = marked.exec(cell);
  const mark = parts?.[2] ?? parts?.[4] ?? '';
  return parts && mark ? { number: parts[1] + parts[3], mark } : { number: cell, mark: '' };
}

/**
 * The number in a cell if this is its decimal sign, or NaN.
 * @param {string} cell without space and marks around it
 * @param {Decimal} decimal
 */
export const numberIn = (cell, decimal) =>
  decimal === '.' && plain.test(cell) ? Number(cell) : readNumber(cell, decimal);

/**
 * What a cell tells of the decimal sign: that one it has, `either` if both make a number, but not
 * the same; `any` if it has neither; null if the cell is no number.
 * @param {string} cell without space and marks around it
 * @returns {Decimal | 'either' | 'any' | null}
 */
export function decimalSignOf(cell) {
  const point = numberIn(cell, '.');
  const comma = readNumber(cell, ',');
  if (Number.isNaN(point)) return Number.isNaN(comma) ? null : ',';
  if (Number.isNaN(comma)) return '.';
  return point === comma ? 'any' : 'either';
}

/** @param {string} cell */
export const isNumber = (cell) => decimalSignOf(unmarked(cell).number) !== null;
