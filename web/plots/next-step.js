/** Where the next update leads, as an arrow that can be seen. */

/** Pixels: a shorter step is drawn longer, to at least `wanted`. */
const tooShort = 26;
const wanted = 38;
/** A shorter arrow is nothing but its head. */
const least = 14;
/** Steps that would have to be drawn longer by more than ten times this have no arrow. */
const mostTimes = 100;

/**
 * By how much the arrow of a step is drawn longer than the step: 1 where it can be seen as it is,
 * else 2, 3, 5, 10, 20, 30, 50, … 0 if it is too short for any arrow. An arrow that is drawn longer
 * ends before the minimum, so that nobody thinks that the step goes beyond it.
 * @param {number} length in pixels
 * @param {number} toMinimum pixels
 */
export function arrowTimes(length, toMinimum) {
  if (length >= tooShort) return 1;
  let longest = 0;
  for (let decade = 1; decade <= mostTimes; decade *= 10) {
    for (const digit of [2, 3, 5, 10]) {
      const drawn = length * digit * decade;
      if (drawn > toMinimum && length < toMinimum) return longest;
      if (drawn >= wanted) return digit * decade;
      if (drawn >= least) longest = digit * decade;
    }
  }
  return 0;
}
