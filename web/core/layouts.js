/**
 * The orders of the numbers that cpp/bindings.cpp reads, and of those that it leaves in the results,
 * which are read into plain objects.
 */

/** @import { FeatureScaling, GradientFault, Parameters } from './core-module.js' */
/** @import { RunOptions } from './run.js' */

/** @typedef {'running' | 'converged' | 'diverged'} Status */
/** @typedef {'unequal-lengths' | 'too-few-examples' | 'x-not-finite' | 'y-not-finite' | 'constant-x' | 'start-not-finite'} DatasetErrorCode */

/**
 * The first breach of the data's contract.
 * @typedef {object} DatasetError
 * @property {DatasetErrorCode} code
 * @property {number} row the first bad row, counted from 0
 * @property {number} found what stood there (for `unequal-lengths` the length of y)
 */

/**
 * All that is true at one iteration. In data units, but for `scaled` and `codedGradient`, which are
 * in the coordinates descent runs in.
 * @typedef {object} Snapshot
 * @property {number} iteration
 * @property {number} w
 * @property {number} b
 * @property {number} cost J(w, b)
 * @property {Parameters} gradient the true ∂J/∂w, ∂J/∂b
 * @property {Parameters} step the change that the next update makes
 * @property {Status} status
 * @property {Parameters & {gradient: Parameters, step: Parameters}} scaled
 *   here step = −learningRate × codedGradient
 * @property {number} learningRate α of the next update
 * @property {number} excessCost cost − J*, without cancellation
 * @property {number | null} nextCost the cost after the next update; null if too large to compute
 * @property {Parameters} codedGradient what the (possibly faulty) code takes for the gradient, over
 *   the batch of the next update
 * @property {number | null} batchCost the cost over that batch at (w, b); null if too large to
 *   compute
 */

/** @typedef {{crawlsBelow: number, bouncesAbove: number, divergesFrom: number}} Fates */

/**
 * What stays the same until the next restart.
 * @typedef {object} Landscape
 * @property {Parameters & {cost: number}} minimum
 * @property {number} maxStableLearningRate 2/λmax
 * @property {number} conditionNumber λmax/λmin
 * @property {{largest: number, smallest: number}} curvature λ of the Hessian, scaled coordinates
 * @property {Fates} fates of each α, from the unluckiest start
 * @property {Fates} fatesFromStart of each α, from the start that is set
 * @property {{center: number, scale: number}} scaling z = (x − center) / scale
 * @property {number} startExcessCost
 * @property {number} roundingLevel J − J* below which nothing but rounding is left
 * @property {number} lastIteration as far as a run goes
 * @property {number} batchSize examples an update looks at, but for an epoch's last; at most m
 */

/**
 * A level set of J as an affine image of the unit circle, in data units.
 * @typedef {{center: Parameters, cosine: Parameters, sine: Parameters}} ContourEllipse
 */

/**
 * The kept part of the run, column by column; the last entry is the furthest iteration.
 * @typedef {{iteration: Float64Array, w: Float64Array, b: Float64Array, cost: Float64Array, excessCost: Float64Array}} Path
 */

/**
 * @typedef {{z: number, y: number, prediction: number, error: number, squaredError: number, errorTimesZ: number}} ExampleTerms
 * @typedef {{count: number, cost: number, gradient: Parameters, sumSquaredErrors: number, sumErrorsTimesZ: number, sumErrors: number, rows: ExampleTerms[]}} IterationTerms
 */

/** @typedef {'not-started' | 'converged' | 'diverging' | 'bouncing' | 'crawling' | 'drifting' | 'converging'} Verdict */
/** @typedef {'none' | 'learning-rate-too-high' | 'learning-rate-too-low' | 'feature-scaling' | 'gradient-bug'} Cause */

/**
 * What a run does, why, and the numbers that say so: see cpp/diagnosis.hpp.
 * @typedef {object} Diagnosis
 * @property {Verdict} verdict
 * @property {Cause} cause
 * @property {Evidence} evidence
 */

