/**
 * What one would do in each scenario, in English, under its id. An answer is shown only while the
 * scenario's settings hold, at whatever iteration: its numbers come from the present run.
 */

/** @import { State } from '../../../state/state.js' */
import {
  formatCount,
  formatFactor,
  formatNumber,
  formatPercent,
  formatUpdates,
} from '../../../strings/format.js';

/** @param {State} state */
const overLimit = ({ diagnosis, landscape }) =>
  `α is ${formatFactor(diagnosis.evidence.learningRateOverLimit)} × the limit ${formatNumber(landscape.maxStableLearningRate)}`;

/**
 * What one update removes of J − J* in the long run. J* is the least possible cost.
 * @param {State} state
 */
const removes = ({ diagnosis }) =>
  `each update removes ${formatPercent(1 - diagnosis.evidence.longRunFactor ** 2, 3)} of the error that is left`;

/** Every update, where J is steepest. @param {State} state */
const across = ({ diagnosis }) =>
  `Across the valley each update multiplies the distance by ${formatFactor(diagnosis.evidence.steepestFactor)}`;

/** Every update, in the long run. @param {State} state */
const grows = ({ diagnosis }) =>
  `in the long run each update multiplies the distance by ${formatFactor(diagnosis.evidence.longRunFactor)}`;

/** @param {State} state */
const conditionNumber = ({ landscape }) => formatNumber(landscape.conditionNumber, 3);

/** @param {State} state */
const halfTheLimit = ({ landscape }) =>
  `half the limit, α = ${formatNumber(landscape.maxStableLearningRate / 2)}`;

/** @type {Readonly<Record<string, (state: State) => string>>} */
const answers = {
  healthy: (state) =>
    `Nothing. ${overLimit(state)}, and ${removes(state)}. The bowl is round: its condition number is ${conditionNumber(state)}. So α = 1/λmax = ${formatNumber(1 / state.landscape.curvature.largest)} would arrive in one update.`,

  lecture: (state) =>
    `Nothing. ${overLimit(state)}, and ${removes(state)}. Any α below the limit leads to the same line. It only decides how soon.`,

  'too-low': (state) =>
    `Raise α. ${overLimit(state)}, and ${removes(state)}. With ${halfTheLimit(state)}, 99 % of it goes in ${updatesWithin(state.landscape.updatesAtBest)}.`,

  'near-the-limit': (state) =>
    `Lower α. ${overLimit(state)}. ${across(state)}: the point changes sides and comes little nearer. With ${halfTheLimit(state)}, it no longer overshoots.`,

  'too-high': (state) =>
    `Lower α below the limit. ${overLimit(state)}. ${across(state)}. At first the cost still falls, because the distance along the valley shrinks.`,

  unscaled: (state) =>
    `Scale the feature. No α helps here: the condition number is ${conditionNumber(state)}, and even the best α needs ${updatesWithin(state.landscape.updatesAtBest)} to remove 99 % of the error. With the z-score the bowl is round.`,

  rescued: (state) =>
    `Scale first, then choose α. The condition number is now ${conditionNumber(state)}: one α suits every direction, and ${removes(state)}.`,

  'from-zero': (state) =>
    `Nothing. J has one minimum, at w = ${formatNumber(state.landscape.minimum.w)}, b = ${formatNumber(state.landscape.minimum.b)}, and ${overLimit(state)}. Below the limit every start leads there. It only decides the path.`,

  'b-sign-flipped': (state) =>
    `Check the gradient, then turn the sign round. With the wrong sign, one direction grows at any α. At this one, ${grows(state)}.`,

  'w-missing-x': ({ snapshot }) =>
    `Check the gradient, then put the factor x back. Without it, w and b move by the same amounts. So on the scaled feature w − b stays ${formatNumber(snapshot.scaled.w - snapshot.scaled.b)}, as at the start. The run can only rest where that line of points meets ∂J/∂b = 0.`,

  swapped: (state) =>
    `Check the gradient, then exchange the two back. As they are, one direction grows at any α. At this one, ${grows(state)}.`,

  'missing-mean': (state) => {
    const { dataset, snapshot, diagnosis } = state;
    const m = dataset.x.length;
    return `Divide by m. The sum is ${formatCount(m)} × the mean, so α acts like ${formatNumber(m * snapshot.learningRate)}, ${formatFactor(m * diagnosis.evidence.learningRateOverLimit)} × the limit. A smaller α would hide the bug until m changes.`;
  },

  ascent: (state) =>
    `Put the minus sign back. Without it, the run goes uphill at any α. At this one, ${grows(state)}.`,

  'b-frozen': ({ options: { start }, landscape }) =>
    `Put the missing line back. b stays ${formatNumber(start.b)}, but the minimum has b = ${formatNumber(landscape.minimum.b)}. The run settles on the best line through the b that it has.`,

  sequential: (state) =>
    `Repair it all the same. ${sequentialReason(state)} At the minimum both derivatives are zero, whatever their order. Only the gradient check tells: its relative error is ${formatNumber(state.diagnosis.evidence.gradientCheck.relativeError, 2)}.`,
};

/**
 * Each half of an update goes downhill if α is below 2 over the curvature along its parameter: the
 * mean of z² along w, 1 along b.
 * @param {State} state
 */
function sequentialReason({ snapshot, landscape }) {
  const { meanSquareZ } = landscape;
  const downhill = snapshot.learningRate < 2 / Math.max(meanSquareZ, 1);
  return downhill
    ? `It arrives because each half of an update still goes downhill: α is below 2/(mean of z²) = ${formatNumber(2 / meanSquareZ)} along w, and below ${formatNumber(2)} along b.`
    : 'At this α it may not arrive.';
}

/** @param {number} count */
const updatesWithin = (count) => `${formatUpdates(count)} ${count === 1 ? 'update' : 'updates'}`;

export const answerWords = {
  label: 'What to watch',
  question: 'What would you do?',
  /** @type {Readonly<Record<string, ((state: State) => string) | undefined>>} */
  answers,
};
