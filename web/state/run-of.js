/** @import { Configuration } from './parameters.js' */
/** @import { State } from './state.js' */
import { changesText } from './learning-rates.js';

/**
 * The run that is shown, as it can be taken up again on the same data.
 * @param {State} state
 * @returns {Partial<Configuration>}
 */
export function runOf(state) {
  const { scaling, fault, batchSize, seed, start, learningRates, snapshot } = state;
  return {
    scaling,
    fault,
    batchSize,
    seed,
    learningRate: learningRates[0].learningRate,
    learningRateChanges: changesText(learningRates),
    ...start,
    iteration: snapshot.iteration,
  };
}
