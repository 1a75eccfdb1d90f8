/** The houses that the lesson is about: what the lecture says of them, and their measures. */

/** @import { Study } from './chapter.js' */
import { lectureSlide } from '../../state/ghosts.js';

/**
 * Of Andrew Ng’s lecture on running gradient descent: the line after the last update, read off the
 * slide, and the price that he names for a house of this size.
 */
export const lecture = Object.freeze({
  updates: lectureSlide.w.length - 1,
  w: lectureSlide.w[lectureSlide.w.length - 1],
  b: lectureSlide.b[lectureSlide.b.length - 1],
  size: 1250,
  said: 250,
});

/** The square of a hundredth of a standard deviation, which no plot shows. */
const smallPart = 1e-4;

/**
 * The measures that the chapters judge by: the mean and spread of sizes and prices, and the J − J*
 * that counts as nothing.
 * @param {Pick<Study, 'rehearse'>} study
 */
export function yardstick({ rehearse }) {
  const {
    minimum,
    scaling,
    startExcessCost,
    meanY: meanPrice,
    deviationY,
  } = rehearse().landscape();
  const { center: meanSize, scale: sizeDeviation } = scaling;
  const flat = rehearse({ start: { w: 0, b: meanPrice } }).snapshot();
  return {
    minimum,
    meanSize,
    sizeDeviation,
    meanPrice,
    priceDeviation: deviationY,
    /**
     * J − J* that counts as nothing: a part of the default start's, or of the best flat line's J if
     * that is smaller.
     */
    nothing: smallPart * Math.min(startExcessCost, flat.cost),
  };
}
