/**
 * What a chapter is. Its data are in chapters/ID.js, and its words in words/en-ID.js, under the
 * same step ids.
 */

/** @import { LessonModel } from '../../core/lesson-model.js' */
/** @import { Run, RunOptions } from '../../core/run.js' */
/** @import { Parameters } from '../../core/core-module.js' */
/** @import { Dataset } from '../../datasets/load-dataset.js' */
/** @import { Configuration } from '../../state/parameters.js' */
/** @import { State, ViewOptions } from '../../state/state.js' */
/** @import { Setting } from './check.js' */

/**
 * A scene: a state that the lesson sets the demo to. Parameters that `run` and `view` do not name
 * have their defaults. Without `run` the present run goes on.
 * @typedef {object} Scene
 * @property {Partial<Configuration>} [run]
 * @property {Partial<ViewOptions>} [view]
 * @property {Parameters} [glideTo] where the start moves, visibly
 * @property {number} [phase] of an iteration, if phases are shown one by one
 * @property {string} [file] a broken file to hand to the demo, by its name in tools/broken-files.js
 * @property {number} [to] the iteration to play to
 */

/**
 * Asks the core without changing the run in the plots.
 * @typedef {object} Study
 * @property {State} state of the demo
 * @property {Pick<Dataset, 'x' | 'y'>} houses the data of the lesson
 * @property {LessonModel} model on the houses
 * @property {(options?: Partial<RunOptions>, examples?: {x: ArrayLike<number>, y:
 *   ArrayLike<number>}) => Run} rehearse another run, by default on the houses with the default
 *   options; it is valid until the next rehearsal, and is not to be freed
 */

/**
 * A question that the reader answers before the demo shows the answer. The judge returns the case
 * of an answer, which is `right` or another name. The words have a feedback for each case, and
 * `reveal` may have a scene for it. The question is about the demo in the scene of its step. If the
 * reader has changed anything that is not `free`, the lesson sets it back before it judges, or says
 * so.
 * @typedef {object} Question
 * @property {'choice' | 'number' | 'point' | 'task'} kind choose an option, type a number, choose a
 *   start point, or do something in the demo
 * @property {readonly string[]} [options] of a choice
 * @property {string} [right] option of a choice, which then needs no judge
 * @property {(given: any, facts: any, state: State) => string} [judge] `given` is the number, or
 *   for a point the start; tasks are judged by the state alone
 * @property {readonly Setting[]} [free] what the reader is asked to change, or may change; by
 *   default only the iteration
 * @property {Partial<Record<string, Scene | ((facts: any, given: any) => Scene)>>} [reveal] by
 *   case, or `any`
 */

/** @typedef {'transport' | 'learning-rate' | 'verdict'} DemoPart */

/**
 * One thing to read and, in most steps, one question.
 * @typedef {object} Step
 * @property {string} id
 * @property {Scene} [scene] that it begins with; without one the demo stays as it is
 * @property {readonly DemoPart[]} [uses] parts of the demo that are shown on a small screen
 * @property {boolean} [veiled] hide what would tell the answer, until it is given
 * @property {readonly (keyof typeof import('./formulas/formulas.js').formulas)[]} [formulas]
 * @property {keyof typeof import('./tools/tools.js').tools} [tool]
 * @property {boolean} [toolAfterAnswer] the tool would give the answer away
 * @property {Question} [question]
 */

/**
 * @typedef {object} StepWords
 * @property {string} title
 * @property {(facts: any) => string[]} text paragraphs
 * @property {(facts: any) => string} [ask]
 * @property {Record<string, string | ((facts: any) => string)>} [options]
 * @property {string} [label] of the number's field
 * @property {string} [unit] after it
 * @property {Record<string, (facts: any, given: any) => string>} [feedback] by case
 */

/** @typedef {{title: string, steps: Record<string, StepWords>}} ChapterWords */

/**
 * @typedef {object} Chapter
 * @property {string} id
 * @property {(study: Study) => any} facts every number that the words need, computed from the
 *   present data
 * @property {readonly Step[]} steps
 * @property {boolean} [scored] its answers make up the score
 * @property {boolean} [folded] its steps are shown together, each answer folded
 */

/**
 * The case that an answer is.
 * @param {Question} question
 * @param {any} given
 * @param {any} facts
 * @param {State} state
 */
export function caseOf({ judge, right }, given, facts, state) {
  if (judge) return judge(given, facts, state);
  return given === right ? 'right' : String(given);
}

/**
 * The scene that answers a question.
 * @param {Question} question
 * @param {string} name of the case
 * @param {any} facts
 * @param {any} given
 * @returns {Scene | undefined}
 */
export function revealOf({ reveal = {} }, name, facts, given) {
  const scene = reveal[name] ?? reveal.any;
  return typeof scene === 'function' ? scene(facts, given) : scene;
}
