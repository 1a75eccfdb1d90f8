/** @import { State } from './state.js' */
import { defaultOptions, optionsOf, takesSameCourse } from './options.js';
import { defaults } from './parameters.js';
import { scenarios } from './scenarios.js';

/**
 * The scenario that was chosen, as long as the run still has its settings; else `none`.
 * @param {Pick<State, 'chosenScenario' | 'dataset' | 'options' | 'snapshot'>} state
 */
export function scenarioOf({ chosenScenario, dataset, options, snapshot }) {
  if (chosenScenario === 'none') return 'none';
  const wanted = scenarios[chosenScenario];
  const present = { ...options, learningRate: snapshot.learningRate };
  const holds =
    dataset.id === (wanted.dataset ?? defaults.dataset) &&
    takesSameCourse(present, optionsOf(wanted, defaultOptions));
  return holds ? chosenScenario : 'none';
}
