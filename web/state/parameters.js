/**
 * The element's attributes, which are also the pages' query parameters: what each may be, and what
 * stands in for one that is missing or bad.
 */
import { datasetIds } from '../datasets/catalogue.js';
import { scenarioIds } from '../scenarios.js';

/** @import { FeatureScaling, GradientFault } from '../core/core-module.js' */

/** @type {FeatureScaling[]} */
export const scalings = ['none', 'per-thousand', 'max', 'mean-normalization', 'z-score'];

/** @type {GradientFault[]} */
export const faults = [
  'none',
  'b-sign-flipped',
  'w-missing-x',
  'swapped',
  'missing-mean',
  'ascent',
  'b-frozen',
  'sequential',
];

/** The core's own bounds, cpp/gradient_descent.hpp. */
export const largestLearningRate = 1e6;
export const largestIteration = 10_000_000;

/**
 * @typedef {object} Configuration
 * @property {string} dataset
 * @property {FeatureScaling} scaling
 * @property {number} learningRate
 * @property {number} w
 * @property {number} b
 * @property {GradientFault} fault
 * @property {number} iteration
 * @property {string} scenario sets the others, which then still override it
 */

/** @typedef {keyof Configuration} ParameterName */

/** @type {Readonly<Configuration>} */
export const defaults = Object.freeze({
  dataset: 'portland-housing',
  scaling: 'z-score',
  learningRate: 0.1,
  w: -0.1,
  b: 900,
  fault: 'none',
  iteration: 0,
  scenario: 'none',
});

export const parameterNames = /** @type {ParameterName[]} */ (Object.keys(defaults));

/** @param {ParameterName} name @returns {string} learningRate → learning-rate */
export const attributeOf = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * A number as people type it (with a true minus sign, with spaces around it), or NaN.
 * @param {unknown} raw
 */
export function parseNumber(raw) {
  if (typeof raw === 'number') return raw;
  if (typeof raw !== 'string' || raw.trim() === '') return Number.NaN;
  return Number(raw.trim().replaceAll('\u2212', '-'));
}

/** @param {readonly string[]} allowed */
const oneOf = (allowed) => ({
  /** @param {unknown} raw */
  parse: (raw) => allowed.find((id) => id === raw),
  allowed,
});

/** @param {(value: number) => boolean} accepts */
const numberThat = (accepts) => ({
  /** @param {unknown} raw */
  parse(raw) {
    const value = parseNumber(raw);
    return accepts(value) ? value : undefined;
  },
  allowed: undefined,
});

const rules = {
  dataset: oneOf(datasetIds),
  scaling: oneOf(scalings),
  learningRate: numberThat((value) => value > 0 && value <= largestLearningRate),
  w: numberThat(Number.isFinite),
  b: numberThat(Number.isFinite),
  fault: oneOf(faults),
  scenario: oneOf(['none', ...scenarioIds]),
  iteration: numberThat(
    (value) => Number.isInteger(value) && value >= 0 && value <= largestIteration,
  ),
};

/**
 * The value that `raw` stands for, or undefined if it is none that this parameter may have.
 * @param {ParameterName} name
 * @param {unknown} raw
 * @returns {string | number | undefined}
 */
export const parseParameter = (name, raw) => rules[name].parse(raw);

/**
 * The ids a parameter may have, or undefined if it is a number.
 * @param {ParameterName} name
 */
export const allowedIds = (name) => rules[name].allowed;
