/** @import { Point } from './open-browser.js' */

/** In CSS pixels. */
export const viewports = Object.freeze({
  desk: Object.freeze({ width: 1280, height: 720 }),
  phone: Object.freeze({ width: 360, height: 640 }),
});

/**
 * Where a hand passes on its way, its end the last.
 * @param {Point} from
 * @param {Point} to
 * @returns {Point[]}
 */
export const between = ([x, y], [toX, toY]) =>
  [0.25, 0.5, 0.75, 1].map((part) => [x + part * (toX - x), y + part * (toY - y)]);
