/** @import { State } from '../state/state.js' */
/** @import { Reader } from '../widget/reader.js' */
import { placeOn } from '../dom/host-scale.js';

/**
 * Marks the iteration under a mouse or finger. All the plots then mark the same one, until the
 * pointer leaves or Escape is pressed.
 * @param {HTMLCanvasElement} canvas
 * @param {() => State} getState
 * @param {(pixel: {x: number, y: number}, state: State) => number | null} iterationAt
 * @param {Pick<Reader, 'dispatch'>} reader
 */
export function attachIterationPointer(canvas, getState, iterationAt, reader) {
  /** @param {number | null} iteration */
  const mark = (iteration) => reader.dispatch({ type: 'mark', iteration });

  /** @param {PointerEvent} event */
  const onPoint = (event) => {
    const state = getState();
    if (state.dragging) return;
    mark(iterationAt(placeOn(event), state));
  };

  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.key !== 'Escape' || !getState().marked) return;
    event.preventDefault();
    event.stopPropagation();
    mark(null);
  };

  canvas.addEventListener('pointerdown', onPoint);
  canvas.addEventListener('pointermove', onPoint);
  // After a touch the mark stays, so that the reader can look at it.
  canvas.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch') mark(null);
  });
  canvas.addEventListener('keydown', onKey);
  canvas.addEventListener('blur', () => mark(null));
}
