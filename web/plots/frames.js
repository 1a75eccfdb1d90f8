/**
 * The frames: the part of its plane that each plot shows. They depend on the state alone, so that
 * the same iteration always looks the same, and a run keeps its scales while it plays.
 */

/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Path } from '../core/layouts.js' */
/** @import { State } from '../state/state.js' */
import { referenceExcessCost } from './reference-excess-cost.js';
import { showable, showableFrame } from './showable.js';

/** @typedef {{xMin: number, xMax: number, yMin: number, yMax: number}} Frame */

/** One step of zooming out multiplies the ranges of w, b and y by this. */
const zoomFactor = 2;
/** At most: with one step more the factor would overflow. */
const mostZoomSteps = 1023;
const leastIterations = 60;
/** Decades of excess cost that the logarithmic plot shows at first. */
const leastDecades = 6;
/** The least part of the usual start's excess cost that a curve is drawn for: less is too flat. */
const leastPart = 1 / 8;

/**
 * Steps by which the plots of data and cost are zoomed out to show everything up to the iteration
 * shown. It is 0 while the cost stays below the start's.
 * @param {State} state
 */
export const zoomSteps = (state) => zoomStepsFrom(1.001 ** 2 * referenceExcessCost(state), state);

/**
 * Steps of zooming out that show every excess cost up to the iteration shown, where the usual frame
 * shows those up to `highest`.
 * @param {number} highest
 * @param {State} state
 */
export function zoomStepsFrom(highest, { dragging, path, snapshot }) {
  if (dragging) return 0;
  const ratio = Math.sqrt(worstExcessCost(path, snapshot.iteration)) / Math.sqrt(highest);
  return ratio > 1 ? stepsTo(ratio) : 0;
}

/** Steps of zooming out that multiply the ranges by at least a factor. @param {number} times > 1 */
export const stepsTo = (times) =>
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

/** Examples whose heights differ by a smaller part of them are drawn as level. */
const leastHeight = 1e-9;

/** @param {ArrayLike<number>} values */
function rangeOf(values) {
  let [min, max] = [values[0], values[0]];
  for (let i = 1; i < values.length; ++i) {
    min = Math.min(min, values[i]);
    max = Math.max(max, values[i]);
  }
  return { min, max };
}

/** From where to where the examples reach. @param {Dataset} dataset */
export const rangesOf = ({ x, y }) => ({ x: rangeOf(x), y: rangeOf(y) });

/**
 * The frame around the examples, with a margin; stretched a little towards a start line outside it,
 * and to all of the room that the examples were drawn in.
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
  const margin = 0.08 * height;
  const { room } = framed.dataset;
  const low = Math.min(yMin - margin, room?.yMin ?? yMin);
  const high = Math.max(yMax + margin, room?.yMax ?? yMax);
  const middle = (low + high) / 2;
  const halfHeight = 0.5 * (high - low) * magnification(zoom);
  return showableFrame({
    xMin: Math.min(xRange.min - xMargin, room?.xMin ?? xRange.min),
    xMax: Math.max(xRange.max + xMargin, room?.xMax ?? xRange.max),
    yMin: middle - halfHeight,
    yMax: middle + halfHeight,
  });
}

/** @param {number} furthestIteration */
const iterationsShown = (furthestIteration) =>
  leastIterations * 2 ** Math.ceil(Math.log2(Math.max(furthestIteration / leastIterations, 1)));

/**
 * The excess cost that the frame of the costs reaches up to. It is the usual start's where the
 * present start is a little better, so that a better start is seen to be one.
 * @param {State} state
 * @param {number} zoom steps
 */
function highestExcessCost(state, zoom) {
  const reference = referenceExcessCost(state);
  const usual = state.usualExcessCost;
  const zoomed = Math.min(reference * magnification(zoom) ** 2, Number.MAX_VALUE);
  return reference >= leastPart * usual ? Math.max(zoomed, usual) : zoomed;
}

/**
 * The frame of J, or of log₁₀ of the excess cost, by iteration from 0. It widens in steps.
 * @param {State} state
 * @param {number} zoom steps
 * @returns {Frame}
 */
export function lossFrame(state, zoom) {
  const { minimum } = state.landscape;
  const highest = highestExcessCost(state, zoom);
  // A margin, so that the points at both ends are not cut off.
  const shown = iterationsShown(state.furthestIteration);
  const xMin = -0.035 * shown;
  const xMax = 1.02 * shown;
  if (!state.view.logarithmicCost) {
    // Room above for the titles, and below 0 for the name of the line at J*.
    const yMax = 1.13 * (minimum.cost + highest);
    return showableFrame({ xMin, xMax, yMin: -0.1 * yMax, yMax });
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
