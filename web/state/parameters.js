/**
 * The element's attributes, which are also the pages' query parameters: what each may be, and what
 * stands in for one that is missing or bad.
 */
import { faults, scalings } from '../core/layouts.js';
import { datasetIds } from '../datasets/catalogue.js';
import { chapterIds } from '../features/lesson/chapter-ids.js';
import { changesText, parseChanges } from './learning-rates.js';
import { parseNumber } from './numbers.js';
import { parsePinned } from './pinned-text.js';
import { parsePoints, pointsText } from './points.js';
import { controlNames, themes } from './presentation.js';
import { scenarioIds } from './scenarios.js';
import { parseWords, viewOf, viewText, viewWords } from './view-words.js';

/** @import { FeatureScaling, GradientFault } from '../core/core-module.js' */
/** @import { Theme } from './presentation.js' */

export { faults, scalings };

/** The core's own bounds, cpp/gradient_descent.hpp. */
export const largestLearningRate = 1e6;
export const largestIteration = 10_000_000;
export const largestSeed = 2 ** 32 - 1;

export const longestSeed = 64;

/**
 * @typedef {object} Configuration
 * @property {string} dataset
 * @property {string} points own data in place of the data set: `x,y;x,y`
 * @property {FeatureScaling} scaling
 * @property {number} learningRate
 * @property {string} learningRateChanges after the start: `12:0.3` sets α to 0.3 at iteration 12
 * @property {number} w
 * @property {number} b
 * @property {GradientFault} fault
 * @property {number | 'all'} batchSize examples an update looks at
 * @property {number} seed of their order, where that is not all of them
 * @property {number} iteration
 * @property {string} scenario sets the others, which then still override it
 * @property {string} view words for how the plots and the code are shown
 * @property {string} pinned the ghosts: a list of runs, `none`, or `auto`: those of the scenario
 * @property {Theme} theme
 * @property {string} controls words for those that are shown, or `all`
 * @property {boolean} locked
 * @property {string} mystery the seed of a series of hidden runs, or nothing
 * @property {string} chapter of the lesson that is open
 */

/** @typedef {keyof Configuration} ParameterName */

/** @type {Readonly<Configuration>} */
export const defaults = Object.freeze({
  dataset: 'portland-housing',
  points: '',
  scaling: 'z-score',
  learningRate: 0.1,
  learningRateChanges: '',
  w: -0.1,
  b: 900,
  fault: 'none',
  batchSize: 'all',
  seed: 1,
  iteration: 0,
  scenario: 'none',
  view: '',
  pinned: 'auto',
  theme: 'auto',
  controls: 'all',
  locked: false,
  mystery: '',
  chapter: 'none',
});

export const parameterNames = /** @type {ParameterName[]} */ (Object.keys(defaults));

/** @param {ParameterName} name @returns {string} learningRate → learning-rate */
export const attributeOf = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

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

/**
 * @param {readonly string[]} allowed
 * @param {(words: string[]) => string} written
 */
const wordsOf = (allowed, written) => ({
  /** @param {unknown} raw */
  parse(raw) {
    const words = parseWords(raw, allowed);
    return words && written(words);
  },
  allowed,
});

/** @param {number} value */
const isLearningRate = (value) => value > 0 && value <= largestLearningRate;

/** @param {number} value */
const isIteration = (value) => Number.isInteger(value) && value >= 0 && value <= largestIteration;

/** @param {number} value */
const isSeed = (value) => Number.isInteger(value) && value >= 0 && value <= largestSeed;

const exampleCount = numberThat((value) => Number.isSafeInteger(value) && value >= 1);

const schedule = {
  /** @param {unknown} raw */
  parse(raw) {
    const changes = parseChanges(raw, isLearningRate, isIteration);
    return changes && changesText([{ from: 0, learningRate: Number.NaN }, ...changes]);
  },
  allowed: undefined,
};

const points = {
  /** @param {unknown} raw */
  parse(raw) {
    const parsed = parsePoints(raw);
    return 'badRow' in parsed ? undefined : pointsText(parsed);
  },
  allowed: undefined,
};

const pinned = {
  /** @param {unknown} raw */
  parse(raw) {
    return parsePinned(raw, parseParameter) && (String(raw).trim() || 'none');
  },
  allowed: undefined,
};

/** As boolean attributes are: there, or not. An address may say `locked=false`, too. */
const flag = {
  /** @param {unknown} raw */
  parse(raw) {
    if (raw === true || raw === '' || raw === 'true' || raw === 'locked') return true;
    return raw === false || raw === 'false' ? false : undefined;
  },
  allowed: undefined,
};

const seed = {
  /** @param {unknown} raw */
  parse(raw) {
    if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
    const text = String(raw).trim();
    return text.length <= longestSeed ? text : undefined;
  },
  allowed: undefined,
};

const rules = {
  dataset: oneOf(datasetIds),
  points,
  scaling: oneOf(scalings),
  learningRate: numberThat(isLearningRate),
  learningRateChanges: schedule,
  w: numberThat(Number.isFinite),
  b: numberThat(Number.isFinite),
  fault: oneOf(faults),
  scenario: oneOf(['none', ...scenarioIds]),
  chapter: oneOf(['none', ...chapterIds]),
  batchSize: {
    /** @param {unknown} raw */
    parse: (raw) => (raw === 'all' ? raw : exampleCount.parse(raw)),
    allowed: undefined,
  },
  seed: numberThat(isSeed),
  iteration: numberThat(isIteration),
  view: wordsOf(viewWords, (words) => viewText(viewOf(words.join(' ')))),
  pinned,
  theme: oneOf(themes),
  controls: wordsOf(['all', ...controlNames], (words) =>
    words.includes('all') ? 'all' : controlNames.filter((name) => words.includes(name)).join(' '),
  ),
  locked: flag,
  mystery: seed,
};

/**
 * The value that `raw` stands for, or undefined if it is none that this parameter may have.
 * @param {ParameterName} name
 * @param {unknown} raw
 * @returns {string | number | boolean | undefined}
 */
export const parseParameter = (name, raw) => rules[name].parse(raw);

/**
 * The ids or words a parameter may have, or undefined if it has none.
 * @param {ParameterName} name
 */
export const allowedIds = (name) => rules[name].allowed;
