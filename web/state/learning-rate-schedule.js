/** The schedule of α as text, as the parameter `learningRateChanges` has it. */

/** @import { LearningRateChange } from '../core/layouts.js' */
/** @typedef {readonly LearningRateChange[]} LearningRates see LearningRateSchedule in cpp/fields.def */

import { numberText, parseNumber } from './numbers.js';

/** Makes a link of about 12 kB; few servers accept longer ones. */
const mostChanges = 1000;

/**
 * The changes after the start, such as `12:0.3,40:0.05`.
 * @param {LearningRates} schedule
 */
export const changesText = (schedule) =>
  schedule
    .slice(1)
    .map(({ from, learningRate }) => `${from}:${numberText(learningRate)}`)
    .join(',');

/**
 * The changes that such a text names.
 * @param {unknown} text
 * @param {(learningRate: number) => boolean} isLearningRate
 * @param {(iteration: number) => boolean} isIteration
 * @returns {LearningRates | undefined} undefined unless it is such a list, in rising order
 */
function parseChanges(text, isLearningRate, isIteration) {
  if (typeof text !== 'string') return undefined;
  if (text.trim() === '') return [];
  const entries = text.split(',', mostChanges + 1);
  if (entries.length > mostChanges) return undefined;
  const changes = entries.map((entry) => {
    const [from, learningRate, ...rest] = entry.split(':', 3).map(parseNumber);
    return { from, learningRate, isWhole: rest.length === 0 };
  });
  const isGood = changes.every(
    ({ from, learningRate, isWhole }, i) =>
      isWhole &&
      isIteration(from) &&
      from > (i === 0 ? 0 : changes[i - 1].from) &&
      isLearningRate(learningRate),
  );
  if (!isGood) return undefined;
  return changes.map(({ from, learningRate }) => ({ from, learningRate }));
}

/**
 * Such a text as links have it.
 * @param {unknown} text
 * @param {(value: unknown) => unknown} parseLearningRate undefined for what is none
 * @param {(value: unknown) => unknown} parseIteration
 * @returns {string | undefined}
 */
export function parseChangesText(text, parseLearningRate, parseIteration) {
  const changes = parseChanges(
    text,
    (value) => parseLearningRate(value) !== undefined,
    (from) => parseIteration(from) === from,
  );
  return changes && changesText([{ from: 0, learningRate: Number.NaN }, ...changes]);
}

/**
 * @param {string} text that has been parsed before
 * @returns {LearningRates}
 */
export const changesIn = (text) =>
  parseChanges(
    text,
    () => true,
    () => true,
  ) ?? [];
