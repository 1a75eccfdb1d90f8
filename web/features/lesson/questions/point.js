/** @import { Question, StepWords } from '../chapter.js' */
/** @import { Context } from '../step-view.js' */
/** @import { Fields } from './questions.js' */
import { element, labelledNumber } from '../../../dom/elements.js';
import { runOf } from '../../../state/configuration.js';
import { parseNumber } from '../../../state/numbers.js';
import { editable } from '../../../strings/format.js';
import { taskFields } from './task.js';

/**
 * The start point: touched or dragged in the plots, or typed here.
 * @param {Question} question
 * @param {StepWords} words
 * @param {() => any} facts
 * @param {Context} context
 * @returns {Fields}
 */
export function pointFields(question, words, facts, context) {
  const { demo } = context;
  /** @param {'w' | 'b'} name */
  const field = (name) => {
    const onType = (/** @type {string} */ text) => {
      if (parseNumber(text) !== demo.state.options.start[name]) demo.actions.set(name, text);
    };
    const labelled = labelledNumber(name, onType, { isSigned: true });
    // Enter ends the typing; the answer is not given before both are typed.
    labelled.input.onkeydown = (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      labelled.input.dispatchEvent(new Event('change'));
    };
    return labelled;
  };
  const w = field('w');
  const b = field('b');
  return {
    ...taskFields(question, words, facts, context),
    root: element('div', { className: 'point' }, w.root, b.root),
    value: () => runOf(demo.state),
    lock(locked) {
      w.input.readOnly = locked;
      b.input.readOnly = locked;
    },
    render({ options: { start } }) {
      w.show(editable(start.w));
      b.show(editable(start.b));
    },
    focus: () => w.input.focus(),
  };
}
