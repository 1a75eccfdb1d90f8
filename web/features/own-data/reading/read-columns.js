/** The numbers of two columns. */

/** @import { Decimal } from './cells.js' */
/** @import { Column } from './columns.js' */
/** @import { Refusal, Reading } from './read-examples.js' */
/** @import { Table } from './table.js' */
import { decimalSignOf, isMissing, numberIn, unmarked } from './cells.js';
import { isBlank } from './header.js';
import { refusal } from './refusal.js';
import { blocksOf } from './rows.js';
import { surplus } from './table.js';

/** Of the core: largest_magnitude in cpp/dataset.hpp. */
const largestMagnitude = 1e70;
/** As much as the core and a browser's memory hold with ease. */
export const mostExamples = 2_000_000;

const plainNumber = /^-?\d+\.\d+$/;
const plainWhole = /^-?\d{1,15}$/;

/**
 * A chosen column while it is read.
 * @typedef {object} Axis
 * @property {Column} column
 * @property {Decimal | null} decimal its decimal sign, once a cell has told it
 * @property {{cell: string, line: number, row: number} | null} either the first cell that may be
 *   read in two ways
 * @property {string} mark the sign of money, or of percent, at its numbers
 * @property {number} unmarked how many have none
 * @property {Float64Array} values
 */

/** @param {Column} column @param {Decimal | null} decimal @returns {Axis} */
const axisOf = (column, decimal) => ({
  column,
  decimal,
  either: null,
  mark: '',
  unmarked: 0,
  values: new Float64Array(1024),
});

/**
 * @param {Table} table
 * @param {{x: Column, y: Column}} chosen
 * @param {Reading | undefined} reading chosen by the reader, of numbers that have two
 * @returns {Generator<number, {x: Axis, y: Axis, m: number, skippedRows: number[]} | Refusal>} tells
 *   meanwhile what share is read
 */
export function* readColumns(table, chosen, reading) {
  /** @type {(Decimal | null)[]} */
  let decimals = [null, null];
  for (;;) {
    const axes = [axisOf(chosen.x, decimals[0]), axisOf(chosen.y, decimals[1])];
    const result = yield* pass(table, axes);
    if ('reason' in result) return result;
    if (result !== again) {
      for (const axis of axes) {
        if (axis.decimal || !axis.either) continue;
        axis.decimal = reading ? decimalOf(reading) : yield* decimalElsewhere(table, axis);
        if (!axis.decimal) return ambiguous(axis);
      }
      const isRight = axes.every(
        ({ decimal, either }, i) => decimal !== ',' || !either || decimals[i] === ',',
      );
      if (isRight) return { x: axes[0], y: axes[1], ...result };
    }
    decimals = axes.map(({ decimal }) => decimal);
  }
}

/** A cell told that those before it were read wrongly. */
const again = { m: -1, skippedRows: [] };

/**
 * Reads all rows once. A column that has not told its decimal sign is read with a point.
 * @param {Table} table
 * @param {Axis[]} axes
 * @returns {Generator<number, {m: number, skippedRows: number[]} | Refusal>}
 */
function* pass(table, axes) {
  /** @type {number[]} */
  const skippedRows = [];
  for (const column of table.columns) column.missing = 0;
  let row = 0;
  let m = 0;
  const blocks = blocksOf(table.text, table.separator);
  for (let step = blocks.next(); ; step = blocks.next()) {
    if (step.done) {
      if (!step.value) return { m, skippedRows };
      return refusal('open-quote', { line: step.value.openQuote, row: row + 1 });
    }
    const { rows, lines, end } = step.value;
    for (let i = 0; i < rows.length; ++i) {
      const cells = rows[i];
      const line = lines[i];
      if (line < table.firstLine || isBlank(cells)) continue;
      ++row;
      if (cells.length > table.width && cells.slice(table.width).some((cell) => cell !== '')) {
        return surplus({ cells, line }, row, table.width, table.separator);
      }
      for (const column of table.columns) {
        if (isMissing(cells[column.at] ?? '')) ++column.missing;
      }
      if (axes.some(({ column }) => isMissing(cells[column.at] ?? ''))) {
        skippedRows.push(row);
        continue;
      }
      if (m === mostExamples)
        return refusal('too-many-examples', { line, row, expected: mostExamples });
      for (const axis of axes) {
        const { value, refused } = read(axis, cells[axis.column.at], line, row);
        if (refused) {
          const { reason, ...details } = refused;
          return refusal(reason, { line, row, column: axis.column.name, ...details });
        }
        if (value === undefined) return again;
        if (m === axis.values.length) axis.values = grown(axis.values);
        axis.values[m] = value;
      }
      ++m;
    }
    yield end / table.text.length;
  }
}

