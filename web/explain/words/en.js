/** What is said of a log and of the programs that would print it, in English. */

/** @import { Explanation, RunExplanation } from '../explain-layouts.js' */

/** @typedef {{told: RunExplanation, known: {learningRate?: number, scaling?: string}, m: number}} Facts */

/** @param {Explanation} explanation @param {Facts} facts */
export function because(explanation, facts) {
  return `misfit ${explanation.misfit} ${facts.m}`;
}

/** @param {string} limit @param {Facts} facts */
export function limitSentence(limit, facts) {
  return limit === 'none' ? null : `${limit} ${facts.m}`;
}

/** @param {string} code @param {Record<string, string | number>} found */
export function refusalSentence(code, found) {
  return `${code} ${JSON.stringify(found)}`;
}
