/** All rows of a table, for the numbers of two columns. */

/** @import { Axis } from './axis.js' */
/** @import { Decimal } from './cells.js' */
/** @import { Column } from './columns.js' */
/** @import { Reading, Refusal } from './read-examples.js' */
/** @import { Table } from './table.js' */
import { addTo, axisOf, notANumber, settle, twoReadings } from './axis.js';
import { decimalSignOf, isMissing, isNumber, readingsOf, unmarked } from './cells.js';
import { isBlank } from './header.js';
import { refusal } from './refusal.js';
import { blocksOf } from './rows.js';
import { surplus } from './table.js';

/** Twice what is promised: as much as a browser holds with ease. */
const mostExamples = 2_000_000;

/** @typedef {{x: Axis, y: Axis, m: number, skippedRows: number[]}} Columns */

/**
 * @param {Table} table
 * @param {{x: Column, y: Column}} chosen
 * @param {Reading | undefined} reading chosen by the reader, of numbers that have two
 * @returns {Generator<number, Columns | Refusal>} each step tells what share is read
 */
export function* readColumns(table, chosen, reading) {
  const axes = [axisOf(chosen.x), axisOf(chosen.y)];
  /** @type {number[]} */
  const skippedRows = [];
  let row = 0;
  const blocks = blocksOf(table.text, table.separator);
  let step = blocks.next();
  for (; !step.done; step = blocks.next()) {
    const { rows, lines, end } = step.value;
    for (let i = 0; i < rows.length; ++i) {
      const [cells, line] = [rows[i], lines[i]];
      if (line < table.firstLine || isBlank(cells)) continue;
      ++row;
      if (cells.length > table.width && cells.slice(table.width).some((cell) => cell !== '')) {
        return surplus({ cells, line }, row, table.width, table.separator);
      }
      if (axes.some(({ column }) => isMissing(cells[column.at] ?? ''))) {
        const other = axes.find(({ column }) => isText(cells[column.at] ?? ''));
        if (other) return notANumber(other.column, { cell: cells[other.column.at], line, row });
        skippedRows.push(row);
        continue;
      }
      if (axes[0].count === mostExamples) {
        return refusal('too-many-examples', { line, row, expected: mostExamples });
      }
      for (const axis of axes) {
        const refused = addTo(axis, { cell: cells[axis.column.at], line, row });
        if (refused) return refused;
      }
    }
    yield end / table.text.length;
  }
  if (step.value) return refusal(step.value.reason, { line: step.value.line, row: row + 1 });

  for (const axis of axes) {
    if (!axis.either) continue;
    const { cell } = axis.either.first;
    const decimal = reading ? decimalOf(reading) : yield* decimalElsewhere(table, cell);
    if (!decimal) return twoReadings(axis);
    settle(axis, decimal);
  }
  return { x: axes[0], y: axes[1], m: axes[0].count, skippedRows };
}

/** @param {string} cell */
const isText = (cell) => !isMissing(cell) && !isNumber(cell);

/** @param {Reading} reading @returns {Decimal} */
function decimalOf({ decimal, thousands }) {
  if (decimal) return decimal === ',' ? ',' : '.';
  return thousands === ',' ? '.' : ',';
}

/**
 * The decimal sign that the other columns tell of, if they agree.
 * @param {Table} table
 * @param {string} cell that can be read in two ways
 * @returns {Generator<number, Decimal | null>}
 */
function* decimalElsewhere({ text, separator, columns, firstLine }, cell) {
  const told = new Set();
  const ofNumbers = columns.filter(({ kind }) => kind === 'numbers');
  for (const { rows, lines, end } of blocksOf(text, separator)) {
    rows.forEach((row, i) => {
      if (lines[i] < firstLine) return;
      for (const { at } of ofNumbers) {
        told.add(decimalSignOf(readingsOf(unmarked(row[at] ?? '').number)));
      }
    });
    yield end / text.length;
  }
  if (told.has(',') !== told.has('.')) return told.has(',') ? ',' : '.';
  // Programs separate by commas or spaces, and write a point.
  const isOfPrograms = separator === ',' || separator === ' ';
  return isOfPrograms && !told.has(',') && !cell.includes(',') ? '.' : null;
}
