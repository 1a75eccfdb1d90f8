/**
 * The frames: the part of its plane that each plot shows. They depend on the state alone, so that
 * the same iteration always looks the same, and a run keeps its scales while it plays.
 */

/** @import { ContourEllipse, Path } from '../core/layouts.js' */
/** @import { State } from '../state/state.js' */
import { referenceExcessCost } from './reference-excess-cost.js';
import { showable, showableFrame } from './showable.js';

/** @typedef {{xMin: number, xMax: number, yMin: number, yMax: number}} Frame */

/** By which one step of zooming out multiplies the ranges of w, b and y. */
const zoomFactor = 2;
/** At most: with one step more the factor would overflow. */
const mostZoomSteps = 1023;
const leastIterations = 60;
/** Decades of excess cost that the logarithmic plot shows at first. */
const leastDecades = 6;

/**
 * Steps by which the plots of data and cost are zoomed out to show everything up to the iteration
 * shown. It is 0 while the cost stays below the start's.
 * @param {State} state
 */
export function zoomSteps(state) {
  if (state.dragging) return 0;
  const worst = worstExcessCost(state.path, state.snapshot.iteration);
  const ratio = Math.sqrt(worst) / Math.sqrt(referenceExcessCost(state));
  return ratio > 1.001 ? stepsTo(ratio) : 0;
}

/** Steps of zooming out that multiply the ranges by at least a factor. @param {number} times > 1 */
const stepsTo = (times) =>
  Math.min(Math.ceil(Math.log(times) / Math.log(zoomFactor)), mostZoomSteps);

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
 * A start whose ring is smaller than this part of the default start's gets a frame around its own.
 */
const leastPart = 1 / 5;

/**
 * √(J − J*) of the ring that the contour plot's frame is laid around. It is the default start's
 * ring if that shows the present start well, so that the frame stays while the reader tries starts.
 * Otherwise it is the start's own.
 * @param {State} state
 */
function framedRadius(state) {
  const { framed, unitContour } = state;
  const own = Math.sqrt(referenceExcessCost(state));
  const usual = Math.sqrt(state.usualExcessCost);
  const { w, b } = framed.start;
  const isInSight = timesBeyond(boxAround(unitContour, usual), w, b) <= 1;
  return isInSight && own >= leastPart * usual ? usual : own;
}

/**
 * The box around a ring, with a margin.
 * @param {ContourEllipse} unitContour
 * @param {number} radius √(J − J*)
 */
const boxAround = ({ center, cosine, sine }, radius) => ({
  center,
  w: 1.04 * radius * Math.hypot(cosine.w, sine.w),
  b: 1.04 * radius * Math.hypot(cosine.b, sine.b),
});

/**
 * The factor by which the box would have to grow to have a point at its edge.
 * @param {ReturnType<typeof boxAround>} box
 * @param {number} pointW
 * @param {number} pointB
 */
const timesBeyond = ({ center, w, b }, pointW, pointB) =>
  Math.max(Math.abs(pointW - center.w) / w, Math.abs(pointB - center.b) / b);

/**
 * Steps by which the contour plot is zoomed out to show every iterate up to the one shown. A path
 * that begins inside the frame's ring leaves it only uphill.
 * @param {State} state
 */
export function contourZoomSteps(state) {
  if (state.dragging) return 0;
  const { path, snapshot, unitContour } = state;
  const box = boxAround(unitContour, framedRadius(state));
  let farthest = timesBeyond(box, snapshot.w, snapshot.b);
  for (let i = 0; i < path.iteration.length && path.iteration[i] <= snapshot.iteration; ++i) {
    farthest = Math.max(farthest, timesBeyond(box, path.w[i], path.b[i]));
  }
  return farthest > 1 ? stepsTo(farthest) : 0;
}

/** @param {State} state @returns {Frame} */
export function contourFrame(state) {
  const { center, w, b } = boxAround(state.unitContour, framedRadius(state));
  const times = magnification(contourZoomSteps(state));
  return showableFrame({
    xMin: center.w - times * w,
    xMax: center.w + times * w,
    yMin: center.b - times * b,
    yMax: center.b + times * b,
  });
}

/** Of their height: examples that differ by less are drawn as level. */
const leastHeight = 1e-9;

/**
 * The frame around the examples, with a margin; stretched a little towards a start line outside it.
 * @param {State} state
 * @param {{min: number, max: number}} xRange
 * @param {{min: number, max: number}} yRange
 * @param {number} zoom steps
 * @returns {Frame}
 */
export function dataFrame({ framed }, xRange, yRange, zoom) {
  const xMargin = 0.06 * (xRange.max - xRange.min);
  const { min, max } = showable(yRange.min, yRange.max, leastHeight);
  const height = max - min;
  const startLine = framed.start.w * ((xRange.min + xRange.max) / 2) + framed.start.b;
  const yMin = Math.max(Math.min(min, startLine), min - 0.8 * height);
  const yMax = Math.min(Math.max(max, startLine), max + 0.8 * height);
  const middle = (yMin + yMax) / 2;
  const halfHeight = (0.5 * (yMax - yMin) + 0.08 * height) * magnification(zoom);
  return showableFrame({
    xMin: xRange.min - xMargin,
    xMax: xRange.max + xMargin,
    yMin: middle - halfHeight,
    yMax: middle + halfHeight,
  });
}

/** @param {number} furthestIteration */
const iterationsShown = (furthestIteration) =>
  leastIterations * 2 ** Math.ceil(Math.log2(Math.max(furthestIteration / leastIterations, 1)));

/**
 * The frame of J, or of log₁₀ of the excess cost, by iteration from 0. It widens in steps.
 * @param {State} state
 * @param {number} zoom steps
 * @returns {Frame}
 */
export function lossFrame(state, zoom) {
  const reference = referenceExcessCost(state);
  const { minimum } = state.landscape;
  const highest = Math.min(reference * magnification(zoom) ** 2, Number.MAX_VALUE);
  // A margin, so that the points at both ends are not cut off.
  const shown = iterationsShown(state.furthestIteration);
  const xMin = -0.015 * shown;
  const xMax = 1.02 * shown;
  if (!state.view.logarithmicCost) {
    return showableFrame({ xMin, xMax, yMin: 0, yMax: 1.06 * (minimum.cost + highest) });
  }
  const yMax = Math.ceil(Math.log10(highest) + 0.05);
  const below = yMax - Math.log10(leastPositive(state.path.excessCost));
  const yMin = yMax - leastDecades * Math.max(Math.ceil(below / leastDecades), 1);
  return showableFrame({ xMin, xMax, yMin, yMax });
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
 * Excess costs of the contour rings, outermost first. They are a geometric sequence that contains
 * the start's, so that the start is on a ring, and rings stay when the frame is zoomed out.
 * @param {State} state
 */
export function ringLevels(state) {
  const reference = referenceExcessCost(state);
  const shown = framedRadius(state) * magnification(contourZoomSteps(state));
  // The corners of the box lie outside its ring.
  const reach = (3 * shown) / Math.sqrt(reference);
  const outermost = Math.ceil(Math.log(reach) / Math.log(ringRatio));
  const levels = Array.from(
    { length: mostRings },
    (_, i) => reference * ringRatio ** (2 * (outermost - i)),
  );
  // The outermost level may overflow.
  return levels.filter((level) => level > 0 && Number.isFinite(level));
}
