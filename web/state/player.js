/** @import { Store } from './store.js' */
/** @import { State } from './state.js' */
import { phaseAfter } from './phases.js';
import { isSlow, iterationsPerSecond } from './speed.js';
import { isBlownUp } from './state.js';

/** While the reader has chosen to see the phases one by one. */
const phasesPerSecond = 1.5;
const phasesPerIteration = 5;
/**
 * Seconds between two changes for readers who want little motion; each change is of several
 * updates.
 */
const calmSeconds = 0.5;
/** Bounds what one frame makes up for, such as after the tab was in the background. */
const longestFrameSeconds = 0.1;

/**
 * Plays the run while the state says so: slow runs phase by phase, others with as many updates per
 * frame as the speed asks for.
 * Pauses when the run converges, reaches the last iteration, or has diverged far. Waits while nobody
 * can see it.
 * @param {Store} store
 * @param {() => boolean} prefersCalm whether the reader wants little motion
 * @param {(tell: (isSeen: boolean) => void) => () => void} watchSight tells whether any of the
 *   widget is on the screen, at first and on every change; returns what ends that
 * @returns {() => void} ends it
 */
export function attachPlayer(store, prefersCalm = () => false, watchSight = () => () => {}) {
  let frame = 0;
  let lastTime = 0;
  let owed = 0;
  let stopsAtConvergence = true;
  let stopsAtBlowUp = true;
  let isSeen = true;

  /** @param {number} time ms */
  const onFrame = (time) => {
    const thisFrame = frame;
    const before = store.state;
    if (before.held) {
      lastTime = time;
      frame = requestAnimationFrame(onFrame);
      return;
    }
    const calm = prefersCalm();
    const byPhases = before.view.phaseByPhase || (!calm && isSlow(before));
    const passed = (time - lastTime) / 1000;
    if (calm && passed < calmSeconds) {
      frame = requestAnimationFrame(onFrame);
      return;
    }
    const seconds = Math.min(passed, calm ? calmSeconds : longestFrameSeconds);
    lastTime = time;
    owed += seconds * changesPerSecond(before, byPhases);
    const due = Math.floor(owed);
    owed -= due;

    if (due > 0) {
      const action = byPhases
        ? phaseAfter(before.phase)
        : { type: /** @type {const} */ ('step'), count: due };
      store.dispatch({ ...action, goesOn: true });
    }
    // A listener may have paused the run, or paused it and played it again.
    if (frame !== thisFrame) return;
    const after = store.state;
    const stuck =
      due > 0 &&
      after.snapshot.iteration === before.snapshot.iteration &&
      (after.phase ?? -1) <= (before.phase ?? -1);
    const done = (stopsAtConvergence && hasArrived(after)) || (stopsAtBlowUp && isBlownUp(after));
    if (stuck || done || after.snapshot.status === 'diverged') store.dispatch({ type: 'pause' });
    else frame = requestAnimationFrame(onFrame);
  };

  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };

  /** @param {State} state */
  const follow = (state) => {
    if (!state.playing || !isSeen) {
      stop();
    } else if (frame === 0) {
      // A reader who presses Play on a run that has stopped by itself wants it to go on.
      stopsAtConvergence = !hasArrived(state);
      stopsAtBlowUp = !isBlownUp(state);
      owed = 1;
      lastTime = performance.now() - (prefersCalm() ? 1000 * calmSeconds : 0);
      frame = requestAnimationFrame(onFrame);
    }
  };
  const unsubscribe = store.subscribe(follow);
  const unwatch = watchSight((isSeenNow) => {
    isSeen = isSeenNow;
    follow(store.state);
  });

  return () => {
    stop();
    unsubscribe();
    unwatch();
  };
}

/**
 * Phases a second, or iterations where phases are not shown.
 * @param {State} state
 * @param {boolean} byPhases
 */
function changesPerSecond({ view, snapshot }, byPhases) {
  if (view.phaseByPhase) return phasesPerSecond;
  const speed = iterationsPerSecond(view.speed, snapshot.iteration);
  return byPhases ? phasesPerIteration * speed : speed;
}

/**
 * Whether to pause. With mini-batches a run may touch the minimum and leave it again.
 * @param {State} state
 */
const hasArrived = ({ snapshot, batch, diagnosis }) =>
  snapshot.status === 'converged' && (batch === null || diagnosis.verdict === 'converged');
