/** @import { State } from '../state/state.js' */

/**
 * Points out iterations in a plot, by hovering, touching or the arrow keys; all the plots then mark
 * the same one.
 * @param {HTMLCanvasElement} canvas
 * @param {() => State} getState
 * @param {(pixel: {x: number, y: number}, state: State) => number | null} iterationAt
 * @param {(iteration: number | null) => void} mark
 */
export function attachIterationPointer(canvas, getState, iterationAt, mark) {
  /** @param {PointerEvent} event */
  const onPoint = (event) => {
    const state = getState();
    if (state.dragging) return;
    mark(iterationAt({ x: event.offsetX, y: event.offsetY }, state));
  };

  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
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
    if (event.key === 'Escape' && marked) {
      event.preventDefault();
      mark(null);
    } else if (event.key in targets) {
      event.preventDefault();
      mark(Math.min(Math.max(targets[event.key], 0), furthestIteration));
    }
  };

  canvas.addEventListener('pointerdown', onPoint);
  canvas.addEventListener('pointermove', onPoint);
  // A finger that is lifted leaves its mark, for the eye to catch up.
  canvas.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch') mark(null);
  });
  canvas.addEventListener('keydown', onKey);
  canvas.addEventListener('blur', () => mark(null));
}
