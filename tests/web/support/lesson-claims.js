/**
 * All that the lesson may say of an answer: which case it is, what each number in the sentence must
 * be, and whether what is claimed in words is so. Everything is computed anew from the examples.
 */

/** @import { State } from '../../../web/state/state.js' */
/** @import { Expected } from './lesson-houses.js' */
/** @import { PlainRun } from './plain-run.js' */
import { failureClaims } from './lesson-claims-failure.js';
import { finalClaims } from './lesson-claims-final.js';
import { modelClaims } from './lesson-claims-model.js';
import { viewClaims } from './lesson-claims-views.js';

/**
 * An answer, and the demo when it was judged.
 * @typedef {object} Situation
 * @property {any} given
 * @property {State} state
 * @property {PlainRun} run that of the state, on its own data
 * @property {{w: number, b: number}} start
 * @property {number} k the iteration
 * @property {string} sentence
 */

/**
 * Of one question: `case` judges what was chosen or typed; `holds` says under what circumstances a
 * case of what was done in the demo is true.
 * @typedef {object} StepClaims
 * @property {(given: any) => string} [case]
 * @property {Record<string, (situation: Situation) => boolean>} [holds]
 * @property {Record<string, (situation: Situation) => Expected[]>} says the numbers, in order
 * @property {readonly (readonly [RegExp, (situation: Situation) => boolean])[]} claims
 */

/** @typedef {Readonly<Record<string, StepClaims>>} Claims under chapter/step */

/** @type {Claims} */
export const claims = { ...viewClaims, ...failureClaims, ...modelClaims, ...finalClaims };
