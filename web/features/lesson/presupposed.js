/**
 * What a question takes for granted of the demo: the scene of its step, but for what the reader is
 * asked, or free, to change. A reader can change anything at any time, and then press Check.
 */

import { runOf } from '../../state/configuration.js';
/** @import { Configuration } from '../../state/parameters.js' */
/** @import { State } from '../../state/state.js' */
/** @import { Scene, Step } from './chapter.js' */
import { defaults } from '../../state/parameters.js';

/** @typedef {'dataset' | 'scaling' | 'fault' | 'batchSize' | 'learningRate' | 'start' | 'iteration' | 'phases'} Setting */

/** @type {(state: State) => Partial<Configuration>} */
const presentRun = (state) => ({ ...runOf(state), dataset: state.dataset.id });

/** @param {State} state */
const isWholeBatch = ({ landscape, dataset }) => landscape.batchSize >= dataset.x.length;

/**
 * Whether the demo has what the scene has, setting by setting.
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

/** What may be otherwise where a question says nothing of it. @type {readonly Setting[]} */
const usuallyFree = Object.freeze(['iteration']);

/** @param {Step} step @returns {Configuration} */
export const wantedRun = ({ scene }) => ({ ...defaults, ...scene?.run });

/**
 * The settings in which the demo is not as the step's question takes for granted.
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
 * The step's scene, with what its question leaves free as the reader has it; but from the iteration
 * that the scene begins at.
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
 * The run in the demo and its data, whatever its iteration: two states with the same are of one run.
 * @param {State} state
 */
export const runKey = (state) =>
  JSON.stringify([{ ...presentRun(state), iteration: 0 }, state.landscape.minimum]);
