/** @import { Store } from './store.js' */
/** @import { State } from './state.js' */
import { stepAction } from './phases.js';

const phasesPerSecond = 1.5;
/**
 * Seconds between two changes for readers who want little motion; each change is of several
 * updates.
 */
const calmSeconds = 0.5;
/** Bounds what one frame makes up for, such as after the tab was in the background. */
const longestFrameSeconds = 0.1;

/**
 * Plays the run while the state says so, with as many updates per frame as the speed asks for.
 * Pauses when the run diverges, reaches the last iteration, or converges.
 * @param {Store} store
 * @param {() => boolean} prefersCalm whether the reader wants little motion
 * @returns {() => void} ends it
 */
export function attachPlayer(store, prefersCalm = () => false) {
  let frame = 0;
  let lastTime = 0;
  let owed = 0;
  let stopsAtConvergence = true;

  /** @param {number} time ms */
  const onFrame = (time) => {
    const thisFrame = frame;
    const { view } = store.state;
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

    const before = store.state;
    if (due > 0) {
      const action = stepAction(before, view.phaseByPhase ? 1 : due);
      store.dispatch({ ...action, goesOn: true });
    }
    // A listener may have paused the run, or paused it and played it again.
    if (frame !== thisFrame) return;
    const after = store.state;
    const stuck =
      due > 0 &&
      after.snapshot.iteration === before.snapshot.iteration &&
      after.phase === before.phase;
    const done = stopsAtConvergence && hasArrived(after);
    if (stuck || done || after.snapshot.status === 'diverged') store.dispatch({ type: 'pause' });
    else frame = requestAnimationFrame(onFrame);
  };

  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };

  const unsubscribe = store.subscribe((state) => {
    if (!state.playing) {
      stop();
    } else if (frame === 0) {
      // A reader who presses Play on a converged run wants it to go on.
      stopsAtConvergence = !hasArrived(state);
      owed = 1;
      lastTime = performance.now() - (prefersCalm() ? 1000 * calmSeconds : 0);
      frame = requestAnimationFrame(onFrame);
    }
  });

  return () => {
    stop();
    unsubscribe();
  };
}

/**
 * Whether to pause. With mini-batches a run may touch the minimum and leave it again.
 * @param {State} state
 */
const hasArrived = ({ snapshot, batch, diagnosis }) =>
  snapshot.status === 'converged' && (batch === null || diagnosis.verdict === 'converged');
