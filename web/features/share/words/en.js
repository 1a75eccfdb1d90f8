/** The words of the share dialog, loaded with it. */

/** @import { State } from '../../../state/state.js' */
/** @import { Strings } from '../../../strings/en.js' */
import { batchWords } from '../../../strings/en-batch.js';
import { formatCount, formatNumber } from '../../../strings/format.js';

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
  /**
   * What a picture has to say of its run, in parts.
   * @param {State} state
   * @param {Strings} strings
   */
  legend: (
    { options: { scaling, fault, batchSize, seed, start }, learningRates, snapshot },
    strings,
  ) => [
    learningRateWords(learningRates, snapshot.iteration),
    strings.scalings[scaling],
    ...(batchSize === 'all' ? [] : [batchWords.update(batchSize, seed)]),
    ...(fault === 'none' ? [] : [`bug: ${strings.faults[fault]}`]),
    `start w = ${formatNumber(start.w)}, b = ${formatNumber(start.b)}`,
    `iteration ${formatCount(snapshot.iteration)}`,
    `w = ${formatNumber(snapshot.w)}, b = ${formatNumber(snapshot.b)}`,
    `J = ${formatNumber(snapshot.cost, 5)}`,
  ],

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

/**
 * What α was up to an iteration.
 * @param {State['learningRates']} learningRates
 * @param {number} last
 */
function learningRateWords(learningRates, last) {
  const [start, ...changes] = learningRates.filter(({ from }) => from <= last);
  const later = changes.map(
    ({ from, learningRate }) => `${formatNumber(learningRate)} from iteration ${formatCount(from)}`,
  );
  const first = `α = ${formatNumber(start.learningRate)}`;
  if (later.length <= 3) return [first, ...later].join(', ');
  return `${first}, changed ${formatCount(later.length)} times, lastly ${later.at(-1)}`;
}

/** @typedef {typeof words} ShareWords */
