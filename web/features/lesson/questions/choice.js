/** @import { Question, StepWords } from '../chapter.js' */
/** @import { Context } from '../step-view.js' */
/** @import { Fields } from './questions.js' */
import { element } from '../../../dom/elements.js';

/**
 * One of several options.
 * @param {Question} question
 * @param {StepWords} words
 * @param {() => any} facts
 * @param {Context} context
 * @returns {Fields}
 */
export function choiceFields({ options = [] }, words, facts, context) {
  const name = crypto.getRandomValues(new Uint32Array(1))[0].toString(36);
  const inputs = options.map((id) => element('input', { type: 'radio', name, value: id }));
  const root = element(
    'div',
    { className: 'answers', role: 'radiogroup' },
    ...inputs.map((input) => {
      const text = words.options?.[input.value] ?? '';
      const label = typeof text === 'function' ? text(facts()) : text;
      return element('label', { className: 'answer' }, input, element('span', {}, label));
    }),
  );

  return {
    root,
    value: () => inputs.find(({ checked }) => checked)?.value,
    missing: context.words.chooseFirst,
    show(given) {
      for (const input of inputs) input.checked = input.value === given;
    },
    lock(locked) {
      for (const input of inputs) input.disabled = locked;
    },
    render() {},
    focus: () => (inputs.find(({ checked }) => checked) ?? inputs[0]).focus(),
  };
}
