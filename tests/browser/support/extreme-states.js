/** @import { GradientDescentElement } from '../../../web/gradient-descent-element.js' */
/** @import { ExtremeState } from '../../web/support/extreme-states.js' */

/**
 * Puts a widget into a state; runs in the page.
 * @param {GradientDescentElement} widget
 * @param {ExtremeState} state
 * @returns {number | null} milliseconds that the slowest of the changes took until it was drawn;
 *   null if the data were refused
 */
export function showState(widget, state) {
  let slowest = 0;
  /** @param {() => void} act */
  const timed = (act) => {
    const began = performance.now();
    act();
    slowest = Math.max(slowest, performance.now() - began);
  };
  /** @param {Partial<GradientDescentElement>} change */
  const set = (change) => timed(() => Object.assign(widget, change));
  // From where every data set can be taken.
  set({ w: 0 });
  set({ b: 0 });
  try {
    set({ data: state.data });
  } catch {
    return null;
  }
  set({ scaling: state.scaling });
  set({ fault: state.fault });
  set({ batchSize: state.batchSize });
  set({ view: state.isLogarithmic ? 'log' : '' });
  const { w, b } = /** @type {import('../../../web/core/core-module.js').Parameters} */ (
    widget.minimum
  );
  const { start } = state;
  const from =
    'at' in start ? start.at : { w: w * (1 + start.fromMinimum), b: b * (1 - start.fromMinimum) };
  set({ w: from.w });
  set({ b: from.b });
  set({
    learningRate: Math.min(state.overLimit * Number(widget.maxStableLearningRate), 1e6),
  });
  timed(() => widget.seek(state.iteration));
  return slowest;
}
