/** A series of mysteries, as a value: each function returns the next one. */

/** @import { Cause, Verdict } from '../../core/layouts.js' */
/** @import { Drawn } from './draw.js' */
import { rounds } from './draw.js';

/** @typedef {{verdict: Verdict, cause: Cause}} Answer */

/**
 * `asking`: the run is veiled. `solved`, `shown`: all is to be seen, because it was found out or
 * because the reader asked to be shown. `over`: the last one is, and the score is told.
 * @typedef {'asking' | 'solved' | 'shown' | 'over'} Status
 */

/**
 * @typedef {object} Series
 * @property {string} seed
 * @property {number} round 1 to `rounds`
 * @property {Drawn} drawn this round's run
 * @property {Status} status
 * @property {number} wrongAnswers in this round
 * @property {'verdict' | 'cause' | null} wrong which part of the last answer was: the first, if
 *   both
 * @property {readonly boolean[]} firstTries of the rounds done, whether the first answer was right
 */

/** @param {string} seed @param {Drawn} drawn @returns {Series} */
export const firstRound = (seed, drawn) => roundOf(seed, 1, drawn, []);

/** @param {Series} series that is not at its end @param {Drawn} drawn @returns {Series} */
export const nextRound = ({ seed, round, firstTries }, drawn) =>
  roundOf(seed, round + 1, drawn, firstTries);

/**
 * The same round on other data; wrong answers stay given.
 * @param {Series} series
 * @param {Drawn} drawn
 * @returns {Series}
 */
export const redrawn = (series, drawn) => ({ ...series, drawn });

/**
 * @param {string} seed
 * @param {number} round
 * @param {Drawn} drawn
 * @param {readonly boolean[]} firstTries
 * @returns {Series}
 */
const roundOf = (seed, round, drawn, firstTries) => ({
  seed,
  round,
  drawn,
  status: 'asking',
  wrongAnswers: 0,
  wrong: null,
  firstTries,
});

/**
 * An answer is right with the drawn run's cause and with any verdict that can be defended: that of
 * the iteration shown, or that of the horizon.
 * @param {Series} series
 * @param {Answer} answer
 * @param {readonly (Verdict | null)[]} defensible besides the drawn run's own at the horizon
 * @returns {Series}
 */
export function answered(series, { verdict, cause }, defensible) {
  const { drawn, wrongAnswers, firstTries } = series;
  const verdictHolds = verdict === drawn.verdict || defensible.includes(verdict);
  if (verdictHolds && cause === drawn.cause) {
    const firstTry = wrongAnswers === 0;
    return { ...series, status: 'solved', wrong: null, firstTries: [...firstTries, firstTry] };
  }
  const wrong = verdictHolds ? 'cause' : 'verdict';
  return { ...series, wrong, wrongAnswers: wrongAnswers + 1 };
}

/** @param {Series} series @returns {Series} */
export const givenUp = (series) => ({
  ...series,
  status: 'shown',
  wrong: null,
  firstTries: [...series.firstTries, false],
});

/** @param {Series} series @returns {Series} */
export const ended = (series) => ({ ...series, status: 'over' });

/** @param {Series} series */
export const scoreOf = ({ firstTries }) => firstTries.filter(Boolean).length;

/** @param {Series} series */
export const isLast = ({ round }) => round === rounds;
