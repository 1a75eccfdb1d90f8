/** Every sentence and label a reader meets, in English. */

/** @import { DatasetError } from '../core/layouts.js' */
/** @import { Remedy, State } from '../state/state.js' */
import { formatCount, formatNumber, formatPercent } from './format.js';

/**
 * What a bad value looked like, short enough to read.
 * @param {unknown} found
 */
function quoted(found) {
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
};

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

/** @type {Readonly<Record<string, {title: string, watch: string}>>} */
const scenarioWords = {
  none: { title: 'your own', watch: '' },
  healthy: {
    title: 'A healthy run',
    watch: 'Watch the steps shrink by themselves as the point nears the centre.',
  },
  lecture: {
    title: 'As in the lecture',
    watch: 'Watch how few updates α = 0.3 needs on scaled data.',
  },
  'too-low': { title: 'α too low', watch: 'Watch how little happens at each update.' },
  'near-the-limit': {
    title: 'Near the limit',
    watch: 'Watch the point jump across the valley while the cost still falls.',
  },
  'too-high': {
    title: 'α too high',
    watch: 'Watch the point jump across the valley, and the cost rise after a few updates.',
  },
  unscaled: {
    title: 'Unscaled data',
    watch: 'Watch the slope turn the wrong way, and the run stick far from the centre.',
  },
  'from-zero': { title: 'From (0, 0)', watch: 'Watch the usual start: a line along the axis.' },
  'b-sign-flipped': {
    title: 'Bug: sign of ∂J/∂b',
    watch: 'Watch the cost turn round after a few updates.',
  },
  'w-missing-x': { title: 'Bug: x forgotten', watch: 'Watch where the run comes to rest.' },
  swapped: { title: 'Bug: exchanged', watch: 'Watch the cost fall at first, and then.' },
  'missing-mean': { title: 'Bug: no mean', watch: 'Watch the very first update.' },
  ascent: { title: 'Bug: uphill', watch: 'Watch which way the first update goes.' },
  'b-frozen': { title: 'Bug: b frozen', watch: 'Watch which of the two parameters moves.' },
  sequential: { title: 'Bug: w first', watch: 'Watch closely: not every bug shows in the loss.' },
};

