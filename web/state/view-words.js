/**
 * The view options as words: the parameter `view` is a list of them, such as `log speed-60 numpy`.
 */

/** @import { ViewOptions } from './state.js' */
import { defaultView, speeds } from './state.js';

/** @type {ReadonlyMap<string, Partial<ViewOptions>>} */
const options = new Map(
  /** @type {[string, Partial<ViewOptions>][]} */ ([
    ['residuals', { residuals: true }],
    ['no-residuals', { residuals: false }],
    ['linear', { logarithmicCost: false }],
    ['log', { logarithmicCost: true }],
    ['iterations', { phaseByPhase: false }],
    ['phases', { phaseByPhase: true }],
    ...speeds.map((speed) => [`speed-${speed}`, { speed }]),
    ['formulas', { codeLanguage: 'pseudocode' }],
    ['numpy', { codeLanguage: 'numpy' }],
    ['cpp', { codeLanguage: 'cpp' }],
  ]),
);

export const viewWords = [...options.keys()];

/**
 * @param {string} text of known words; where two contradict each other the later holds
 * @returns {ViewOptions}
 */
export const viewOf = (text) =>
  Object.assign({ ...defaultView }, ...wordsIn(text).map((word) => options.get(word)));

/**
 * The words for what is not as by default, in one order.
 * @param {ViewOptions} view
 */
export function viewText(view) {
  const differs = (/** @type {Partial<ViewOptions>} */ option) =>
    Object.entries(option).every(
      ([name, value]) =>
        Reflect.get(view, name) === value && Reflect.get(defaultView, name) !== value,
    );
  return viewWords.filter((word) => differs(options.get(word) ?? {})).join(' ');
}

/**
 * The known words in a text, each once, or undefined if there is another among them.
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
