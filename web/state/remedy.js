/** @import { Run, RunOptions } from '../core/run.js' */
/** @import { Diagnosis, Landscape } from '../core/layouts.js' */
/** @import { Remedy } from './state.js' */
import { fateOf } from './fates.js';
import { defaults } from './parameters.js';

/** Counting further than this would be felt. */
const mostIterations = 300_000;

/**
 * What helps against what was diagnosed; null where nothing needs help.
 * @param {Diagnosis} diagnosis
 * @param {Landscape['fates']} fates
 * @param {RunOptions} options of the run
 * @param {Pick<Run, 'advisableLearningRate' | 'iterationsToConvergence'>} run
 * @returns {Remedy | null}
 */
export function remedyFor({ cause, evidence }, fates, options, run) {
  if (cause === 'none') return null;
  if (cause === 'gradient-bug') return { kind: 'check-gradient' };
  // What is counted and advised here is known of batch descent only.
  const all = evidence.window > 0 ? /** @type {const} */ ({ batchSize: 'all' }) : {};
  if (evidence.hovering && fateOf(fates, options.learningRate) === 'converges') {
    return restartWith({ learningRate: options.learningRate, ...all }, options, run);
  }
  const learningRate = run.advisableLearningRate();
  // Where even the advisable α crawls, no α helps, whatever the present one does.
  const changes =
    fateOf(fates, learningRate) === 'crawls'
      ? { scaling: defaults.scaling, learningRate: defaults.learningRate }
      : { learningRate: legible(learningRate, fates) };
  return restartWith({ ...changes, ...all }, options, run);
}

/**
 * @param {Extract<Remedy, {kind: 'restart'}>['changes']} changes
 * @param {RunOptions} options
 * @param {Pick<Run, 'iterationsToConvergence'>} run
 * @returns {Remedy}
 */
function restartWith(changes, options, run) {
  const iterations = run.iterationsToConvergence({ ...options, ...changes }, mostIterations);
  return { kind: 'restart', changes, iterations };
}

/**
 * With three digits where these do not change its fate: near the limit they might.
 * @param {number} learningRate
 * @param {Landscape['fates']} fates
 */
function legible(learningRate, fates) {
  const rounded = Number(learningRate.toPrecision(3));
  return fateOf(fates, rounded) === fateOf(fates, learningRate) ? rounded : learningRate;
}
