/** @import { State } from '../state/state.js' */

/** A start counts as the minimum below this part of a difference that can be seen. */
const unseenPart = 1e-6;
/** The least part of the data's height that rings and ticks still have digits for. */
const leastPart = 1e-9;
/** The squares of smaller heights underflow. */
const leastHeight = 1e-140;

/**
 * The excess cost that the frames are laid around: the start's, or if the start cannot be told from
 * the minimum, that of a line which is visibly off the data.
 * @param {Pick<State, 'framed' | 'landscape'>} state
 */
export function referenceExcessCost({ framed, landscape }) {
  const { excessCost } = framed;
  const { height, difference } = sizeOfData(landscape);
  const unseen = Math.max(unseenPart * difference, leastPart * height) ** 2 / 2;
  return excessCost > Math.max(unseen, landscape.roundingLevel)
    ? excessCost
    : Math.max(difference ** 2 / 2, landscape.roundingLevel);
}

/**
 * The height of y's mean, and by how much of y a line differs visibly from the data: two standard
 * deviations; where y is constant, its height; where that is 0, by 1.
 * @param {State['landscape']} landscape
 */
function sizeOfData({ meanY, deviationY }) {
  const height = Math.abs(meanY);
  const sizes = [deviationY > leastPart * height ? 2 * deviationY : 0, height, 1];
  const difference = /** @type {number} */ (sizes.find((size) => size > leastHeight));
  return { height, difference };
}
