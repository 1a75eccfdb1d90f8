/**
 * The part of its plane that the contour plot shows, and the rings in it. It depends on the state
 * alone, so that the same iteration always looks the same, and a run keeps its scales while it plays.
 */

/** @import { Parameters } from '../core/core-module.js' */
/** @import { ContourEllipse, PathBox } from '../core/layouts.js' */
/** @import { State } from '../state/state.js' */
/** @import { Coordinates } from './contour-coordinates.js' */
/** @import { Frame } from './frames.js' */
import { isVeiled } from '../state/state.js';
import { coordinatesAt, placed, pointAt } from './contour-coordinates.js';
import { magnification, stepsTo } from './frames.js';
import { referenceExcessCost } from './reference-excess-cost.js';
import { showableFrame } from './showable.js';

/** A start with less than this part of the default start's J − J* gets a frame of its own. */
const leastPart = 1 / 25;
/** Radius of the ring around the minimum that is seen too, as a part of the start's. */
const innerRing = 0.25;
/** The margin on each side, as a part of the box's width and height. */
const boxMargin = 0.13;

/** @typedef {{w: number, b: number, halfW: number, halfB: number}} Box its middle and its halves */

/**
 * How the contour plot is laid out.
 * @typedef {object} ContourView
 * @property {Coordinates} coordinates
 * @property {Frame} frame in these coordinates
 * @property {number} zoom steps by which it is zoomed out to show every iterate up to the one shown
 */

/**
 * @param {State} state
 * @param {{part?: number, aspect?: number}} [shape] `part` of the way from the data's coordinates to
 *   the scaled ones; `aspect`: width of the chart area over its height
 * @returns {ContourView}
 */
export function contourView(state, { part = 0, aspect = 1 } = {}) {
  const coordinates = coordinatesAt(state, part);
  const box = part === 0 ? dataBox(state) : boxBetween(state, part, aspect);
  const zoom = zoomStepsOf(state, box, coordinates);
  const times = magnification(zoom);
  const frame = showableFrame({
    xMin: box.w - times * box.halfW,
    xMax: box.w + times * box.halfW,
    yMin: box.b - times * box.halfB,
    yMax: box.b + times * box.halfB,
  });
  return { coordinates, frame, zoom };
}

/** In the data's coordinates. @param {State} state */
export const contourFrame = (state) => contourView(state).frame;

/** In the data's coordinates. @param {State} state */
export const contourZoomSteps = (state) => contourView(state).zoom;

/**
 * The box that the plot shows in the data's coordinates, unless a run leaves it: around the paths
 * that stable runs take from the start, and a ring around the minimum. It is the box of the default
 * start if it shows the present one well, so that the frame stays while the reader tries starts.
 * @param {State} state
 * @returns {Box}
 */
function dataBox(state) {
  const { framed, usualExcessCost } = state;
  if (isVeiled(state)) return wholeRing(state);
  const usual = boxAround(framed.usualPathBox, usualExcessCost, state);
  const { least, most } = framed.pathBox;
  // A start at the very edge is in sight, whatever rounding says.
  const isInSight = Math.max(timesBeyond(usual, least), timesBeyond(usual, most)) <= 1 + 1e-9;
  const own = referenceExcessCost(state);
  if (isInSight && own >= leastPart * usualExcessCost) return usual;
  // A start that cannot be told from the minimum has no path: a whole ring is shown instead.
  const seen = own > framed.excessCost ? own / innerRing ** 2 : own;
  return boxAround(framed.pathBox, seen, state);
}

/**
 * The box around the start's ring: where paths go would tell the scaling and α of a veiled run.
 * @param {State} state
 */
function wholeRing(state) {
  const { center } = state.unitContour;
  const own = referenceExcessCost(state);
  return boxAround({ least: center, most: center }, own / innerRing ** 2, state);
}

/**
 * @param {PathBox} pathBox
 * @param {number} excessCost of the start
 * @param {State} state
 * @returns {Box}
 */
function boxAround({ least, most }, excessCost, { unitContour: { center, cosine, sine } }) {
  const radius = innerRing * Math.sqrt(excessCost);
  const [ringW, ringB] = [
    radius * Math.hypot(cosine.w, sine.w),
    radius * Math.hypot(cosine.b, sine.b),
  ];
  const lowW = Math.min(least.w, center.w - ringW);
  const highW = Math.max(most.w, center.w + ringW);
  const lowB = Math.min(least.b, center.b - ringB);
  const highB = Math.max(most.b, center.b + ringB);
  // Halves before sums, so that nothing overflows.
  return {
    w: lowW / 2 + highW / 2,
    b: lowB / 2 + highB / 2,
    halfW: (1 + 2 * boxMargin) * (highW / 2 - lowW / 2),
    halfB: (1 + 2 * boxMargin) * (highB / 2 - lowB / 2),
  };
}

/**
 * The box in the scaled coordinates, with one unit as long across as up: rings that are round are
 * seen to be round, and the gradient is at right angles to the rings. It is the default start's if
 * it shows the present one well.
 * @param {State} state
 * @param {number} aspect
 * @returns {Box}
 */
