/** The options of a run: one value, passed whole to the core. */

/** @import { RunOptions as CoreOptions } from '../core/run.js' */
/** @import { Configuration } from './parameters.js' */
import { defaults, parameterNames, rowOf } from './parameters.js';

/** @typedef {Required<CoreOptions>} RunOptions */

/** The parameters that a run starts with. */
const optionNames = /** @type {(keyof ReturnType<typeof configurationOfOptions>)[]} */ (
  parameterNames.filter((name) => ['restarts', 'continues'].includes(rowOf(name).effect))
);

/**
 * The options of a run that a configuration names. Options that it does not name are as in
 * `others`.
 * @param {Partial<Configuration>} configuration
 * @param {RunOptions} others
 * @returns {RunOptions}
 */
export function optionsOf(configuration, others) {
  const usual = configurationOfOptions(others);
  const { w, b, ...options } = Object.fromEntries(
    optionNames.map((name) => [name, configuration[name] ?? usual[name]]),
  );
  return /** @type {RunOptions} */ ({ ...options, start: { w, b } });
}

/** @param {RunOptions} options */
export const configurationOfOptions = ({ start, ...options }) => ({ ...options, ...start });

/** The options of the default run. */
export const defaultOptions = Object.freeze(
  optionsOf(defaults, /** @type {RunOptions} */ (/** @type {unknown} */ ({ start: {} }))),
);

/**
 * Whether two runs on the same data take the same course. The seed is of the order of small
 * batches: without these it changes nothing.
 * @param {RunOptions} a
 * @param {RunOptions} b
 */
export function takesSameCourse(a, b) {
  const [one, other] = [a, b].map(configurationOfOptions);
  return optionNames.every(
    (name) => Object.is(one[name], other[name]) || (name === 'seed' && one.batchSize === 'all'),
  );
}

/** The options that leave the α as it is from which on batches diverge. @type {readonly string[]} */
const ofNoLimit = ['w', 'b', 'learningRate', 'fault'];

/**
 * Whether two runs on the same data look at the same batches, in the same coordinates.
 * @param {RunOptions} a
 * @param {RunOptions} b
 */
export function takesSameBatches(a, b) {
  const [one, other] = [a, b].map(configurationOfOptions);
  return optionNames.every((name) => ofNoLimit.includes(name) || Object.is(one[name], other[name]));
}
