/** @import { State } from '../../state/state.js' */

/**
 * How long each update up to the iteration shown was, and the next will be: in the coordinates that
 * descent runs in, where w = w_z / s and b = b_z − w_z c / s. Where the run is no longer kept whole,
 * only the first and the next are known.
 * @param {Pick<State, 'path' | 'snapshot' | 'startSnapshot' | 'landscape'>} state
 */
export function stepLengths({ path, snapshot, startSnapshot, landscape }) {
  const { center, scale } = landscape.scaling;
  const { step } = snapshot.scaled;
  const next = Math.hypot(step.w, step.b);
  if (path.iteration[snapshot.iteration] !== snapshot.iteration) {
    const { w, b } = startSnapshot.scaled.step;
    return [Math.hypot(w, b), next];
  }
  const lengths = [];
  for (let i = 0; i < snapshot.iteration && i + 1 < path.iteration.length; ++i) {
    const dw = path.w[i + 1] - path.w[i];
    const db = path.b[i + 1] - path.b[i];
    lengths.push(Math.hypot(scale * dw, db + center * dw));
  }
  return [...lengths, next];
}
