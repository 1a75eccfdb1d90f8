/** Which sign separates the cells of a text. */

/** @import { Separator } from './rows.js' */
import { isMissing, isNumber } from './cells.js';

/** Never part of a number, so they are tried before the comma and the space. */
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

/**
 * How well a separator fits.
 * @typedef {object} Fit
 * @property {number} cells how many most lines have
 * @property {number} share of the lines that have so many
 * @property {number} numbers columns of numbers
 * @property {number} numeric share of the cells that are numbers
 */

/** Above 0 if the first fits better. @param {Fit} a @param {Fit} b */
const compare = (a, b) =>
  Math.min(a.numbers, 2) - Math.min(b.numbers, 2) ||
  (a.numbers >= 2 ? a.numeric - b.numeric : 0) ||
  Math.min(a.cells, 2) - Math.min(b.cells, 2) ||
  a.share - b.share;

/**
 * @param {readonly string[]} lines
 * @param {string} separator
 * @returns {Fit}
 */
function fit(lines, separator) {
  const rows = lines.map((line) => cellsOf(line, separator));
  const body = rows.length > 1 ? rows.slice(1) : rows;
  const cells = usual(body.map((row) => row.length));
  const regular = body.filter((row) => row.length === cells);
  // Without quotes, a space separates numbers rather than commas do, unless each comma has one.
  const spacesSeparate = separator === ',' && lines.some((line) => /,\S/.test(line));
  const isOne = (/** @type {string} */ cell) =>
    isNumber(cell) && !(spacesSeparate && /\d[ \t]+\d/.test(cell));
  let numbers = 0;
  let all = 0;
  for (let at = 0; at < cells; ++at) {
    const given = regular.map((row) => row[at]).filter((cell) => !isMissing(cell));
    const count = given.filter(isOne).length;
    if (count > 0 && count >= given.length / 2) ++numbers;
    all += count + regular.length - given.length;
  }
  return {
    cells,
    share: regular.length / body.length,
    numbers,
    numeric: all / (cells * body.length),
  };
}

/** @param {string} line @param {string} separator */
const cellsOf = (line, separator) =>
  (separator === ' ' ? line.trim().split(/[ \t]+/) : line.split(separator)).map((cell) =>
    cell.trim(),
  );

/** The number that occurs most often. @param {readonly number[]} numbers */
export function usual(numbers) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}
