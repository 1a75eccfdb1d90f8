/** Where the next update leads, as an arrow that can be seen. */

/** Pixels: a shorter step is drawn longer, to at least `wanted`. */
const tooShort = 26;
const wanted = 38;
/** Steps that would have to be drawn longer by more than ten times this have no arrow. */
const mostTimes = 100;

/**
 * By how much the arrow of a step is drawn longer than the step: 1 where it can be seen as it is,
 * else 2, 3, 5, 10, 20, 30, 50, … 0 if it is too short for any arrow.
 * @param {number} length in pixels
 */
export function arrowTimes(length) {
  if (length >= tooShort) return 1;
  for (let decade = 1; decade <= mostTimes; decade *= 10) {
    for (const digit of [2, 3, 5, 10]) {
      if (length * digit * decade >= wanted) return digit * decade;
    }
  }
  return 0;
}
