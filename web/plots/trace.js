/** @import { Path } from '../core/layouts.js' */
/** @import { Pixel } from './marks.js' */

/** Pixels: a point nearer to the last drawn one than this is left out. */
const leastDistance = 0.75;

/**
 * Visits the kept iterations from one to another in pixels, without those at the pixel of the one
 * before. The first and the last are always visited.
 * @param {Path} path
 * @param {number} from iteration
 * @param {number} to iteration
 * @param {(index: number) => Pixel} pixelOf
 * @param {(pixel: Pixel, index: number) => void} visit
 */
export function trace(path, from, to, pixelOf, visit) {
  const first = indexAtOrBefore(path, from);
  const last = indexAtOrBefore(path, to);
  let drawnX = Number.NaN;
  let drawnY = Number.NaN;
  for (let i = first; i <= last; ++i) {
    const pixel = pixelOf(i);
    const { x, y } = pixel;
    const near = Math.abs(x - drawnX) < leastDistance && Math.abs(y - drawnY) < leastDistance;
    if (near && i !== last) continue;
    visit(pixel, i);
    drawnX = x;
    drawnY = y;
  }
}

/**
 * Index of the last kept record that is not after an iteration.
 * @param {Path} path
 * @param {number} iteration
 */
export function indexAtOrBefore({ iteration: kept }, iteration) {
  let low = 0;
  let high = kept.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (kept[middle] <= iteration) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Index of the kept record nearest to a point by `distance`, or −1 if none is within `reach`.
 * @param {Path} path
 * @param {(index: number) => number} distance
 * @param {number} reach
 */
export function nearestIndex(path, distance, reach) {
  let nearest = -1;
  let least = reach;
  for (let i = 0; i < path.iteration.length; ++i) {
    const d = distance(i);
    // Later iterations win ties: they are drawn on top.
    if (d <= least) {
      least = d;
      nearest = i;
    }
  }
  return nearest;
}
