/** A run and how it is shown, as values of the parameters. */

/** @import { Configuration, ParameterName } from './parameters.js' */
/** @import { State } from './state.js' */
import { changesText } from './learning-rates.js';
import { configurationOfOptions } from './options.js';
import { ownDataset, pointsText } from './own-data.js';
import { attributeOf, defaults, parameterNames, parseParameter } from './parameters.js';
import { pinnedText } from './pinned.js';
import { scenarioOf } from './scenario-of.js';
import { scenarios } from './scenarios.js';
import { learningRateOf } from './state.js';
import { viewTextOf } from './view-words.js';

/**
 * How the state has each parameter that is neither an option of the run nor of its presentation.
 * @type {Partial<Record<ParameterName, (state: State) => unknown>>}
 */
const readers = {
  scenario: (state) => scenarioOf(state),
  dataset: ({ dataset }) => dataset.id,
  points: ({ dataset }) => (dataset.id === ownDataset ? pointsText(dataset) : ''),
  learningRateChanges: ({ learningRates }) => changesText(learningRates),
  iteration: ({ snapshot }) => snapshot.iteration,
  view: (state) => viewTextOf(state),
  pinned: (state) => pinnedText(state),
  mystery: ({ mystery }) => mystery?.seed ?? '',
  chapter: ({ chapter }) => chapter,
};

/**
 * A parameter as a configuration that leads to this state has it: α is the start's.
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
 * The configuration that leads to a state; own data are of no shipped set.
 * @param {State} state
 * @returns {Configuration}
 */
export const configurationOf = (state) =>
  /** @type {Configuration} */ ({
    ...Object.fromEntries(parameterNames.map((name) => [name, configuredValue(state, name)])),
    ...(state.dataset.id === ownDataset && { dataset: defaults.dataset }),
  });

/**
 * The present value of a parameter: as a configuration has it, but α is that of the next update.
 * @template {ParameterName} Name
 * @param {State} state
 * @param {Name} name
 */
export const presentValue = (state, name) =>
  name === 'learningRate' ? learningRateOf(state) : configuredValue(state, name);

/**
 * The run that is shown and its iteration, as it can be taken up again on the same data.
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
 * What to begin with: what a widget had when it was last on a page, else its attributes, else its
 * scenario, else the defaults; and the attributes that could not be taken.
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
