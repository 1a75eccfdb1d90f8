/** What can be read off a run's numbers beyond the core's own verdict. */

/** @import { Diagnosis, Landscape, Snapshot } from '../core/layouts.js' */

/** @typedef {'cost' | 'ratio' | 'angle' | 'iterations' | 'limit' | 'condition' | 'check'} EvidenceId */

/**
 * The evidence that decides a verdict and its cause.
 * @param {Diagnosis} diagnosis
 * @returns {readonly EvidenceId[]}
 */
export function decidingEvidence({ verdict, cause, evidence }) {
  // Small batches are judged by mean costs, and bounce at an α below the limit, too.
  if (evidence.window > 0 && verdict === 'bouncing') {
    return cause === 'gradient-bug' ? ['ratio', 'check'] : ['ratio'];
  }
  return [...seen[verdict], ...explained[cause]];
}

/** @type {Readonly<Record<Diagnosis['verdict'], EvidenceId[]>>} */
const seen = {
  'not-started': [],
  converged: ['cost'],
  diverging: ['ratio'],
  bouncing: ['angle'],
  crawling: ['iterations'],
  drifting: ['check'],
  converging: ['ratio', 'iterations'],
};

/** @type {Readonly<Record<Diagnosis['cause'], EvidenceId[]>>} */
const explained = {
  none: [],
  'learning-rate-too-high': ['limit'],
  'learning-rate-too-low': ['limit'],
  'feature-scaling': ['condition'],
  'gradient-bug': ['check'],
};

/**
 * Whole degrees, or null where there is no angle.
 * @param {number | null} cosine
 */
export const degreesOf = (cosine) =>
  cosine === null
    ? null
    : Math.round((180 / Math.PI) * Math.acos(Math.min(Math.max(cosine, -1), 1)));

/**
 * Whether rounding is met before 99 % of the cost's excess has gone.
 * @param {Snapshot} snapshot
 * @param {Landscape} landscape
 */
export const endsInRounding = ({ excessCost }, { roundingLevel }) =>
  0.01 * excessCost <= roundingLevel;

/**
 * Whether what is left of the cost's excess is nothing but rounding.
 * @param {Snapshot} snapshot
 * @param {Landscape} landscape
 */
export const isOnlyRounding = ({ excessCost }, { roundingLevel }) => excessCost <= roundingLevel;

/**
 * Updates that lose 99 % of J − J* at the best α, 2 / (λmax + λmin), where every part of the error
 * shrinks by (κ − 1) / (κ + 1).
 * @param {number} conditionNumber κ
 */
export function updatesAtBest(conditionNumber) {
  // Beside rounding of κ = 1.
  if (conditionNumber < 1 + 1e-9) return 1;
  return Math.max(1, Math.ceil(Math.log(0.01) / (2 * Math.log1p(-2 / (conditionNumber + 1)))));
}

/**
 * By what an update multiplies the error where J is steepest: 1 − αλmax.
 * @param {number} learningRateOverLimit
 */
export function steepestFactor(learningRateOverLimit) {
  const factor = 1 - 2 * learningRateOverLimit;
  return Math.abs(factor) < 1e-9 ? 0 : factor;
}
