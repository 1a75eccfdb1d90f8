/** The words of the lesson's panel, in English; those of each chapter are in en-lesson-ID.js. */
import { datasetWords } from './en-datasets.js';
import { formatCount, formatNumber } from './format.js';

export const lessonWords = {
  lesson: 'Lesson',
  chapter: 'chapter',
  /** @param {number} number @param {string} title */
  chapterTitle: (number, title) => `${number} · ${title}`,
  close: 'Close the lesson',
  progress: 'Steps of this chapter',
  /** @param {number} number @param {string} title @param {'right' | 'wrong' | 'open'} state */
  dot: (number, title, state) =>
    `Step ${number}: ${title}${{ right: ', answered right', wrong: ', answered, not yet right', open: '' }[state]}`,
  previous: 'Previous',
  next: 'Next',
  check: 'Check',
  right: 'Right.',
  notQuite: 'Not quite.',
  retry: 'Try again',
  again: 'Once more',
  chooseFirst: 'Choose one of the answers first.',
  numberFirst: 'Type a number first, such as 12.5 or −3.',
  showMe: 'Show me',
  reset: 'Start anew',
  /** @param {{asked: number, right: number, atFirst: number}} score */
  score: ({ asked, right, atFirst }) =>
    `${right} of ${asked} right, ${atFirst} at the first try. Kept on this device only.`,

  stepLengths: 'Length of each step',
  lengthAxis: 'α × ‖gradient‖',
  halfOfFirst: 'half of the first',
  /** @param {number[]} lengths */
  stepLengthsSaid: (lengths) =>
    `Step lengths: the first ${formatNumber(lengths[0])}, that of iteration ${formatCount(lengths.length - 1)} ${formatNumber(lengths[lengths.length - 1])}.`,
  /** @param {number} x @param {string} dataset */
  lineHandle: (x, dataset) => {
    const { x: names } = datasetWords[/** @type {keyof typeof datasetWords} */ (dataset)];
    return `height of the line at ${names.label} ${formatNumber(x, 3)} ${names.unit}`;
  },
};
