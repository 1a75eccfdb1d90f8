/** @import { Plane } from '../plots/contour-plot.js' */
/** @import { State } from '../state/state.js' */
/** @import { Reader } from '../widget/reader.js' */
import { startIsFree } from '../state/presentation.js';
import { rounded } from '../strings/format.js';
import { arrowDirection } from './own-keys.js';

/** One press moves the start by this part of the frame, without and with Shift. */
const strides = [0.01, 0.1];

/**
 * Moves the start point by the arrow keys. While a key is held the plots keep their frames, as
 * while the point is dragged.
 * @param {HTMLCanvasElement} canvas of the contour plot
 * @param {Plane} plane
 * @param {() => State} getState
 * @param {Pick<Reader, 'load'>} reader
 */
export function attachStartKeys(canvas, plane, getState, reader) {
  canvas.addEventListener('keydown', (event) => {
    const direction = arrowDirection(event);
    if (!direction || !startIsFree(getState())) return;
    event.preventDefault();
    event.stopPropagation();
    const { start } = getState().options;
    const { left, right, top, bottom } = plane.area;
    const stride = strides[event.shiftKey ? 1 : 0];
    // By how much w and b change along the stride, wherever it begins.
    const from = plane.toPoint({ x: left, y: bottom });
    const to = plane.toPoint({
      x: left + stride * direction[0] * (right - left),
      y: bottom - stride * direction[1] * (bottom - top),
    });
    const w = moved(start.w, to.w - from.w);
    const b = moved(start.b, to.b - from.b);
    reader.load({ w, b }, { dragging: true });
  });
  const drop = () => {
    const { dragging, options } = getState();
    if (dragging) reader.load(options.start);
  };
  canvas.addEventListener('keyup', drop);
  canvas.addEventListener('blur', drop);
}

/**
 * A coordinate after a move, rounded to be legible, but less than the move.
 * @param {number} value
 * @param {number} by
 */
function moved(value, by) {
  if (by === 0) return value;
  const unit = 10 ** Math.floor(Math.log10(Math.abs(by)) - 1);
  const target = value + by;
  const legible = rounded(Math.round(target / unit) * unit, 12);
  return Number.isFinite(legible) ? legible : target;
}
