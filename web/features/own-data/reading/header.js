/** What stands above the examples: titles, names, units. */

/** @import { Separator } from './rows.js' */
/** @import { Row } from './table.js' */
import { isMissing, isNumber } from './cells.js';

/** @param {readonly string[]} row */
export const isBlank = (row) => row.every((cell) => cell === '' || rule.test(cell));

/** As between the names and the rows of a table in Markdown. */
const rule = /^[:=+-]{2,}$/;

/** The cells up to the last that is not empty. @param {readonly string[]} row */
export function filled(row) {
  let length = row.length;
  while (length > 0 && row[length - 1] === '') --length;
  return length;
}

/**
 * How many of the first rows stand above the examples.
 * @param {readonly Row[]} rows none of them blank
 * @param {readonly boolean[]} areNumbers which columns are
 */
export function countAbove(rows, areNumbers) {
  const isAbove = (/** @type {Row} */ { cells }) => {
    const ofNumbers = cells.filter((_, at) => areNumbers[at]);
    if (ofNumbers.some(isNumber)) return false;
    return ofNumbers.some((cell) => !isMissing(cell)) || filled(cells) < areNumbers.length;
  };
  const first = rows.findIndex((row) => !isAbove(row));
  return first < 0 ? rows.length - 1 : first;
}

/**
 * The rows of names and of units among those above; others are titles.
 * @param {readonly Row[]} above
 * @param {readonly boolean[]} areNumbers
 * @returns {{names: Row | null, units: readonly string[]}}
 */
export function namesAmong(above, areNumbers) {
  const [second, last] = above.slice(-2);
  if (!last) return { names: second ?? null, units: [] };
  const areNamed = areNumbers.every((isOne, at) => !isOne || second.cells[at]);
  const haveUnits = areNamed && filled(second.cells) >= filled(last.cells);
  return haveUnits ? { names: second, units: last.cells } : { names: last, units: [] };
}

/**
 * A row of names in a text separated by spaces may be separated otherwise.
 * @param {string} line
 * @param {number} count of columns
 * @returns {string[] | null}
 */
export function namesIn(line, count) {
  for (const separator of ['\t', /\s{2,}/, ',', ';', /\s+/]) {
    const names = line.trim().split(separator).map(unquoted);
    if (names.length === count && names.length > 1) return names;
  }
  return null;
}

/** @param {string} cell */
const unquoted = (cell) => cell.trim().replace(/^"(.*)"$/s, '$1');

/** One word, and perhaps a unit: what is more than that is a remark. */
const nameAlone = /^[\p{L}_][\p{L}\p{N}_.]*(?: ?[([][^()[\]]*[)\]])?$/u;

/**
 * The names that the last comment has, as in what NumPy writes.
 * @param {string} comment
 * @param {Separator} separator
 * @param {number} count of columns
 */
export function namesInComment(comment, separator, count) {
  const names =
    separator === ' ' ? namesIn(comment, count) : comment.split(separator).map(unquoted);
  return names?.length === count && count > 1 && names.every((name) => nameAlone.test(name))
    ? names
    : null;
}