export const en = {
  title: 'Watch gradient descent fit a line',
  loading: 'Loading the demo…',
  loadFailed:
    'The demo could not be loaded. It needs JavaScript and WebAssembly, and the page to be reachable.',
  retry: 'Try again',

  datasetLabel: 'data',
  scalingLabel: 'scaling',
  scalings: scalingTitles,
  faultLabel: 'bug',
  faults: faultTitles,

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
  zoomedOut: (factor) => `zoomed out ×${formatNumber(factor, 3)}`,
  lineAbove: '↑ the line is above this frame',
  lineBelow: '↓ the line is below this frame',
  /** @param {number} drawn @param {number} all */
  thinned: (drawn, all) => `${formatCount(drawn)} of ${formatCount(all)} points drawn`,
  minimumCost: 'J*',
  /** @param {{iteration: number, w: number, b: number, cost: number}} snapshot */
  markedIteration: ({ iteration, w, b, cost }) =>
    `iteration ${formatCount(iteration)}: w = ${formatNumber(w)}, b = ${formatNumber(b)}, J = ${formatNumber(cost, 5)}`,
  startHandle: 'start',

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
  /** @param {string} fate of the correct gradient */
  withoutBug: (fate) => `without the bug: ${fate}`,
  /** @param {string} learningRate @param {string} fate */
  learningRateValue: (learningRate, fate) => `${learningRate}: ${fate}`,

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
  /** @param {State} state @param {string} scenario */
  verdictSentence: (state, scenario) => verdictSentence(state, scenario),
  /** @param {Remedy} remedy */
  remedy: (remedy) => {
    if (remedy.kind === 'check-gradient') return 'Check the gradient';
    const { changes, iterations } = remedy;
    const count = Number.isFinite(iterations)
      ? `${formatCount(iterations)} iterations`
      : 'many iterations';
    const scaling = changes.scaling ? `${scalingTitles[changes.scaling]}, ` : '';
    return `Try ${scaling}α = ${formatNumber(changes.learningRate, 3)}: ${count}`;
  },
  gradientCheck: {
    title: 'Gradient check',
    method:
      'At the start of this run, in the coordinates descent runs in: the gradient as the code computes it, against the slope of J measured by central differences, (J(p + h) − J(p − h)) / 2h.',
    columns: ['', 'coded', 'measured', 'relative error'],
    /** @param {boolean} holds @param {number} error @param {keyof typeof faultTitles} fault */
    finding: (holds, error, fault) =>
      holds
        ? `The check holds: relative error ${formatNumber(error, 2)}.`
        : `The check fails: relative error ${formatNumber(error, 2)}, where rounding alone would stay below 10⁻⁶. The bug: ${faultTitles[fault]}.`,
    repair: 'Repair the gradient and start again',
  },

  scenarioLabel: 'scenario',
  scenarios: scenarioWords,

  panelTitle: 'This iteration, in numbers',
  phases: ['predict', 'compute loss', 'compute gradients', 'update', 're-evaluate'],
  /** @param {number} rows */
  moreRows: (rows) => (rows > 0 ? `… ${formatCount(rows)} more rows` : ''),
  /** @param {number} iteration */
  panelHeading: (iteration) => `From iteration ${formatCount(iteration)} to the next, in numbers`,
  inDataUnits: 'back in data units',
  codedGradient: 'the faulty code computes (g₁, g₂)',
  coordinates: {
    none: 'z is x itself: descent runs in the data’s own units.',
    scaled: 'Descent runs on the scaled feature z.',
  },
  tooLarge: 'too large to compute',
  /** @param {number} change relative */
  costChange: (change) =>
    change === 0
      ? 'unchanged'
      : `${change < 0 ? '−' : '+'}${Math.abs(change) > 10 ? `${formatNumber(Math.abs(change) * 100, 3)} %` : formatPercent(Math.abs(change))}`,

  /**
   * Why the next step is as long as it is.
   * @param {{learningRate: number, gradient: number, step: number}} now
   * @param {{learningRate: number, gradient: number, step: number}} first
   * @param {boolean} atStart
   * @param {boolean} faulty
   */
  stepLength: (now, first, atStart, faulty) => {
    const name = faulty ? '‖coded gradient‖' : '‖gradient‖';
    /** @param {{learningRate: number, gradient: number, step: number}} s */
    const product = (s) =>
      `α × ${name} = ${formatNumber(s.learningRate)} × ${formatNumber(s.gradient)} = ${formatNumber(s.step)}`;
    return atStart
      ? `The first step will be ${product(now)} long.`
      : `The next step is ${product(now)} long; the first was ${formatNumber(first.learningRate)} × ${formatNumber(first.gradient)} = ${formatNumber(first.step)}.`;
  },
  /** @param {number} iteration */
  divergedCaption: (iteration) =>
    `Diverged: after iteration ${formatCount(iteration)} the numbers leave the range a computer can hold. The last finite iterations stay here; go back, or choose a smaller α.`,
  /** @param {number} iteration */
  endOfRun: (iteration) => `Iteration ${formatCount(iteration)} is as far as a run goes here.`,

  aboutData: 'About these data',
  /** @param {number} count @param {string} x @param {string} y */
  datasetShape: (count, x, y) => `${formatCount(count)} examples; x is the ${x}, y the ${y}.`,
  close: 'Close',
  dismiss: 'Dismiss',
  notices: 'Notices',

  datasets: {
    'portland-housing': {
      title: 'Portland houses',
      x: { label: 'size', unit: 'ft²' },
      y: { label: 'price', unit: 'thousand $' },
      slopeUnit: 'thousand $ per ft²',
      about:
        '47 houses sold in Portland, Oregon: living area and price. From Andrew Ng’s Machine Learning course (Stanford, CS229 and its online edition), exercise data ex1data2; the number of bedrooms is left out and prices are in thousands of dollars.',
    },
    'food-truck': {
      title: 'Food trucks',
      x: { label: 'population', unit: '10 000s' },
      y: { label: 'profit', unit: '10 000 $' },
      slopeUnit: '$ per inhabitant',
      about:
        '97 cities: population and the profit of a food truck there. From Andrew Ng’s Machine Learning course, exercise data ex1data1.',
    },
    'ng-lab-2points': {
      title: 'Two houses',
      x: { label: 'size', unit: '1000 ft²' },
      y: { label: 'price', unit: 'thousand $' },
      slopeUnit: '$ per ft²',
      about:
        'Two houses, made up for the optional lab on gradient descent of Andrew Ng’s Machine Learning Specialization. The best line, 200x + 100, goes through both.',
    },
    'anscombe-1': anscombe('I', 'A noisy line, as a regression expects it.'),
    'anscombe-2': anscombe('II', 'A curve: the line is the wrong model.'),
    'anscombe-3': anscombe('III', 'A perfect line and one outlier.'),
    'anscombe-4': anscombe('IV', 'One example decides the slope.'),
    'old-faithful': {
      title: 'Old Faithful',
      x: { label: 'eruption', unit: 'min' },
      y: { label: 'wait for the next', unit: 'min' },
      slopeUnit: 'min per min',
      about:
        '272 eruptions of the geyser Old Faithful, Yellowstone: how long one lasted and how long the next kept people waiting. A. Azzalini and A. W. Bowman, “A look at some data on the Old Faithful geyser”, Applied Statistics 39 (1990).',
    },
    cars: {
      title: 'Stopping distances',
      x: { label: 'speed', unit: 'mph' },
      y: { label: 'stopping distance', unit: 'ft' },
      slopeUnit: 'ft per mph',
      about:
        'Speed and stopping distance of 50 cars of the 1920s. M. Ezekiel, Methods of Correlation Analysis (1930).',
    },
    'galton-heights': {
      title: 'Galton’s heights',
      x: { label: 'mid-parent height', unit: 'in' },
      y: { label: 'child’s height', unit: 'in' },
      slopeUnit: 'in per in',
      about:
        '928 adult children and the mean height of their parents (mothers’ heights × 1.08). F. Galton, “Regression towards mediocrity in hereditary stature”, Journal of the Anthropological Institute 15 (1886): the paper that gave regression its name.',
    },
    'ames-housing': {
      title: 'Ames houses',
      x: { label: 'living area', unit: 'ft²' },
      y: { label: 'price', unit: 'thousand $' },
      slopeUnit: 'thousand $ per ft²',
      about:
        '2930 houses sold in Ames, Iowa, 2006 to 2010: above-ground living area and price. D. De Cock, “Ames, Iowa: Alternative to the Boston Housing Data”, Journal of Statistics Education 19 (2011).',
    },
    custom: {
      title: 'Own data',
      x: { label: 'x', unit: '' },
      y: { label: 'y', unit: '' },
      slopeUnit: '',
      about: 'Data handed to this widget by the page it stands on.',
    },
  },

  errors: {
    /**
     * @param {string} name of the parameter
     * @param {unknown} found
     * @param {readonly string[] | undefined} ids
     * @param {string} kept what stands in for it
     */
    badParameter: (name, found, ids, kept) =>
      `${quoted(found)} cannot be ${parameterTitles[name]}: expected ${expected[name]}${ids ? ` ${ids.join(', ')}` : ''}. It stays ${kept}.`,
    /** @param {number} w @param {number} b */
    startNotFinite: (w, b) =>
      `From w = ${formatNumber(w)}, b = ${formatNumber(b)} the cost J is too large to compute: expected numbers small enough that it is not. The former start stays.`,
    /** @param {string} id */
    datasetUnreachable: (id) =>
      `The data set “${id}” could not be loaded: expected its file to be reachable. The former data stay.`,
    /** @param {DatasetError} error */
    dataset: (error) => `${datasetSentence(error)} The former data stay.`,
    /** @param {string} method @param {unknown} found */
    badCount: (method, found) =>
      `${quoted(found)} cannot be a number of iterations for ${method}(): expected a whole number, 0 or more. Nothing was done.`,
    /** @param {string} column @param {number} row @param {unknown} found */
    notANumber: (column, row, found) =>
      `${column} in row ${row} is ${quoted(found)}: expected a number (rows count from 0). The former data stay.`,
    notData: 'The data must be an object {x: number[], y: number[]}. The former data stay.',
  },
};

