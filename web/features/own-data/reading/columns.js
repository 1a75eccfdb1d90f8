/** The columns of a table: their names, units and kinds. */

import { labelAndUnit } from '../../../state/own-data.js';
import { isDate, isMissing, isNumber } from './cells.js';

/**
 * A column of the file.
 * @typedef {object} Column
 * @property {string} name as the file has it, or “column 2”; no two are the same
 * @property {string} label the name without its unit
 * @property {string} unit or nothing
 * @property {'numbers' | 'dates' | 'text' | 'empty'} kind
 * @property {boolean} isIndex it only counts the rows
 * @property {string[]} examples the first cells, as written
 * @property {number} at its place in a row, from 0
 */

const shown = 3;

/**
 * All columns but those without a name and without a value.
 * @param {readonly string[] | null} header
 * @param {readonly string[]} units
 * @param {readonly (readonly string[])[]} rows the first examples
 * @param {number} width
 * @returns {Column[]}
 */
export function columnsOf(header, units, rows, width) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  const columns = Array.from({ length: width }, (_, at) => {
    const written = header?.[at]?.replaceAll(/\s+/g, ' ') || `column ${at + 1}`;
    const times = (seen.get(written) ?? 0) + 1;
    seen.set(written, times);
    const { label, unit } = labelAndUnit(written);
    const cells = rows.map((row) => row[at] ?? '');
    const kind = kindOf(cells);
    return {
      name: times > 1 ? `${written} (${times})` : written,
      label,
      unit: unit || bare(units[at] ?? ''),
      kind,
      isIndex: kind === 'numbers' && at === 0 && isIndex(cells, header?.[at]),
      examples: cells.slice(0, shown),
      at,
    };
  });
  return columns.filter(({ kind, at }) => kind !== 'empty' || header?.[at]);
}

/** A unit without brackets. @param {string} unit */
const bare = (unit) => (isMissing(unit) ? '' : unit.replace(/^[([](.*)[)\]]$/, '$1'));

/** Most of what is there decides. @param {readonly string[]} cells @returns {Column['kind']} */
export function kindOf(cells) {
  const given = cells.filter((cell) => !isMissing(cell));
  if (given.length === 0) return 'empty';
  if (given.filter(isNumber).length >= given.length / 2) return 'numbers';
  return given.filter(isDate).length >= given.length / 2 ? 'dates' : 'text';
}

/**
 * Whether a first column has no name among names, or counts from 0 or 1.
 * @param {readonly string[]} cells
 * @param {string | undefined} name
 */
function isIndex(cells, name) {
  if (name === '') return true;
  if (name?.toLowerCase() === 'x' || cells.length < 3 || !/^[01]$/.test(cells[0])) return false;
  return cells.every((cell, i) => cell === String(Number(cells[0]) + i));
}
