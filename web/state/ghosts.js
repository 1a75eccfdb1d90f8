/**
 * Runs to compare the present run with. The reader pins a run, or the parameter `pinned` names it.
 * A trail is what is kept of a run then: its settings and its path. A ghost is a trail that is
 * shown, drawn in the plots and listed below them under its number. Paths are in the data's units,
 * so that they stay right whatever α, scaling, bug or start the present run has.
 */

/** @import { RunOptions } from './options.js' */
/** @import { Landscape, Path, Snapshot, Verdict } from '../core/layouts.js' */
/** @import { LearningRates } from './learning-rate-schedule.js' */
/** @import { State } from './state.js' */
import { defaultOptions, takesSameCourse } from './options.js';
import { mostGhosts } from './pinned-text.js';
import { isVeiled } from './state.js';

/**
 * The path drawn on the slide of Andrew Ng’s lecture “Running gradient descent”, read off by eye:
 * nine points (w, b) on the Portland houses, and the costs it prints beside them. It is a drawing
 * to compare with, not a run: plain batch descent on the raw square feet goes another way.
 */
export const lectureSlide = Object.freeze({
  w: [-0.112, -0.111, -0.096, -0.077, -0.053, -0.02, 0.026, 0.065, 0.126],
  b: [900, 785, 678, 572, 474, 385, 296, 211, 67],
  cost: [77237, 45401, 29109, 19076, 13318, 9460, 5729, 3559, 2311],
});

/**
 * The trail of a run, up to the iteration at which it was pinned.
 * @typedef {object} RunTrail
 * @property {'run'} kind
 * @property {RunOptions} options
 * @property {LearningRates} learningRates that made the path, in order
 * @property {Verdict} verdict at its last iteration
 * @property {Path} path its last entry is the iteration pinned
 */

/**
 * The trail on the lecture's slide, which is not a run.
 * @typedef {{kind: 'lecture-slide', path: Path}} SlideTrail
 */

/**
 * The trail of a log that a reader has pasted, as far as it has w and b.
 * @typedef {{kind: 'log', path: Path}} LogTrail
 */

/** @typedef {RunTrail | SlideTrail | LogTrail} Trail */

/**
 * A trail that is shown, under a number from 1 to `mostGhosts`, until the reader removes it. A
 * ghost that a scenario brought also goes when the scenario does.
 * @typedef {Trail & {number: number, origin: 'reader' | 'scenario'}} Ghost
 */

/**
 * The trail of a run up to the iteration shown.
 * @param {Pick<State, 'options' | 'learningRates' | 'snapshot' | 'diagnosis' | 'path'>} run
 * @returns {RunTrail}
 */
export const trailOf = (run) => ({
  kind: 'run',
  options: run.options,
  learningRates: learningRatesBefore(run),
  verdict: run.diagnosis.verdict,
  path: pathUpTo(run.path, run.snapshot),
});

/** Whether it is the usual run, which nothing is wrong with. @param {Trail} trail */
export const isHealthy = (trail) =>
  trail.kind === 'run' &&
  trail.learningRates.length === 1 &&
  takesSameCourse(trail.options, defaultOptions);

/**
 * The trail on the lecture's slide; its costs are the slide's own.
 * @param {Landscape} landscape of the Portland houses
 * @returns {SlideTrail}
 */
export function trailOnSlide({ minimum }) {
  const { w, b, cost } = lectureSlide;
  return {
    kind: 'lecture-slide',
    path: {
      iteration: Float64Array.from(cost.keys()),
      w: Float64Array.from(w),
      b: Float64Array.from(b),
      cost: Float64Array.from(cost),
      excessCost: Float64Array.from(cost, (value) => value - minimum.cost),
    },
  };
}

/**
 * The ghosts with one more, under the first free number; the same ghosts where there is no room.
 * @param {readonly Ghost[]} ghosts
 * @param {Trail} trail
 * @param {Ghost['origin']} origin
 * @returns {readonly Ghost[]}
 */
export function withGhost(ghosts, trail, origin) {
  if (ghosts.length >= mostGhosts) return ghosts;
  let number = 1;
  while (ghosts.some((ghost) => ghost.number === number)) number += 1;
  return [...ghosts, { ...trail, number, origin }].sort((a, b) => a.number - b.number);
}

/**
 * Why the run cannot be pinned now, or null if it can.
 * @param {State} state
 * @returns {'veiled' | 'not-started' | 'full' | 'pinned' | null}
 */
export function pinRefusal(state) {
  if (isVeiled(state)) return 'veiled';
  if (state.ghosts.length >= mostGhosts) return 'full';
  if (state.snapshot.iteration === 0) return 'not-started';
  return state.ghosts.some((ghost) => isTrailOf(ghost, state)) ? 'pinned' : null;
}

/**
 * Whether a ghost is the run shown, at the iteration shown: a run is a function of its options.
 * @param {Ghost} ghost
 * @param {State} state
 */
function isTrailOf(ghost, state) {
  if (ghost.kind !== 'run') return false;
  const learningRates = learningRatesBefore(state);
  return (
    ghost.path.iteration.at(-1) === state.snapshot.iteration &&
    takesSameCourse(ghost.options, state.options) &&
    ghost.learningRates.length === learningRates.length &&
    ghost.learningRates.every(
      ({ from, learningRate }, i) =>
        from === learningRates[i].from && learningRate === learningRates[i].learningRate,
    )
  );
}

/** @param {Pick<State, 'learningRates' | 'snapshot'>} run */
const learningRatesBefore = ({ learningRates, snapshot }) =>
  learningRates.filter(({ from }) => from === 0 || from < snapshot.iteration);

/**
 * The iterations of the path before the one shown, and that one, which the path may have dropped.
 * @param {Path} path
 * @param {Snapshot} snapshot
 * @returns {Path}
 */
function pathUpTo(path, snapshot) {
  const later = path.iteration.findIndex((iteration) => iteration >= snapshot.iteration);
  const kept = later < 0 ? path.iteration.length : later;
  /** @param {keyof Path} name */
  const column = (name) => {
    const values = new Float64Array(kept + 1);
    values.set(path[name].subarray(0, kept));
    values[kept] = snapshot[name];
    return values;
  };
  return {
    iteration: column('iteration'),
    w: column('w'),
    b: column('b'),
    cost: column('cost'),
    excessCost: column('excessCost'),
  };
}
