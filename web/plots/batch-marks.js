/** What the plots show of the batch that the next update looks at. */

/** @import { Path } from '../core/layouts.js' */
/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Batch } from '../state/state.js' */
/** @import { Surface } from './layered-plot.js' */
/** @import { Theme } from './theme.js' */
import { trace } from './trace.js';

/** Rings drawn at most: more could not be told apart. */
const mostMarked = 500;
const dotRadius = 1.6;

/**
 * The examples of the batch, or as many of them as can be told apart.
 * @param {Dataset} dataset
 * @param {Batch} batch
 */
export function examplesOf(dataset, { rows }) {
  const stride = Math.ceil(rows.length / mostMarked);
  const points = [];
  for (let i = 0; i < rows.length; i += stride) {
    points.push({ x: dataset.x[rows[i]], y: dataset.y[rows[i]] });
  }
  return points;
}

/**
 * Draws a ring around each example, so that colour is not the only difference.
 * @param {Surface} surface
 * @param {{x: number, y: number}[]} points
 * @param {Theme} theme
 */
export function drawBatch({ context, toPixelX, toPixelY }, points, theme) {
  const dots = new Path2D();
  const rings = new Path2D();
  for (const { x, y } of points) {
    const [left, top] = [toPixelX(x), toPixelY(y)];
    dots.moveTo(left + 3, top);
    dots.arc(left, top, 3, 0, 2 * Math.PI);
    rings.moveTo(left + 6, top);
    rings.arc(left, top, 6, 0, 2 * Math.PI);
  }
  context.fillStyle = theme.moving;
  context.fill(dots);
  context.strokeStyle = theme.moving;
  context.lineWidth = 2;
  context.stroke(rings);
}

/**
 * Draws the cost of each batch up to the iteration shown.
 * @param {Surface} surface
 * @param {Path} path
 * @param {Batch} batch
 * @param {number} iteration
 * @param {Theme} theme
 */
export function drawBatchCosts(surface, path, { costs }, iteration, theme) {
  const { context, toPixelX, toPixelY } = surface;
  const dots = new Path2D();
  trace(
    path,
    0,
    iteration,
    (i) => ({ x: toPixelX(path.iteration[i]), y: toPixelY(costs[i]) }),
    ({ x, y }) => {
      dots.moveTo(x + dotRadius, y);
      dots.arc(x, y, dotRadius, 0, 2 * Math.PI);
    },
  );
  context.fillStyle = theme.data;
  context.globalAlpha = 0.6;
  context.fill(dots);
  context.globalAlpha = 1;
}
