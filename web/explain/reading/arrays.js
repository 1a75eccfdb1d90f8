/** Whole histories printed at once: `w_history = [0.1, 0.2]`, `array([…])`, a list of tuples. */

/** @import { Named } from './lines.js' */

/**
 * @param {string[]} lines
 * @returns {{records: Named[], unread: number[]} | null}
 */
export function readArrays(lines) {
  return lines.length < 0 ? { records: [], unread: [] } : null;
}