/** @param {Float64Array} values */
function grown(values) {
  const larger = new Float64Array(2 * values.length);
  larger.set(values);
  return larger;
}

/**
 * @param {Axis} axis
 * @param {string} cell
 * @param {number} line
 * @param {number} row
 * @returns {{value?: number, refused?: {reason: string, found: string, expected?: unknown}}} nothing if
 *   the column has to be read again
 */
function read(axis, cell, line, row) {
  if (plainWhole.test(cell) || (axis.decimal === '.' && plainNumber.test(cell))) {
    ++axis.unmarked;
    return inRange(Number(cell), cell);
  }
  const { number, mark } = unmarked(cell);
  const sign = decimalSignOf(number);
  if (sign === null) return { refused: { reason: 'not-a-number', found: cell } };
  if (mark) axis.mark ||= mark;
  else ++axis.unmarked;
  const isMixed = (mark !== axis.mark && mark !== '') || (axis.mark === '%' && axis.unmarked > 0);
  if (isMixed) return { refused: { reason: 'two-units', found: cell, expected: axis.mark } };
  if (sign === 'either') axis.either ??= { cell: number, line, row };
  if (sign === '.' || sign === ',') {
    if (axis.decimal && axis.decimal !== sign) {
      return { refused: { reason: 'two-decimal-signs', found: cell, expected: axis.decimal } };
    }
    axis.decimal ??= sign;
    if (sign === ',' && axis.either) return {};
  }
  return inRange(numberIn(number, axis.decimal ?? '.'), cell);
}

/** @param {number} value @param {string} cell */
const inRange = (value, cell) =>
  Math.abs(value) <= largestMagnitude
    ? { value }
    : { refused: { reason: 'too-large', found: cell, expected: largestMagnitude } };

/** @param {Reading} reading @returns {Decimal} */
function decimalOf(reading) {
  if (reading.decimal) return reading.decimal === ',' ? ',' : '.';
  return reading.thousands === ',' ? '.' : ',';
}

/**
 * The decimal sign that the other columns tell of, if they agree.
 * @param {Table} table
 * @param {Axis} axis
 * @returns {Generator<number, Decimal | null>}
 */
function* decimalElsewhere(table, { either }) {
  const told = new Set();
  const columns = table.columns.filter(({ kind }) => kind === 'numbers');
  for (const { rows, lines, end } of blocksOf(table.text, table.separator)) {
    rows.forEach((row, i) => {
      if (lines[i] < table.firstLine) return;
      for (const { at } of columns) {
        const sign = plainWhole.test(row[at])
          ? null
          : decimalSignOf(unmarked(row[at] ?? '').number);
        if (sign === '.' || sign === ',') told.add(sign);
      }
    });
    yield end / table.text.length;
  }
  if (told.size === 1) return told.has(',') ? ',' : '.';
  // Where a comma or spaces separate, a point is what it is in programs.
  return told.size === 0 &&
    (table.separator === ',' || table.separator === ' ') &&
    !either?.cell.includes(',')
    ? '.'
    : null;
}

/**
 * @param {Axis} axis
 * @returns {Refusal}
 */
function ambiguous({ column, either }) {
  const { cell, line, row } = /** @type {NonNullable<Axis['either']>} */ (either);
  const sign = cell.includes(',') ? ',' : '.';
  const other = sign === ',' ? '.' : ',';
  return refusal('two-readings', {
    line,
    row,
    column: column.name,
    found: cell,
    readings: [
      { decimal: sign, value: numberIn(cell, sign) },
      { thousands: sign, value: numberIn(cell, other) },
    ],
  });
}
