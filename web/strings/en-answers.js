/**
 * What one would do in each scenario, in English, under its id. An answer is shown only while the
 * scenario's settings hold, at whatever iteration: its numbers come from the present run.
 */

/** @import { State } from '../state/state.js' */
import { formatCount, formatFactor, formatNumber, formatPercent, formatUpdates } from './format.js';

/** @param {State} state */
const overLimit = ({ diagnosis, landscape }) =>
  `α is ${formatFactor(diagnosis.evidence.learningRateOverLimit)} × the limit ${formatNumber(landscape.maxStableLearningRate)}`;

/** What one update leaves of J − J* in the long run. @param {State} state */
const leaves = ({ diagnosis }) => formatPercent(diagnosis.evidence.longRunFactor ** 2, 3);

/** @param {State} state */
const acrossFactor = ({ diagnosis }) => formatFactor(diagnosis.evidence.steepestFactor);

/** Every update, in the long run. @param {State} state */
const grows = ({ diagnosis }) =>
  `in the long run each update multiplies the error by ${formatFactor(diagnosis.evidence.longRunFactor)}`;

/** @type {Readonly<Record<string, (state: State) => string>>} */
const answers = {
  healthy: (state) =>
    `Nothing: ${overLimit(state)}, and each update leaves ${leaves(state)} of J − J*. As the condition number is ${formatNumber(state.landscape.conditionNumber, 3)}, α = 1/λmax = ${formatNumber(1 / state.landscape.curvature.largest)} would arrive in one update.`,

  lecture: (state) =>
    `Nothing: ${overLimit(state)}, and each update leaves ${leaves(state)} of J − J*. Any α below the limit leads to the same line; it only decides how soon.`,

  'too-low': (state) =>
    `Raise α: ${overLimit(state)}, and each update leaves ${leaves(state)} of J − J*. At half the limit, α = ${formatNumber(state.landscape.maxStableLearningRate / 2)}, 99 % of it goes in ${updatesWithin(state.landscape.updatesAtBest)}.`,

  'near-the-limit': (state) =>
    `Lower α: ${overLimit(state)}. Across the valley each update multiplies the error by ${acrossFactor(state)}: it changes sides and shrinks but little. At half the limit, α = ${formatNumber(state.landscape.maxStableLearningRate / 2)}, it no longer overshoots.`,

  'too-high': (state) =>
    `Lower α below the limit: ${overLimit(state)}. Across the valley each update multiplies the error by ${acrossFactor(state)}. The cost falls at first only because the error along the valley shrinks meanwhile.`,

  unscaled: (state) =>
    `Scale the feature: no α helps here. The condition number is ${formatNumber(state.landscape.conditionNumber, 3)}, so that even the best α needs ${updatesWithin(state.landscape.updatesAtBest)} to lose 99 % of J − J*. With the z-score the bowl is round.`,

  rescued: (state) =>
    `Scale first, choose α then: the condition number is now ${formatNumber(state.landscape.conditionNumber, 3)}, one α suits every direction, and each update leaves ${leaves(state)} of J − J*.`,

  'from-zero': (state) =>
    `Nothing: J has one minimum, at w = ${formatNumber(state.landscape.minimum.w)}, b = ${formatNumber(state.landscape.minimum.b)}, and ${overLimit(state)}. Below the limit every start leads there; it only decides along which path.`,

  'b-sign-flipped': (state) =>
    `Check the gradient, then turn the sign round: with it wrong, one direction grows at any α. At this one, ${grows(state)}.`,

  'w-missing-x': ({ snapshot }) =>
    `Check the gradient, then put the factor x back: without it w and b move by the same amounts, so that w − b, on the scaled feature, stays ${formatNumber(snapshot.scaled.w - snapshot.scaled.b)} as at the start. The run can only rest where that line of points meets ∂J/∂b = 0.`,

  swapped: (state) =>
    `Check the gradient, then exchange the two back: as they are, one direction grows at any α. At this one, ${grows(state)}.`,

  'missing-mean': (state) => {
    const { dataset, snapshot, diagnosis } = state;
    const m = dataset.x.length;
    return `Divide by m: the sum is ${formatCount(m)} × the mean, so that α acts like ${formatNumber(m * snapshot.learningRate)}, ${formatFactor(m * diagnosis.evidence.learningRateOverLimit)} × the limit. A smaller α would hide the bug until m changes.`;
  },

  ascent: (state) =>
    `Put the minus sign back: this goes uphill at any α. At this one, ${grows(state)}.`,

  'b-frozen': ({ options: { start }, landscape }) =>
    `Put the missing line back: b stays ${formatNumber(start.b)}, but the minimum has b = ${formatNumber(landscape.minimum.b)}. The run settles on the best line through the b that it has.`,

  sequential: (state) =>
    `Repair it all the same. ${sequentialReason(state)} At the minimum both derivatives vanish, in whatever order they are computed. Only the gradient check tells: its relative error is ${formatNumber(state.diagnosis.evidence.gradientCheck.relativeError, 2)}.`,
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
    ? `It converges because each half of an update still goes downhill: α is below 2/(mean of z²) = ${formatNumber(2 / meanSquareZ)} along w, and below ${formatNumber(2)} along b.`
    : 'Whether it converges is another matter than where it rests.';
}

/** @param {number} count */
const updatesWithin = (count) => `${formatUpdates(count)} ${count === 1 ? 'update' : 'updates'}`;

export const answerWords = {
  label: 'What to watch',
  question: 'What would you do?',
  /** @type {Readonly<Record<string, ((state: State) => string) | undefined>>} */
  answers,
};
