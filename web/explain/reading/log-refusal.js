/** Why a log is refused: a code for the words, and what was found. */
export class LogRefusal extends Error {
  /** @param {string} code @param {Record<string, string | number>} [found] */
  constructor(code, found = {}) {
    super(code);
    this.code = code;
    this.found = found;
  }
}
