/** @import { Player } from '../state/player.js' */
/** @import { Session, Setup } from '../state/session.js' */
/** @import { Strings } from '../strings/en.js' */

/** @typedef {(changes: Partial<Omit<Setup, 'dataset'>>) => void} Restart */

/**
 * Starting again at iteration 0 with some things changed. Where J at the start would not be finite,
 * the former run stays, and it is said why.
 * @param {Session} session
 * @param {Player} player
 * @param {(code: string, message: string) => void} complain
 * @param {Strings} strings
 * @returns {Restart}
 */
export const restarting = (session, player, complain, strings) => (changes) => {
  player.pause();
  if (session.restart(changes)) return;
  const { w, b } = { ...session.state.start, ...changes.start };
  complain('bad-start', strings.errors.startNotFinite(w, b, strings.errors.formerStart));
};