/** @param {string} number @param {string} remark */
function anscombe(number, remark) {
  return {
    title: `Anscombe ${number}`,
    x: { label: 'x', unit: '' },
    y: { label: 'y', unit: '' },
    slopeUnit: '',
    about: `${remark} One of four sets of 11 points whose best lines, means and variances agree to two decimals. F. J. Anscombe, “Graphs in Statistical Analysis”, The American Statistician 27 (1973).`,
  };
}

/** @param {DatasetError} error */
function datasetSentence({ code, row, found }) {
  switch (code) {
    case 'unequal-lengths':
      return `x and y must be equally long: y has ${formatCount(found)} values, and row ${row} is the first with only one of them (rows count from 0).`;
    case 'too-few-examples':
      return `A line needs at least 2 examples: found ${formatCount(found)}, row ${row} is missing (rows count from 0).`;
    case 'constant-x':
      return `x must vary by more than rounding: it is ${formatNumber(found)} in every row, so that every slope fits equally well.`;
    case 'x-not-finite':
    case 'y-not-finite':
      return `${code[0]} in row ${row} is ${Number.isNaN(found) ? 'not a number' : `too large (${Number.isFinite(found) ? formatNumber(found) : 'infinite'})`}: expected a finite number of at most 10⁷⁰ (rows count from 0).`;
  }
}

