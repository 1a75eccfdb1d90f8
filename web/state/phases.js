/** @import { Action } from './actions.js' */
/** @import { Phase, State } from './state.js' */

const lastPhase = 4;

/**
 * What one press of Step does: shows the next phase if phases are shown one by one, else n
 * iterations.
 * @param {State} state
 * @param {number} n
 * @returns {Action & {type: 'step' | 'phase'}}
 */
export function stepAction({ view, phase }, n) {
  if (!view.phaseByPhase || n > 1) return { type: 'step', count: n };
  if (phase === lastPhase) return { type: 'step', count: 1 };
  return { type: 'phase', phase: /** @type {Phase} */ (phase + 1) };
}

/**
 * What one press of Back does: it undoes one press of Step.
 * @param {State} state
 * @param {number} n
 * @returns {Action}
 */
export function backAction({ view, phase, snapshot }, n) {
  const { iteration } = snapshot;
  if (!view.phaseByPhase || n > 1) return { type: 'seek', iteration: iteration - n };
  if (phase > 0) return { type: 'phase', phase: /** @type {Phase} */ (phase - 1) };
  if (iteration === 0) return { type: 'pause' };
  return { type: 'seek', iteration: iteration - 1, phase: lastPhase };
}
