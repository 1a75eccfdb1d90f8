/** Between the points and the pixels of the data plot. */

/** @import { Surface } from '../../plots/layered-plot.js' */
/** @import { Point } from './point-edits.js' */
import { rounded } from '../../strings/format.js';

/** The size of one pixel, in the units of x and of y. @param {Surface} surface @returns {Point} */
export const pixelSize = ({ area, toValueX, toValueY }) => ({
  x: Math.abs(toValueX(area.left + 1) - toValueX(area.left)),
  y: Math.abs(toValueY(area.top + 1) - toValueY(area.top)),
});

/**
 * A number with no more decimals than a pixel can tell apart.
 * @param {number} value
 * @param {number} pixel its size
 */
export function legible(value, pixel) {
  const unit = 10 ** Math.floor(Math.log10(pixel));
  return rounded(Math.round(value / unit) * unit, 15);
}

/** @param {Surface} surface @param {Point} point */
export const placeOf = ({ toPixelX, toPixelY }, { x, y }) => ({ x: toPixelX(x), y: toPixelY(y) });

/** @param {{x: number, y: number}} place @param {Surface['area']} area */
export const isInside = ({ x, y }, { left, top, right, bottom }) =>
  x >= left && x <= right && y >= top && y <= bottom;

/**
 * The point at a place; beside the chart area, at its edge.
 * @param {Surface} surface
 * @param {{x: number, y: number}} place
 * @returns {Point}
 */
export function pointAt(surface, { x, y }) {
  const { left, top, right, bottom } = surface.area;
  const size = pixelSize(surface);
  return {
    x: legible(surface.toValueX(Math.min(Math.max(x, left), right)), size.x),
    y: legible(surface.toValueY(Math.min(Math.max(y, top), bottom)), size.y),
  };
}

/**
 * The nearest point to a place within a distance in pixels, or −1.
 * @param {Surface} surface
 * @param {readonly Point[]} points
 * @param {{x: number, y: number}} place
 * @param {number} reach
 */
export function nearestPoint(surface, points, place, reach) {
  let nearest = -1;
  let least = reach;
  for (const [i, point] of points.entries()) {
    const { x, y } = placeOf(surface, point);
    const distance = Math.hypot(x - place.x, y - place.y);
    if (distance > least) continue;
    nearest = i;
    least = distance;
  }
  return nearest;
}
