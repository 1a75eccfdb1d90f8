/** Intervals that an axis can show: their pixels and ticks are different numbers. */

/** @import { Frame } from './frames.js' */

/**
 * The least width, as a part of the larger end: a thousand pixels within it still differ by several
 * units in the last place.
 */
const leastPart = 2 ** -40;
/** In a narrower interval the steps between ticks lose their digits. */
const leastWidth = 1e-300;
const most = Number.MAX_VALUE;

/**
 * The interval itself if an axis can show it. One that is too narrow is widened to the size of its
 * ends, or around 0 to 1. Ends that are not finite become finite.
 * @param {number} min
 * @param {number} max
 * @param {number} [part] of the larger end that counts as too narrow
 */
export function showable(min, max, part = leastPart) {
  const [low, high] = [min, max].map(finite).sort((a, b) => a - b);
  // Computed with halves, so that nothing overflows.
  const half = high / 2 - low / 2;
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (2 * half >= part * size && half >= leastWidth) {
    return half <= most / 2 ? { min: low, max: high } : { min: low / 2, max: high / 2 };
  }
  const middle = low / 2 + high / 2;
  const opened = size / 2 >= leastWidth ? size / 2 : 1 / 2;
  return { min: finite(middle - opened), max: finite(middle + opened) };
}

/** @param {number} value */
const finite = (value) => (Number.isNaN(value) ? 0 : Math.min(Math.max(value, -most), most));

/** @param {Frame} frame @returns {Frame} */
export function showableFrame({ xMin, xMax, yMin, yMax }) {
  const x = showable(xMin, xMax);
  const y = showable(yMin, yMax);
  return { xMin: x.min, xMax: x.max, yMin: y.min, yMax: y.max };
}
