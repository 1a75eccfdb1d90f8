/**
 * Mulberry32: the same numbers for the same seed, on every machine.
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    /** @param {number} from @param {number} to */
    between: (from, to) => from + (to - from) * next(),
    /** @template Item @param {readonly Item[]} items */
    oneOf: (items) => items[Math.floor(next() * items.length)],
  };
}

/** @typedef {ReturnType<typeof randomFrom>} Random */
