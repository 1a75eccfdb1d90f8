/** What a run may do, and whether it does. */

/** @import { State } from '../../state/state.js' */
import { coordinatesAt, placed } from '../../plots/contour-coordinates.js';
import { turningBack, turnsBack } from '../../state/reading.js';
import { isBlownUp } from '../../state/state.js';

/** @typedef {'rises' | 'falls' | 'bounces' | 'drifts'} Outcome */

/** In the order in which they are offered. @type {readonly Outcome[]} */
export const outcomes = ['rises', 'falls', 'bounces', 'drifts'];

/** Updates at the beginning of a run. */
const firstUpdates = 10;

/**
 * Whether most of the first updates turned back on the one before.
 * @param {State} state
 */
function bouncedAtFirst({ path: { w, b }, landscape, snapshot }) {
  const coordinates = coordinatesAt({ landscape }, 1);
  const count = Math.min(snapshot.iteration, w.length - 1, firstUpdates);
  let turns = 0;
  for (let i = 2; i <= count; ++i) {
    const [now, before] = [i, i - 1].map((at) =>
      placed(coordinates, { w: w[at] - w[at - 1], b: b[at] - b[at - 1] }),
    );
    const lengths = Math.hypot(now.w, now.b) * Math.hypot(before.w, before.b);
    if (now.w * before.w + now.b * before.b < turningBack * lengths) ++turns;
  }
  return turns > (count - 1) / 2;
}

/** @param {State} state */
const goesUp = ({ diagnosis: { verdict, evidence } }) => verdict === 'diverging' && evidence.rising;

/** @type {Readonly<Record<Outcome, (state: State) => boolean>>} */
const does = {
  rises: (state) => state.snapshot.cost > state.startSnapshot.cost || goesUp(state),
  falls: (state) => state.snapshot.cost < state.startSnapshot.cost && !goesUp(state),
  bounces: (state) => turnsBack(state) || bouncedAtFirst(state),
  drifts: (state) =>
    state.diagnosis.verdict === 'drifting' ||
    (state.diagnosis.cause === 'gradient-bug' && goesUp(state) && !turnsBack(state)),
};

/**
 * Whether a run does this, as far as it has come. More than one may hold: a run may bounce while its
 * cost rises.
 * @param {Outcome} outcome
 * @param {State} state
 */
export const tells = (outcome, state) => does[outcome](state);

/** Whether what a run does will stay so. @param {State} state */
export function isSettled(state) {
  const { verdict, cause, evidence } = state.diagnosis;
  // A faulty gradient may lead a run one way first and another way later.
  const isSteady = ['drifting', 'crawling'].includes(verdict) && cause !== 'gradient-bug';
  const hasEnded = state.snapshot.status !== 'running' || isBlownUp(state);
  return verdict === 'converged' || isSteady || evidence.resting || hasEnded;
}
