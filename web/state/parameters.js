/**
 * The schema: one row for each parameter of the widget. A parameter is an attribute, a property and
 * a query parameter under one name. From these rows come the element's properties, the links, the
 * text of pinned runs, custom-elements.json, the types of the package and the tables of the docs.
 *
 * A row's comment is what the docs say of it, followed by the values allowed, where they are listed.
 * Its `@value`, where there is one, is the type of the property, else `typeof default` is.
 */

/** @import { Parameter } from './parameter-kinds.js' */
import { defaultOptions, faults, optionRanges, scalings } from '../core/layouts.js';
import { datasetIds } from '../datasets/catalogue.js';
import { chapterIds } from '../features/lesson/chapter-ids.js';
import { parseChangesText } from './learning-rate-schedule.js';
import { parseLabels, parsePointsText } from './own-data.js';
import {
  flag,
  numberIn,
  numberThat,
  oneOf,
  parameter,
  textUpTo,
  wholeNumberIn,
  wordsOf,
} from './parameter-kinds.js';
import { parsePinned } from './pinned-text.js';
import { controlNames, layouts, themes, usualPresentation } from './presentation.js';
import { scenarioIds } from './scenarios.js';
import { viewOf, viewText, viewWords } from './view-words.js';

const learningRate = numberIn(optionRanges.learningRate);
/** As far as the core goes: cpp/gradient_descent.hpp. */
const iteration = wholeNumberIn({ least: 0, most: 10_000_000 });
const exampleCount = numberThat((value) => Number.isSafeInteger(value) && value >= 1);
/** @param {unknown} raw @returns {boolean} */
const isPinned = (raw) => parsePinned(raw, parseRunParameter) !== undefined;

export const parameters = Object.freeze({
  /**
   * The data set: the id of a shipped one, which is its file’s name in `datasets/` without `.csv`;
   * or `custom` once `data` or `points` was set. Setting it starts again, when it has loaded. It is
   * also `data-set`, and the property `dataSet`, for tools to which `dataset` means something else.
   */
  dataset: parameter({
    default: 'portland-housing',
    ...oneOf(datasetIds),
    alias: 'dataSet',
    effect: 'loads',
    linked: true,
  }),

  /** Own data in place of the data set: `x,y;x,y`. */
  points: parameter({
    default: '',
    parse: parsePointsText,
    effect: 'loads',
    linked: true,
  }),

  /** What x and y of own data are called, with their units: `hours (h);marks`. */
  labels: parameter({ default: '', parse: parseLabels, effect: 'loads', linked: true }),

  /**
   * How the feature is scaled before descent.
   * @value {FeatureScaling}
   */
  scaling: parameter({
    default: defaultOptions.scaling,
    ...oneOf(scalings),
    effect: 'restarts',
    linked: true,
    veiled: true,
  }),

  /** α, above 0 and at most 1 000 000. A change holds from the present iteration on. */
  learningRate: parameter({
    default: defaultOptions.learningRate,
    ...learningRate,
    effect: 'continues',
    linked: true,
    veiled: true,
  }),

  /** Later changes of α: `12:0.3,40:0.1` sets it to 0.3 at iteration 12 and to 0.1 at 40. */
  learningRateChanges: parameter({
    default: '',
    parse: (raw) => parseChangesText(raw, learningRate.parse, iteration.parse),
    effect: 'replays',
    linked: true,
    veiled: true,
  }),

  /** The slope that descent starts from, in the data’s units. */
  w: parameter({
    default: defaultOptions.start.w,
    ...numberThat(Number.isFinite),
    effect: 'restarts',
    linked: true,
  }),

  /** The intercept that descent starts from, in the data’s units. */
  b: parameter({
    default: defaultOptions.start.b,
    ...numberThat(Number.isFinite),
    effect: 'restarts',
    linked: true,
  }),

  /**
   * A bug in the gradient, or `none`.
   * @value {GradientFault}
   */
  fault: parameter({
    default: defaultOptions.fault,
    ...oneOf(faults),
    effect: 'restarts',
    linked: true,
    veiled: true,
  }),

  /**
   * How many examples each update looks at: `all` of them, or a whole number from 1.
   * @value {number | 'all'}
   */
  batchSize: parameter({
    default: defaultOptions.batchSize,
    ...exampleCount,
    parse: (raw) => (raw === 'all' ? raw : exampleCount.parse(raw)),
    effect: 'restarts',
    linked: true,
  }),

  /**
   * The seed of the order in which the examples are looked at, where an update does not look at all
   * of them: a whole number from 0 to 4 294 967 295.
   */
  seed: parameter({
    default: defaultOptions.seed,
    ...wholeNumberIn(optionRanges.seed),
    effect: 'restarts',
    linked: true,
  }),

  /** The iteration shown, from 0 to 10 000 000. The attribute says which one to show first. */
  iteration: parameter({ default: 0, ...iteration, effect: 'seeks', linked: true }),

  /**
   * A run worth seeing, or `none`. It sets the other parameters; those that are given besides it
   * override it.
   */
  scenario: parameter({
    default: 'none',
    ...oneOf(['none', ...scenarioIds]),
    effect: 'loads',
    linked: true,
    veiled: true,
  }),

  /**
   * Words for how plots and code are shown, such as `log phases no-residuals speed-60 numpy`.
   * `phase-2` to `phase-5` also say which phase of the iteration is shown, and `speed-60` plays 60
   * iterations a second; the usual `speed-10` begins slowly. `scaled-coordinates` shows the contours
   * as descent sees them, `bowl` as a bowl, and `large-data` makes that plot the large one on a phone.
   * `projector` fills the screen. With `no-guess` the usual failures play without asking first.
   */
  view: parameter({
    default: '',
    ...wordsOf(viewWords, (words) => viewText(viewOf(words.join(' ')))),
    effect: 'shows',
    linked: true,
  }),

  /**
   * Runs pinned to compare with, at most three, each made of what it says and else the defaults:
   * `iteration=9; scaling=none learning-rate=4e-7 iteration=200`. `none`, or `auto`: those that the
   * scenario brings. Another data set lets go of them.
   */
  pinned: parameter({
    default: 'auto',
    parse: (raw) => (isPinned(raw) ? String(raw).trim() || 'none' : undefined),
    effect: 'shows',
    linked: true,
  }),

  /**
   * The colours. `auto`: those of the `color-scheme` of the page around the element.
   * @value {'light' | 'dark' | 'auto'}
   */
  theme: parameter({ default: usualPresentation.theme, ...oneOf(themes), effect: 'shows' }),

  /**
   * `compact` shows the plots, the loop, the verdict and the controls, at most 640 px high, or 760 px
   * on a phone; all else is behind the button “⋯”. It is what `embed.html` does unless told `full`.
   * @value {'full' | 'compact'}
   */
  layout: parameter({ default: usualPresentation.layout, ...oneOf(layouts), effect: 'shows' }),

  /**
   * Words for the controls that are shown, such as `play step alpha`, or `all`. A hidden control
   * hides no readout.
   */
  controls: parameter({
    default: 'all',
    ...wordsOf(['all', ...controlNames], (words) =>
      words.includes('all') ? 'all' : controlNames.filter((name) => words.includes(name)).join(' '),
    ),
    effect: 'shows',
  }),

  /** There or not. Nothing that a reader does changes a locked state; the host’s script still may. */
  locked: parameter({ default: false, ...flag, effect: 'shows' }),

  /**
   * A text of at most 64 characters: the seed of ten runs whose α, scaling and bug are hidden, to be
   * found out. They are the same for everyone who has the text.
   */
  mystery: parameter({
    default: '',
    ...textUpTo(64),
    effect: 'opens',
    feature: 'mystery',
    linked: true,
  }),

  /** The chapter of the lesson that is open beside the demo, or `none`. */
  chapter: parameter({
    default: 'none',
    ...oneOf(['none', ...chapterIds]),
    effect: 'opens',
    feature: 'lesson',
  }),
});

