/** Which columns are x and y. */

/** @import { Column } from './columns.js' */
/** @import { Refusal } from './read-examples.js' */
/** @import { Table } from './table.js' */
import { refusal } from './refusal.js';

/**
 * The chosen columns; where none is chosen, the first and the last column of numbers, of which a
 * column that counts the rows is one only if there are no others.
 * @param {Table} table
 * @param {{x?: string, y?: string}} wanted by name
 * @returns {{x: Column, y: Column} | Refusal}
 */
export function choose({ columns, firstLine }, wanted) {
  const names = columns.map(({ name }) => name);
  for (const name of [wanted.x, wanted.y]) {
    if (name !== undefined && !names.includes(name)) {
      return refusal('no-such-column', { found: name, expected: names });
    }
  }
  const named = (/** @type {string | undefined} */ name) =>
    columns.find((column) => column.name === name);
  const numbers = columns.filter(({ kind }) => kind === 'numbers');
  const measured = numbers.filter(({ isIndex }) => !isIndex);
  const free = (measured.length >= 2 ? measured : numbers).filter(
    ({ name }) => name !== wanted.x && name !== wanted.y,
  );
  const likely = free.filter(({ examples }) => new Set(examples).size > 1);
  const x = named(wanted.x) ?? free.find(isCalled('x')) ?? likely[0] ?? free[0];
  const rest = free.filter((column) => column !== x);
  const y = named(wanted.y) ?? rest.find(isCalled('y')) ?? rest.at(-1);
  return x && y ? { x, y } : tooFew(columns, numbers.length, firstLine);
}

/** @param {string} letter */
const isCalled =
  (letter) =>
  (/** @type {Column} */ { label }) =>
    label.toLowerCase() === letter;

/**
 * @param {readonly Column[]} columns
 * @param {number} ofNumbers how many are
 * @param {number} line of the first example
 */
function tooFew(columns, ofNumbers, line) {
  if (columns.length < 2) return refusal('one-column', { found: columns[0]?.name ?? '' });
  const others = columns.filter(({ kind }) => kind !== 'numbers');
  const other = others.find(({ examples }) => examples[0]) ?? others[0];
  if (other?.kind === 'empty') return refusal('empty-column', { column: other.name });
  return refusal(ofNumbers === 0 ? 'no-numbers' : 'one-column-of-numbers', {
    line,
    row: 1,
    column: other?.name,
    found: other?.examples[0],
  });
}
