/** The words of a printed run, loaded with it. */

import { runWords } from '../../../strings/en-run.js';
import { formatCount } from '../../../strings/format.js';

export const words = {
  /** @param {string} dataset */
  title: (dataset) => `Gradient descent: ${dataset}`,
  run: runWords,
  link: 'This run, live: ',
  /** @param {number} rows */
  linkWithoutData: (rows) =>
    `The data are ${formatCount(rows)} rows of the reader’s own: too many for a link. The demo without them: `,
};

/** @typedef {typeof words} PaperWords */
