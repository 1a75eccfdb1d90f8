/** @import { State } from '../state/state.js' */
/** @import { Reader } from '../widget/reader.js' */
import { isChord } from './own-keys.js';

/**
 * Marks iterations in a plot by the arrow keys, as the pointer does.
 * @param {HTMLCanvasElement} canvas
 * @param {() => State} getState
 * @param {Pick<Reader, 'dispatch'>} reader
 */
export function attachIterationKeys(canvas, getState, reader) {
  canvas.addEventListener('keydown', (event) => {
    if (isChord(event)) return;
    const { marked, snapshot, furthestIteration } = getState();
    const from = marked?.iteration ?? snapshot.iteration;
    const stride = event.shiftKey ? 10 : 1;
    /** @type {Record<string, number>} */
    const targets = {
      ArrowLeft: from - stride,
      ArrowDown: from - stride,
      ArrowRight: from + stride,
      ArrowUp: from + stride,
      Home: 0,
      End: furthestIteration,
    };
    if (event.key in targets) {
      event.preventDefault();
      event.stopPropagation();
      const iteration = Math.min(Math.max(targets[event.key], 0), furthestIteration);
      reader.dispatch({ type: 'mark', iteration });
    }
  });
}
