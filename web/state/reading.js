/** What follows from a run's numbers beyond the core's own verdict. */

/** @import { Diagnosis, Landscape, Snapshot } from '../core/layouts.js' */
/** @import { Run } from '../core/run.js' */
/** @import { Remedy, State } from './state.js' */

/** @typedef {'cost' | 'ratio' | 'angle' | 'iterations' | 'limit' | 'condition' | 'check'} EvidenceId */

/**
 * The evidence that decides a verdict and its cause.
 * @param {Diagnosis} diagnosis
 * @returns {readonly EvidenceId[]}
 */
export function decidingEvidence({ verdict, cause, evidence }) {
  // Runs with small batches are judged by mean costs, and bounce also at an α below the limit.
  if (evidence.window > 0 && (verdict === 'bouncing' || verdict === 'wandering')) {
    return cause === 'gradient-bug' ? ['ratio', 'check'] : ['ratio'];
  }
  // Without a bug it is the steep direction that is done, and the flat one that takes too long.
  if (verdict === 'drifting' && cause === 'feature-scaling') return ['iterations', 'condition'];
  return [...seen[verdict], ...explained[cause]];
}

/** @type {Readonly<Record<Diagnosis['verdict'], EvidenceId[]>>} */
const seen = {
  'not-started': [],
  converged: ['cost'],
  diverging: ['ratio'],
  bouncing: ['angle'],
  wandering: ['ratio'],
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
  'small-batches': [],
  'gradient-bug': ['check'],
};

/**
 * The angle in whole degrees; null where there is none.
 * @param {number | null} cosine
 */
export const degreesOf = (cosine) =>
  cosine === null
    ? null
    : Math.round((180 / Math.PI) * Math.acos(Math.min(Math.max(cosine, -1), 1)));

/**
 * Whether J − J* reaches the level of rounding before it has fallen to 1 %.
 * @param {Snapshot} snapshot
 * @param {Landscape} landscape
 */
export const endsInRounding = ({ excessCost }, { roundingLevel }) =>
  0.01 * excessCost <= roundingLevel;

/**
 * Whether J − J* is at the level of rounding.
 * @param {Snapshot} snapshot
 * @param {Landscape} landscape
 */
export const isOnlyRounding = ({ excessCost }, { roundingLevel }) => excessCost <= roundingLevel;

/**
 * Whether so little error is left that an α above the limit would need long to show it grow.
 * @param {Pick<State, 'snapshot' | 'landscape'>} state
 */
export const hasNothingToGrow = ({ snapshot, landscape }) =>
  isOnlyRounding(snapshot, landscape) || snapshot.excessCost <= 1e-6 * landscape.startExcessCost;

/**
 * The remedy against the diagnosed cause; null if nothing is wrong, or nothing helps.
 * @param {Pick<State, 'diagnosis' | 'options' | 'snapshot' | 'landscape'>} state
 * @param {Pick<Run, 'remedy'>} run
 * @returns {Remedy | null}
 */
export function remedyFor({ diagnosis, options, snapshot, landscape }, run) {
  const { cause, evidence } = diagnosis;
  if (cause === 'none') return null;
  // A bug is repaired first, even if it does not show at present.
  if (cause === 'gradient-bug' || options.fault !== 'none') return { kind: 'check-gradient' };
  // To see an α fail, a run needs some way to go.
  const isTooHigh = cause === 'learning-rate-too-high' && evidence.learningRateOverLimit > 1;
  if (isTooHigh && hasNothingToGrow({ snapshot, landscape })) {
    return { kind: 'again', learningRate: snapshot.learningRate };
  }
  const remedy = run.remedy();
  if (!remedy) return null;
  const { learningRate, scaling, allExamples, iterations, leftAlone } = remedy;
  const changes = {
    learningRate,
    ...(scaling === options.scaling ? {} : { scaling }),
    ...(allExamples ? { batchSize: /** @type {const} */ ('all') } : {}),
  };
  return { kind: 'restart', changes, iterations, leftAlone };
}

/** Cosine of the angle between two updates that turn back on each other. */
export const turningBack = -0.5;

/**
 * Whether updates turn back on each other now, as those of a run that bounces do.
 * @param {Pick<State, 'diagnosis'>} state
 */
export const turnsBack = ({ diagnosis: { evidence } }) =>
  evidence.cosine !== null && evidence.cosine < turningBack;
