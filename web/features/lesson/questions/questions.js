/** @import { State } from '../../../state/state.js' */
/** @import { Question, StepWords } from '../chapter.js' */
/** @import { Context } from '../step-view.js' */
import { choiceFields } from './choice.js';
import { numberFields } from './number.js';
import { pointFields } from './point.js';
import { taskFields } from './task.js';

/**
 * What a question is answered with.
 * @typedef {object} Fields
 * @property {Node} root
 * @property {() => unknown} value undefined while there is none
 * @property {string} missing said when a value is wanted and there is none
 * @property {(given: any) => unknown} show an answer given before
 * @property {(locked: boolean) => void} lock
 * @property {(state: State) => void} render
 * @property {() => void} focus
 */

const kinds = { choice: choiceFields, number: numberFields, point: pointFields, task: taskFields };

/**
 * @param {Question} question
 * @param {StepWords} words
 * @param {() => any} facts
 * @param {Context} context
 * @returns {Fields}
 */
export const questionFields = (question, words, facts, context) =>
  kinds[question.kind](question, words, facts, context);
