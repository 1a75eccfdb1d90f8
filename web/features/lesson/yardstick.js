/** @import { Study } from './chapter.js' */

/** A hundredth of a standard deviation, squared as costs are: no plot shows it. */
const smallPart = 1e-4;

/**
 * What the houses' own numbers are measured by: their mean line, how far prices spread about it,
 * and how much of J − J* is as good as nothing.
 * @param {Pick<Study, 'rehearse'>} study
 */
export function yardstick({ rehearse }) {
  const { minimum, scaling, startExcessCost } = rehearse().landscape();
  const { center: meanSize, scale: sizeDeviation } = scaling;
  const meanPrice = minimum.w * meanSize + minimum.b;
  const flat = rehearse({ start: { w: 0, b: meanPrice } }).snapshot();
  return {
    minimum,
    meanSize,
    sizeDeviation,
    meanPrice,
    priceDeviation: Math.sqrt(2 * flat.cost),
    /** J − J*, of the usual start's and of the best flat line's J, the smaller. */
    nothing: smallPart * Math.min(startExcessCost, flat.cost),
  };
}
