/**
 * Random numbers that anyone who knows the seed draws alike, in every browser: whole-number
 * arithmetic only.
 */

/**
 * FNV-1a: 32 bits of a text.
 * @param {string} text
 */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; ++i) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** @typedef {ReturnType<typeof randomFrom>} Random */

/**
 * mulberry32, seeded with a text.
 * @param {string} seed
 */
export function randomFrom(seed) {
  let state = hashOf(seed);

  /** In [0, 1). */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };

  return {
    /** @param {number} least @param {number} greatest */
    between: (least, greatest) => least + (greatest - least) * next(),

    /** @template Item @param {readonly Item[]} items @returns {Item} */
    oneOf: (items) => items[Math.floor(next() * items.length)],

    /** @template Item @param {readonly Item[]} items in an order each as likely as any other */
    shuffled(items) {
      const order = [...items];
      for (let i = order.length - 1; i > 0; --i) {
        const j = Math.floor(next() * (i + 1));
        [order[i], order[j]] = [order[j], order[i]];
      }
      return order;
    },
  };
}

/** A seed that can be read out to a class. */
export const anySeed = () =>
  String(10_000 + (crypto.getRandomValues(new Uint32Array(1))[0] % 90_000));
