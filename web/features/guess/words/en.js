/** The guess before a run plays, in English. */

/** @import { Outcome } from '../outcomes.js' */

/** @type {Readonly<Record<Outcome, string>>} */
const outcomes = {
  rises: 'cost rises',
  falls: 'cost falls',
  bounces: 'bounces',
  drifts: 'drifts away',
};

/** @param {boolean} isSettled */
const soFar = (isSettled) => (isSettled ? '' : ' so far');

export const guessWords = {
  label: 'Your guess',
  question: 'Your guess: what will happen?',
  outcomes,
  /** @param {Outcome} guess @param {boolean} isRight @param {boolean} isSettled */
  told: (guess, isRight, isSettled) =>
    `You guessed “${outcomes[guess]}”: ${isRight ? 'right' : 'wrong'}${soFar(isSettled)}.`,
  /** On a phone, which has room for two words. @param {boolean} isRight @param {boolean} isSettled */
  toldBriefly: (isRight, isSettled) => `Guess: ${isRight ? '✓' : '✗'}${soFar(isSettled)}`,
};
