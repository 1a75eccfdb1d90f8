/** The numbers of a chosen column while they are read. */

/** @import { Decimal } from './cells.js' */
/** @import { Column } from './columns.js' */
/** @import { Reading } from './read-examples.js' */
import { decimalSignOf, readingsOf, unmarked } from './cells.js';
import { refusal } from './refusal.js';

/** As in the core: largest_magnitude in cpp/dataset.hpp. */
const largestMagnitude = 1e70;

/** @typedef {{cell: string, line: number, row: number}} Place */

/**
 * @typedef {object} Axis
 * @property {Column} column
 * @property {Float64Array} values
 * @property {number} count of values
 * @property {Decimal | null} decimal the column's decimal sign, once a cell has told it
 * @property {{first: Place, indices: number[], commas: number[]} | null} either the cells that can be
 *   read in two ways, and what they are with a decimal comma; `values` has them with a point
 * @property {string} mark the sign of money at some of its numbers, or of percent at all
 */

/** @param {Column} column @returns {Axis} */
export const axisOf = (column) => ({
  column,
  values: new Float64Array(1024),
  count: 0,
  decimal: null,
  either: null,
  mark: '',
});

/**
 * Adds the number in a cell, or says why it cannot be one of the column's.
 * @param {Axis} axis
 * @param {Place} place
 */
export function addTo(axis, place) {
  const { cell, line, row } = place;
  // Most numbers of large files, which are read as fast as can be.
  const isPlain = whole.test(cell) || (axis.decimal === '.' && pointed.test(cell));
  if (isPlain && axis.mark !== '%') return push(axis, Number(cell));

  const { number, mark } = unmarked(cell);
  const { point, comma } = readingsOf(number);
  const sign = decimalSignOf({ point, comma });
  const refuse = (/** @type {string} */ reason, /** @type {unknown} */ expected) =>
    refusal(reason, { line, row, column: axis.column.name, found: cell, expected });
  if (sign === null) return notANumber(axis.column, place);

  const isMixed =
    axis.count > 0 &&
    ((mark === '%') !== (axis.mark === '%') ||
      (mark !== '' && axis.mark !== '' && mark !== axis.mark));
  if (isMixed) return refuse('two-units', axis.mark);
  axis.mark ||= mark;

  if (sign === '.' || sign === ',') {
    if (axis.decimal && axis.decimal !== sign) return refuse('two-decimal-signs', axis.decimal);
    if (!axis.decimal) settle(axis, sign);
  } else if (sign === 'either' && !axis.decimal) {
    axis.either ??= { first: { ...place, cell: number }, indices: [], commas: [] };
    axis.either.indices.push(axis.count);
    axis.either.commas.push(comma);
  }
  const value = axis.decimal === ',' || sign === ',' ? comma : point;
  if (!(Math.abs(value) <= largestMagnitude)) return refuse('too-large', largestMagnitude);
  return push(axis, value);
}

/** @param {Column} column @param {Place} place */
export const notANumber = ({ name }, { cell, line, row }) =>
  refusal('not-a-number', { line, row, column: name, found: cell });

const whole = /^-?\d{1,15}$/;
const pointed = /^-?\d{1,15}\.\d+$/;

/** @param {Axis} axis @param {number} value */
function push(axis, value) {
  if (axis.count === axis.values.length) axis.values = grown(axis.values);
  axis.values[axis.count] = value;
  ++axis.count;
  return null;
}

/** @param {Float64Array} values */
function grown(values) {
  const larger = new Float64Array(2 * values.length);
  larger.set(values);
  return larger;
}

/**
 * Says what a column's decimal sign is.
 * @param {Axis} axis
 * @param {Decimal} decimal
 */
export function settle(axis, decimal) {
  axis.decimal = decimal;
  const { indices, commas } = axis.either ?? { indices: [], commas: [] };
  if (decimal === ',') {
    indices.forEach((index, i) => {
      axis.values[index] = commas[i];
    });
  }
  axis.either = null;
}

/**
 * Says of a column that its numbers can be read in two ways.
 * @param {Axis} axis some of whose numbers can
 */
export function twoReadings({ column, either, values }) {
  if (!either) throw new TypeError(`column ${column.name} can be read in one way only`);
  const { cell, line, row } = either.first;
  const [point, comma] = [values[either.indices[0]], either.commas[0]];
  /** @type {Reading[]} */
  const readings = cell.includes(',')
    ? [
        { decimal: ',', value: comma },
        { thousands: ',', value: point },
      ]
    : [
        { decimal: '.', value: point },
        { thousands: '.', value: comma },
      ];
  return refusal('two-readings', { line, row, column: column.name, found: cell, readings });
}
