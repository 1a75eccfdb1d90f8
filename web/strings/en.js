/** Every sentence and label a reader meets, in English. */

import { checked } from './checked.js';
/** @import { DatasetError } from '../core/layouts.js' */
/** @import { Remedy } from '../state/state.js' */
import { accessWords } from './en-access.js';
import { answerWords } from './en-answers.js';
import { batchWords } from './en-batch.js';
import { compareWords } from './en-compare.js';
import { datasetWords } from './en-datasets.js';
import { descriptions } from './en-descriptions.js';
import { evidenceWords } from './en-evidence.js';
import { failureWords } from './en-failure.js';
import { scenarioWords } from './en-scenarios.js';
import { verdictSentence } from './en-verdicts.js';
import {
  englishNumbers,
  formatCount,
  formatNumber,
  formatPercent,
  plural,
  powerOfTen,
} from './format.js';

/**
 * What a bad value looked like, short enough to read.
 * @param {unknown} found
 */
function quoted(found) {
  // Turned into text, an object from outside could be anything, or throw.
  if (typeof found === 'object' && found !== null)
    return Array.isArray(found) ? 'a list' : 'an object';
  if (typeof found === 'function') return 'a function';
  const text = String(found);
  return text === '' ? 'nothing' : `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** @type {Readonly<Record<string, string>>} */
const expected = {
  dataset: 'one of',
  scaling: 'one of',
  fault: 'one of',
  learningRate: 'a number above 0 and at most 1 000 000',
  w: 'a number, small enough that the cost can be computed',
  b: 'a number, small enough that the cost can be computed',
  iteration: 'a whole number from 0 to 10 000 000',
  scenario: 'one of',
  points: 'rows of x and y, as in 1,2;3,5',
  mystery: 'a text of at most 64 characters',
  learningRateChanges:
    'iterations in rising order, each with its α, as in 12:0.3,40:0.05, and at most 1000 of them',
  view: 'words out of',
  pinned: compareWords.expected,
  theme: 'one of',
  controls: 'words out of',
  locked: 'true, false or no value',
  chapter: 'one of',
  batchSize: 'all, or a whole number from 1',
  seed: 'a whole number from 0 to 4 294 967 295',
};

/**
 * Why a number with a comma in it was not taken for one.
 * @param {{decimal: number, thousands: number} | null} readings that it may have
 */
const mayMean = (readings) =>
  readings
    ? `, for it may mean ${formatNumber(readings.decimal)} or ${formatNumber(readings.thousands, 6)}`
    : '';

/** What a parameter is without a value, where not as it was. @type {Readonly<Record<string, string>>} */
const without = { mystery: 'without one' };

/** @type {Readonly<Record<string, string>>} */
const parameterTitles = {
  dataset: 'the data set',
  scaling: 'the scaling',
  fault: 'the gradient bug',
  learningRate: 'the learning rate α',
  w: 'w',
  b: 'b',
  iteration: 'the iteration',
  scenario: 'the scenario',
  points: 'the data',
  mystery: 'the seed of a mystery run',
  learningRateChanges: 'the changes of α',
  view: 'the view options',
  pinned: 'the pinned runs',
  theme: 'the theme',
  controls: 'the controls shown',
  locked: 'the lock',
  chapter: 'the chapter',
  batchSize: 'the batch size',
  seed: 'the seed',
};

const scalingTitles = {
  none: 'no scaling',
  'per-thousand': 'x / 1000',
  max: 'x / max |x|',
  'mean-normalization': 'mean normalization',
  'z-score': 'z-score',
};

const faultTitles = {
  none: 'no bug',
  'b-sign-flipped': '∂J/∂b with the wrong sign',
  'w-missing-x': 'factor x forgotten in ∂J/∂w',
  swapped: '∂J/∂w and ∂J/∂b exchanged',
  'missing-mean': 'the sum, not the mean',
  ascent: 'uphill: + α × gradient',
  'b-frozen': 'b is never updated',
  sequential: 'w updated before ∂J/∂b',
};

const keptStart = {
  formerStart: 'The former run stays.',
  defaultStart: 'The default start is taken.',
};

const hidden = 'hidden';

export const en = {
  numbers: englishNumbers,

  /**
   * The words of a feature, fetched with it.
   * @param {string} id of the feature
   * @returns {Promise<any>}
   */
  featureWords: (id) => import(`../features/${id}/words/en.js`),

  pageTitle: 'Watch gradient descent fit a line',
  ...accessWords,
  descriptions,
  loading: 'Loading the demo…',
  loadFailed:
    'The demo could not be loaded. It needs JavaScript and WebAssembly, and the page to be reachable.',
  retry: 'Try again',
  failure: failureWords,

  datasetLabel: 'data',
  scalingLabel: 'scaling',
  scalings: scalingTitles,
  faultLabel: 'bug',
  faults: faultTitles,

  batch: batchWords,

  plots: {
    data: { full: 'Data and the line f(x) = wx + b', brief: 'Data and line' },
    contour: { full: 'Cost J(w, b) and the path', brief: 'Cost J(w, b)' },
    loss: { full: 'Cost by iteration', brief: 'Cost by iteration' },
  },
  excessAxis: 'J − J*',
  costAxis: 'cost J',
  iterationAxis: 'iteration',
  /** @param {string} symbol @param {string} unit */
  parameterAxis: (symbol, unit) => (unit ? `${symbol} (${unit})` : symbol),
  /** @param {string} label @param {string} unit */
  axis: (label, unit) => (unit ? `${label} (${unit})` : label),
  /** @param {number} factor */
  zoomedOut: (factor) =>
    `zoomed out ×${factor < 1e4 ? formatNumber(factor) : englishNumbers.formatTick(factor)}`,
  lineAbove: '↑ the line is above this frame',
  lineBelow: '↓ the line is below this frame',
  /** @param {number} drawn @param {number} all */
  thinned: (drawn, all) => `${formatCount(drawn)} of ${formatCount(all)} points drawn`,
  /** @param {{iteration: number, w: number, b: number, cost: number}} snapshot */
  markedIteration: ({ iteration, w, b, cost }) =>
    `iteration ${formatCount(iteration)}: w = ${formatNumber(w)}, b = ${formatNumber(b)}, J = ${formatNumber(cost, 5)}`,

  reset: 'Reset',
  resetTitle: 'Back to iteration 0',
  back: 'Back',
  backTitle: 'One iteration back (hold, or press with Shift: ten)',
  play: 'Play',
  pause: 'Pause',
  step: 'Step',
  stepTitle: 'One iteration (hold, or press with Shift: ten)',
  scrubber: 'iteration shown',
  /** @param {number} iteration @param {number} furthest */
  iterationOf: (iteration, furthest) =>
    furthest > iteration
      ? `iteration ${formatCount(iteration)} of ${formatCount(furthest)}`
      : `iteration ${formatCount(iteration)}`,
  speedLabel: 'speed',
  /** @param {number} speed */
  speed: (speed) => `${formatCount(speed)} / s`,

  learningRate: 'learning rate',
  /** @param {number} limit */
  limit: (limit) => `limit 2/λ\u2098\u2090\u2093 = ${formatNumber(limit)}`,
  fates: {
    crawls: 'crawls',
    converges: 'converges',
    bounces: 'bounces',
    diverges: 'diverges',
  },
  bouncesThenCrawls: 'bounces, then crawls',
  /** @param {number} learningRate */
  learningRateIs: (learningRate) => `α = ${formatNumber(learningRate)}`,
  /** @param {string} fate of the correct gradient */
  withoutBug: (fate) => `without the bug: ${fate}`,
  /** @param {number} learningRate @param {string} fate */
  learningRateValue: (learningRate, fate) => `${formatNumber(learningRate)}: ${fate}`,

  startLegend: 'start',
  resetStart: 'Reset start',
  /** @param {{w: number, b: number}} start */
  resetStartTitle: ({ w, b }) => `Start again from w = ${formatNumber(w)}, b = ${formatNumber(b)}`,
  residuals: 'residuals',
  logarithmicCost: 'log scale of J − J*',
  phaseByPhase: 'phase by phase',

  verdictLabel: 'Verdict',
  verdicts: {
    'not-started': 'Not started.',
    converged: 'Converged.',
    diverging: 'Diverging.',
    bouncing: 'Bouncing.',
    crawling: 'Crawling.',
    drifting: 'Drifting.',
    converging: 'Converging.',
  },
  verdictSentence,
  /** @param {Remedy} remedy */
  remedy: (remedy) => {
    if (remedy.kind === 'check-gradient') return 'Check the gradient';
    const { changes, iterations, leftAlone } = remedy;
    const count = `${formatCount(iterations)} ${plural(iterations, { one: 'iteration', other: 'iterations' })}`;
    const changed = [
      changes.batchSize && batchWords.remedy,
      changes.scaling && scalingTitles[changes.scaling],
      `α = ${formatNumber(changes.learningRate, 6)}`,
    ].filter(Boolean);
    return leftAlone === null
      ? `Try ${changed.join(', ')}: ${count}`
      : `Try ${changed.join(', ')}: ${count}, steadier, not faster`;
  },
  gradientCheck: {
    title: 'Gradient check',
    /** @param {import('../core/core-module.js').Parameters} at */
    method: (at) =>
      `In the coordinates descent runs in, at a point where both derivatives are large, w = ${formatNumber(at.w, 7)}, b = ${formatNumber(at.b, 7)}: the gradient as the code computes it, against the slope of J measured by central differences, (J(p + h) − J(p − h)) / 2h.`,
    columns: ['', 'coded', 'measured', 'difference'],
    /**
     * @param {import('../core/layouts.js').GradientCheck} check
     * @param {keyof typeof faultTitles} fault
     */
    finding: ({ holds, relativeError, tolerance }, fault) =>
      holds
        ? `The check holds: relative error ‖coded − measured‖ / (‖coded‖ + ‖measured‖) = ${formatNumber(relativeError, 2)}.${fault === 'none' ? '' : ` With these settings the bug (${faultTitles[fault]}) changes nothing; with others it would.`}`
        : `The check fails: relative error ‖coded − measured‖ / (‖coded‖ + ‖measured‖) = ${formatNumber(relativeError, 2)}, where rounding alone would stay below ${powerOfTen(Math.round(Math.log10(tolerance)))}. The bug: ${faultTitles[fault]}.`,
    repair: 'Repair the gradient and start again',
  },

  scenarioLabel: 'scenario',
  mystery: 'Mystery run',
  mysteryTitle: 'Find out what is wrong with a run whose settings are hidden',
  /** Where a mystery hides what a control would show. */
  veiled: hidden,
  scenarios: scenarioWords,
  scenarioAnswers: answerWords,
  evidence: evidenceWords,

  compare: compareWords,

  panelTitle: 'This iteration, in numbers',
  phases: ['predict', 'compute loss', 'compute gradients', 'update', 're-evaluate'],
  /** @param {number} rows */
  moreRows: (rows) => {
    if (rows === 0) return '';
    return `… ${formatCount(rows)} more ${plural(rows, { one: 'row', other: 'rows' })}`;
  },
  /** @param {number} iteration */
  panelHeading: (iteration) => `From iteration ${formatCount(iteration)} to the next, in numbers`,
  codeTitle: 'The loop, as code',
  codeLanguage: 'as',
  codeLanguages: { pseudocode: 'formulas', numpy: 'NumPy', cpp: 'C++ (Eigen)' },
  codeRemoved: 'taken out: ',
  codeAdded: 'put in: ',
  inDataUnits: 'back in data units',
  codedGradient: 'the faulty code moves by −α × (d₁, d₂) =\u00a0−α × ',
  coordinates: {
    none: 'z is x itself: descent runs in the data’s own units.',
    scaled: 'Descent runs on the scaled feature z.',
  },
  tooLarge: 'too large to compute',
  /** @param {number} change relative */
  costChange: (change) =>
    // Less is rounding of J.
    Math.abs(change) < 1e-12
      ? 'unchanged'
      : `${change < 0 ? '−' : '+'}${Math.abs(change) > 10 ? `${formatNumber(Math.abs(change) * 100, 3)} %` : formatPercent(Math.abs(change))}`,

  /**
   * Why the next step is as long as it is.
   * @param {{learningRate: number, gradient: number, step: number}} now
   * @param {{learningRate: number, gradient: number, step: number}} first
   * @param {boolean} atStart
   * @param {boolean} faulty
   * @param {string} batch that the next update looks at, if not at all
   */
  stepLength: (now, first, atStart, faulty, batch) => {
    const kind = `${faulty ? 'coded ' : ''}${batch ? 'batch ' : ''}`;
    const name = `‖${kind}gradient‖`;
    const over = batch ? ` (${batch})` : '';
    /** @param {{learningRate: number, gradient: number, step: number}} s */
    const product = (s) => {
      const { operands, result } = checked(
        englishNumbers,
        [s.learningRate, s.gradient],
        (alpha, gradient) => alpha * gradient,
        s.step,
        { operands: 4, result: 4 },
      );
      return `${operands.join(' × ')} ${result}`;
    };
    return atStart
      ? `The first step will be α × ${name} = ${product(now)} long${over}.`
      : `The next step is α × ${name} = ${product(now)} long${over}; the first was ${product(first)}.`;
  },
  /** @param {number} iteration */
  divergedCaption: (iteration) =>
    `Diverged: after iteration ${formatCount(iteration)} the numbers leave the range a computer can hold. The last finite iterations stay here: go back to see them.`,
  /** @param {number} iteration */
  endOfRun: (iteration) => `Iteration ${formatCount(iteration)} is as far as a run goes here.`,

  lockedTitle: 'The page that this run is on has locked it',
  lesson: 'Lesson',
  whatIsThis: 'What am I looking at?',
  share: 'Share',

  aboutData: 'About these data',
  /** @param {number} count @param {string} x @param {string} y */
  datasetShape: (count, x, y) => `${formatCount(count)} examples; x is the ${x}, y the ${y}.`,
  close: 'Close',
  dismiss: 'Dismiss',
  notices: 'Notices',

  datasets: datasetWords,

  errors: {
    /**
     * @param {string} name of the parameter
     * @param {unknown} found
     * @param {readonly string[] | undefined} ids
     * @param {string | null} kept what stands in for it; null where that is hidden
     * @param {{decimal: number, thousands: number} | null} [readings] of a number that has two
     */
    badParameter: (name, found, ids, kept, readings = null) =>
      `${quoted(found)} cannot be ${parameterTitles[name]}${mayMean(readings)}: expected ${expected[name]}${ids ? ` ${ids.join(', ')}` : ''}. It stays ${kept === null ? hidden : kept || (without[name] ?? 'as it was')}.`,
    /** @param {number} w @param {number} b @param {'formerStart' | 'defaultStart'} kept */
    startNotFinite: (w, b, kept) =>
      `From w = ${formatNumber(w)}, b = ${formatNumber(b)} the cost J is too large to compute: expected numbers small enough that it is not. ${keptStart[kept]}`,
    notPinned: compareWords.notPinned,
    noRoomForGhosts: compareWords.noRoom,
    /** @param {string} id */
    datasetUnreachable: (id) =>
      `The data set “${id}” could not be loaded: expected its file to be reachable. The former data stay.`,
    partUnreachable:
      'This part of the demo could not be loaded: expected its files to be reachable. The run stays as it is.',
    lessonUnreachable:
      'The lesson could not be loaded: expected its file to be reachable. The demo goes on without it.',
    /** @param {DatasetError} error */
    dataset: (error) => `${datasetSentence(error)} The former data stay.`,
    /** @param {string} method @param {unknown} found */
    badCount: (method, found) =>
      `${quoted(found)} cannot be a number of iterations for ${method}(): expected a whole number, 0 or more. Nothing was done.`,
    /** @param {string} column @param {number} row @param {unknown} found */
    notANumber: (column, row, found) =>
      `${column} in row ${row} is ${quoted(found)}: expected a number (rows count from 0). The former data stay.`,
    /** @param {number} row @param {unknown} found */
    badPoints: (row, found) =>
      `Row ${row} of the points is ${quoted(found)}: expected an x and a y with a comma between them, and a semicolon between rows, of which there are at most 10 000 (rows count from 0). The former data stay.`,
    /** @param {number} wanted @param {number} reached */
    unreachedChange: (wanted, reached) =>
      `α cannot be changed at iteration ${formatCount(wanted)}: expected an iteration that the run reaches, and it diverges after ${formatCount(reached)}. Neither this change nor those after it were made.`,
    shareUnreachable:
      'What it takes to share could not be loaded: expected its file to be reachable. Nothing was done.',
    noMystery:
      'No run on these data can be told by its plots alone. There is no mystery; the run stays.',
    mysteryUnreachable:
      'The mystery run could not be loaded: expected the page to be reachable. The run stays.',
    notData: 'The data must be an object {x: number[], y: number[]}. The former data stay.',
  },
};

/** @param {DatasetError} error found in the data alone */
function datasetSentence({ code, row, found }) {
  switch (code) {
    case 'unequal-lengths':
      return `x and y must be equally long: y has ${formatCount(found)} values, and row ${row} is the first with only one of them (rows count from 0).`;
    case 'too-few-examples':
      return `A line needs at least 2 examples: found ${formatCount(found)}, row ${row} is missing (rows count from 0).`;
    case 'constant-x':
      return `x must vary by more than rounding: it is about ${formatNumber(found)} in every row, so that every slope fits equally well.`;
    case 'x-not-finite':
    case 'y-not-finite':
      return `${code[0]} in row ${row} is ${Number.isNaN(found) ? 'not a number' : `too large (${Number.isFinite(found) ? formatNumber(found) : 'infinite'})`}: expected a finite number of at most 10⁷⁰ (rows count from 0).`;
  }
}

/** @typedef {typeof en} Strings */
