/** How a reader and a playing run go from phase to phase, and from iteration to iteration. */

/** @import { Action } from './actions.js' */
/** @import { Phase, State } from './state.js' */

const lastPhase = 4;

/**
 * Whether residuals are drawn. Phase by phase, they are in the phases of the loss and the
 * gradients.
 * @param {Pick<State, 'view' | 'phase'>} state
 */
export const showsResiduals = ({ view, phase }) =>
  view.phaseByPhase ? phase === 1 || phase === 2 : view.residuals;

/**
 * What one press of Step does: shows the next phase if phases are shown one by one, else n
 * iterations.
 * @param {State} state
 * @param {number} n
 * @returns {Action & {type: 'step' | 'phase'}}
 */
export const stepAction = ({ view, phase }, n) =>
  view.phaseByPhase && n === 1 ? phaseAfter(phase) : { type: 'step', count: n };

/**
 * Lights the next phase: after the last one, or where none is lit yet, the first.
 * @param {Phase | null} phase
 * @returns {Action & {type: 'step' | 'phase'}}
 */
export const phaseAfter = (phase) =>
  phase === lastPhase
    ? { type: 'step', count: 1, phase: 0 }
    : { type: 'phase', phase: /** @type {Phase} */ ((phase ?? -1) + 1) };

/**
 * What one press of Back does: it undoes one press of Step.
 * @param {State} state
 * @param {number} n
 * @returns {Action}
 */
export function backAction({ view, phase, snapshot }, n) {
  const { iteration } = snapshot;
  if (!view.phaseByPhase || n > 1) return { type: 'seek', iteration: iteration - n };
  if (phase) return { type: 'phase', phase: /** @type {Phase} */ (phase - 1) };
  if (iteration === 0) return { type: 'pause' };
  return { type: 'seek', iteration: iteration - 1, phase: lastPhase };
}
