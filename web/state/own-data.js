/** @import { Strings } from '../strings/en.js' */

/**
 * The examples in a value handed in from outside, copied.
 * @param {unknown} value
 * @param {Strings} strings
 * @returns {{x: Float64Array, y: Float64Array} | TypeError} the error names the first entry that is
 *   not a number
 */
export function examplesIn(value, strings) {
  const { x, y } = /** @type {{x?: unknown, y?: unknown}} */ (value ?? {});
  if (!isList(x) || !isList(y)) return new TypeError(strings.errors.notData);
  const badX = firstNonNumber(x);
  const badY = firstNonNumber(y);
  if (badX >= 0 && (badY < 0 || badX <= badY)) {
    return new TypeError(strings.errors.notANumber('x', badX, x[badX]));
  }
  if (badY >= 0) return new TypeError(strings.errors.notANumber('y', badY, y[badY]));
  return { x: Float64Array.from(x), y: Float64Array.from(y) };
}

/** @param {unknown} value @returns {value is ArrayLike<number>} */
const isList = (value) =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** @param {ArrayLike<unknown>} list */
function firstNonNumber(list) {
  for (let i = 0; i < list.length; ++i) if (typeof list[i] !== 'number') return i;
  return -1;
}
