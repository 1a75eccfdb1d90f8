/** Shapes and words that are drawn alike in every plot. */

/** @import { Surface } from './layered-plot.js' */
/** @import { Theme } from './theme.js' */

/** @typedef {{x: number, y: number}} Pixel */

/**
 * The point at a part of the way from one to another; beyond it where the part is over 1.
 * @param {Pixel} from
 * @param {Pixel} to
 * @param {number} part
 * @returns {Pixel}
 */
export const along = (from, to, part) => ({
  x: from.x + part * (to.x - from.x),
  y: from.y + part * (to.y - from.y),
});

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} radius */
export function disc(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/**
 * A ring of a colour, with paper inside.
 * @param {CanvasRenderingContext2D} context
 * @param {Pixel} at
 * @param {number} radius
 * @param {string} colour
 * @param {string} paper
 */
export function ring(context, { x, y }, radius, colour, paper) {
  context.fillStyle = paper;
  disc(context, x, y, radius);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.stroke();
}

/**
 * Draws the iteration shown: a filled disc with a rim of paper.
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {{paper: string, moving: string}} theme
 */
export function currentPoint(context, x, y, { paper, moving }) {
  context.fillStyle = paper;
  disc(context, x, y, 6.7);
  context.fillStyle = moving;
  disc(context, x, y, 5.2);
}

/**
 * Draws the marked iteration: a ring of ink.
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {{ink: string}} theme
 */
export function markedPoint(context, x, y, { ink }) {
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, 8, 0, 2 * Math.PI);
  context.stroke();
}

/**
 * A straight arrow of ink with a halo of paper. Its tip is at `to`.
 * @param {CanvasRenderingContext2D} context
 * @param {Pixel} from
 * @param {Pixel} to
 * @param {number} width of its shaft
 * @param {Theme} theme
 */
export function arrow(context, from, to, width, { ink, paper }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const head = Math.min(2 * width + 7, 0.7 * length);
  const [alongX, alongY] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const neck = { x: to.x - head * alongX, y: to.y - head * alongY };
  const half = 0.55 * head;
  const shaft = new Path2D();
  shaft.moveTo(from.x, from.y);
  shaft.lineTo(neck.x, neck.y);
  const tip = new Path2D();
  tip.moveTo(to.x, to.y);
  tip.lineTo(neck.x - half * alongY, neck.y + half * alongX);
  tip.lineTo(neck.x + half * alongY, neck.y - half * alongX);
  tip.closePath();
  context.lineJoin = 'round';
  context.strokeStyle = paper;
  context.lineWidth = width + 4;
  context.stroke(shaft);
  context.lineWidth = 4;
  context.stroke(tip);
  context.strokeStyle = ink;
  context.lineWidth = width;
  context.stroke(shaft);
  context.fillStyle = ink;
  context.fill(tip);
}

/**
 * Draws the minimum: a cross.
 * @param {CanvasRenderingContext2D} context
 * @param {Pixel} at
 * @param {string} colour
 */
export function drawCross(context, at, colour) {
  const arm = 7;
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(at.x - arm, at.y);
  context.lineTo(at.x + arm, at.y);
  context.moveTo(at.x, at.y - arm);
  context.lineTo(at.x, at.y + arm);
  context.stroke();
}

/** Between a word and the edge of the chart area. */
const margin = 4;

/** @typedef {Pick<Surface, 'context' | 'area' | 'hasLabels'>} Writable */

/**
 * Words beside a mark, with a halo of paper. They stay inside the chart area, and are left out where
 * there is no room for words.
 * @param {Writable} surface
 * @param {string} text
 * @param {Pixel} at
 * @param {string} colour
 * @param {Theme} theme
 * @param {CanvasTextAlign} [align]
 */
export function label({ context, area, hasLabels }, text, at, colour, theme, align = 'left') {
  if (!hasLabels) return;
  const room = area.right - area.left - 2 * margin;
  const width = Math.min(context.measureText(text).width, room);
  const before = { left: 0, start: 0, center: 0.5, right: 1, end: 1 }[align] * width;
  const x = Math.min(
    Math.max(at.x - before, area.left + margin),
    Math.max(area.right - width - margin, area.left + margin),
  );
  const y = Math.min(Math.max(at.y, area.top + 2 * margin), area.bottom - 2 * margin);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = theme.paper;
  context.strokeText(text, x, y, room);
  context.fillStyle = colour;
  context.fillText(text, x, y, room);
}

/** From line to line of a remark, in sizes of the font. */
export const lineHeight = 1.35;
/** Room for the titles of the plot and of its axes. @param {Pick<Surface, 'fontSize'>} surface */
export const titleRoom = ({ fontSize }) => 3.2 * fontSize;

/**
 * Short remarks, one per line, below the title in the upper right corner. Where a mark is near that
 * corner, they are in the lower left one.
 * @param {Surface} surface
 * @param {string[]} remarks
 * @param {Theme} theme
 * @param {Pixel} [mark] that must not be covered
 */
export function drawRemarks(surface, remarks, theme, mark) {
  if (remarks.length === 0) return;
  const { left, top, right, bottom } = surface.area;
  const line = lineHeight * surface.fontSize;
  const height = titleRoom(surface) + line * remarks.length;
  const isNear = mark && mark.x > (left + right) / 2 && mark.y < top + height + line;
  remarks.forEach((remark, i) => {
    const at = isNear
      ? { x: left + 8, y: bottom - height + line * (i + 0.5) }
      : { x: right - 8, y: top + titleRoom(surface) + line * i };
    label(surface, remark, at, theme.faintInk, theme, isNear ? 'left' : 'right');
  });
}
