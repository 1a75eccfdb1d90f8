/** Mini-batches in English: their control, what is seen of them, and what a run of them does. */

/** @import { Evidence } from '../core/layouts.js' */
/** @import { State } from '../state/state.js' */
import { formatCount, formatFactor, formatNumber, formatPercent } from './format.js';

/** @param {number} count */
export const examples = (count) => (count === 1 ? '1 example' : `${formatCount(count)} examples`);

export const batchWords = {
  label: 'batch',
  /** @param {string} id */
  title: (id) => (id === 'all' ? 'all examples' : examples(Number(id))),
  seedLabel: 'seed',
  /** @param {number} count @param {number} seed */
  update: (count, seed) => `${examples(count)} an update (seed\u00a0${formatCount(seed)})`,
  /** @param {number} count @param {number} all */
  of: (count, all) => `batch of ${formatCount(count)} of ${examples(all)}`,
  /** @param {number} count @param {number} all */
  sums: (count, all) =>
    `This update looks at a batch of n = ${formatCount(count)} of ${examples(all)}: Σ runs over these, and Jₙ is their cost.`,
  lossHint: 'dots: cost of each batch',
  /** @param {number} all */
  overAll: (all) => `over all ${formatCount(all)}`,
  /** @param {string} fate in batch descent */
  fate: (fate) => `with all examples: ${fate}`,
  /** @param {number} count */
  diverges: (count) => `in batches of ${formatCount(count)}: diverges`,
  /** @param {number} count @param {number} learningRate */
  limit: (count, learningRate) =>
    `limit in batches of ${formatCount(count)}: ≈ ${formatNumber(learningRate, 3)}`,
  remedy: 'all examples',
};

/**
 * What a run of mini-batches does, from means over its last updates.
 * @param {State} state
 * @param {string} because
 */
export function batchVerdictSentence(state, because) {
  const { verdict, cause, evidence } = state.diagnosis;
  const doubt = cause === 'gradient-bug' ? ` ${because}` : '';
  switch (verdict) {
    case 'diverging':
      return divergingSentence(state, because);
    case 'bouncing':
      return `${trend(evidence)} ${growth(state)}${doubt}`;
    case 'wandering':
      if (evidence.hovering) return hoveringSentence(state, because);
      return `${trend(evidence)} ${doubt ? because : 'Small batches pull the point to and fro.'}`;
    case 'crawling':
      return `${trend(evidence)} ${because}`;
    default:
      return cause === 'feature-scaling'
        ? `${trend(evidence)} The flat direction takes far too long: scale the feature.`
        : `${trend(evidence)}${doubt}`;
  }
}

/** @param {Evidence} evidence */
function trend({ window, excessRatio }) {
  if (excessRatio === null) return 'The error that is left is too large to compute.';
  const ratio = formatPercent(excessRatio, 3);
  if (window === 1) return `The next update leaves ${ratio} of the error.`;
  const count = formatCount(window);
  return `The mean error is ${ratio} of what it was ${count} updates ago.`;
}

/** @param {State} state */
const growth = ({ diagnosis }) =>
  `In the long run each update multiplies the distance by ${formatFactor(diagnosis.evidence.longRunFactor)}.`;

/** @param {State} state @param {string} because */
function divergingSentence(state, because) {
  const { diagnosis, snapshot, landscape } = state;
  const { meanExcessCost, longRunFactor } = diagnosis.evidence;
  const times = snapshot.excessCost / landscape.startExcessCost;
  const isAbove = times > 1 && landscape.startExcessCost > landscape.roundingLevel;
  const risen = isAbove
    ? `The error is ${formatNumber(times, 3)} × the start’s.`
    : trend(diagnosis.evidence);
  const now = meanExcessCost === null ? 'The next cost is too large to compute.' : risen;
  if (diagnosis.cause === 'gradient-bug') return `${now} ${because}`;
  return longRunFactor > 1
    ? `${now} ${growth(state)}`
    : `${now} At this α, unlucky batches can throw the point that far.`;
}

/** @param {State} state @param {string} because */
function hoveringSentence({ diagnosis, landscape }, because) {
  const moves = `With ${examples(landscape.batchSize)} an update, chance moves the point about the minimum`;
  return diagnosis.cause === 'gradient-bug'
    ? `${moves}. ${because}`
    : `${moves}: mean error ${formatNumber(diagnosis.evidence.meanExcessCost ?? 0, 3)}. A smaller α calms it.`;
}
