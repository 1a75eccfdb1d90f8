/** The state as values of the parameters, and the values to begin with. */

/** @import { Configuration, ParameterName } from './parameters.js' */
/** @import { State } from './state.js' */
import { changesText } from './learning-rate-schedule.js';
import { configurationOfOptions } from './options.js';
import { labelsText, ownDataset, pointsText } from './own-data.js';
import { attributeOf, defaults, parameterNames, parseParameter } from './parameters.js';
import { pinnedText } from './pinned.js';
import { scenarioOf } from './scenario-of.js';
import { scenarios } from './scenarios.js';
import { learningRateOf } from './state.js';
import { viewTextOf } from './view-words.js';

/**
 * Reads the parameters that are neither an option of the run nor of its presentation.
 * @type {Partial<Record<ParameterName, (state: State) => unknown>>}
 */
const readers = {
  scenario: (state) => scenarioOf(state),
  dataset: ({ dataset }) => dataset.id,
  points: ({ dataset }) => (dataset.id === ownDataset ? pointsText(dataset) : ''),
  labels: ({ dataset: { id, words, labels = words } }) =>
    id === ownDataset && labels ? labelsText(labels) : '',
  learningRateChanges: ({ learningRates }) => changesText(learningRates),
  iteration: ({ snapshot }) => snapshot.iteration,
  view: (state) => viewTextOf(state),
  pinned: (state) => pinnedText(state),
  mystery: ({ mystery }) => mystery?.seed ?? '',
  chapter: ({ chapter }) => chapter,
};

/**
 * The value of a parameter in the configuration that leads to this state. α is the start's.
 * @template {ParameterName} Name
 * @param {State} state
 * @param {Name} name
 */
export const configuredValue = (state, name) =>
  /** @type {Configuration[Name]} */ (
    readers[name]?.(state) ??
      Reflect.get({ ...configurationOfOptions(state.options), ...state.presentation }, name)
  );

/**
 * The configuration that leads to a state. Beside own data, `dataset` has its default.
 * @param {State} state
 * @returns {Configuration}
 */
export const configurationOf = (state) =>
  /** @type {Configuration} */ ({
    ...Object.fromEntries(parameterNames.map((name) => [name, configuredValue(state, name)])),
    ...(state.dataset.id === ownDataset && { dataset: defaults.dataset }),
  });

/**
 * The present value of a parameter. α is that of the next update.
 * @template {ParameterName} Name
 * @param {State} state
 * @param {Name} name
 */
export const presentValue = (state, name) =>
  name === 'learningRate' ? learningRateOf(state) : configuredValue(state, name);

/**
 * The configuration of a run at an iteration, from which it can be resumed on the same data.
 * @param {Pick<State, 'options' | 'learningRates'>} run
 * @param {number} iteration
 * @returns {Partial<Configuration>}
 */
export const runAt = ({ options, learningRates }, iteration) => ({
  ...configurationOfOptions(options),
  learningRateChanges: changesText(learningRates),
  iteration,
});

/** @param {State} state */
export const runOf = (state) => runAt(state, state.snapshot.iteration);

/**
 * The configuration to begin with, and the attributes with bad values. Each parameter has the value
 * of when the element was last on a page, else its attribute's, else its scenario's, else its
 * default.
 * @param {(attribute: string) => string | null} attribute
 * @param {Partial<Configuration>} last
 */
export function configurationFrom(attribute, last) {
  /** @type {Map<ParameterName, string>} */
  const bad = new Map();
  const scenario = parseParameter('scenario', attribute('scenario'));
  const base = { ...defaults, ...scenarios[String(scenario ?? 'none')] };
  const entries = parameterNames.map((name) => {
    const raw = attribute(attributeOf(name));
    const value = raw === null ? undefined : parseParameter(name, raw);
    if (raw !== null && value === undefined) bad.set(name, raw);
    return [name, last[name] ?? value ?? base[name]];
  });
  return { configuration: /** @type {Configuration} */ (Object.fromEntries(entries)), bad };
}
