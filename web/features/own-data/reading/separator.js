/** Which sign separates the cells of a text. */

/** @import { Separator } from './rows.js' */
import { isMissing, isNumber } from './cells.js';

/** Nobody writes them into a number, so they go first where each of them makes columns of numbers. */
const certain = /** @type {const} */ (['\t', ';', '|']);

/**
 * @param {string} sample the first lines, without comments
 * @param {string} given the text with them: Excel writes the separator above all
 * @returns {Separator}
 */
export function separatorOf(sample, given) {
  const named = /^\s*"?sep=([\t;|,])"?\s*$/im.exec(given.slice(0, 80));
  if (named) return /** @type {Separator} */ (named[1]);
  // A cell in quotes is one cell, whatever is in it.
  const lines = sample
    .replaceAll(/"((?:[^"]|"")*)"/g, (_, cell) => (isNumber(cell.trim()) ? '0' : 'q'))
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '');
  const found = certain.map((separator) => ({ separator, ...fit(lines, separator) }));
  const first = found.find(({ numbers, share }) => numbers >= 2 && share > 0.8);
  if (first) return first.separator;
  const all = [
    ...found,
    ...[',', ' '].map((separator) => ({ separator, ...fit(lines, separator) })),
  ];
  const best = all.reduce((a, b) => (compare(b, a) > 0 ? b : a));
  return /** @type {Separator} */ (best.separator);
}

/** @typedef {{numbers: number, cells: number, share: number}} Fit */

/** Above 0 if the first fits better. @param {Fit} a @param {Fit} b */
const compare = (a, b) =>
  Math.min(a.numbers, 2) - Math.min(b.numbers, 2) ||
  (a.numbers >= 2 ? a.numbers / a.cells - b.numbers / b.cells : 0) ||
  Math.min(a.cells, 2) - Math.min(b.cells, 2) ||
  a.share - b.share;

/**
 * How well a separator fits: how many columns it makes, how many of them of numbers, and in what
 * share of the lines.
 * @param {readonly string[]} lines
 * @param {string} separator
 * @returns {Fit}
 */
function fit(lines, separator) {
  const rows = lines.map((line) => cellsOf(line, separator));
  const body = rows.length > 1 ? rows.slice(1) : rows;
  const cells = usual(body.map((row) => row.length));
  const regular = body.filter((row) => row.length === cells);
  let numbers = 0;
  for (let at = 0; at < cells; ++at) {
    const given = regular.map((row) => row[at]).filter((cell) => !isMissing(cell));
    // Without quotes, a space in a number separates it from another, unless commas do.
    const isOne = (/** @type {string} */ cell) =>
      isNumber(cell) && !(separator === ',' && /\d[ \t]+\d/.test(cell) && !isSpacedOut(lines));
    if (given.length > 0 && given.filter(isOne).length >= given.length / 2) ++numbers;
  }
  return { numbers, cells, share: regular.length / body.length };
}

/** Whether there is a space after each comma. @param {readonly string[]} lines */
const isSpacedOut = (lines) => !lines.some((line) => /,\S/.test(line));

/** @param {string} line @param {string} separator */
const cellsOf = (line, separator) =>
  (separator === ' ' ? line.trim().split(/[ \t]+/) : line.split(separator)).map((cell) => cell.trim());

/** The number that occurs most often. @param {readonly number[]} numbers */
export function usual(numbers) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}
