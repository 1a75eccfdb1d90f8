/** @import { LearningRateFates } from '../core/layouts.js' */

/** @typedef {'crawls' | 'converges' | 'bounces' | 'diverges'} Fate */

/**
 * What becomes of a run at this α: see cpp/learning_rate_fates.hpp.
 * @param {LearningRateFates} fates
 * @param {number} learningRate
 * @returns {Fate}
 */
export function fateOf({ crawlsBelow, bouncesAbove, divergesFrom }, learningRate) {
  if (learningRate > divergesFrom) return 'diverges';
  if (learningRate < crawlsBelow) return 'crawls';
  return learningRate > bouncesAbove ? 'bounces' : 'converges';
}

/**
 * The fates between two values of α, in rising order; no stretch has length 0.
 * @param {LearningRateFates} fates
 * @param {number} from
 * @param {number} to
 * @returns {{fate: Fate, from: number, to: number}[]}
 */
export function fatesBetween(fates, from, to) {
  const bounds = [fates.crawlsBelow, fates.bouncesAbove, fates.divergesFrom]
    .filter((bound) => bound > from && bound < to)
    .sort((a, b) => a - b);
  const ends = [from, ...bounds, to];
  /** @type {{fate: Fate, from: number, to: number}[]} */
  const stretches = [];
  for (let i = 0; i + 1 < ends.length; ++i) {
    const fate = fateWithin(fates, ends[i], ends[i + 1]);
    const last = stretches.at(-1);
    if (last?.fate === fate) last.to = ends[i + 1];
    else stretches.push({ fate, from: ends[i], to: ends[i + 1] });
  }
  return stretches;
}

/**
 * The fate between two values of α that have no bound between them.
 * @param {LearningRateFates} fates
 * @param {number} from
 * @param {number} to
 * @returns {Fate}
 */
function fateWithin({ crawlsBelow, bouncesAbove, divergesFrom }, from, to) {
  if (from >= divergesFrom) return 'diverges';
  if (to <= crawlsBelow) return 'crawls';
  return from >= bouncesAbove ? 'bounces' : 'converges';
}
