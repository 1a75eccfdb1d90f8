/**
 * What was refused, and why, in English: each sentence says what was found and what was expected.
 */

/** @import { DatasetError } from '../core/layouts.js' */
/** @import { AllowedNumber } from '../state/parameter-kinds.js' */
import { compareWords } from './en-compare.js';
import { formatCount, formatNumber } from './format.js';

/**
 * What a bad value looked like, short enough to read.
 * @param {unknown} found
 */
export function quoted(found) {
  // Turned into text, an object from outside could be anything, or throw.
  if (typeof found === 'object' && found !== null)
    return Array.isArray(found) ? 'a list' : 'an object';
  if (typeof found === 'function') return 'a function';
  const text = String(found);
  return text === '' ? 'nothing' : `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** @type {Readonly<Record<string, string>>} */
const expected = {
  dataset: 'one of',
  scaling: 'one of',
  fault: 'one of',
  w: 'a number, small enough that the cost can be computed',
  b: 'a number, small enough that the cost can be computed',
  scenario: 'one of',
  points: 'rows of x and y, as in 1,2;3,5',
  labels: 'two names with a semicolon between them, of at most 60 characters each',
  mystery: 'a text of at most 64 characters',
  learningRateChanges:
    'iterations in rising order, each with its α, as in 12:0.3,40:0.05, and at most 1000 of them',
  view: 'words out of',
  pinned: compareWords.expected,
  theme: 'one of',
  layout: 'one of',
  controls: 'words out of',
  locked: 'true, false or no value',
  chapter: 'one of',
  batchSize: 'all, or a whole number from 1',
};

/**
 * @param {string} name of the parameter
 * @param {readonly string[] | AllowedNumber | undefined} allowed
 */
function expectation(name, allowed) {
  if (allowed === undefined) return expected[name];
  if (!('isWhole' in allowed)) return `${expected[name]} ${allowed.join(', ')}`;
  const { isWhole, least, most } = allowed;
  const from = least === Number.MIN_VALUE ? 'above 0 and at most' : `from ${formatCount(least)} to`;
  return `a ${isWhole ? 'whole ' : ''}number ${from} ${formatCount(most)}`;
}

/**
 * Why a number with a comma in it was not taken for one.
 * @param {{decimal: number, thousands: number} | null} readings that it may have
 */
const mayMean = (readings) =>
  readings
    ? `, for it may mean ${formatNumber(readings.decimal)} or ${formatNumber(readings.thousands, 6)}`
    : '';

/**
 * What a parameter is without a value, where not as it was.
 * @type {Readonly<Record<string, string>>}
 */
const without = { mystery: 'without one' };

/** @type {Readonly<Record<string, string>>} */
const parameterTitles = {
  dataset: 'the data set',
  scaling: 'the scaling',
  fault: 'the gradient bug',
  learningRate: 'the learning rate α',
  w: 'w',
  b: 'b',
  iteration: 'the iteration',
  scenario: 'the scenario',
  points: 'the data',
  labels: 'the names of x and y',
  mystery: 'the seed of a mystery run',
  learningRateChanges: 'the changes of α',
  view: 'the view options',
  pinned: 'the pinned runs',
  theme: 'the theme',
  layout: 'the layout',
  controls: 'the controls shown',
  locked: 'the lock',
  chapter: 'the chapter',
  batchSize: 'the batch size',
  seed: 'the seed',
};

const keptStart = {
  formerStart: 'The former run stays.',
  defaultStart: 'The default start is taken.',
};

/** Shown in place of a setting that a mystery run hides. */
export const hidden = 'hidden';

export const errorWords = {
  /**
   * @param {string} name of the parameter
   * @param {unknown} found
   * @param {readonly string[] | AllowedNumber | undefined} allowed
   * @param {string | null} kept what stands in for it; null where that is hidden
   * @param {{decimal: number, thousands: number} | null} [readings] of a number that has two
   */
  badParameter: (name, found, allowed, kept, readings = null) =>
    `${quoted(found)} cannot be ${parameterTitles[name] ?? name}${mayMean(readings)}: expected ${expectation(name, allowed)}. It stays ${kept === null ? hidden : kept || (without[name] ?? 'as it was')}.`,
  /** @param {number} w @param {number} b @param {'formerStart' | 'defaultStart'} kept */
  startNotFinite: (w, b, kept) =>
    `From w = ${formatNumber(w)}, b = ${formatNumber(b)} the cost J is too large to compute: expected numbers small enough that it is not. ${keptStart[kept]}`,
  notPinned: compareWords.notPinned,
  scenarioData: 'This run is on the Portland houses. The former data are in the list of data.',
  noRoomForGhosts: compareWords.noRoom,
  /** @param {string} id */
  datasetUnreachable: (id) =>
    `The data set “${id}” could not be loaded: expected its file to be reachable. The former data stay.`,
  partUnreachable:
    'This part of the demo could not be loaded: expected its files to be reachable. The run stays as it is.',
  lessonUnreachable:
    'The lesson could not be loaded: expected its file to be reachable. The demo goes on without it.',
  /** @param {DatasetError} error */
  dataset: (error) => `${datasetSentence(error)} The former data stay.`,
  /** @param {string} method @param {unknown} found */
  badCount: (method, found) =>
    `${quoted(found)} cannot be a number of iterations for ${method}(): expected a whole number, 0 or more. Nothing was done.`,
  /** @param {string} column @param {number} row @param {unknown} found */
  notANumber: (column, row, found) =>
    `${column} in row ${row} is ${quoted(found)}: expected a number (rows count from 0). The former data stay.`,
  /** @param {number} row @param {unknown} found */
  badPoints: (row, found) =>
    `Row ${row} of the points is ${quoted(found)}: expected an x and a y with a comma between them, and a semicolon between rows, of which there are at most 10 000 (rows count from 0). The former data stay.`,
  /** @param {number} wanted @param {number} reached */
  unreachedChange: (wanted, reached) =>
    `α cannot be changed at iteration ${formatCount(wanted)}: expected an iteration that the run reaches, and it diverges after ${formatCount(reached)}. Neither this change nor those after it were made.`,
  shareUnreachable:
    'What it takes to share could not be loaded: expected its file to be reachable. Nothing was done.',
  noMystery:
    'No run on these data can be told by its plots alone. There is no mystery; the run stays.',
  mysteryUnreachable:
    'The mystery run could not be loaded: expected the page to be reachable. The run stays.',
  notData: 'The data must be an object {x: number[], y: number[]}. The former data stay.',
};

/** @param {DatasetError} error found in the data alone */
function datasetSentence({ code, row, found }) {
  switch (code) {
    case 'unequal-lengths':
      return `x and y must be equally long: y has ${formatCount(found)} values, and row ${row} is the first with only one of them (rows count from 0).`;
    case 'too-few-examples':
      return `A line needs at least 2 examples: found ${formatCount(found)}, row ${row} is missing (rows count from 0).`;
    case 'constant-x':
      return `x must vary by more than rounding: it is about ${formatNumber(found)} in every row, so that every slope fits equally well.`;
    case 'x-not-finite':
    case 'y-not-finite':
      return `${code[0]} in row ${row} is ${Number.isNaN(found) ? 'not a number' : `too large (${Number.isFinite(found) ? formatNumber(found) : 'infinite'})`}: expected a finite number of at most 10⁷⁰ (rows count from 0).`;
  }
}
