/** @import { State } from './state.js' */
import { defaultOptions, optionsOf, takesSameCourse } from './options.js';
import { defaults } from './parameters.js';
import { scenarios } from './scenarios.js';

/**
 * Whether the run has the settings of a scenario, whoever has set them.
 * @param {string} id
 * @param {Pick<State, 'dataset' | 'options' | 'snapshot'>} state
 */
export function hasSettingsOf(id, { dataset, options, snapshot }) {
  const wanted = scenarios[id];
  const present = { ...options, learningRate: snapshot.learningRate };
  return (
    dataset.id === (wanted.dataset ?? defaults.dataset) &&
    takesSameCourse(present, optionsOf(wanted, defaultOptions))
  );
}

/**
 * The scenario that was chosen, as long as the run still has its settings; else `none`.
 * @param {Pick<State, 'chosenScenario' | 'dataset' | 'options' | 'snapshot'>} state
 */
export const scenarioOf = (state) =>
  state.chosenScenario !== 'none' && hasSettingsOf(state.chosenScenario, state)
    ? state.chosenScenario
    : 'none';
