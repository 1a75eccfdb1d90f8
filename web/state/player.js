/** @import { Session } from './session.js' */
/** @import { State } from './state.js' */
import { stepOrPhase } from './phases.js';

/** @typedef {ReturnType<typeof createPlayer>} Player */

const phasesPerSecond = 1.5;
/** For readers who want little motion: at most two changes a second, each of several updates. */
const calmSeconds = 0.5;
/** A tab that comes back from the background goes on, rather than catching up. */
const longestFrameSeconds = 0.1;

/**
 * Plays a session: as many updates a frame as its speed asks for. Stops by itself where there is
 * nothing more to see: at divergence, at the last iteration, and when it comes to convergence.
 * @param {Session} session
 * @param {() => boolean} prefersCalm whether the reader wants little motion
 */
export function createPlayer(session, prefersCalm = () => false) {
  let frame = 0;
  let lastTime = 0;
  let owed = 0;
  let stopsAtConvergence = true;

  /** @param {number} time ms */
  const onFrame = (time) => {
    const thisFrame = frame;
    const { view } = session.state;
    const calm = prefersCalm();
    const passed = (time - lastTime) / 1000;
    if (calm && passed < calmSeconds) {
      frame = requestAnimationFrame(onFrame);
      return;
    }
    const seconds = Math.min(passed, calm ? calmSeconds : longestFrameSeconds);
    lastTime = time;
    owed += seconds * (view.phaseByPhase ? phasesPerSecond : view.speed);
    const due = Math.floor(owed);
    owed -= due;

    const before = session.state;
    if (due > 0) stepOrPhase(session, view.phaseByPhase ? 1 : due);
    // Whoever listens to steps may have paused meanwhile, or paused and played again.
    if (frame !== thisFrame) return;
    const after = session.state;
    const stuck =
      due > 0 &&
      after.snapshot.iteration === before.snapshot.iteration &&
      after.phase === before.phase;
    const done = stopsAtConvergence && hasArrived(after);
    if (stuck || done || after.snapshot.status === 'diverged') pause();
    else frame = requestAnimationFrame(onFrame);
  };

  const pause = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    session.setPlaying(false);
  };

  return {
    play() {
      if (frame !== 0) return;
      // Whoever presses Play on a converged run wants to see it go on.
      stopsAtConvergence = !hasArrived(session.state);
      owed = 1;
      lastTime = performance.now() - (prefersCalm() ? 1000 * calmSeconds : 0);
      frame = requestAnimationFrame(onFrame);
      session.setPlaying(true);
    },
    pause,
  };
}

/**
 * With mini-batches a run may brush the minimum and be thrown out again.
 * @param {State} state
 */
const hasArrived = ({ snapshot, batch, diagnosis }) =>
  snapshot.status === 'converged' && (batch === null || diagnosis.verdict === 'converged');