/**
 * What the run does, in a sentence whose every number is this run's.
 * @param {State} state
 * @param {string} scenario
 */
function verdictSentence({ diagnosis, snapshot, fault }, scenario) {
  const { verdict, cause, evidence } = diagnosis;
  const limit = `α is ${formatNumber(evidence.learningRateOverLimit, 3)} × the limit`;
  const check = `the gradient check fails (relative error ${formatNumber(evidence.gradientCheck.relativeError, 2)})`;
  const because = cause === 'gradient-bug' ? check : limit;
  const ratio = evidence.excessRatio ?? 0;
  switch (verdict) {
    case 'not-started':
      return `${scenarioWords[scenario].watch} Press Play or Step.`.trim();
    case 'converging':
      return `Each update leaves ${formatPercent(ratio, 3)} of J − J*: in about ${formatCount(Math.ceil(evidence.iterationsToOnePercent ?? 0))} more, 1 % is left.${cause === 'gradient-bug' ? ` And yet ${check}.` : ''}`;
    case 'converged':
      return cause === 'gradient-bug'
        ? `J − J* is ${formatNumber(snapshot.excessCost, 2)}. And yet ${check}: ${hiddenBug(fault)}`
        : `J − J* is ${formatNumber(snapshot.excessCost, 2)}: a millionth of the start’s, or less, or rounding.`;
    case 'diverging':
      return evidence.excessRatio === null
        ? `The next cost is too large to compute: ${because}.`
        : `The cost is rising: ${because}.`;
    case 'bouncing':
      return `Updates turn back on each other (last by ${formatNumber(angle(evidence.cosine), 3)}°) while the cost falls: ${because}.`;
    case 'crawling':
      return `The cost falls, but 1 % of J − J* is ${evidence.iterationsToOnePercent === null ? 'out of reach' : `${formatNumber(evidence.iterationsToOnePercent, 3)} updates away`}: ${
        cause === 'feature-scaling'
          ? `the condition number is ${formatNumber(evidence.conditionNumber, 3)}, so that any α crawls`
          : because
      }.`;
    case 'drifting':
      return `It goes where the true gradient does not point: ${check}.`;
  }
}

/**
 * Why a run with this bug can arrive all the same.
 * @param {string} fault
 */
function hiddenBug(fault) {
  if (fault === 'sequential') {
    return 'w is updated first, but where both derivatives vanish the order does not matter.';
  }
  if (fault === 'missing-mean') return 'a small α makes up for the missing division by m.';
  return 'from this start it leads to the minimum by chance.';
}

/** @param {number} cosine */
const angle = (cosine) => (180 / Math.PI) * Math.acos(Math.min(Math.max(cosine, -1), 1));

/** @typedef {typeof en} Strings */
