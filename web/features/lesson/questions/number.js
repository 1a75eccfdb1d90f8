/** @import { Question, StepWords } from '../chapter.js' */
/** @import { Context } from '../step-view.js' */
/** @import { Fields } from './questions.js' */
import { element } from '../../../dom/elements.js';
import { parseNumber } from '../../../state/numbers.js';
import { typedNumber } from '../../../state/typed-number.js';
import { editable } from '../../../strings/format.js';

/**
 * A number, as people type it: with spaces between the thousands, with a true minus sign; a comma
 * that may be one of thousands is.
 * @param {Question} _question
 * @param {StepWords} words
 * @param {() => any} _facts
 * @param {Context} context
 * @returns {Fields}
 */
export function numberFields(_question, { label = '', unit = '' }, _facts, { words }) {
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
