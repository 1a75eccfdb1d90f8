/** The fields in which a question is answered, for each kind of question. */

/** @import { State } from '../../state/state.js' */
/** @import { Question, StepWords } from './chapter.js' */
/** @import { Context } from './step-view.js' */
import { element, labelledNumber } from '../../dom/elements.js';
import { runOf } from '../../state/configuration.js';
import { parseNumber, typedNumber } from '../../state/numbers.js';
import { editable } from '../../strings/format.js';

/**
 * The fields of a question.
 * @typedef {object} Fields
 * @property {Node} root
 * @property {() => unknown} value undefined while there is none
 * @property {string} missing told when Check is pressed without a value
 * @property {(given: any) => unknown} show an answer given before
 * @property {(locked: boolean) => void} lock
 * @property {(state: State) => void} render
 * @property {() => void} focus
 */

/**
 * A task in the demo itself: it has no field.
 * @param {Question} _question
 * @param {StepWords} _words
 * @param {() => any} _facts
 * @param {Context} context
 * @returns {Fields}
 */
function taskFields(_question, _words, _facts, { demo }) {
  const root = element('div');
  return {
    root,
    value: () => runOf(demo.state),
    missing: '',
    show: (given) => demo.configure(given),
    lock() {},
    render() {},
    focus() {},
  };
}

/**
 * One of several options.
 * @param {Question} question
 * @param {StepWords} words
 * @param {() => any} facts
 * @param {Context} context
 * @returns {Fields}
 */
function choiceFields({ options = [] }, words, facts, context) {
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

/**
 * A number as people type it, with spaces between the thousands or a true minus sign. A comma that
 * may separate thousands is taken for that.
 * @param {Question} _question
 * @param {StepWords} words
 * @param {() => any} _facts
 * @param {Context} context
 * @returns {Fields}
 */
function numberFields(_question, { label = '', unit = '' }, _facts, { words }) {
  const input = element('input', {
    type: 'text',
    // Some phones' keypads for decimals have no minus sign.
    inputMode: 'text',
    autocomplete: 'off',
    spellcheck: false,
  });
  const root = element(
    'label',
    { className: 'field number' },
    element('span', {}, label),
    input,
    element('span', {}, unit),
  );

  return {
    root,
    value() {
      const value = parseNumber(typedNumber(input.value).replaceAll(/(?<=\d)[\s,](?=\d{3})/g, ''));
      return Number.isFinite(value) ? value : undefined;
    },
    missing: words.numberFirst,
    show(given) {
      input.value = editable(given);
    },
    lock(locked) {
      input.readOnly = locked;
    },
    render() {},
    focus: () => input.select(),
  };
}

/**
 * The start point: the reader taps or drags it in the plots, or types it here.
 * @param {Question} question
 * @param {StepWords} words
 * @param {() => any} facts
 * @param {Context} context
 * @returns {Fields}
 */
function pointFields(question, words, facts, context) {
  const { demo } = context;
  /** @param {'w' | 'b'} name */
  const field = (name) => {
    const onType = (/** @type {string} */ text) => {
      if (parseNumber(text) !== demo.state.options.start[name]) demo.actions.set(name, text);
    };
    const labelled = labelledNumber(name, onType, { isSigned: true });
    // Enter only ends the typing, since the answer needs both numbers.
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
