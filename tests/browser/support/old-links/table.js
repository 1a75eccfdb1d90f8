import { readFileSync, writeFileSync } from 'node:fs';

/**
 * One line for each link: the link, then what it opened, a cell for each column, as opened.js
 * writes it. An empty cell is the same as in the first line, which is that of the link without
 * parameters.
 */
const file = new URL('./old-links.tsv', import.meta.url);

/**
 * @typedef {{link: string, cells: string[]}} TableLine
 *
 * @typedef {object} Table
 * @property {string[]} columns
 * @property {TableLine[]} lines
 */

/** @returns {Table} */
export function readTable() {
  const [[, ...columns], ...rows] = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const [, ...usual] = rows[0];
  const lines = rows.map(([link, ...cells]) => ({
    link,
    cells: columns.map((_, i) => cells[i] || usual[i]),
  }));
  return { columns, lines };
}

/** @param {Table} table */
export function writeTable({ columns, lines }) {
  const [{ cells: usual }] = lines;
  const rows = lines.map(({ link, cells }, row) => [
    link,
    ...cells.map((cell, i) => (row > 0 && cell === usual[i] ? '' : cell)),
  ]);
  const text = [['link', ...columns], ...rows].map((row) => `${row.join('\t')}\n`).join('');
  writeFileSync(file, text);
}
