/** The words of the editor of points, loaded with it. */

import { quoted } from '../../../strings/en-errors.js';
import { formatCount, formatNumber } from '../../../strings/format.js';

/** @typedef {typeof pointEditorWords} PointEditorWords */

export const pointEditorWords = {
  label: 'Edit the points',
  instruction: 'Tap or click to add a point. Drag one to move it.',
  /** @param {number} count */
  needsMore: (count) =>
    `A line needs two points with different x: add ${count === 0 ? 'two' : 'one more'}.`,
  undo: 'Undo',
  redo: 'Redo',
  delete: 'Delete',
  clear: 'Start with no points',
  done: 'Done',

  plotRole: 'plot of points',
  keys: 'Arrow keys move the selected point, with Shift ten times as far. Page Down selects the next point to the right, Page Up the next to the left. Enter adds a point, Delete removes the selected one. Control Z undoes, Control Y does it again. Escape leaves.',
  /** @param {number} count @param {{x: number, y: number} | undefined} selected */
  summary: (count, selected) =>
    `${formatCount(count)} ${count === 1 ? 'point' : 'points'}. ${
      selected
        ? `Selected: x = ${formatNumber(selected.x, 12)}, y = ${formatNumber(selected.y, 12)}.`
        : 'None is selected.'
    }`,

  /** @param {string} name x or y @param {string} found */
  notANumber: (name, found) =>
    `${quoted(found)} cannot be ${name} of a point: expected a number, such as 12.5. The point stays.`,
  /** @param {number} count @param {number} most */
  tooMany: (count, most) =>
    `${formatCount(count)} points are too many to move by hand: expected at most ${formatCount(most)}.`,

  datasetTitle: 'Points by hand',
  aboutDataset: 'Points that were added or moved by hand. They stay on this device.',
};
