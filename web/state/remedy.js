/** @import { RunOptions } from '../core/run.js' */
/** @import { Diagnosis, Landscape } from '../core/layouts.js' */
/** @import { Remedy } from './state.js' */
import { fateOf } from './fates.js';
import { defaults } from './parameters.js';

/** Counting further than this would be felt. */
const mostIterations = 300_000;

/**
 * What helps against what was diagnosed; null where nothing needs help.
 * @param {Diagnosis} diagnosis
 * @param {Landscape} landscape
 * @param {RunOptions} options of the run
 * @param {(options: RunOptions, most: number) => number} iterationsToConvergence
 * @returns {Remedy | null}
 */
export function remedyFor({ cause }, landscape, options, iterationsToConvergence) {
  if (cause === 'none') return null;
  if (cause === 'gradient-bug') return { kind: 'check-gradient' };
  const changes =
    cause === 'feature-scaling'
      ? { scaling: defaults.scaling, learningRate: defaults.learningRate }
      : { learningRate: goodLearningRate(landscape) };
  const iterations = iterationsToConvergence({ ...options, ...changes }, mostIterations);
  return { kind: 'restart', changes, iterations };
}

/**
 * Half the limit never overshoots; where that would crawl, the best there is: 2 / (λmax + λmin).
 * @param {Landscape} landscape
 */
function goodLearningRate({ fates, curvature, maxStableLearningRate }) {
  const half = rounded(maxStableLearningRate / 2);
  if (fateOf(fates, half) !== 'crawls') return half;
  return 2 / (curvature.largest + curvature.smallest);
}

/** @param {number} learningRate */
const rounded = (learningRate) => Number(learningRate.toPrecision(3));
