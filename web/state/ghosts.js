/**
 * Ghosts: runs, or parts of them, kept in the plots to compare the present run with. In the data's
 * units, so that they stay true whatever α, scaling, bug or start the present run has.
 */

/** @import { RunOptions } from './options.js' */
/** @import { Landscape, Path, Snapshot, Verdict } from '../core/layouts.js' */
/** @import { LearningRates } from './learning-rates.js' */
/** @import { State } from './state.js' */
import { lectureSlide } from './lecture-slide.js';
import { takesSameCourse } from './options.js';
import { mostGhosts } from './pinned-text.js';
import { isVeiled } from './state.js';

/**
 * A run as far as it had come.
 * @typedef {object} RunTrail
 * @property {'run'} kind
 * @property {RunOptions} options
 * @property {LearningRates} learningRates that made the path, in order
 * @property {Verdict} verdict at its last iteration
 * @property {Path} path its last entry is the iteration pinned
 */

/**
 * The points on the lecture's slide: not a run.
 * @typedef {{kind: 'lecture-slide', path: Path}} SlideTrail
 */

/** @typedef {RunTrail | SlideTrail} Trail */

/**
 * A trail that is shown: under a number from 1 to `mostGhosts`, until the reader removes it; one that
 * a scenario brought also goes with it.
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
 * Ghosts with one more, under the first free number; without it where there is no room.
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
 * The kept iterations before the one shown, and that one, which may itself have been thinned out.
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