/**
 * @typedef {object} Evidence
 * @property {number | null} excessRatio from one J − J* to the next, over the last updates; null if
 *   too large to compute
 * @property {number | null} cosine of the angle between the last update and the next; null where
 *   there are no two updates at this α
 * @property {number | null} iterationsToOnePercent null if the run is not seen to get there
 * @property {number} learningRateOverLimit α over 2/λmax
 * @property {number} conditionNumber
 * @property {boolean} rising the next cost is above the present one
 * @property {number} longRunFactor what one update leaves of the distance from where the iteration
 *   comes to rest, in the long run; above 1 it grows
 * @property {boolean} hovering small batches keep the point wandering about the minimum
 * @property {number} window updates that the cost is averaged over where batches are small, and
 *   excessRatio is that of two such means; else 0
 * @property {number | null} meanExcessCost J − J* over the last of them; null if too large
 * @property {number} meanRatioAhead what each of the updates to 1 % leaves of J − J*, as their
 *   geometric mean
 * @property {boolean} resting a run that settles where the gradient is not zero is as good as there
 * @property {GradientCheck} gradientCheck
 */

/**
 * The coded gradient against central differences of J, in the coordinates descent runs in.
 * @typedef {object} GradientCheck
 * @property {Parameters} at where the check was made
 * @property {Parameters} coded
 * @property {Parameters} numeric
 * @property {number} relativeError
 * @property {boolean} holds the error is no more than the tolerance
 * @property {number} tolerance
 */

/**
 * To start again from the same point with other settings: see cpp/remedy.hpp.
 * @typedef {object} CoreRemedy
 * @property {number} learningRate
 * @property {FeatureScaling} scaling
 * @property {boolean} allExamples in place of small batches
 * @property {number} iterations until it has converged
 * @property {number | null} leftAlone the same for the present run from here, where that is sooner
 */

/** @type {FeatureScaling[]} */
export const scalings = ['none', 'per-thousand', 'max', 'mean-normalization', 'z-score'];

/** @type {GradientFault[]} */
export const faults = [
  'none',
  'b-sign-flipped',
  'w-missing-x',
  'swapped',
  'missing-mean',
  'ascent',
  'b-frozen',
  'sequential',
];

/** @type {Verdict[]} */
const verdicts = [
  'not-started',
  'converged',
  'diverging',
  'bouncing',
  'crawling',
  'drifting',
  'converging',
];

/** @type {Cause[]} */
const causes = [
  'none',
  'learning-rate-too-high',
  'learning-rate-too-low',
  'feature-scaling',
  'gradient-bug',
];

/** @type {Status[]} */
const statuses = ['running', 'converged', 'diverged'];

/** @type {DatasetErrorCode[]} */
const datasetErrorCodes = [
  'unequal-lengths',
  'too-few-examples',
  'x-not-finite',
  'y-not-finite',
  'constant-x',
  // Not the data's fault alone: J at the start on these data is too large to compute.
  'start-not-finite',
];

/** Of an unsigned 32-bit number. */
const largestWhole = 2 ** 32 - 1;

/** @param {RunOptions} options @returns {number[]} */
export const writeOptions = ({
  start,
  learningRate,
  scaling,
  fault,
  batchSize = 'all',
  seed = 1,
}) => [
  start.w,
  start.b,
  learningRate,
  scalings.indexOf(scaling),
  faults.indexOf(fault),
  batchSize === 'all' ? 0 : Math.min(batchSize, largestWhole),
  seed,
];

/** @typedef {Float64Array} Numbers */

/** @param {Numbers} n @returns {DatasetError | null} */
export function readDatasetError(n) {
  if (n.length === 0) return null;
  return { code: datasetErrorCodes[n[0]], row: n[1], found: n[2] };
}

