/**
 * The view options as words: the parameter `view` is a list of them, such as `log speed-60 numpy`.
 */

/** @import { Phase, State, ViewOptions } from './state.js' */
import { defaultView, plotIds, speeds } from './state.js';

/** @typedef {ViewOptions & {phase: Phase}} PhasedView and the phase that is lit, if `phaseByPhase` */

/** @type {Readonly<PhasedView>} */
const byDefault = { ...defaultView, phase: 0 };

/** @type {ReadonlyMap<string, Partial<PhasedView>>} */
const options = new Map(
  /** @type {[string, Partial<PhasedView>][]} */ ([
    ['residuals', { residuals: true }],
    ['no-residuals', { residuals: false }],
    ['linear', { logarithmicCost: false }],
    ['log', { logarithmicCost: true }],
    ['iterations', { phaseByPhase: false }],
    ['phases', { phaseByPhase: true }],
    ...[1, 2, 3, 4].map((phase) => [`phase-${phase + 1}`, { phaseByPhase: true, phase }]),
    ...speeds.map((speed) => [`speed-${speed}`, { speed }]),
    ['formulas', { codeLanguage: 'pseudocode' }],
    ['numpy', { codeLanguage: 'numpy' }],
    ['cpp', { codeLanguage: 'cpp' }],
    ['data-units', { coordinates: 'data' }],
    ['scaled-coordinates', { coordinates: 'scaled' }],
    ['flat', { shape: 'flat' }],
    ['bowl', { shape: 'bowl' }],
    ['no-projector', { projector: false }],
    ['projector', { projector: true }],
    ['guess', { guess: true }],
    ['no-guess', { guess: false }],
    ...plotIds.map((id) => /** @type {const} */ ([`large-${id}`, { largePlot: id }])),
  ]),
);

export const viewWords = [...options.keys()];

/**
 * @param {string} text of known words; where two contradict each other the later holds
 * @returns {PhasedView}
 */
export const viewOf = (text) =>
  Object.assign({ ...byDefault }, ...wordsIn(text).map((word) => options.get(word)));

/**
 * The words for what differs from the default, always in the same order.
 * @param {PhasedView} view
 */
export function viewText(view) {
  const differs = (/** @type {Partial<PhasedView>} */ option) =>
    Object.entries(option).every(
      ([name, value]) =>
        Reflect.get(view, name) === value && Reflect.get(byDefault, name) !== value,
    );
  return viewWords.filter((word) => differs(options.get(word) ?? {})).join(' ');
}

/** @param {Pick<State, 'view' | 'phase'>} state */
export const viewTextOf = ({ view, phase }) => viewText({ ...view, phase: phase ?? 0 });

/**
 * The words of a text, each once; undefined if one of them is not known.
 * @param {unknown} text
 * @param {readonly string[]} known
 */
export function parseWords(text, known) {
  if (typeof text !== 'string') return undefined;
  const words = wordsIn(text);
  return words.every((word) => known.includes(word)) ? [...new Set(words)] : undefined;
}

/** @param {string} text */
const wordsIn = (text) => text.split(/\s+/).filter((word) => word !== '');
