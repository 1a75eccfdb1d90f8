/** No axis has room for more: with more the step is wrong. */
const mostMultiples = 1000;

/**
 * The multiples of a step (0 among them as 0, not as −0) that lie from `min` to `max`. None, if
 * there are too many to draw or neighbours cannot be told apart.
 * @param {number} min
 * @param {number} max
 * @param {number} step
 */
export function multiplesOf(step, min, max) {
  /** @type {number[]} */
  const ticks = [];
  const [first, last] = [Math.ceil(min / step), Math.floor(max / step)];
  // Beyond this, adding 1 changes nothing.
  if (!(Math.max(Math.abs(first), Math.abs(last)) <= Number.MAX_SAFE_INTEGER)) return ticks;
  if (last - first >= mostMultiples) return ticks;
  for (let i = first; i <= last; ++i) {
    // Rounding may move the product over an end.
    ticks.push(Math.min(Math.max(i * step, min), max) + 0);
  }
  return ticks;
}

/**
 * Parsed from text, since a computed power would be off by a bit, and 1e70 no multiple of it.
 * @param {number} digit
 * @param {number} exponent
 */
const stepOf = (digit, exponent) => Number(`${digit}e${exponent}`);

/**
 * As many ticks at multiples of 1, 2 or 5 × 10ⁿ as there is room for. If that is only one, which
 * tells no scale, there are one or two more.
 * @param {number} min
 * @param {number} max
 * @param {number} most ≥ 2
 */
export function roundTicks(min, max, most) {
  const least = (max - min) / (most + 1);
  if (!(least > 0) || !Number.isFinite(least)) return [];
  /** @type {number[]} */
  let finer = [];
  for (let exponent = Math.floor(Math.log10(least)); ; ++exponent) {
    for (const digit of [1, 2, 5]) {
      const ticks = multiplesOf(stepOf(digit, exponent), min, max);
      if (ticks.length <= most) {
        if (ticks.length >= 2) return ticks;
        // Only from 5 to 2 can the number of ticks become too large.
        return finer.length <= most + 1 ? finer : multiplesOf(stepOf(4, exponent), min, max);
      }
      finer = ticks;
    }
  }
}

/**
 * The whole number to step by for about six ticks.
 * @param {number} min
 * @param {number} max
 */
export const wholeStep = (min, max) => Math.max(1, Math.round((max - min) / 6));
