/** @import { State } from '../../state/state.js' */
/** @import { Chapter, Scene, Step, Study } from './chapter.js' */
/** @import { Setting } from './presupposed.js' */
import { caseOf } from './chapter.js';
import { strayedFrom } from './presupposed.js';

/**
 * What pressing Check comes to. `strayed`: the demo is not in the state that is asked about, and
 * nothing was judged. Otherwise the case that the answer is, the facts that it was judged by, and
 * whether the demo had to be set back first.
 * @typedef {{strayed: Setting[]} | {name: string, known: any, restored: boolean}} Checked
 */

/**
 * Whether a question is answered by what the demo shows, not by what is chosen or typed beside it.
 * @param {Step} step
 */
export const isAnsweredInDemo = ({ question }) =>
  question?.kind === 'point' || question?.kind === 'task';

/**
 * Judges an answer in the state that the question is about. Where the demo itself is the answer, a
 * reader is told what else is set; for any other answer the scene is set anew.
 * @param {Chapter} chapter
 * @param {Step} step with a question
 * @param {unknown} given
 * @param {Study} study
 * @param {(scene: Scene) => Promise<unknown>} set the demo to a scene at once
 * @returns {Promise<Checked>}
 */
export async function check(chapter, step, given, study, set) {
  const strayed = strayedFrom(step, study.state);
  const restored = strayed.length > 0;
  if (restored) {
    if (isAnsweredInDemo(step) || !step.scene) return { strayed };
    await set(step.scene);
    // The data may be out of reach.
    const still = strayedFrom(step, study.state);
    if (still.length > 0) return { strayed: still };
  }
  const known = chapter.facts(study);
  const { question = { kind: 'task' } } = step;
  return { name: caseOf(question, given, known, study.state), known, restored };
}
