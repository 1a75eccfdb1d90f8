/** Every sentence and label a reader meets, in English. */

import { usualSpeed } from '../state/state.js';
import { checked } from './checked.js';
import { accessWords } from './en-access.js';
import { batchWords } from './en-batch.js';
import { compareWords } from './en-compare.js';
import { datasetWords } from './en-datasets.js';
import { errorWords, hidden } from './en-errors.js';
import { loopWords, relativeChange } from './en-loop.js';
import { descriptions, plotTitles } from './en-plots.js';
import { scenarioWords } from './en-scenarios.js';
import { faultTitles, scalingTitles } from './en-settings.js';
import { remedySentence, verdictSentence } from './en-verdicts.js';
import { englishNumbers, formatCost, formatCount, formatNumber, plural } from './format.js';

export const en = {
  numbers: englishNumbers,

  /**
   * The words of a feature, fetched with it.
   * @param {string} id of the feature
   * @returns {Promise<any>}
   */
  featureWords: (id) => import(`../features/${id}/words/en.js`),

  /** The way it is written. @type {'ltr' | 'rtl'} */
  direction: 'ltr',
  pageTitle: 'Watch gradient descent fit a line',
  ...accessWords,
  descriptions,
  loading: 'Loading the demo…',
  loadFailed:
    'The demo could not be loaded. It needs JavaScript and WebAssembly, and the page to be reachable.',
  retry: 'Try again',
  reload: 'Reload the page',
  /** What is said where the demo cannot run. */
  failure: {
    policy:
      'The security policy of this page forbids WebAssembly, which the demo needs: its Content-Security-Policy would have to allow “wasm-unsafe-eval” in script-src.',
    noWebAssembly: 'The demo needs WebAssembly, which this browser lacks or has switched off.',
    picture:
      'The default run: a line fitted to house prices, the path of its parameters down the contours of the cost, and the cost falling with each iteration.',
    pictured: 'This is what a run looks like.',
    elsewhere: 'Open the demo on a page of its own',
  },

  datasetLabel: 'data',
  scalingLabel: 'scaling',
  scalings: scalingTitles,
  faultLabel: 'bug',
  faults: faultTitles,

  batch: batchWords,

  plots: plotTitles,
  /** @param {string} title of a plot */
  enlarge: (title) => `Make large: ${title}`,
  excessAxis: 'J − J*',
  costAxis: 'cost J',
  iterationAxis: 'iteration',
  /** @param {string} symbol @param {string} unit */
  parameterAxis: (symbol, unit) => (unit ? `${symbol} (${unit})` : symbol),
  /** Other ways to see the contours. */
  pictures: {
    scaled: 'scaled axes',
    dataUnits: 'data axes',
    axes: 'The contours in the data’s units, or in the scaled coordinates that descent runs in',
    bowl: '3-D bowl',
    flat: 'flat',
    shape: 'The contours from above, or the bowl whose heights they are. Drag it to turn it.',
  },
  bowl: {
    w: 'w',
    b: 'b',
    height: 'J',
    /** @param {number} azimuth @param {number} elevation in degrees */
    seenFrom: (azimuth, elevation) =>
      `The bowl, turned by ${formatCount(azimuth)}° and seen from ${formatCount(elevation)}° above the ground. Arrow keys turn it.`,
    role: 'bowl that turns',
  },
  /** Of a parameter of the line over the scaled feature. @param {string} symbol @param {string} unit */
  scaledAxis: (symbol, unit) => `${symbol}, scaled${unit ? ` (${unit})` : ''}`,
  /** @param {string} label @param {string} unit */
  axis: (label, unit) => (unit ? `${label} (${unit})` : label),
  /** Of w. @param {string} y unit of y @param {string} x unit of x */
  slopeUnit: (y, x) => {
    if (!x) return y;
    return y ? `${y} per ${x}` : `per ${x}`;
  },
  openOwnData: 'Your data…',
  yourRun: 'What did my code do?',
  /** @param {number} factor */
  zoomedOut: (factor) =>
    `zoomed out ×${factor < 1e4 ? formatNumber(factor) : englishNumbers.formatTick(factor)}`,
  minimumLabel: 'minimum',
  /**
   * Below one another.
   * @param {number} times that the arrow is longer than the step
   * @param {{faulty: boolean, isScaled: boolean}} gradient that descent follows
   */
  stepArrow: (times, { faulty, isScaled }) => [
    `−α × ${faulty ? 'faulty ' : isScaled ? 'scaled ' : ''}gradient`,
    ...(times === 1 ? [] : [`drawn ×${formatCount(times)}`]),
  ],
  nowLabel: 'now',
  /** @param {number} cost */
  nowCost: (cost) => `now ${formatCost(cost)}`,
  /** @param {number} cost */
  nextCost: (cost) => `next ${formatCost(cost)}`,
  /** @param {number} cost */
  leastCost: (cost) => `least possible, J* = ${formatCost(cost)}`,
  noLogarithm: 'J − J* is 0: a log scale cannot show it',
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
  speed: (speed) => (speed === usualSpeed ? 'auto' : `${formatCount(speed)} / s`),

  learningRate: 'learning rate',
  learningRateName: 'learning rate α',
  /** @param {number} limit */
  limit: (limit) => `limit 2/λ\u2098\u2090\u2093 = ${formatNumber(limit)}`,
  limitTitle:
    'Above it, a run with the true gradient diverges. λₘₐₓ is how strongly J curves where it is steepest.',
  fates: {
    crawls: 'crawls',
    'bounces-then-crawls': 'bounces, then crawls',
    converges: 'converges',
    bounces: 'bounces',
    diverges: 'diverges',
  },
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
  scaledCoordinates: 'scaled coordinates',

  verdictLabel: 'Verdict',
  /** @param {number} times J is the start's @param {boolean} bounces */
  blownUp: (times, bounces) =>
    `J is ${formatNumber(times, 3)} × the start’s. Step back to see the last ${bounces ? 'bounces' : 'updates'}, or play on.`,
  pointedOut: 'You point at',
  verdicts: {
    'not-started': 'Not started.',
    converged: 'Converged.',
    diverging: 'Diverging.',
    bouncing: 'Bouncing.',
    wandering: 'Wandering.',
    crawling: 'Crawling.',
    drifting: 'Drifting.',
    converging: 'Converging.',
  },
  verdictSentence,
  remedy: remedySentence,

  scenarioLabel: 'scenario',
  chips: {
    label: 'Healthy and failing runs',
    healthy: 'Healthy',
    'too-high': 'α too high',
    'too-low': 'α too low',
    unscaled: 'Unscaled data',
    bug: 'Bug…',
    bugLabel: 'Faulty gradients',
    mystery: 'Mystery',
    yourRun: 'Your run',
  },
  moreTitle: 'Settings and more',
  backToPlots: 'Back to the plots',
  mysteryTitle: 'Find out what is wrong with a run whose settings are hidden',
  /** Where a mystery hides what a control would show. */
  veiled: hidden,
  scenarios: scenarioWords,

  compare: compareWords,

  loop: loopWords,

  belowStage: { guide: 'What to watch', evidence: 'Evidence' },
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
  costChange: relativeChange,

  /**
   * Why the next step is as long as it is.
   * @param {{learningRate: number, gradient: number, step: number}} now
   * @param {{learningRate: number, gradient: number, step: number}} first
   * @param {boolean} atStart
   * @param {boolean} faulty
   * @param {string} batch that the next update looks at, if not at all
   * @param {boolean} isScaled the lengths are in scaled coordinates
   */
  stepLength: (now, first, atStart, faulty, batch, isScaled) => {
    const whose = `${faulty ? 'faulty ' : ''}gradient${batch ? ` (${batch})` : ''}`;
    const name = `α × ${whose}${isScaled ? ', in scaled coordinates' : ''}`;
    /** @param {{learningRate: number, gradient: number, step: number}} s */
    const product = (s) => {
      const { operands, sign, result } = checked(
        englishNumbers,
        [s.learningRate, s.gradient],
        (alpha, gradient) => alpha * gradient,
        s.step,
        { operands: 4, result: 4 },
      );
      return `${operands.join(' × ')} ${sign} ${result}`;
    };
    return atStart
      ? `The first step will be ${product(now)} long: ${name}.`
      : `The next step is ${product(now)} long: ${name}. The first was ${formatNumber(first.step)} long.`;
  },
  /** @param {number} iteration */
  divergedCaption: (iteration) =>
    `Diverged: after iteration ${formatCount(iteration)} the numbers leave the range a computer can hold. The last finite iterations stay here: go back to see them.`,
  /** @param {number} iteration */
  endOfRun: (iteration) => `Iteration ${formatCount(iteration)} is as far as a run goes here.`,

  lockedTitle: 'The page that this run is on has locked it',
  lesson: 'Lesson',
  projector: { label: 'Full screen', title: 'The plots fill the screen, for a projector (key f)' },
  guess: 'ask for a guess first',
  whatIsThis: 'What am I looking at?',
  share: 'Share',

  aboutData: 'About these data',
  /** @param {number} count @param {string} x @param {string} y */
  datasetShape: (count, x, y) => `${formatCount(count)} examples; x is the ${x}, y the ${y}.`,
  close: 'Close',
  dismiss: 'Dismiss',
  notices: 'Notices',

  datasets: datasetWords,

  errors: errorWords,
};

/** @typedef {typeof en} Strings */
