/** @import { Question, StepWords } from '../chapter.js' */
/** @import { Context } from '../step-view.js' */
/** @import { Fields } from './questions.js' */
import { element } from '../../../dom/elements.js';
import { runOf } from '../../../state/configuration.js';

/**
 * Something to do in the demo itself: there is nothing to fill in here.
 * @param {Question} _question
 * @param {StepWords} _words
 * @param {() => any} _facts
 * @param {Context} context
 * @returns {Fields}
 */
export function taskFields(_question, _words, _facts, { demo }) {
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
