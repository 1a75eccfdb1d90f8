/** @import { State } from './state.js' */

/**
 * Tells whether any of some parts of the state is another than when last asked, so that what shows
 * only these need not be touched in every frame.
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
