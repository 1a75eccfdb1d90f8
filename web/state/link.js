/** The state as parameters, and these as the query of a link. */

import { changesText } from './learning-rates.js';
import { numberText } from './numbers.js';
import { attributeOf, defaults } from './parameters.js';
import { pinnedText } from './pinned.js';
import { ownDataset, pointsText } from './points.js';
import { scenarioOf } from './scenario-of.js';
/** @import { Configuration, ParameterName } from './parameters.js' */
/** @import { Presentation } from './presentation.js' */
/** @import { State } from './state.js' */
import { scenarios } from './scenarios.js';
import { viewTextOf } from './view-words.js';

/** How a run is shown and what is told of it are the page's. @typedef {keyof Presentation | 'chapter'} NotLinked */

/**
 * What a link can hold, in the order that it does.
 * @type {Exclude<ParameterName, NotLinked>[]}
 */
export const linkedNames = [
  'scenario',
  'dataset',
  'points',
  'scaling',
  'learningRate',
  'learningRateChanges',
  'w',
  'b',
  'fault',
  'batchSize',
  'seed',
  'iteration',
  'view',
  'pinned',
  'mystery',
];

/** Of a mystery, a link tells nothing but its seed; of a run veiled by a lesson, nothing. @type {typeof linkedNames} */
const linkedInMystery = ['dataset', 'points', 'view', 'mystery'];

/** Own data that are longer, as text, would make a link that not everything takes. */
const mostPointsLength = 2000;
/** An example takes this much text at least. */
const leastRowLength = 4;

/**
 * The parameters that lead to this state, but for its presentation.
 * @param {State} state
 * @returns {Omit<Configuration, NotLinked>}
 */
export function configurationOf(state) {
  const isOwn = state.dataset.id === ownDataset;
  return {
    scenario: scenarioOf(state),
    dataset: isOwn ? defaults.dataset : state.dataset.id,
    points: isOwn ? pointsText(state.dataset) : '',
    scaling: state.scaling,
    learningRate: state.learningRates[0].learningRate,
    learningRateChanges: changesText(state.learningRates),
    w: state.start.w,
    b: state.start.b,
    fault: state.fault,
    batchSize: state.batchSize,
    seed: state.seed,
    iteration: state.snapshot.iteration,
    view: viewTextOf(state),
    pinned: pinnedText(state),
    mystery: state.mystery?.seed ?? '',
  };
}

/**
 * The attributes that lead to this state: only those that are not by default, or as its scenario
 * has them. Null if it has own data that are too many for a link.
 * @param {State} state
 * @returns {[string, string][] | null}
 */
export function linkedAttributes(state) {
  const { id, x } = state.dataset;
  if (id === ownDataset && x.length * leastRowLength > mostPointsLength) return null;
  const configuration = configurationOf(state);
  if (configuration.points.length > mostPointsLength) return null;
  /** @type {Configuration} */
  const base = { ...defaults, ...scenarios[configuration.scenario], scenario: 'none' };
  const isTold = configuration.mystery === '' && !state.veiled;
  const names = isTold ? linkedNames : linkedInMystery;
  return names
    .filter((name) => !Object.is(configuration[name], base[name]))
    .map((name) => [attributeOf(name), written(configuration[name])]);
}

/** @param {string | number} value */
const written = (value) => (typeof value === 'number' ? numberText(value) : value);

/**
 * As an address has it; what an address may hold as it is stays readable.
 * @param {readonly (readonly [string, string])[]} attributes
 */
export const queryOf = (attributes) =>
  attributes.map((pair) => pair.map(encoded).join('=')).join('&');

/** @param {string} text */
const encoded = (text) =>
  encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/%(2C|3A|3B|3D)/g, decodeURIComponent);
