/** Mini-batches in English: their control, what is seen of them, and what a run of them does. */

/** @import { Evidence } from '../core/layouts.js' */
/** @import { EvidenceId } from '../state/reading.js' */
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
 * The evidence where it is not what it is in batch descent.
 * @type {Readonly<Partial<Record<EvidenceId, {name?: string, value?: (state: State) => string, says?: (state: State) => string}>>>}
 */
export const batchEvidence = {
  ratio: {
    name: 'mean J − J* against the mean before',
    value: ({ diagnosis }) =>
      diagnosis.evidence.excessRatio === null
        ? 'too large to compute'
        : `× ${formatNumber(diagnosis.evidence.excessRatio, 3)}`,
    says({ diagnosis }) {
      const { window, hovering } = diagnosis.evidence;
      const over = window === 1 ? 'one update' : `${formatCount(window)} updates each`;
      return `Taken over ${over}, as single ones are noisy.${hovering ? ' What is left is that noise.' : ''}`;
    },
  },
  iterations: {
    says: () => 'Until 1 % of the present J − J*, or only noise, is left: on average.',
  },
  limit: {
    says: ({ batchesDivergeFrom, landscape }) =>
      `That limit holds with all the examples. With ${examples(landscape.batchSize)} an update, runs diverge from about α = ${formatNumber(batchesDivergeFrom ?? 0, 3)} on.`,
  },
};

/**
 * What a run of mini-batches does, from means over its last updates.
 * @param {State} state
 * @param {string} because
 */
export function batchVerdictSentence(state, because) {
  const { verdict, cause, evidence } = state.diagnosis;
  const doubt = cause === 'gradient-bug' ? ` And yet ${because}.` : '';
  switch (verdict) {
    case 'diverging':
      return divergingSentence(state, because);
    case 'bouncing':
      return `${trend(evidence)}, but ${growth(state)}.${doubt}`;
    case 'wandering':
      return evidence.hovering
        ? `${hoveringSentence(state)}${doubt}`
        : `${trend(evidence)}: single batches pull the point to and fro.${doubt}`;
    case 'crawling':
      return `${trend(evidence)}: ${because}.`;
    default:
      return cause === 'feature-scaling'
        ? `${trend(evidence)}. The flat direction takes far longer: scale the feature.`
        : `${trend(evidence)}.${doubt}`;
  }
}

/** @param {Evidence} evidence */
function trend({ window, excessRatio }) {
  const ratio = excessRatio === null ? 'too much to compute' : formatPercent(excessRatio, 3);
  if (window === 1) return `The next update leaves ${ratio} of J − J*`;
  const count = formatCount(window);
  return `J − J* averages ${ratio} of its former mean (${count} updates against the ${count} before)`;
}

/** @param {State} state */
const growth = ({ diagnosis, landscape }) =>
  `with ${examples(landscape.batchSize)} an update the distance to the minimum grows × ${formatFactor(diagnosis.evidence.longRunFactor)} each time, in the long run`;

/** @param {State} state @param {string} because */
function divergingSentence(state, because) {
  const { diagnosis, snapshot, landscape } = state;
  const { meanExcessCost, longRunFactor } = diagnosis.evidence;
  const times = snapshot.excessCost / landscape.startExcessCost;
  const isAbove = times > 1 && landscape.startExcessCost > landscape.roundingLevel;
  const risen = isAbove
    ? `J − J* is ${formatNumber(times, 3)} times the start’s`
    : trend(diagnosis.evidence);
  const now = meanExcessCost === null ? 'The next cost is too large to compute' : risen;
  const isFaulty = diagnosis.cause === 'gradient-bug';
  if (isFaulty) return `${now}: ${because}.`;
  return longRunFactor > 1
    ? `${now}: ${growth(state)}.`
    : `${now}: at this α unlucky batches can throw the point that far.`;
}

/** @param {State} state */
const hoveringSentence = ({ diagnosis, landscape }) =>
  `With ${examples(landscape.batchSize)} an update, the point keeps wandering about the minimum: J − J* averages ${formatNumber(diagnosis.evidence.meanExcessCost ?? 0, 3)}. A smaller α or a larger batch wanders less.`;
