/** @import { State } from '../state/state.js' */

/** A start whose lines differ from the best one by less than this part of what can be seen. */
const unseenPart = 1e-6;
/** Of the height of the data: what is less has no digits to tell rings and ticks by. */
const leastPart = 1e-9;
/** The square of anything smaller is soon no number. */
const leastHeight = 1e-140;

/**
 * The excess cost that the frames are laid around: the start's. If the start cannot be told from
 * the minimum, that of lines which are visibly off the data.
 * @param {Pick<State, 'framed' | 'landscape' | 'unitContour'>} state
 */
export function referenceExcessCost({ framed, landscape, unitContour }) {
  const { excessCost } = framed;
  const { height, difference } = sizeOfData(landscape, unitContour);
  const unseen = Math.max(unseenPart * difference, leastPart * height) ** 2 / 2;
  return excessCost > Math.max(unseen, landscape.roundingLevel)
    ? excessCost
    : Math.max(difference ** 2 / 2, landscape.roundingLevel);
}

/**
 * The height of y's mean, and by how much of y a line differs visibly from the data: two standard
 * deviations; where y is constant, its height; where that is 0, by 1.
 * @param {State['landscape']} landscape
 * @param {State['unitContour']} unitContour
 */
function sizeOfData({ minimum }, { cosine }) {
  // What J gains where w moves by as much as it is, and the mean of the predictions stays.
  const slopeCost = (minimum.w / cosine.w) ** 2;
  const deviation = Math.sqrt(2 * (minimum.cost + slopeCost));
  const height = Math.abs(minimum.b - (minimum.w / cosine.w) * cosine.b);
  const sizes = [deviation > leastPart * height ? 2 * deviation : 0, height, 1];
  const difference = /** @type {number} */ (sizes.find((size) => size > leastHeight));
  return { height, difference };
}
