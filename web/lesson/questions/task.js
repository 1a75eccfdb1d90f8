/** @import { Configuration } from '../../state/parameters.js' */
/** @import { State } from '../../state/state.js' */
/** @import { Question, StepWords } from '../chapter.js' */
/** @import { Context } from '../step-view.js' */
/** @import { Fields } from './questions.js' */
import { element } from '../../dom.js';
import { changesText } from '../../state/learning-rates.js';

/**
 * The run that a reader has brought about, as it can be taken up again.
 * @param {State} state
 * @returns {Partial<Configuration>}
 */
export function runOf(state) {
  const { scaling, fault, batchSize, seed, start, learningRates, snapshot } = state;
  return {
    scaling,
    fault,
    batchSize,
    seed,
    learningRate: learningRates[0].learningRate,
    learningRateChanges: changesText(learningRates),
    ...start,
    iteration: snapshot.iteration,
  };
}

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
