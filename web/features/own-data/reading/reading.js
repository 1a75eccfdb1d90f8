/** A table from start to end: from its bytes to the numbers of two columns. */

/** @import { Axis } from './axis.js' */
/** @import { Examples, Options, Refusal } from './read-examples.js' */
import { choose } from './choice.js';
import { decode } from './decode.js';
import { otherKind, otherText } from './file-kind.js';
import { tableOfLists } from './lists.js';
import { readColumns } from './read-columns.js';
import { refusal } from './refusal.js';
import { openTable } from './table.js';

/** As in the core: least_relative_spread and largest_magnitude in cpp/dataset.hpp. */
const leastRelativeSpread = 1e-12;
const leastSpread = 1e-70;

/**
 * Reads a table, step by step: whoever asks for the steps may pause between them, or stop.
 * @param {Uint8Array | string} source
 * @param {Pick<Options, 'x' | 'y' | 'readings'>} options
 * @returns {Generator<number, Examples | Refusal>} each step tells what share is read, from 0 to 1
 */
export function* reading(source, { x, y, readings }) {
  const kind = typeof source === 'string' ? null : otherKind(source);
  if (kind) return refusal(kind);
  const text = typeof source === 'string' ? source.replace(/^\ufeff/, '') : yield* decode(source);
  const other = otherText(text);
  if (other) return refusal(other);

  const table = openTable(tableOfLists(text));
  if ('reason' in table) return table;
  yield 0;
  const chosen = choose(table, { x, y });
  if ('reason' in chosen) return chosen;
  const result = yield* readColumns(table, chosen, readings);
  if ('reason' in result) return result;

  const { m, skippedRows } = result;
  if (m < 2) return refusal('too-few-examples', { found: m, expected: 2, skippedRows });
  const examples = { x: result.x.values.slice(0, m), y: result.y.values.slice(0, m) };
  if (isConstant(examples.x)) {
    return refusal('constant-x', { column: chosen.x.name, found: examples.x[0] });
  }
  return {
    ok: true,
    ...examples,
    m,
    columns: table.columns,
    xColumn: chosen.x.name,
    yColumn: chosen.y.name,
    labels: { x: chosen.x.label, y: chosen.y.label },
    units: { x: unitOf(result.x), y: unitOf(result.y) },
    skippedRows,
  };
}

/** @param {Axis} axis */
const unitOf = ({ column, mark }) => column.unit || mark;

/** Whether x varies by no more than rounding, as the core sees it. @param {Float64Array} x */
function isConstant(x) {
  let [least, greatest] = [x[0], x[0]];
  for (const value of x) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const magnitude = Math.max(Math.abs(least), Math.abs(greatest));
  return greatest - least < Math.max(leastRelativeSpread * magnitude, leastSpread);
}
