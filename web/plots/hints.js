/** @import { Surface } from './layered-plot.js' */
/** @import { Theme } from './theme.js' */

const lineHeight = 15;

/**
 * Short remarks in the corner of a plot, one a line, readable on whatever is behind them.
 * @param {Surface} surface
 * @param {string[]} hints
 * @param {Theme} theme
 */
export function drawHints({ context, area }, hints, theme) {
  // Setting a canvas's font makes the browser work out the styles of the whole page.
  if (hints.length === 0) return;
  context.font = `11px ${theme.font}`;
  context.textBaseline = 'top';
  context.textAlign = 'right';
  context.lineWidth = 3;
  hints.forEach((hint, line) => {
    const y = area.top + 4 + lineHeight * line;
    context.strokeStyle = theme.paper;
    const room = area.right - area.left - 6;
    context.strokeText(hint, area.right - 3, y, room);
    context.fillStyle = theme.ink;
    context.fillText(hint, area.right - 3, y, room);
  });
}
