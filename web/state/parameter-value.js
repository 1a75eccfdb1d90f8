/** @import { ParameterName } from './parameters.js' */
/** @import { State } from './state.js' */
import { changesText } from './learning-rates.js';
import { pinnedText } from './pinned.js';
import { ownDataset, pointsText } from './points.js';
import { scenarioOf } from './scenario-of.js';
import { learningRateOf } from './state.js';
import { viewTextOf } from './view-words.js';

/**
 * The present value of a parameter. α is that of the next update, not the start's.
 * @param {State} state
 * @param {ParameterName} name
 */
export function parameterValue(state, name) {
  switch (name) {
    case 'dataset':
      return state.dataset.id;
    case 'points':
      return state.dataset.id === ownDataset ? pointsText(state.dataset) : '';
    case 'learningRate':
      return learningRateOf(state);
    case 'learningRateChanges':
      return changesText(state.learningRates);
    case 'iteration':
      return state.snapshot.iteration;
    case 'scenario':
      return scenarioOf(state);
    case 'view':
      return viewTextOf(state);
    case 'pinned':
      return pinnedText(state);
    case 'mystery':
      return state.mystery?.seed ?? '';
    case 'w':
    case 'b':
      return state.start[name];
    case 'chapter':
    case 'scaling':
    case 'fault':
    case 'batchSize':
    case 'seed':
      return state[name];
    default:
      return state.presentation[name];
  }
}
