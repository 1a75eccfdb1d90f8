/** @import { State } from './state.js' */
import { usualSpeed } from './state.js';

/** Iterations a second up to which the phases of each can be followed. */
const slow = 2;
/** Iterations that a run at the usual speed plays slowly at first, each phase by phase. */
const slowIterations = 5;
const slowSpeed = 1;
/** The first of them are slower still, so that their phases can be read. */
const slowestIterations = 2;
const slowestSpeed = 0.5;
/** Beyond this iteration the usual speed grows with it, so that a crawling run gets somewhere. */
const longIteration = 100;
const fastest = 3000;

/**
 * Iterations a second. The usual speed is slow at first, so that five iterations can be followed
 * phase by phase, and grows in a long run. A speed that was chosen stays what it is.
 * @param {number} speed
 * @param {number} iteration
 */
export function iterationsPerSecond(speed, iteration) {
  if (speed !== usualSpeed) return speed;
  if (iteration < slowestIterations) return slowestSpeed;
  if (iteration < slowIterations) return slowSpeed;
  return Math.min(usualSpeed * Math.max(iteration / longIteration, 1), fastest);
}

/**
 * Whether the run plays so fast that words and single marks could not be read.
 * @param {Pick<State, 'playing' | 'view' | 'snapshot' | 'phase'>} state
 */
export const isPlayedFast = (state) => state.playing && state.phase === null && !isSlow(state);

/**
 * Whether a run that plays shows the phases of each iteration one after another.
 * @param {Pick<State, 'view' | 'snapshot'>} state
 */
export const isSlow = ({ view, snapshot }) =>
  iterationsPerSecond(view.speed, snapshot.iteration) <= slow;
