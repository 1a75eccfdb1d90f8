/** @import { FateStretch } from '../core/layouts.js' */

/**
 * What becomes of a run at this α: see cpp/learning_rate_fates.hpp.
 * @param {readonly FateStretch[]} stretches
 * @param {number} learningRate
 */
export const fateOf = (stretches, learningRate) =>
  /** @type {FateStretch} */ (stretches.find(({ to }) => to === null || learningRate <= to)).fate;

/**
 * The parts of the stretches that lie between two values of α.
 * @param {readonly FateStretch[]} stretches
 * @param {number} least
 * @param {number} greatest
 */
export const fatesBetween = (stretches, least, greatest) =>
  stretches
    .map(({ fate, from, to }) => ({
      fate,
      from: Math.max(from, least),
      to: Math.min(to ?? greatest, greatest),
    }))
    .filter(({ from, to }) => from < to);
