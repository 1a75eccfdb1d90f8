/** What stands in one cell: a number, nothing, a date or other text. */

import { readNumber } from '../../../state/numbers.js';

/** @typedef {'.' | ','} Decimal */

const missing = new Set(['', '?', 'na', 'n/a', 'nan', 'null', '#n/a', '<na>', '-', '–', '—', '−']);
const longestMissing = 4;
const isDigit = (/** @type {number} */ code) => code >= 48 && code <= 57;

/** Whether a cell says that there is no value. @param {string} cell without space around it */
export const isMissing = (cell) =>
  cell.length <= longestMissing && !isDigit(cell.charCodeAt(0)) && missing.has(cell.toLowerCase());

const date =
  /^(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[-. ]?\p{L}{3,9}\.?[-, ]*\d{2,4}|\p{L}{3,9}\.?[- ]\d{1,2},? ?\d{0,4})?(?:[T ,]*\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?[ap]m)?)?(?:Z|[+-]\d\d:?\d\d)?$/iu;

/** Whether a cell that is no number is a date or a time. @param {string} cell */
export const isDate = (cell) => /\d/.test(cell) && date.test(cell);

/** A sign of money, before or after the number, or percent. */
const money = String.raw`\p{Sc}|US ?\$|EUR|USD|GBP|INR|CHF|JPY|CNY|Rs\.?`;
const markBefore = new RegExp(`^([-+−–]?)\\s*(${money})\\s*(?=[-+−–]?[\\d.,])`, 'iu');
const markAfter = new RegExp(`(?<=[\\d.,])\\s*(%|${money})$`, 'iu');

/**
 * A cell without its sign of money or percent, and that sign.
 * @param {string} cell
 * @returns {{number: string, mark: string}}
 */
export function unmarked(cell) {
  if (usual.test(cell)) return { number: cell, mark: '' };
  const before = markBefore.exec(cell);
  if (before) return { number: before[1] + cell.slice(before[0].length), mark: before[2] };
  const after = markAfter.exec(cell);
  return after
    ? { number: cell.slice(0, after.index), mark: after[1] }
    : { number: cell, mark: '' };
}

/** What most numbers look like: they are read without looking for anything else. */
const usual = /^-?(\d{1,15})(?:([.,])(\d*))?$/;

/**
 * The number in a cell if it has a decimal point, and if it has a decimal comma: the same, or NaN
 * for one of them, or for both.
 * @param {string} cell without space and marks around it
 * @returns {{point: number, comma: number}}
 */
export function readingsOf(cell) {
  const [, whole, sign, fraction] = usual.exec(cell) ?? [];
  if (whole === undefined) return { point: readNumber(cell, '.'), comma: readNumber(cell, ',') };
  if (sign === undefined) return { point: Number(cell), comma: Number(cell) };
  const decimal = Number(sign === ',' ? cell.replace(',', '.') : cell);
  const isGroup = fraction.length === 3 && whole.length < 4 && whole[0] !== '0';
  const grouped = isGroup ? Number(cell.replace(sign, '')) : Number.NaN;
  return sign === ',' ? { point: grouped, comma: decimal } : { point: decimal, comma: grouped };
}

/** Whether a cell is a number by one reading at least. @param {string} cell */
export function isNumber(cell) {
  const { point, comma } = readingsOf(unmarked(cell).number);
  return !Number.isNaN(point) || !Number.isNaN(comma);
}

/**
 * What a cell tells of the decimal sign: that one it has, `either` if both make a number, but not
 * the same; `any` if they make the same; null if the cell is no number.
 * @param {{point: number, comma: number}} readings
 * @returns {Decimal | 'either' | 'any' | null}
 */
export function decimalSignOf({ point, comma }) {
  if (Number.isNaN(point)) return Number.isNaN(comma) ? null : ',';
  if (Number.isNaN(comma)) return '.';
  return point === comma ? 'any' : 'either';
}
