/** @import { Cause, Verdict } from '../../core/layouts.js' */
/** @import { State } from '../../state/state.js' */
/** @import { MysteryWords } from './words/en.js' */
/** @import { MysteryActions } from './mystery.js' */
/** @import { Drawn } from './draw.js' */
import { element, setText } from '../../dom/elements.js';

/**
 * The answers to choose from, and the feedback on the one that was given.
 * @param {MysteryWords} words
 * @param {MysteryActions} actions
 */
export function createAnswerForm(words, actions) {
  /** The mystery that the choices are of. @type {Drawn | undefined} */
  let drawn;
  let begun = false;
  const message = element('p', { className: 'message', role: 'status' });
  const verdicts = Object.entries(words.verdicts).map(([id, { name, seen }]) =>
    choice('verdict', id, name, seen),
  );
  const causes = Object.entries(words.causes).map(([id, name]) => choice('cause', id, name));

  const answer = () => {
    // The browser tells which choice is missing, and moves the focus there.
    if (!inputs.every((input) => input.reportValidity()) || !begun) return;
    const [verdict, cause] = inputs.filter(({ checked }) => checked).map(({ value }) => value);
    actions.answer({
      verdict: /** @type {Verdict} */ (verdict),
      cause: /** @type {Cause} */ (cause),
    });
  };
  // No form: a frame without allow-forms would not hear of it.
  const root = element(
    'div',
    {
      className: 'answer-form',
      onkeydown(/** @type {KeyboardEvent} */ event) {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        answer();
      },
    },
    choices(words.verdictLegend, verdicts),
    choices(words.causeLegend, causes),
    message,
    element(
      'div',
      { className: 'answer-buttons' },
      element('button', { type: 'button', onclick: actions.giveUp }, words.giveUp),
      element('button', { type: 'button', className: 'primary', onclick: answer }, words.answer),
    ),
  );
  const inputs = Array.from(root.querySelectorAll('input'));

  return {
    root,

    focus() {
      (inputs.find(({ checked }) => checked) ?? inputs[0]).focus();
    },

    /** @param {State} state */
    render({ mystery, snapshot }) {
      if (!mystery) return;
      if (mystery.drawn !== drawn) for (const input of inputs) input.checked = false;
      drawn = mystery.drawn;
      begun = snapshot.iteration > 0;
      const said = mystery.wrong ? words.wrong(words.hint(mystery)) : '';
      setText(message, begun ? said : words.stepFirst);
    },
  };
}

/** @param {string} legend @param {HTMLElement[]} items */
const choices = (legend, items) =>
  element(
    'fieldset',
    { className: 'choices' },
    element('legend', {}, legend),
    element('div', {}, ...items),
  );

/**
 * @param {string} name
 * @param {string} value
 * @param {string} title
 * @param {string} [explained]
 */
const choice = (name, value, title, explained) =>
  element(
    'label',
    {},
    element('input', { type: 'radio', name, value, required: true }),
    element(
      'span',
      {},
      element('b', {}, title),
      ...(explained ? [' ', element('small', {}, explained)] : []),
    ),
  );
