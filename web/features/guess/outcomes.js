/** What a run may do, and whether it does. */

/** @import { State } from '../../state/state.js' */
import { isBlownUp } from '../../state/state.js';

/** @typedef {'rises' | 'falls' | 'bounces' | 'drifts'} Outcome */

/** In the order in which they are offered. @type {readonly Outcome[]} */
export const outcomes = ['rises', 'falls', 'bounces', 'drifts'];

/** Cosine of the angle between two updates that turn back on each other. */
const turningBack = -0.5;

/** @param {State} state */
const turnsBack = ({ diagnosis: { verdict, evidence } }) =>
  verdict === 'bouncing' ||
  (verdict === 'diverging' && evidence.cosine !== null && evidence.cosine < turningBack);

/** @param {State} state */
const goesUp = ({ diagnosis: { verdict, evidence } }) => verdict === 'diverging' && evidence.rising;

/** @type {Readonly<Record<Outcome, (state: State) => boolean>>} */
const does = {
  rises: (state) => state.snapshot.cost > state.startSnapshot.cost || goesUp(state),
  falls: (state) => state.snapshot.cost < state.startSnapshot.cost && !goesUp(state),
  bounces: turnsBack,
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
export const isSettled = (state) =>
  ['converged', 'drifting', 'crawling'].includes(state.diagnosis.verdict) ||
  state.snapshot.status !== 'running' ||
  isBlownUp(state);
