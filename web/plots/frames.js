/**
 * What part of each plane the plots show. All derived from the state, so that a run keeps its
 * scales while it plays, and the same iteration always looks the same.
 */

/** @import { Path } from '../core/layouts.js' */
/** @import { State } from '../state/state.js' */

/** @typedef {{xMin: number, xMax: number, yMin: number, yMax: number}} Frame */

/** Each step of zooming out shows this many times as much of w, b and y. */
const zoomFactor = 2;
const leastIterations = 60;
/** Decades of excess cost that the logarithmic plot shows at first. */
const leastDecades = 6;

/**
 * The excess cost that the frames are laid around: the start's, or, if the start is at the very
 * minimum, one at which the rings can still be told apart.
 * @param {State} state
 */
export function referenceExcessCost({ framed, landscape, unitContour }) {
  const { minimum } = landscape;
  // What it costs to move w or b by as much as they are.
  const scale = minimum.cost + minimum.b ** 2 + (minimum.w / unitContour.cosine.w) ** 2;
  return Math.max(framed.excessCost, 1e-9 * scale, Number.MIN_VALUE / 1e-16);
}

/**
 * How often the frames have been zoomed out, so that everything up to the iteration shown is in
 * them: while the cost stays below the start's, never.
 * @param {State} state
 */
export function zoomSteps(state) {
  if (state.dragging) return 0;
  const worst = worstExcessCost(state.path, state.snapshot.iteration);
  const ratio = Math.sqrt(worst / referenceExcessCost(state));
  return ratio <= 1.001 ? 0 : Math.ceil(Math.log(ratio) / Math.log(zoomFactor));
}

/** @param {Path} path @param {number} iteration */
function worstExcessCost(path, iteration) {
  let worst = 0;
  for (let i = 0; i < path.iteration.length && path.iteration[i] <= iteration; ++i) {
    worst = Math.max(worst, path.excessCost[i]);
  }
  return worst;
}

/** @param {number} steps */
export const magnification = (steps) => zoomFactor ** steps;

/**
 * The box around the ring that the start is on. A path whose cost never rises cannot leave it.
 * @param {State} state
 * @param {number} zoom steps
 * @returns {Frame}
 */
export function contourFrame(state, zoom) {
  const { center, cosine, sine } = state.unitContour;
  const radius = 1.04 * Math.sqrt(referenceExcessCost(state)) * magnification(zoom);
  const wRadius = radius * Math.hypot(cosine.w, sine.w);
  const bRadius = radius * Math.hypot(cosine.b, sine.b);
  return {
    xMin: center.w - wRadius,
    xMax: center.w + wRadius,
    yMin: center.b - bRadius,
    yMax: center.b + bRadius,
  };
}

/**
 * The examples with a margin, stretched a little towards a start line that would be out of sight.
 * @param {State} state
 * @param {{min: number, max: number}} xRange
 * @param {{min: number, max: number}} yRange
 * @param {number} zoom steps
 * @returns {Frame}
 */
export function dataFrame({ framed }, xRange, yRange, zoom) {
  const xMargin = 0.06 * (xRange.max - xRange.min);
  const least = 1e-9 * Math.max(Math.abs(yRange.min), Math.abs(yRange.max));
  const height = Math.max(yRange.max - yRange.min, least) || 1;
  const startLine = framed.start.w * ((xRange.min + xRange.max) / 2) + framed.start.b;
  const yMin = Math.max(Math.min(yRange.min, startLine), yRange.min - 0.8 * height);
  const yMax = Math.min(Math.max(yRange.max, startLine), yRange.max + 0.8 * height);
  const middle = (yMin + yMax) / 2;
  const halfHeight = (0.5 * (yMax - yMin) + 0.08 * height) * magnification(zoom);
  return {
    xMin: xRange.min - xMargin,
    xMax: xRange.max + xMargin,
    yMin: middle - halfHeight,
    yMax: middle + halfHeight,
  };
}

/** @param {number} furthestIteration */
function iterationsShown(furthestIteration) {
  let shown = leastIterations;
  while (shown < furthestIteration) shown *= 2;
  return shown;
}

/**
 * J by iteration from 0, or log₁₀ of the excess cost; both widen in steps.
 * @param {State} state
 * @param {number} zoom steps
 * @returns {Frame}
 */
export function lossFrame(state, zoom) {
  const reference = referenceExcessCost(state);
  const { minimum } = state.landscape;
  const highest = Math.min(reference * magnification(zoom) ** 2, Number.MAX_VALUE);
  // The points at either end should be seen whole.
  const shown = iterationsShown(state.furthestIteration);
  const xMin = -0.015 * shown;
  const xMax = 1.02 * shown;
  if (!state.view.logarithmicCost) {
    const yMax = Math.min(1.06 * (minimum.cost + highest), Number.MAX_VALUE);
    return { xMin, xMax, yMin: 0, yMax };
  }
  const top = Math.ceil(Math.log10(highest) + 0.05);
  let decades = leastDecades;
  const least = leastPositive(state.path.excessCost);
  while (10 ** (top - decades) > least && decades < 320) decades += leastDecades;
  return { xMin, xMax, yMin: top - decades, yMax: top };
}

/** @param {Float64Array} values */
function leastPositive(values) {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) if (value > 0 && value < least) least = value;
  return least;
}

/** Radii of neighbouring rings differ by this factor, in J by its square. */
const ringRatio = 1.5;
const mostRings = 14;

/**
 * Excess costs for the contour rings, outermost first: geometrically spaced and tied to the
 * start's, so that the start is on a ring and rings stay put when the frame is zoomed out.
 * @param {State} state
 * @param {number} zoom steps
 */
export function ringLevels(state, zoom) {
  const reference = referenceExcessCost(state);
  // The box's corners lie beyond the ring it is laid around.
  const outermost = Math.ceil(Math.log(3 * magnification(zoom)) / Math.log(ringRatio));
  const levels = [];
  for (let ring = outermost; levels.length < mostRings; --ring) {
    levels.push(reference * ringRatio ** (2 * ring));
  }
  return levels;
}
