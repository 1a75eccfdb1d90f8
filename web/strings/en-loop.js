/** The strip of the five phases, in English. */

/** @import { Snapshot } from '../core/layouts.js' */
import { examples } from './en-batch.js';
import { formatCount, formatNumber, formatPercent } from './format.js';

/** Less is rounding of J. */
const leastChange = 1e-12;

/** @param {number} change relative */
export function relativeChange(change) {
  if (Math.abs(change) < leastChange) return 'unchanged';
  const size = Math.abs(change);
  const percent = size > 10 ? `${formatNumber(size * 100, 3)} %` : formatPercent(size, 3);
  return `${change < 0 ? '−' : '+'}${percent}`;
}

export const loopWords = {
  title: 'One iteration',
  /** The phases, for where they stand in a row on a phone. */
  brief: ['predict', 'loss', 'gradients', 'update', 're-evaluate'],
  /** @param {string} phase */
  light: (phase) => `Show “${phase}” in the plots`,
  hidden: 'hidden',
  /** @param {number} phase 0 to 4 */
  phaseTitle: (phase) => `Phase ${phase + 1} of 5.`,
  /**
   * What happens in a phase.
   * @param {number} phase 0 to 4
   * @param {{faulty: boolean, isScaled: boolean}} gradient that descent follows
   */
  phaseSentence: (phase, { faulty, isScaled }) =>
    [
      'The line gives a prediction for every example.',
      'The cost J is half the mean of the squared distances between predictions and data.',
      'The gradient tells in which direction J rises fastest, and how steeply.',
      faulty
        ? 'w and b move by −α times what the faulty code computes.'
        : isScaled
          ? 'w and b move against the scaled gradient, by α times its length.'
          : 'w and b move against the gradient, by α times its length.',
      'With the new w and b, J is computed again.',
    ][phase],
  /** @param {number} count */
  forAll: (count) => `for ${count === 1 ? '' : 'all '}${examples(count)}`,
  /** @param {number} count @param {number} all */
  forBatch: (count, all) => `for a batch of ${formatCount(count)} of ${examples(all)}`,
  lossNote: '½ × mean squared residual',
  /** @param {string} cost */
  batchCost: (cost) => `over this batch: ${cost}`,
  gradientNote: {
    /** @param {string} pair */
    scaled: (pair) => `descent uses scaled: ${pair}`,
    /** @param {string} pair */
    batch: (pair) => `of the batch: ${pair}`,
    /** @param {string} pair */
    coded: (pair) => `faulty: ${pair}`,
  },
  /** @param {string} pair */
  changeNote: (pair) => `change: ${pair}`,
  productNote: {
    /** @param {string} sign @param {string} pair */
    true: (sign, pair) => `−α × gradient ${sign} ${pair}`,
    /** @param {string} sign @param {string} pair */
    scaled: (sign, pair) => `−α × scaled ${sign} ${pair}`,
    /** @param {string} sign @param {string} pair */
    batch: (sign, pair) => `−α × batch’s ${sign} ${pair}`,
    /** @param {string} sign @param {string} pair */
    coded: (sign, pair) => `−α × faulty ${sign} ${pair}`,
  },
  newCost: 'new J =',
  /** By how much the next cost differs from the present one. @param {Snapshot} snapshot */
  change({ costChange }) {
    if (costChange === null) return '';
    const text = relativeChange(costChange);
    if (Math.abs(costChange) < leastChange) return text;
    return `${costChange < 0 ? '▼' : '▲'} ${text}`;
  },
  /** @param {number} iteration */
  again: (iteration) => `then again: iteration ${formatCount(iteration)}`,
};