/** @param {Numbers} n @returns {Snapshot} */
export function readSnapshot(n) {
  return {
    iteration: n[0],
    status: statuses[n[1]],
    learningRate: n[2],
    cost: n[3],
    excessCost: n[4],
    nextCost: finiteOrNull(n[5]),
    w: n[6],
    b: n[7],
    gradient: { w: n[8], b: n[9] },
    step: { w: n[10], b: n[11] },
    scaled: {
      w: n[12],
      b: n[13],
      gradient: { w: n[14], b: n[15] },
      step: { w: n[16], b: n[17] },
    },
    codedGradient: { w: n[18], b: n[19] },
    batchCost: finiteOrNull(n[20]),
  };
}

/** @param {Numbers} n @returns {Landscape} */
export function readLandscape(n) {
  return {
    minimum: { w: n[0], b: n[1], cost: n[2] },
    maxStableLearningRate: n[3],
    conditionNumber: n[4],
    curvature: { largest: n[5], smallest: n[6] },
    fates: { crawlsBelow: n[7], bouncesAbove: n[8], divergesFrom: n[9] },
    scaling: { center: n[10], scale: n[11] },
    startExcessCost: n[12],
    roundingLevel: n[13],
    lastIteration: n[14],
    batchSize: n[15],
    fatesFromStart: { crawlsBelow: n[16], bouncesAbove: n[17], divergesFrom: n[18] },
  };
}

/** @param {Numbers} n @returns {ContourEllipse} */
export function readContourEllipse(n) {
  return {
    center: { w: n[0], b: n[1] },
    cosine: { w: n[2], b: n[3] },
    sine: { w: n[4], b: n[5] },
  };
}

/** @param {Numbers} n @returns {Path} */
export function readPath(n) {
  const length = n.length / 5;
  /** @param {number} i */
  const column = (i) => n.subarray(i * length, (i + 1) * length);
  return {
    iteration: column(0),
    w: column(1),
    b: column(2),
    cost: column(3),
    excessCost: column(4),
  };
}

/** @param {Numbers} n @returns {IterationTerms} */
export function readIterationTerms(n) {
  const rows = [];
  for (let i = 7; i < n.length; i += 6) {
    rows.push({
      z: n[i],
      y: n[i + 1],
      prediction: n[i + 2],
      error: n[i + 3],
      squaredError: n[i + 4],
      errorTimesZ: n[i + 5],
    });
  }
  return {
    count: n[0],
    cost: n[1],
    gradient: { w: n[2], b: n[3] },
    sumSquaredErrors: n[4],
    sumErrorsTimesZ: n[5],
    sumErrors: n[6],
    rows,
  };
}

/** @param {Numbers} n @returns {CoreRemedy | null} */
export function readRemedy(n) {
  if (n.length === 0) return null;
  return {
    learningRate: n[0],
    scaling: scalings[n[1]],
    allExamples: n[2] === 1,
    iterations: n[3],
    leftAlone: finiteOrNull(n[4]),
  };
}

/** @param {number} value */
export const finiteOrNull = (value) => (Number.isFinite(value) ? value : null);

/** @param {Numbers} n @returns {Diagnosis} */
export function readDiagnosis(n) {
  return {
    verdict: verdicts[n[0]],
    cause: causes[n[1]],
    evidence: {
      excessRatio: finiteOrNull(n[2]),
      cosine: finiteOrNull(n[3]),
      iterationsToOnePercent: finiteOrNull(n[4]),
      learningRateOverLimit: n[5],
      conditionNumber: n[6],
      rising: n[13] === 1,
      longRunFactor: n[14],
      hovering: n[18] === 1,
      window: n[19],
      meanExcessCost: finiteOrNull(n[20]),
      meanRatioAhead: n[21],
      resting: n[22] === 1,
      gradientCheck: {
        at: { w: n[15], b: n[16] },
        coded: { w: n[7], b: n[8] },
        numeric: { w: n[9], b: n[10] },
        relativeError: n[11],
        holds: n[12] === 1,
        tolerance: n[17],
      },
    },
  };
}
