/**
 * Level sets of J as a Chart.js plugin: exact ellipses, each drawn as the affine image of a circle.
 */

/** @import { Plugin } from 'chart.js' */
/** @import { ContourEllipse } from '../core/layouts.js' */
/** @import { Pixel } from './marks.js' */
/** @import { Theme } from './theme.js' */
import { ellipsePath, reachAlong } from './ellipse.js';
import { drawCross, label } from './marks.js';

/**
 * What to draw. It is read at each drawing, so that the owner can change it before an update.
 * @typedef {object} Rings
 * @property {ContourEllipse | undefined} unit the level set at J* + 1
 * @property {number[]} levels excess costs, outermost first
 * @property {{w: number, b: number}} start of the path, which the labels keep away from
 * @property {Theme | undefined} theme
 * @property {{minimum: string, cost: (excess: number) => string, size: number} | null} words and
 *   the size of their letters in pixels; null where there is no room for them
 */

/** Every so many rings have their cost written on them. */
const labelEvery = 2;
/** Pixels between two labels, and between a label and the edge. */
const labelRoom = 30;

/** @param {number} factor @param {Pixel} vector */
const times = (factor, { x, y }) => ({ x: factor * x, y: factor * y });

/** @param {Rings} rings @returns {Plugin<'scatter'>} */
export const contourRings = (rings) => ({
  id: 'contour-rings',
  beforeDatasetsDraw({ ctx: context, chartArea, scales: { x, y } }) {
    const { unit, levels, theme } = rings;
    if (!unit || !theme) return;
    const origin = { x: x.getPixelForValue(unit.center.w), y: y.getPixelForValue(unit.center.b) };
    const pixelsPerW = chartArea.width / (x.max - x.min);
    const pixelsPerB = chartArea.height / (y.max - y.min);
    const [cosine, sine] = [unit.cosine, unit.sine].map((half) => ({
      x: half.w * pixelsPerW,
      y: -half.b * pixelsPerB,
    }));

    context.save();
    context.beginPath();
    context.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
    context.clip();
    context.fillStyle = theme.data;
    context.strokeStyle = theme.ring;
    context.lineWidth = 1;
    for (const level of levels) {
      const radius = Math.sqrt(level);
      const ring = ellipsePath(origin, times(radius, cosine), times(radius, sine));
      context.globalAlpha = 0.06;
      context.fill(ring);
      context.globalAlpha = 1;
      context.stroke(ring);
    }
    drawCross(context, origin, theme.ink);
    if (rings.words) {
      context.font = `${rings.words.size}px ${theme.font}`;
      const start = { x: x.getPixelForValue(rings.start.w), y: y.getPixelForValue(rings.start.b) };
      const along = { x: start.x - origin.x, y: start.y - origin.y };
      const labels = labelsOf(levels, { cosine, sine }, origin, along, chartArea);
      const surface = { context, area: chartArea, hasLabels: true };
      for (const { level, at } of labels) {
        label(surface, rings.words.cost(level), at, theme.data, theme, 'center');
      }
      const below = { x: origin.x + 10, y: origin.y + 13 };
      label(surface, rings.words.minimum, below, theme.ink, theme);
    }
    context.restore();
  },
});

/**
 * Where the labels of the rings stand: on a straight line from the minimum, away from the path and
 * upwards. A ring whose label has no room there has none.
 * @param {readonly number[]} levels excess costs, outermost first
 * @param {{cosine: Pixel, sine: Pixel}} unit half axes, conjugate, of the ring at excess cost 1
 * @param {Pixel} origin the minimum
 * @param {Pixel} along from the minimum to the start
 * @param {{left: number, top: number, right: number, bottom: number}} area
 */
function labelsOf(levels, { cosine, sine }, origin, along, { left, top, right, bottom }) {
  const side = along.x <= 0 ? 1 : -1;
  const length = Math.hypot(along.x, along.y) || 1;
  // Perpendicular to the path, on the side that goes up where the path comes from above.
  const away = { x: (-side * along.y) / length, y: (side * along.x) / length };
  const reach = reachAlong(cosine, sine, away);
  /** @type {{level: number, at: Pixel}[]} */
  const placed = [];
  for (const [i, level] of levels.entries()) {
    if (i % labelEvery !== 0) continue;
    const distance = reach * Math.sqrt(level);
    const at = { x: origin.x + distance * away.x, y: origin.y + distance * away.y };
    const isInside =
      at.x > left + labelRoom &&
      at.x < right - labelRoom &&
      at.y > top + 2 * labelRoom &&
      at.y < bottom - 2 * labelRoom;
    const former = placed.at(-1)?.at;
    const hasRoom = !former || Math.hypot(at.x - former.x, at.y - former.y) > labelRoom;
    if (isInside && hasRoom && distance > labelRoom) placed.push({ level, at });
  }
  return placed;
}
