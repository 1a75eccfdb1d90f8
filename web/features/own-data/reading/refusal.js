/** What is answered in place of examples. */

/** @import { Refusal } from './read-examples.js' */

/** @param {string} reason @param {Omit<Refusal, 'ok' | 'code' | 'reason'>} [details] @returns {Refusal} */
export const refusal = (reason, details) => ({ ok: false, code: 'bad-data', reason, ...details });
