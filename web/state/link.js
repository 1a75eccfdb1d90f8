/** The state as attributes, and attributes as the query of a link. */

/** @import { Configuration, ParameterName } from './parameters.js' */
/** @import { State } from './state.js' */
import { configuredValue } from './configuration.js';
import { numberText } from './numbers.js';
import { ownDataset, pointsText } from './own-data.js';
import { attributeOf, defaults, linkedNames } from './parameters.js';
import { scenarioOf } from './scenario-of.js';
import { scenarios } from './scenarios.js';

/** The parameters that a link names while the run is veiled. */
const toldOfVeiled = ['dataset', 'points', 'labels', 'view', 'mystery'];

/** The longest own data, in characters, that go into a link: longer ones are not accepted everywhere. */
const mostPointsLength = 2000;
/** Characters of an example, at least. */
const leastRowLength = 4;

/** @typedef {[attribute: string, value: string][]} Attributes */

/**
 * The attributes that lead to this state. Those with the value of the scenario, or else with the
 * default, are left out. While the run is veiled its settings are left out too.
 * @param {State} state
 * @returns {Attributes | null} null if it has own data that are too many for a link
 */
export function linkedAttributes(state) {
  const { dataset, mystery, veiled } = state;
  const isOwn = dataset.id === ownDataset;
  if (isOwn && dataset.x.length * leastRowLength > mostPointsLength) return null;
  if (isOwn && pointsText(dataset).length > mostPointsLength) return null;
  /** @type {Configuration} */
  const base = { ...defaults, ...scenarios[scenarioOf(state)], scenario: 'none' };
  const isTold = mystery === null && !veiled;
  const told = linkedNames
    .filter((name) => isTold || toldOfVeiled.includes(name))
    .filter((name) => !(name === 'dataset' && isOwn));
  return attributesOf(
    Object.fromEntries(told.map((name) => [name, configuredValue(state, name)])),
    base,
  );
}

/**
 * The attributes with values that differ from those to begin with.
 * @param {Partial<Configuration>} values
 * @param {Configuration} [base]
 * @returns {Attributes}
 */
export const attributesOf = (values, base = defaults) =>
  Object.entries(values)
    .filter(([name, value]) => !Object.is(value, Reflect.get(base, name)))
    .map(([name, value]) => [attributeOf(/** @type {ParameterName} */ (name)), written(value)]);

/** @param {unknown} value */
function written(value) {
  if (value === true) return '';
  return typeof value === 'number' ? numberText(value) : String(value);
}

/**
 * Attributes as the query of an address. Characters that an address may hold stay as they are.
 * @param {readonly (readonly [string, string])[]} attributes
 */
export const queryOf = (attributes) =>
  attributes.map((pair) => pair.map(encoded).join('=')).join('&');

/**
 * A link to attributes.
 * @param {URL} base a site or a page
 * @param {readonly (readonly [string, string])[]} attributes
 */
export const linkTo = ({ href }, attributes) =>
  attributes.length === 0 ? href : `${href}?${queryOf(attributes)}`;

/** @param {string} text */
const encoded = (text) =>
  encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/%(2C|3A|3B|3D)/g, decodeURIComponent);
