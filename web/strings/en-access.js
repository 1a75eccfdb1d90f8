/** What only some readers meet: names, announcements, keys and tables, in English. */

import { formatCount, formatNumber } from './format.js';

export const accessWords = {
  widgetTitle: 'Gradient descent',
  plotsLabel: 'Plots',
  subjectLabel: 'What is run',
  controlsLabel: 'Controls',
  optionsLabel: 'Start and options',
  /** @param {string} title of a plot */
  pointOut: (title) => `${title}: iteration pointed out`,
  /** @param {{w: number, b: number}} start */
  startPoint: ({ w, b }) =>
    `Start point, moved by the arrow keys: w = ${formatNumber(w)}, b = ${formatNumber(b)}`,
  /** @param {{w: number, b: number}} start @param {number} cost */
  startReadout: ({ w, b }, cost) =>
    `w = ${formatNumber(w)}\nb = ${formatNumber(b)}\nJ = ${formatNumber(cost)}`,
  startPointRole: 'movable point',
  /** @param {string} iteration in words */
  paused: (iteration) => `Paused at ${iteration}.`,

  keys: {
    title: 'Keys',
    open: 'Keys',
    where: 'They act while the focus is inside this demo.',
    list: [
      ['Space', 'play, pause'],
      ['← →', 'one iteration back, on (with Shift: ten)'],
      ['Home End', 'to the first, the last iteration computed'],
      ['[ ]', 'a smaller, a larger learning rate α'],
      ['1 … 6', 'a healthy run, the usual failures, a mystery'],
      ['← → ↑ ↓', 'in “Path over the cost”: move the start point (with Shift: further)'],
      ['← → Home End', 'in the other plots: point out an iteration (Esc: none)'],
      ['← → ↑ ↓', 'in the 3-D bowl: turn it'],
      ['f', 'full screen, for a projector'],
      ['?', 'this list'],
    ],
  },

  tables: {
    iterations: 'Table of iterations',
    data: 'Table of the data',
    example: 'example',
    /** @param {number} shown @param {number} all */
    iterationsShown: (shown, all) =>
      shown === all
        ? `All ${formatCount(all)} iterations computed so far, the start among them.`
        : `${formatCount(shown)} of the ${formatCount(all)} iterations computed so far, evenly chosen from those that are kept.`,
    /** @param {number} shown @param {number} all */
    examplesShown: (shown, all) =>
      shown === all
        ? `All ${formatCount(all)} examples.`
        : `The first ${formatCount(shown)} of ${formatCount(all)} examples.`,
  },
};
