/**
 * Sets a parameter to a value that was typed, is in an address or an attribute, or was set by
 * script.
 */

/** @import { Configuration, ParameterName } from './parameters.js' */
/** @import { Notice } from './state.js' */
/** @import { Store } from './store.js' */
import { presentValue } from './configuration.js';
import { twoReadings } from './numbers.js';
import { ownDataset, parsePoints } from './own-data.js';
import {
  attributeOf,
  defaults,
  parameterNames,
  parseParameter,
  rowOf,
  runNames,
} from './parameters.js';
import { scenarioOf } from './scenario-of.js';
import { scenarios } from './scenarios.js';
import { isVeiled } from './state.js';
import { viewOf } from './view-words.js';

/**
 * What setting a parameter needs of the widget.
 * @typedef {object} WidgetHooks
 * @property {(id: string, value: unknown) => unknown} open a feature
 * @property {() => Configuration} ownConfiguration what the element's attributes say, without the
 *   scenario; else the defaults
 */

/**
 * The settings of a run and its data, without the iteration.
 * @param {Configuration} configuration
 * @returns {Partial<Configuration>}
 */
const settingsOf = (configuration) =>
  Object.fromEntries(
    [/** @type {const} */ ('dataset'), ...runNames]
      .filter((name) => name !== 'iteration')
      .map((name) => [name, configuration[name]]),
  );

/** The run settings of a scenario or scene that names none. */
export const runDefaults = Object.freeze(settingsOf(defaults));

const { dataset: _, ...settings } = runDefaults;
/** The same for a run on data that are at hand. */
export const settingDefaults = Object.freeze(settings);

/**
 * Sets a parameter. A bad value makes a notice and changes nothing. Returns a promise if something
 * has to be loaded before the value takes effect.
 * @param {Store} store
 * @param {ParameterName} name
 * @param {unknown} raw
 * @param {WidgetHooks} hooks
 * @returns {Promise<unknown> | undefined}
 */
export function setParameter(store, name, raw, { open, ownConfiguration }) {
  const value = parseParameter(name, raw);
  if (value === undefined) {
    store.dispatch({ type: 'notify', notice: refusalOf(store, name, raw) });
    return undefined;
  }
  store.dispatch({ type: 'dismiss', codes: [badCode(name)] });
  const { effect, feature = '', veiled } = rowOf(name);
  // A setting that a mystery hides was set, so that the mystery ends.
  if (veiled && isVeiled(store.state)) store.dispatch({ type: 'mystery', mystery: null });
  switch (effect) {
    case 'restarts':
      return waiting(store.load({ [name]: value }));
    case 'continues':
      store.dispatch({ type: 'learning-rate', learningRate: Number(value) });
      return undefined;
    case 'replays': {
      const [{ learningRate }] = store.state.learningRates;
      return waiting(store.load({ learningRate, [name]: value }));
    }
    case 'seeks':
      store.dispatch({ type: 'seek', iteration: Number(value), goesOn: true });
      return undefined;
    case 'loads':
      return waiting(
        name === 'scenario'
          ? chooseScenario(store, String(value), ownConfiguration)
          : loadData(store, name, value),
      );
    case 'opens':
      if (value === defaults[name] && presentValue(store.state, name) === value) return undefined;
      if (name === 'chapter') store.dispatch({ type: 'chapter', chapter: String(value) });
      return waiting(open(feature, value));
    case 'shows':
      show(store, name, value);
      return undefined;
  }
}

/** @template Result @param {Result | Promise<Result>} result */
const waiting = (result) => (result instanceof Promise ? result : undefined);

/** @param {ParameterName} name */
const badCode = (name) => `bad-${attributeOf(name)}`;

/**
 * @param {Store} store
 * @param {'dataset' | 'points' | string} name
 * @param {unknown} value
 */
function loadData(store, name, value) {
  // Without own data there are none to take away or to name.
  const isOfOwn = name === 'labels' || (name === 'points' && value === '');
  if (isOfOwn && store.state.dataset.id !== ownDataset) return null;
  return store.load({ [name]: value });
}

/**
 * Starts again with all the settings of a scenario. With `none` the settings become those of the
 * element again, unless the run no longer had those of the former scenario.
 * @param {Store} store
 * @param {string} id
 * @param {WidgetHooks['ownConfiguration']} ownConfiguration
 */
function chooseScenario(store, id, ownConfiguration) {
  if (id === 'none' && scenarioOf(store.state) === 'none') {
    store.dispatch({ type: 'scenario', scenario: id });
    return null;
  }
  store.dispatch({ type: 'dismiss', codes: parameterNames.map(badCode) });
  const settings = id === 'none' ? settingsOf(ownConfiguration()) : runDefaults;
  return store.load({ ...settings, ...scenarios[id], scenario: id });
}

/**
 * @param {Store} store
 * @param {ParameterName} name
 * @param {unknown} value
 */
function show(store, name, value) {
  if (name === 'view') {
    const { phase, ...options } = viewOf(String(value));
    store.dispatch({ type: 'view', options, phase });
  } else if (name === 'pinned') {
    store.dispatch({ type: 'pinned', text: String(value) });
  } else {
    store.dispatch({ type: 'present', presentation: { [name]: value } });
  }
}

/**
 * @param {Store} store
 * @param {ParameterName} name
 * @param {unknown} raw that the parameter cannot have
 * @returns {Notice}
 */
function refusalOf({ state }, name, raw) {
  const code = badCode(name);
  const parsed = name === 'points' ? parsePoints(raw) : null;
  if (parsed && 'badRow' in parsed) {
    return { code, error: 'badPoints', given: [parsed.badRow, parsed.found] };
  }
  const { allowed, isNumber, veiled } = rowOf(name);
  const kept = veiled && isVeiled(state) ? null : String(presentValue(state, name));
  const readings = isNumber ? twoReadings(raw) : null;
  return { code, error: 'badParameter', given: [name, raw, allowed, kept, readings] };
}
