/**
 * The multiples of a step (0 among them as 0, not as −0) that lie from `min` to `max`.
 * @param {number} min
 * @param {number} max
 * @param {number} step
 */
export function multiplesOf(step, min, max) {
  /** @type {number[]} */
  const ticks = [];
  // Beyond this the next whole number is the same number.
  if (Math.max(Math.abs(min), Math.abs(max)) / step > Number.MAX_SAFE_INTEGER) return ticks;
  for (let i = Math.ceil(min / step); i <= Math.floor(max / step); ++i) ticks.push(i * step + 0);
  return ticks;
}

/**
 * As many ticks at multiples of 1, 2 or 5 × 10ⁿ as there is room for. Where that would be one alone,
 * which tells no scale, there is one more than that, or two.
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
      const ticks = multiplesOf(digit * 10 ** exponent, min, max);
      if (ticks.length <= most) {
        if (ticks.length >= 2) return ticks;
        // Only between 2 and 5 can there have been too many for this.
        return finer.length <= most + 1 ? finer : multiplesOf(4 * 10 ** exponent, min, max);
      }
      finer = ticks;
    }
  }
}
