import { createRun } from '../../../web/core/run.js';
import { loadCore } from './load-core.js';
import { shipped } from './shipped-data.js';

/** @import { RunOptions } from '../../../web/core/run.js' */

export const core = await loadCore();

/** @type {Readonly<RunOptions>} the page's own */
export const defaultOptions = Object.freeze({
  start: Object.freeze({ w: -0.1, b: 900 }),
  learningRate: 0.1,
  scaling: 'z-score',
  fault: 'none',
  batchSize: 'all',
  seed: 1,
});

/**
 * A run on a shipped data set, at iteration 0.
 * @param {string} dataset
 * @param {Partial<RunOptions>} [options]
 */
export function runOn(dataset, options = {}) {
  const { x, y } = shipped(dataset);
  return runOnExamples(x, y, options);
}

/**
 * @param {ArrayLike<number>} x
 * @param {ArrayLike<number>} y
 * @param {Partial<RunOptions>} [options]
 */
export function runOnExamples(x, y, options = {}) {
  const run = createRun(core);
  const error = run.open(x, y, { ...defaultOptions, ...options });
  if (error) throw new Error(`Bad data or options: ${JSON.stringify(error)}`);
  return run;
}
