/**
 * Whether the demo is in the state that a question asks about, and the judging of an answer. The
 * reader may have changed the demo in any way before pressing Check.
 */

/** @import { Configuration } from '../../state/parameters.js' */
/** @import { State } from '../../state/state.js' */
/** @import { Chapter, Scene, Step, Study } from './chapter.js' */
import { runOf } from '../../state/configuration.js';
import { defaults } from '../../state/parameters.js';
import { caseOf } from './chapter.js';

/** @typedef {'dataset' | 'scaling' | 'fault' | 'batchSize' | 'learningRate' | 'start' | 'iteration' | 'phases'} Setting */

/** @type {(state: State) => Partial<Configuration>} */
const presentRun = (state) => ({ ...runOf(state), dataset: state.dataset.id });

/** @param {State} state */
const isWholeBatch = ({ landscape, dataset }) => landscape.batchSize >= dataset.x.length;

/**
 * For each setting, whether the demo has the scene's.
 * @type {Readonly<Record<Setting, (wanted: Configuration, state: State, scene: Scene) => boolean>>}
 */
const holds = Object.freeze({
  dataset: (wanted, { dataset }) => dataset.id === wanted.dataset,
  scaling: (wanted, { options }) => options.scaling === wanted.scaling,
  fault: (wanted, { options }) => options.fault === wanted.fault,
  batchSize: ({ batchSize, seed }, state) =>
    batchSize === 'all'
      ? isWholeBatch(state)
      : batchSize === state.options.batchSize && seed === state.options.seed,
  learningRate: (wanted, { learningRates }) =>
    learningRates.length === 1 && learningRates[0].learningRate === wanted.learningRate,
  start: (wanted, { options: { start } }) => start.w === wanted.w && start.b === wanted.b,
  iteration: (wanted, { snapshot }) => snapshot.iteration === wanted.iteration,
  phases: (_wanted, { view }, scene) => !scene.view?.phaseByPhase || view.phaseByPhase,
});

/** The free settings of a question that names none. @type {readonly Setting[]} */
const usuallyFree = Object.freeze(['iteration']);

/** @param {Step} step @returns {Configuration} */
export const wantedRun = ({ scene }) => ({ ...defaults, ...scene?.run });

/**
 * The settings that differ from those that the step's question is about.
 * @param {Step} step
 * @param {State} state
 * @returns {Setting[]}
 */
export function strayedFrom(step, state) {
  const { scene, question } = step;
  if (!scene) return [];
  const free = question?.free ?? usuallyFree;
  const wanted = wantedRun(step);
  const settings = /** @type {Setting[]} */ (Object.keys(holds));
  return settings.filter((name) => !free.includes(name) && !holds[name](wanted, state, scene));
}

/**
 * The step's scene with the reader's values for the free settings. The iteration is the scene's.
 * @param {Step} step
 * @param {State} state
 * @returns {Scene}
 */
export function sceneWithFreedom({ scene, question }, state) {
  const free = question?.free ?? usuallyFree;
  const { w, b, scaling } = presentRun(state);
  return {
    ...scene,
    run: {
      ...scene?.run,
      ...(free.includes('start') && { w, b }),
      ...(free.includes('scaling') && { scaling }),
      ...(free.includes('learningRate') && { learningRate: state.snapshot.learningRate }),
    },
  };
}

/**
 * A key of the run in the demo and its data. Two states with the same key differ at most in the
 * iteration.
 * @param {State} state
 */
export const runKey = (state) =>
  JSON.stringify([{ ...presentRun(state), iteration: 0 }, state.landscape.minimum]);

/**
 * The result of pressing Check. `strayed`: these settings differ from what is asked about, and
 * nothing was judged. Otherwise: the case of the answer, the facts that it was judged by, and
 * whether the demo was set back first.
 * @typedef {{strayed: Setting[]} | {name: string, known: any, restored: boolean}} Checked
 */

/**
 * Whether a question is answered in the demo, not by choosing or typing.
 * @param {Step} step
 */
export const isAnsweredInDemo = ({ question }) =>
  question?.kind === 'point' || question?.kind === 'task';

/**
 * Judges an answer in the state that the question is about. If the reader has changed that state,
 * the scene is set again first. Where the demo itself is the answer nothing is set, and the reader
 * is told what differs.
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
    // The scene's data could not be loaded.
    const still = strayedFrom(step, study.state);
    if (still.length > 0) return { strayed: still };
  }
  const known = chapter.facts(study);
  const { question = { kind: 'task' } } = step;
  return { name: caseOf(question, given, known, study.state), known, restored };
}
