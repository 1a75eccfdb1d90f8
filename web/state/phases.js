/** @import { Session } from './session.js' */
/** @import { Phase } from './state.js' */

const lastPhase = 4;

/**
 * One press of Step: the next phase if phases are shown one by one, else n iterations on.
 * @param {Session} session
 * @param {number} n
 */
export function stepOrPhase(session, n) {
  const { view, phase } = session.state;
  if (!view.phaseByPhase || n > 1) session.step(n);
  else if (phase < lastPhase) session.setPhase(/** @type {Phase} */ (phase + 1));
  else session.step(1);
}

/**
 * One press of Back, undoing the same press of Step.
 * @param {Session} session
 * @param {number} n
 */
export function backOrPhase(session, n) {
  const { view, phase, snapshot } = session.state;
  if (!view.phaseByPhase || n > 1) {
    session.seek(snapshot.iteration - n);
  } else if (phase > 0) {
    session.setPhase(/** @type {Phase} */ (phase - 1));
  } else if (snapshot.iteration > 0) {
    session.seek(snapshot.iteration - 1);
    session.setPhase(lastPhase);
  }
}
