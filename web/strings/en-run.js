/** What a picture or a sheet of paper has to say of its run, in English. */

/** @import { State } from '../state/state.js' */
/** @import { Strings } from './en.js' */
import { isVeiled } from '../state/state.js';
import { batchWords } from './en-batch.js';
import { formatCount, formatNumber } from './format.js';

/**
 * The run in parts: how it was set up, unless that is veiled, and where it is.
 * @param {State} state
 * @param {Strings} strings
 */
export const runWords = (state, strings) => [
  ...(isVeiled(state) ? [] : setupWords(state, strings)),
  `iteration ${formatCount(state.snapshot.iteration)}`,
  `w = ${formatNumber(state.snapshot.w)}, b = ${formatNumber(state.snapshot.b)}`,
  `J = ${formatNumber(state.snapshot.cost, 5)}`,
];

/** @param {State} state @param {Strings} strings */
function setupWords({ options, learningRates, snapshot }, strings) {
  const { scaling, fault, batchSize, seed, start } = options;
  return [
    learningRateWords(learningRates, snapshot.iteration),
    strings.scalings[scaling],
    ...(batchSize === 'all' ? [] : [batchWords.update(batchSize, seed)]),
    ...(fault === 'none' ? [] : [`bug: ${strings.faults[fault]}`]),
    `start w = ${formatNumber(start.w)}, b = ${formatNumber(start.b)}`,
  ];
}

/**
 * What α was up to an iteration.
 * @param {State['learningRates']} learningRates
 * @param {number} last
 */
function learningRateWords(learningRates, last) {
  const [start, ...changes] = learningRates.filter(({ from }) => from <= last);
  const later = changes.map(
    ({ from, learningRate }) => `${formatNumber(learningRate)} from iteration ${formatCount(from)}`,
  );
  const first = `α = ${formatNumber(start.learningRate)}`;
  if (later.length <= 3) return [first, ...later].join(', ');
  return `${first}, changed ${formatCount(later.length)} times, lastly ${later.at(-1)}`;
}
