/** @import { State } from '../state/state.js' */

/**
 * How long each update up to the iteration shown was, and the next will be: in the coordinates that
 * descent runs in, where w = w_z / s and b = b_z − w_z c / s.
 * @param {Pick<State, 'path' | 'snapshot' | 'landscape'>} state of a run short enough to be kept whole
 */
export function stepLengths({ path, snapshot, landscape }) {
  const { center, scale } = landscape.scaling;
  const lengths = [];
  for (let i = 0; i < snapshot.iteration && i + 1 < path.iteration.length; ++i) {
    const dw = path.w[i + 1] - path.w[i];
    const db = path.b[i + 1] - path.b[i];
    lengths.push(Math.hypot(scale * dw, db + center * dw));
  }
  const { step } = snapshot.scaled;
  lengths.push(Math.hypot(step.w, step.b));
  return lengths;
}
