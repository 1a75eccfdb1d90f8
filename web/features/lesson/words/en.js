/**
 * The words of the lesson, in English: those of its panel here, and those of each chapter in en-ID.js.
 */

/** @import { ChapterWords } from '../chapter.js' */
/** @import { Setting } from '../check.js' */
/** @import { Configuration } from '../../../state/parameters.js' */
/** @import { Strings } from '../../../strings/en.js' */
import { examples } from '../../../strings/en-batch.js';
import { datasetWords } from '../../../strings/en-datasets.js';
import { formatCount, formatNumber } from '../../../strings/format.js';
import { batchChapterWords } from './en-batch.js';
import { earlyJumpsWords } from './en-early-jumps.js';
import { finalCheckWords } from './en-final-check.js';
import { contractWords, inProductionWords } from './en-in-production.js';
import { interviewWords } from './en-interview.js';
import { noLocalMinimumWords, valleyWords } from './en-no-local-minimum.js';
import { oneIterationWords, phaseLines } from './en-one-iteration.js';
import { readingFailureWords } from './en-reading-failure.js';
import { threeViewsWords } from './en-three-views.js';
import { usingTheModelWords } from './en-using-the-model.js';

/**
 * What a question may need.
 * @type {Readonly<Record<Setting, (wanted: Configuration, strings: Strings) => string>>}
 */
const needed = {
  dataset: ({ dataset }, { datasets }) => `the data “${datasets[dataset].title}”`,
  scaling: ({ scaling }, { scalings }) => `the scaling “${scalings[scaling]}”`,
  fault: ({ fault }, { faults }) =>
    fault === 'none' ? 'no bug in the gradient' : `the bug “${faults[fault]}”`,
  batchSize: ({ batchSize }) =>
    `${batchSize === 'all' ? 'all the examples' : examples(batchSize)} at every update`,
  learningRate: ({ learningRate }) => `α = ${formatNumber(learningRate)} at every update`,
  start: ({ w, b }) => `the start at w = ${formatNumber(w)}, b = ${formatNumber(b)}`,
  iteration: ({ iteration }) => `iteration ${formatCount(iteration)}`,
  phases: () => 'an iteration shown phase by phase',
};

/** @param {readonly string[]} items */
const listed = (items) => new Intl.ListFormat('en').format(items);

export const lessonWords = {
  lesson: 'Lesson',
  chapter: 'chapter',
  /** @param {number} number @param {string} title */
  chapterTitle: (number, title) => `${number} · ${title}`,
  close: 'Close the lesson: your run from before comes back',
  progress: 'Steps of this chapter',
  /** @param {number} number @param {string} title @param {'right' | 'wrong' | 'open'} state */
  dot: (number, title, state) =>
    `Step ${number}: ${title}${{ right: ', answered right', wrong: ', answered, not yet right', open: '' }[state]}`,
  previous: 'Previous',
  next: 'Next',
  check: 'Check',
  /** While the demo shows the answer. */
  watch: 'Watch: the demo answers.',
  right: 'Right.',
  notQuite: 'Not quite.',
  retry: 'Try again',
  again: 'Once more',
  chooseFirst: 'Choose one of the answers first.',
  numberFirst: 'Type a number first, such as 12.5 or −3.',
  showMe: 'Show me',
  /** Where the demo is in another state than the one that is asked about. */
  somethingElse: 'Something else is set.',
  /**
   * @param {readonly Setting[]} settings that are otherwise
   * @param {Configuration} wanted
   * @param {Strings} strings
   */
  needs: (settings, wanted, strings) =>
    `This question needs ${listed(settings.map((name) => needed[name](wanted, strings)))}.`,
  bringBack: 'Bring it back',
  setBack: 'You had changed the demo. It was set back for this answer.',
  notSetBack: 'The demo could not be set back: its data are out of reach. Check again later.',
  changedSince: 'You have changed the demo since. This was said of the run before.',
  reset: 'Start anew',
  /** @param {{asked: number, right: number, atFirst: number}} score */
  score: ({ asked, right, atFirst }) =>
    `${right} of ${asked} right, ${atFirst} at the first try. Kept on this device only.`,

  stepLengths: 'Length of each step',
  lengthAxis: 'α × ‖gradient‖',
  halfOfFirst: 'half of the first',
  /** @param {number} first @param {number} iteration @param {number} now */
  stepLengthsSaid: (first, iteration, now) =>
    `Step lengths: the first ${formatNumber(first)}, that of iteration ${formatCount(iteration)} ${formatNumber(now)}.`,
  /** @param {number} x @param {string} dataset */
  lineHandle: (x, dataset) => {
    const { x: names } = datasetWords[dataset];
    return `height of the line at ${names.label} ${formatNumber(x, 3)} ${names.unit}`;
  },

  contract: contractWords,
  phaseLines,
  valleys: valleyWords,

  /** @type {Readonly<Record<string, ChapterWords>>} */
  chapters: {
    'three-views': threeViewsWords,
    'one-iteration': oneIterationWords,
    'early-jumps': earlyJumpsWords,
    'reading-failure': readingFailureWords,
    batch: batchChapterWords,
    'no-local-minimum': noLocalMinimumWords,
    'using-the-model': usingTheModelWords,
    'in-production': inProductionWords,
    'final-check': finalCheckWords,
    interview: interviewWords,
  },
};

/** @typedef {typeof lessonWords} LessonWords */
