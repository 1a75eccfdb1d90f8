/** Where a run starts and where its next update lands, over the contours. */

/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Plane } from './contour-plot.js' */
/** @import { Theme } from './theme.js' */
import { along, arrow, label, lineHeight, ring, titleRoom } from './marks.js';
import { arrowTimes } from './next-step.js';

/** Widths of the arrow's shaft, in pixels. */
const shaft = { usual: 3.4, lit: 4.8 };
/** Of the numbers at an axis, in sizes of the font. */
const ticksWidth = 2.6;

/**
 * A small ring, which does not hide the first steps, with its word beside it.
 * @param {Plane} plane
 * @param {State} state
 * @param {Strings} strings
 * @param {Theme} theme
 */
export function drawStart(plane, { options: { start }, snapshot, startSnapshot }, strings, theme) {
  const at = plane.toPixel(start);
  ring(plane.context, at, 4.2, theme.moving, theme.paper);
  // On the side that the path does not take.
  const { w, b, step } = snapshot.iteration === 0 ? snapshot : startSnapshot;
  const goesRight = plane.toPixel({ w: w + step.w, b: b + step.b }).x > at.x;
  const isWide = at.x - plane.area.left > 60;
  const beside = goesRight && isWide ? { x: at.x - 10, y: at.y } : { x: at.x + 10, y: at.y - 3 };
  label(
    plane,
    strings.startLegend,
    beside,
    theme.moving,
    theme,
    goesRight && isWide ? 'right' : 'left',
  );
}

/**
 * The arrow of the next update and the ring where it lands. The tip of the arrow is there too, unless
 * the step is too short to be seen: then the arrow is drawn longer, and says by how much.
 * @param {Plane} plane
 * @param {State} state
 * @param {Strings} strings
 * @param {Theme} theme
 */
export function drawNextStep(plane, { snapshot, phase, options, unitContour }, strings, theme) {
  const next = { w: snapshot.w + snapshot.step.w, b: snapshot.b + snapshot.step.b };
  if (!plane.sees(snapshot) || !plane.sees(next)) return;
  const [from, to] = [plane.toPixel(snapshot), plane.toPixel(next)];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const minimum = plane.toPixel(unitContour.center);
  const times = arrowTimes(length, Math.hypot(minimum.x - from.x, minimum.y - from.y));
  if (times === 0) return;
  const tip = along(from, to, times);
  const isLit = phase === 2;
  arrow(plane.context, from, tip, isLit ? shaft.lit : shaft.usual, theme);
  if (times === 1 || phase === 3) {
    ring(plane.context, to, phase === 3 ? 5.2 : 4.2, theme.moving, theme.paper);
  }
  // Below the arrow and behind it: ahead are the costs of the rings and the minimum.
  const lines = strings.stepArrow(times, {
    faulty: options.fault !== 'none',
    isScaled: options.scaling !== 'none',
  });
  const low = tip.y >= from.y ? tip : from;
  const goesRight = tip.x >= from.x;
  const line = lineHeight * plane.fontSize;
  const lowest = plane.area.bottom - titleRoom(plane) - (lines.length - 1) * line;
  const y = Math.min(low.y + 18, lowest);
  // Right of the numbers of the axis, which stand inside a narrow picture.
  const { context, hasLabels, fontSize } = plane;
  const area = { ...plane.area, left: Math.max(plane.area.left, ticksWidth * fontSize) };
  const writable = { context, hasLabels, area };
  lines.forEach((words, i) => {
    const beside = { x: from.x, y: y + i * line };
    label(writable, words, beside, theme.ink, theme, goesRight ? 'right' : 'left');
  });
}
