/** @import { State } from './state.js' */

import { defaults } from './parameters.js';
import { scenarios } from './scenarios.js';

/**
 * The scenario that was chosen, as long as the run still has its settings; else `none`.
 * @param {Pick<State, 'chosenScenario' | 'dataset' | 'scaling' | 'fault' | 'batchSize' | 'start' | 'snapshot'>} state
 */
export function scenarioOf({
  chosenScenario,
  dataset,
  scaling,
  fault,
  batchSize,
  start,
  snapshot,
}) {
  if (chosenScenario === 'none') return 'none';
  const wanted = { ...defaults, ...scenarios[chosenScenario] };
  const holds =
    dataset.id === wanted.dataset &&
    scaling === wanted.scaling &&
    fault === wanted.fault &&
    batchSize === wanted.batchSize &&
    start.w === wanted.w &&
    start.b === wanted.b &&
    snapshot.learningRate === wanted.learningRate;
  return holds ? chosenScenario : 'none';
}
