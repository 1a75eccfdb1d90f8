/** Tables with a row of names: CSV, columns between bars, columns of spaces. */

/** @import { Named } from './lines.js' */
import { quantityOf } from './names.js';
import { isNumber, readNumber } from './numbers.js';

const separators = [/\s*\|\s*/, /\t/, /\s*;\s*/, /\s*,\s*/, /\s+/];

/**
 * The cells of a line.
 * @param {string} line
 * @param {RegExp} separator
 */
const cellsOf = (line, separator) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(separator)
    .map((cell) => cell.trim().replace(/^["']|["']$/g, ''));

/**
 * The table in a log, if there is one.
 * @param {string[]} lines
 * @returns {{records: Named[], unread: number[]} | null}
 */
export function readTable(lines) {
  for (const [i, line] of lines.entries()) {
    if (i + 1 >= lines.length || i > 200 || line.length > 2000) continue;
    for (const separator of separators) {
      const names = cellsOf(line, separator);
      if (names.some(isNumber)) continue;
      const quantities = names.map(quantityOf);
      if (!quantities.some((quantity) => quantity && quantity !== 'iteration')) continue;
      const table = rowsBelow(lines, i, separator, quantities);
      if (table) return table;
    }
  }
  return null;
}

/**
 * @param {string[]} lines
 * @param {number} header its line
 * @param {RegExp} separator
 * @param {(import('./names.js').Quantity | undefined)[]} quantities of the columns
 */
function rowsBelow(lines, header, separator, quantities) {
  /** @type {Named[]} */
  const records = [];
  const unread = [...Array(header).keys()].filter((i) => lines[i].trim() !== '');
  for (let i = header + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line.trim() === '' || /^[\s|+:=-]+$/.test(line)) continue;
    const cells = cellsOf(line, separator);
    // Some print the row's place before its cells, without a name.
    const first = cells.length - quantities.length;
    const isRow = (first === 0 || first === 1) && cells.some(isNumber);
    if (!isRow) {
      if (records.length === 0) return null;
      unread.push(i);
      continue;
    }
    /** @type {Named} */
    const record = {};
    quantities.forEach((quantity, column) => {
      const cell = cells[column + first];
      if (quantity && isNumber(cell)) record[quantity] = [readNumber(cell)];
    });
    if (first === 1 && !quantities.includes('iteration') && /^\d+$/.test(cells[0])) {
      record.iteration = [readNumber(cells[0])];
    }
    records.push(record);
  }
  return records.length > 0 ? { records, unread } : null;
}
