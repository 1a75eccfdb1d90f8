/** The words of the share dialog, loaded with it. */

import { runWords } from '../../../strings/en-run.js';
import { formatCount } from '../../../strings/format.js';

export const words = {
  title: 'Share this run',
  link: 'Link',
  iframe: 'Frame for a page (HTML)',
  element: 'Element for a page (HTML)',
  /** Where the element is bundled with its page, and neither says where the demo has a site. */
  noSite: 'For this page, or another that loads the element as this one does.',
  copy: 'Copy',
  /** @param {string} what */
  copyIt: (what) => `Copy: ${what}`,
  copied: 'Copied',
  /** @param {string} what */
  copiedIt: (what) => `Copied: ${what}.`,
  /** @param {string} what */
  selectedIt: (what) =>
    `The clipboard may not be used here. Selected, to be copied by hand: ${what}.`,
  frameTitle: 'Watch gradient descent fit a line',
  /** What a page shows in the element's place until its script is there. */
  still: {
    picture: 'A run of gradient descent in three plots',
    said: 'This picture shows a run.',
    link: 'Open the live demo',
  },

  /** @param {number} rows */
  dataTooLong: (rows) =>
    `These are your own data, ${formatCount(rows)} rows: too many to go into a link. Save them as a file instead.`,
  saveData: 'Save the data (CSV)',
  dataFile: 'examples.csv',

  picture: 'The three plots as a picture',
  savePicture: 'Save the picture (PNG)',
  pictureFile: 'gradient-descent.png',
  /** @param {string} dataset */
  pictureTitle: (dataset) => `Gradient descent: ${dataset}`,
  legend: runWords,

  trajectory: 'The run as numbers',
  saveTrajectory: 'Save the run (CSV)',
  trajectoryFile: 'gradient-descent.csv',
  /** @param {number} last iteration @param {number} stride */
  rows: (last, stride) =>
    stride === 1
      ? `w, b, J, the gradient and the step of every iteration from 0 to ${formatCount(last)}.`
      : `w, b, J, the gradient and the step of one in ${formatCount(stride)} iterations from 0 to ${formatCount(last)}: all of them would be too many for a file.`,
  /** @param {string} file */
  saving: (file) => `Handed to the browser to save: ${file}.`,
};

/** @typedef {typeof words} ShareWords */
