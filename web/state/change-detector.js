/** @import { State } from './state.js' */

/**
 * Tells whether one of these parts of the state has changed since the last call. What shows only
 * them need not be drawn in every frame.
 * @param {(state: State) => readonly unknown[]} partsOf
 */
export function changeDetector(partsOf) {
  /** @type {readonly unknown[]} */
  let former = [];
  return (/** @type {State} */ state) => {
    const parts = partsOf(state);
    const changed = parts.length !== former.length || parts.some((part, i) => part !== former[i]);
    former = parts;
    return changed;
  };
}