function scaledBox(state, aspect) {
  const { start, pathBox, usualStart, usualPathBox } = state.framed;
  const own = referenceExcessCost(state);
  const usual = pathCircle(state, usualStart, usualPathBox);
  const wanted = pathCircle(state, start, pathBox);
  const distance = Math.hypot(wanted.w - usual.w, wanted.b - usual.b);
  const room = (1 + 2 * boxMargin) * usual.radius;
  const isInSight = distance + wanted.radius <= room * (1 + 1e-9);
  const { w, b, radius } = isInSight && own >= leastPart * state.usualExcessCost ? usual : wanted;
  const half = (1 + 2 * boxMargin) * (radius > 0 ? radius : Math.sqrt(own));
  return { w, b, halfW: half * Math.max(aspect, 1), halfB: half * Math.max(1 / aspect, 1) };
}

/**
 * A circle, in the scaled coordinates, that holds the paths of stable runs from a start. There the
 * directions in which the error shrinks are at right angles, so that a path that does not overshoot
 * stays in the circle whose diameter is from the start to the minimum (Thales), and any stable path
 * in the circle around the minimum through the start.
 * @param {State} state
 * @param {Parameters} from
 * @param {PathBox} pathBox
 */
function pathCircle({ landscape, unitContour: { center } }, from, pathBox) {
  const coordinates = coordinatesAt({ landscape }, 1);
  const start = placed(coordinates, from);
  const minimum = placed(coordinates, center);
  const distance = Math.hypot(start.w - minimum.w, start.b - minimum.b);
  const mirrored = { w: 2 * center.w - from.w, b: 2 * center.b - from.b };
  return isWithin(pathBox, mirrored)
    ? { ...minimum, radius: distance }
    : { ...middleOf(start, minimum), radius: distance / 2 };
}

/**
 * The box on the way from the data's coordinates to the scaled ones.
 * @param {State} state
 * @param {number} part
 * @param {number} aspect
 * @returns {Box}
 */
function boxBetween(state, part, aspect) {
  const from = dataBox(state);
  const to = scaledBox(state, aspect);
  const end = pointAt(coordinatesAt(state, 1), to);
  const middle = {
    w: (1 - part) * from.w + part * end.w,
    b: (1 - part) * from.b + part * end.b,
  };
  return {
    ...placed(coordinatesAt(state, part), middle),
    halfW: from.halfW ** (1 - part) * to.halfW ** part,
    halfB: from.halfB ** (1 - part) * to.halfB ** part,
  };
}

/** @param {Parameters} p @param {Parameters} q */
const middleOf = (p, q) => ({ w: p.w / 2 + q.w / 2, b: p.b / 2 + q.b / 2 });

/** @param {PathBox} box @param {Parameters} point */
function isWithin({ least, most }, { w, b }) {
  const [roomW, roomB] = [most.w - least.w, most.b - least.b].map((width) => 1e-6 * width);
  return w >= least.w - roomW && w <= most.w + roomW && b >= least.b - roomB && b <= most.b + roomB;
}

/**
 * The factor by which the box would have to grow to have a point at its edge.
 * @param {Box} box
 * @param {Parameters} point
 */
const timesBeyond = ({ w, b, halfW, halfB }, point) =>
  Math.max(Math.abs(point.w - w) / halfW, Math.abs(point.b - b) / halfB);

/**
 * @param {State} state
 * @param {Box} box
 * @param {Coordinates} coordinates
 */
function zoomStepsOf({ dragging, path, snapshot }, box, coordinates) {
  if (dragging) return 0;
  let farthest = timesBeyond(box, placed(coordinates, snapshot));
  for (let i = 0; i < path.iteration.length && path.iteration[i] <= snapshot.iteration; ++i) {
    const point = placed(coordinates, { w: path.w[i], b: path.b[i] });
    farthest = Math.max(farthest, timesBeyond(box, point));
  }
  return farthest > 1 ? stepsTo(farthest) : 0;
}

/** Each ring has twice the excess cost of the next. */
const mostRings = 14;

/**
 * Excess costs of the contour rings, outermost first. They are a geometric sequence that contains
 * the start's, so that the start is on a ring, and rings stay when the frame is zoomed out. The
 * outermost reaches the farthest corner of the frame.
 * @param {State} state
 * @param {ContourView} [view]
 */
export function ringLevels(state, { coordinates, frame } = contourView(state)) {
  const reference = referenceExcessCost(state);
  const { xMin, xMax, yMin, yMax } = frame;
  const corners = [xMin, xMax].flatMap((w) => [yMin, yMax].map((b) => ({ w, b })));
  const reach = Math.max(
    ...corners.map((corner) => radiusAt(pointAt(coordinates, corner), state.unitContour)),
  );
  const outermost = Math.ceil(2 * Math.log2(reach / Math.sqrt(reference)));
  const levels = Array.from({ length: mostRings }, (_, i) => reference * 2 ** (outermost - i));
  // The outermost level may overflow.
  return levels.filter((level) => level > 0 && Number.isFinite(level));
}

/**
 * √(J − J*) at a point: how many times the unit contour would have to be as large to reach it.
 * @param {Parameters} point
 * @param {ContourEllipse} unitContour
 */
export function radiusAt({ w, b }, { center, cosine, sine }) {
  // The second half-diameter is along b: see cpp/cost_bowl.cpp.
  const across = (w - center.w) / cosine.w;
  return Math.hypot(across, (b - center.b - across * cosine.b) / sine.b);
}
