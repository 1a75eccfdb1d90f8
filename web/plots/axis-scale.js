/** The axes of a plot, as Chart.js is told of them. */

/** @import { Theme } from './theme.js' */
import { multiplesOf, roundTicks } from './ticks.js';

/**
 * @typedef {object} Axis
 * @property {string} [title] written in the chart area, where the page does not write it
 * @property {(value: number, ticks?: {first: number, step: number}) => string} format of a tick
 * @property {number} [stepSize] between ticks
 */

/**
 * Where the tick labels stand: beside the chart area; in it, as on a phone, where the plot is as wide
 * as the screen; nowhere, as in a small plot beside the large one.
 * @typedef {'outside' | 'inside' | 'none'} Ticks
 */

/** Room for the tick labels beside and below the chart area, in sizes of the font. */
const gutter = { left: 3, bottom: 1.7 };
const mostTicks = 5;
/** Between two ticks, in sizes of the font. */
const tickRoom = { x: 4.8, y: 3.2 };
/** Half of the width of a digit, in sizes of the font. */
const halfLetter = 0.33;

/**
 * @param {'left' | 'bottom'} position
 * @param {number} min
 * @param {number} max
 * @param {Axis} axis
 * @param {{theme: Theme, ticks: Ticks, size: {width: number, height: number, font: number}}} look
 * @returns {any} Chart.js types scale options per chart type, deeper than is of use here
 */
export function axisScale(position, min, max, axis, { theme, ticks, size }) {
  const isLeft = position === 'left';
  const isInside = isLeft && ticks === 'inside';
  const { font } = size;
  const length = isLeft
    ? size.height - (ticks === 'none' ? 0 : gutter.bottom * font)
    : size.width - (ticks === 'outside' ? gutter.left * font : 0);
  const most = length / (font * (isLeft ? tickRoom.y : tickRoom.x));
  // A label at an edge would be cut off there, or stand on the title of the axis.
  const isClear = (/** @type {number} */ value) => {
    const half = halfLetter * axis.format(value).length;
    const [before, after] = isLeft
      ? [ticks === 'inside' ? 2.2 : 0, ticks === 'inside' ? 2.2 : 0.8]
      : [ticks === 'inside' ? half : half - gutter.left, half];
    const part = (value - min) / (max - min);
    return part >= (before * font) / length && part <= 1 - (after * font) / length;
  };
  return {
    type: 'linear',
    position,
    min,
    max,
    display: ticks !== 'none',
    grid: { color: theme.grid, drawTicks: false },
    border: { display: !isInside, color: theme.line },
    ticks: {
      color: theme.faintInk,
      font: { family: theme.font, size: font },
      padding: 4,
      maxRotation: 0,
      autoSkip: false,
      mirror: isInside,
      // Above what is drawn in the plot.
      z: isInside ? 1 : 0,
      textStrokeColor: theme.paper,
      textStrokeWidth: isInside ? 3 : 0,
      callback: (
        /** @type {number} */ value,
        /** @type {number} */ _,
        /** @type {any[]} */ built,
      ) => axis.format(value, built.length > 1 ? spacingOf(built) : undefined),
    },
    afterBuildTicks: (/** @type {{ticks: {value: number}[]}} */ built) => {
      const values = axis.stepSize
        ? multiplesOf(axis.stepSize, min, max)
        : roundTicks(min, max, Math.max(2, Math.min(mostTicks, Math.floor(most))));
      built.ticks = values
        .filter((value) => ticks === 'none' || isClear(value))
        .map((value) => ({ value }));
    },
    // Labels of different lengths must not move the plot. Only very long ones get more room.
    afterFit: (/** @type {Record<'width' | 'height', number>} */ fitted) => {
      Object.assign(fitted, { paddingTop: 0, paddingRight: 0, paddingBottom: 0, paddingLeft: 0 });
      if (ticks === 'none') Object.assign(fitted, isLeft ? { width: 0 } : { height: 0 });
      else if (isInside) fitted.width = 0;
      else if (isLeft) fitted.width = Math.max(gutter.left * font, fitted.width);
      else fitted.height = gutter.bottom * font;
    },
  };
}

/** @param {{value: number}[]} ticks of an axis, at least two */
const spacingOf = ([{ value: first }, { value: second }]) => ({ first, step: second - first });
