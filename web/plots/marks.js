/** Shapes and remarks that are drawn alike in every plot. */

/** @import { Surface } from './layered-plot.js' */
/** @import { Theme } from './theme.js' */

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} radius */
export function disc(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
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
  disc(context, x, y, 7);
  context.fillStyle = moving;
  disc(context, x, y, 5.5);
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
 * A straight arrow.
 * @param {CanvasRenderingContext2D} context
 * @param {{x: number, y: number}} from
 * @param {{x: number, y: number}} to
 */
export function arrow(context, from, to) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const head = Math.min(9, Math.hypot(to.x - from.x, to.y - from.y) / 2);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  for (const side of [-1, 1]) {
    context.moveTo(to.x, to.y);
    context.lineTo(
      to.x - head * Math.cos(angle + side * 0.45),
      to.y - head * Math.sin(angle + side * 0.45),
    );
  }
  context.stroke();
}

/** Of a remark, in CSS pixels. */
const lineHeight = 15;

/**
 * Short remarks in the upper right corner of a plot, one per line, with an outline of paper.
 * @param {Surface} surface
 * @param {string[]} remarks
 * @param {Theme} theme
 */
export function drawRemarks({ context, area }, remarks, theme) {
  // Setting a canvas's font is slow: the browser computes the styles of the whole page for it.
  if (remarks.length === 0) return;
  context.font = `11px ${theme.font}`;
  context.textBaseline = 'top';
  context.textAlign = 'right';
  context.lineWidth = 3;
  remarks.forEach((remark, line) => {
    const y = area.top + 4 + lineHeight * line;
    context.strokeStyle = theme.paper;
    const room = area.right - area.left - 6;
    context.strokeText(remark, area.right - 3, y, room);
    context.fillStyle = theme.ink;
    context.fillText(remark, area.right - 3, y, room);
  });
}