/** @typedef {keyof typeof parameters} ParameterName */

/**
 * A value for each parameter.
 * @typedef {{[Name in ParameterName]: (typeof parameters)[Name]['default']}} Configuration
 */

export const parameterNames = /** @type {ParameterName[]} */ (Object.keys(parameters));

/** @type {Readonly<Record<ParameterName, Parameter<unknown>>>} */
const rows = parameters;

export const defaults = /** @type {Readonly<Configuration>} */ (
  Object.freeze(Object.fromEntries(parameterNames.map((name) => [name, rows[name].default])))
);

/** The parameters that make a run and its iteration, in the order in which a link has them. */
export const runNames = parameterNames.filter((name) =>
  ['restarts', 'continues', 'replays', 'seeks'].includes(rows[name].effect),
);

/** The parameters that a link has, in its order: the scenario first, which the others override. */
export const linkedNames = [
  /** @type {const} */ ('scenario'),
  ...parameterNames.filter((name) => rows[name].linked && name !== 'scenario'),
];

/** @param {string} name of a property @returns {string} learningRate → learning-rate */
export const attributeOf = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The parameters by the names of the properties that have them. @type {ReadonlyMap<string, ParameterName>} */
export const nameOfProperty = new Map(
  parameterNames.flatMap((name) => {
    const { alias } = rows[name];
    return [name, ...(alias ? [alias] : [])].map((property) => [property, name]);
  }),
);

/** @type {ReadonlyMap<string, ParameterName>} */
export const nameOfAttribute = new Map(
  Array.from(nameOfProperty, ([property, name]) => [attributeOf(property), name]),
);

/**
 * The value that `raw` stands for, or undefined if it is none that this parameter may have.
 * @template {ParameterName} Name
 * @param {Name} name
 * @param {unknown} raw
 */
export const parseParameter = (name, raw) =>
  /** @type {Configuration[Name] | undefined} */ (rows[name].parse(raw));

/**
 * A parameter of a run by its attribute, with the value that `raw` stands for.
 * @param {string} attribute
 * @param {unknown} raw
 * @returns {{name: ParameterName, value: unknown} | undefined}
 */
export function parseRunParameter(attribute, raw) {
  const name = nameOfAttribute.get(attribute);
  const value = name && runNames.includes(name) ? rows[name].parse(raw) : undefined;
  return name === undefined || value === undefined ? undefined : { name, value };
}

/** @param {ParameterName} name @returns {Parameter<unknown>} */
export const rowOf = (name) => rows[name];
