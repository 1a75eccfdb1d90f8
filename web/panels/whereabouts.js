/** @import { State } from '../state/state.js' */
import { contourFrame, ringLevels } from '../plots/contour-frame.js';
import { indexAtOrBefore } from '../plots/trace.js';
import { isVeiled } from '../state/state.js';

/** A movement below this part of the larger one is not mentioned. */
const negligible = 0.2;
/** The part of the frame below which an update cannot be seen. */
const unseen = 1e-3;

/**
 * Where a reader who sees the contour plot would say that the point is.
 * @typedef {object} Whereabouts
 * @property {number} ringsInside number of rings, from the centre, that the point is outside of or
 *   on
 * @property {number} rings number of rings that are drawn
 * @property {boolean} onRing the point is on the outermost ring of `ringsInside`
 * @property {boolean} isMoveTold whether the next update is told; not while the run is veiled
 * @property {'left' | 'right' | null} across where the next update goes
 * @property {'up' | 'down' | null} along
 * @property {number | null} formerCost that of the iteration before, if it was kept
 */

/** @param {State} state @returns {Whereabouts} */
export function whereaboutsOf(state) {
  const { snapshot, path } = state;
  const levels = ringLevels(state);
  const frame = contourFrame(state);
  const inside = levels.filter((level) => level <= snapshot.excessCost * (1 + 1e-9));
  const across = snapshot.step.w / (frame.xMax - frame.xMin);
  const along = snapshot.step.b / (frame.yMax - frame.yMin);
  const most = Math.max(Math.abs(across), Math.abs(along));
  /** @param {number} part */
  const counts = (part) => most > unseen && Math.abs(part) >= negligible * most;
  const former = indexAtOrBefore(path, snapshot.iteration - 1);
  const isKept = snapshot.iteration > 0 && path.iteration[former] === snapshot.iteration - 1;
  return {
    ringsInside: inside.length,
    rings: levels.length,
    onRing: inside.length > 0 && Math.abs(snapshot.excessCost / inside[0] - 1) < 1e-9,
    isMoveTold: !isVeiled(state),
    across: counts(across) ? (across > 0 ? 'right' : 'left') : null,
    along: counts(along) ? (along > 0 ? 'up' : 'down') : null,
    formerCost: isKept ? path.cost[former] : null,
  };
}
