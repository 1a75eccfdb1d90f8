/** @import { Configuration } from './parameters.js' */
/** @import { State } from './state.js' */
import { changesText } from './learning-rates.js';

/**
 * A run at an iteration, as it can be taken up again on the same data.
 * @param {Pick<State, 'scaling' | 'fault' | 'batchSize' | 'seed' | 'start' | 'learningRates'>} run
 * @param {number} iteration
 */
export function runAt({ scaling, fault, batchSize, seed, start, learningRates }, iteration) {
  return {
    scaling,
    fault,
    batchSize,
    seed,
    ...start,
    learningRate: learningRates[0].learningRate,
    learningRateChanges: changesText(learningRates),
    iteration,
  };
}

/**
 * The run that is shown.
 * @param {State} state
 * @returns {Partial<Configuration>}
 */
export const runOf = (state) => runAt(state, state.snapshot.iteration);
