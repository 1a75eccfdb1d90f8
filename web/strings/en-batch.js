/** Mini-batches in English: their control, what is seen of them, and what a run of them does. */

/** @import { EvidenceId } from '../state/reading.js' */
/** @import { State } from '../state/state.js' */
import { formatCount, formatNumber, formatPercent } from './format.js';

/** @param {number} count */
const examples = (count) => (count === 1 ? '1 example' : `${formatCount(count)} examples`);

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
    says: () => 'The limit is that of batch descent; small batches may need a smaller α.',
  },
};

/**
 * What a run of mini-batches does, from means over its last updates.
 * @param {State} state
 * @param {string} because
 */
export function batchVerdictSentence({ diagnosis, landscape }, because) {
  const { verdict, cause, evidence } = diagnosis;
  const { window, excessRatio, meanExcessCost } = evidence;
  const ratio = excessRatio === null ? 'too much to compute' : formatPercent(excessRatio, 3);
  const updates = window === 1 ? 'the last update' : `the last ${formatCount(window)} updates`;
  const trend = `Over ${updates} J − J* was on average ${ratio} of what it was over as many before`;
  const doubt = cause === 'gradient-bug' ? ` And yet ${because}.` : '';
  switch (verdict) {
    case 'diverging':
      return meanExcessCost === null
        ? `The next cost is too large to compute: ${because}.`
        : `${trend}: ${because}, and batches of ${examples(landscape.batchSize)} amplify what is off.`;
    case 'bouncing':
      return evidence.hovering
        ? `With ${examples(landscape.batchSize)} an update, the point keeps wandering about the minimum: J − J* averages ${formatNumber(meanExcessCost ?? 0, 3)}. A smaller α or a larger batch wanders less.${doubt}`
        : `${trend}, but these batches amplify what is off: ${because}.`;
    case 'crawling':
      return `${trend}: ${because}.`;
    default:
      return `${trend}.${doubt}`;
  }
}
