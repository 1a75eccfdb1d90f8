/**
 * Draws ghosts, as a Chart.js plugin: on the lower layer, so that they take no time while a run
 * plays. They differ by their dashes and by the number at their end, not by colour. The healthy run has its
 * name too.
 */

/** @import { Chart, Plugin } from 'chart.js' */
/** @import { Ghost } from '../state/ghosts.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Point } from './clip.js' */
/** @import { Theme } from './theme.js' */
import { isHealthy } from '../state/ghosts.js';
import { clipped } from './clip.js';
import { disc } from './marks.js';

/**
 * The curve of a ghost in a plot, in the plot's values.
 * @typedef {object} Curve
 * @property {number} count of its points
 * @property {(i: number) => number} x
 * @property {(i: number) => number} y
 * @property {boolean} [dots] at each of the points
 * @property {boolean} [endless] a line with no end of its own: the number stands beside it
 */

/**
 * How words are written; names are left out where there is no room for them.
 * @typedef {{fontSize: number, hasLabels: boolean}} Letters
 */

/**
 * Dashes by the ghost's number, in pixels. Those of J* and of marked lines are even, and these are
 * not.
 */
export const ghostDashes = [
  [12, 3],
  [2, 3],
  [9, 3, 2, 3],
];

/**
 * Offset of the number from the end of the curve, by the ghost's number, so that the numbers of
 * ghosts with the same end can all be read. The first is beside the valley, which mostly runs down
 * to the right.
 */
const directions = [
  { x: 0.7, y: -0.7 },
  { x: -0.7, y: 0.7 },
  { x: 0.7, y: 0.7 },
];

/** Pixels: a point nearer to the last drawn one than this is left out. */
const leastDistance = 0.75;
const dotRadius = 1.75;
/** Pixels between dots: nearer ones would hide the dashes. */
const dotDistance = 5;
const endRadius = 3;
const labelDistance = 16;
const labelMargin = 7;
/** Pixels: a canvas is not exact beyond this, and it is far outside any frame. */
const farAway = 1e7;

/**
 * @param {Strings} strings
 * @returns {{plugin: Plugin<'scatter'>, show: (ghosts: readonly Ghost[], theme: Theme, curveOf:
 * (ghost: Ghost) => Curve, letters: Letters) => void}} `show` sets what is drawn with the next drawing of the layer
 */
export function ghostLayer(strings) {
  /** @type {readonly Ghost[]} */
  let shown = [];
  /** @type {Theme | undefined} */
  let colours;
  /** @type {((ghost: Ghost) => Curve) | undefined} */
  let curve;
  /** @type {Letters} */
  let letters = { fontSize: 0, hasLabels: false };
  /** The number alone where there is no room for words. @param {Ghost} ghost */
  const words = (ghost) =>
    letters.hasLabels && isHealthy(ghost) ? strings.compare.healthy(ghost) : String(ghost.number);
  return {
    plugin: {
      id: 'ghosts',
      beforeDatasetsDraw(chart) {
        if (!colours || !curve) return;
        chart.ctx.save();
        for (const ghost of shown)
          drawGhost(chart, ghost, curve(ghost), { text: words(ghost), ...letters }, colours);
        chart.ctx.restore();
      },
    },
    show(ghosts, theme, curveOf, given) {
      shown = ghosts;
      colours = theme;
      curve = curveOf;
      letters = { fontSize: given.fontSize, hasLabels: given.hasLabels };
    },
  };
}

/**
 * @param {Chart<'scatter'>} chart
 * @param {Ghost} ghost
 * @param {Curve} curve
 * @param {Letters & {text: string}} words at its end
 * @param {Theme} theme
 */
function drawGhost({ ctx: context, chartArea, scales }, { number }, curve, words, theme) {
  const line = new Path2D();
  const dots = new Path2D();
  let dot = { x: Number.POSITIVE_INFINITY, y: 0 };
  /** @type {Point | undefined} */
  let last;
  /** @type {{from: Point, to: Point} | undefined} */
  let lastSeen;
  for (const { from, to } of segments(curve, scales.x, scales.y)) {
    last = to;
    const seen = clipped(from, to, chartArea);
    if (!seen) continue;
    const [begin, end] = seen;
    if (begin !== lastSeen?.to) line.moveTo(begin.x, begin.y);
    line.lineTo(end.x, end.y);
    if (curve.dots && end === to && Math.hypot(to.x - dot.x, to.y - dot.y) >= dotDistance) {
      dots.moveTo(to.x + dotRadius, to.y);
      dots.arc(to.x, to.y, dotRadius, 0, 2 * Math.PI);
      dot = to;
    }
    lastSeen = { from: begin, to: end };
  }
  if (!lastSeen) return;
  context.strokeStyle = theme.faintInk;
  context.fillStyle = theme.faintInk;
  context.lineWidth = 1.5;
  context.setLineDash(ghostDashes[number - 1]);
  context.stroke(line);
  context.setLineDash([]);
  context.fill(dots);
  // A path that leaves the frame does not end there.
  if (!curve.endless && lastSeen.to === last) disc(context, last.x, last.y, endRadius);
  drawWords(
    context,
    { number, ...words },
    curve.endless ? beside(number, lastSeen) : lastSeen.to,
    chartArea,
    theme,
  );
}

/**
 * A curve's segments in pixels, without those too short to see. A single point is a segment of
 * length 0.
 * @param {Curve} curve
 * @param {{getPixelForValue: (value: number) => number}} scaleX
 * @param {{getPixelForValue: (value: number) => number}} scaleY
 */
function* segments({ count, x, y }, scaleX, scaleY) {
  /** @param {number} i @returns {Point} */
  const pixel = (i) => ({
    x: within(scaleX.getPixelForValue(x(i))),
    y: within(scaleY.getPixelForValue(y(i))),
  });
  let from = pixel(0);
  if (count === 1) yield { from, to: from };
  for (let i = 1; i < count; ++i) {
    const to = pixel(i);
    const near = Math.abs(to.x - from.x) < leastDistance && Math.abs(to.y - from.y) < leastDistance;
    if (near && i + 1 < count) continue;
    yield { from, to };
    from = to;
  }
}

/** @param {number} pixel */
const within = (pixel) => Math.min(Math.max(pixel, -farAway), farAway);

/**
 * A place on an endless line near its right end, another for each number.
 * @param {number} number
 * @param {{from: Point, to: Point}} seen
 */
function beside(number, { from, to }) {
  const part = 1.02 - 0.07 * number;
  return { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{number: number, text: string, fontSize: number}} ghost
 * @param {Point} at
 * @param {{left: number, top: number, right: number, bottom: number}} area
 * @param {Theme} theme
 */
function drawWords(context, { number, text, fontSize }, at, { left, top, right, bottom }, theme) {
  const direction = directions[number - 1];
  context.font = `bold ${fontSize}px ${theme.font}`;
  const half = Math.max(context.measureText(text).width / 2 + 2, labelMargin);
  const x = at.x + labelDistance * direction.x + Math.sign(direction.x) * (half - labelMargin);
  const y = at.y + labelDistance * direction.y;
  const place = /** @type {const} */ ([
    Math.min(Math.max(x, left + half), right - half),
    Math.min(Math.max(y, top + labelMargin), bottom - labelMargin),
  ]);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = theme.paper;
  context.strokeText(text, ...place);
  context.fillStyle = theme.ink;
  context.fillText(text, ...place);
}
