/** @import { Strings } from '../../strings/en.js' */
/** @import { Sight } from '../../plots/plots.js' */
/** @import { Surface } from '../../plots/layered-plot.js' */
/** @import { Theme } from '../../plots/theme.js' */
import { drawCross, label } from '../../plots/marks.js';

/** Heights at which the wall is drawn, so that nearer parts cover those behind them. */
const slices = 120;
/** Opacity of the data's colour, which tints the wall and each ring inside. */
const tint = { wall: 0.22, inside: 0.1 };

/**
 * Draws the bowl: its floor with the axes, the wall from outside, and the rings inside, as far as the
 * near wall does not hide them.
 * @param {Surface} surface
 * @param {Sight} sight
 * @param {readonly number[]} levels J − J* of the rings, outermost first
 * @param {number} part of the way from the flat picture
 * @param {Strings} strings
 * @param {Theme} theme
 */
export function drawBowl(surface, sight, levels, part, strings, theme) {
  const { context } = surface;
  const rings = levels.filter((level) => level < sight.rim);
  context.lineWidth = 1;
  context.globalAlpha = part;
  drawFloor(surface, sight, theme);
  for (let slice = 1; slice <= slices; ++slice) {
    const wall = sight.ring(sight.rim * (slice / slices) ** 2);
    fillOver(context, wall, theme, tint.wall);
  }
  context.globalAlpha = 1;
  const rim = sight.ring(sight.rim);
  context.fillStyle = theme.paper;
  context.fill(rim);
  context.save();
  context.clip(rim);
  context.fillStyle = theme.data;
  context.strokeStyle = theme.ring;
  for (const level of rings) {
    const ring = sight.ring(level);
    context.globalAlpha = tint.inside;
    context.fill(ring);
    context.globalAlpha = 1;
    context.stroke(ring);
  }
  drawCross(context, sight.minimum, theme.ink);
  context.restore();
  context.strokeStyle = theme.data;
  context.lineWidth = 1.5;
  context.stroke(rim);
  if (part === 1) drawNames(surface, sight, strings, theme);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Path2D} shape
 * @param {Theme} theme
 * @param {number} opacity of the tint
 */
function fillOver(context, shape, { paper, data }, opacity) {
  const { globalAlpha } = context;
  context.fillStyle = paper;
  context.fill(shape);
  context.globalAlpha = globalAlpha * opacity;
  context.fillStyle = data;
  context.fill(shape);
  context.globalAlpha = globalAlpha;
}

/** The corners of the floor in the order around it. */
const corners = /** @type {const} */ ([
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
]);

/** @param {Surface} surface @param {Sight} sight @param {Theme} theme */
function drawFloor({ context }, { fromBox }, theme) {
  const floor = new Path2D();
  for (const [u, v] of corners) {
    const { x, y } = fromBox(u, v, 0);
    floor.lineTo(x, y);
  }
  floor.closePath();
  context.strokeStyle = theme.line;
  context.stroke(floor);
}

/**
 * Names the two near edges of the floor, and the height at its left corner.
 * @param {Surface} surface
 * @param {Sight} sight
 * @param {Strings} strings
 * @param {Theme} theme
 */
function drawNames(surface, { fromBox }, strings, theme) {
  const [w, b] = [
    [fromBox(0, -1, 0), fromBox(0, 1, 0)],
    [fromBox(-1, 0, 0), fromBox(1, 0, 0)],
  ].map(([one, other]) => (one.y > other.y ? one : other));
  const foot = corners.reduce(
    (left, [u, v]) => {
      const at = fromBox(u, v, 0);
      return at.x < left.x ? { ...at, u, v } : left;
    },
    { x: Number.POSITIVE_INFINITY, y: 0, u: 0, v: 0 },
  );
  const top = fromBox(foot.u, foot.v, 1);
  const edge = new Path2D();
  edge.moveTo(foot.x, foot.y);
  edge.lineTo(top.x, top.y);
  surface.context.strokeStyle = theme.line;
  surface.context.lineWidth = 1;
  surface.context.stroke(edge);
  label(surface, strings.bowl.height, { x: top.x, y: top.y - 9 }, theme.faintInk, theme, 'center');
  label(surface, strings.bowl.w, { x: w.x, y: w.y + 9 }, theme.faintInk, theme, 'center');
  label(surface, strings.bowl.b, { x: b.x, y: b.y + 9 }, theme.faintInk, theme, 'center');
}
