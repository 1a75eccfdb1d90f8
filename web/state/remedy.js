/** @import { Run, RunOptions } from '../core/run.js' */
/** @import { Diagnosis } from '../core/layouts.js' */
/** @import { Remedy } from './state.js' */

/**
 * What helps against what was diagnosed; null where nothing needs help, or nothing helps.
 * @param {Diagnosis} diagnosis
 * @param {RunOptions} options of the run
 * @param {Pick<Run, 'remedy'>} run
 * @returns {Remedy | null}
 */
export function remedyFor({ cause }, options, run) {
  if (cause === 'none') return null;
  // A bug is mended before anything else, also where it does not show at present.
  if (cause === 'gradient-bug' || options.fault !== 'none') return { kind: 'check-gradient' };
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
