/** Holding what the lesson says of an answer against what it may say. */

/** @import { Step } from '../../../web/features/lesson/chapter.js' */
/** @import { State } from '../../../web/state/state.js' */
/** @import { Situation } from './lesson-claims.js' */
import { defaults } from '../../../web/state/parameters.js';
import { claims } from './lesson-claims.js';
import { plainRun } from './plain-run.js';
import { numbersIn } from './written-numbers.js';
import { agrees } from './wrong-numbers.js';

/**
 * In which of its settings the demo is not in the scene of a step.
 * @param {Step} step
 * @param {State} state
 */
export function differences({ scene }, state) {
  const wanted = { ...defaults, ...scene?.run };
  const { dataset, options, learningRates, landscape } = state;
  const { start } = options;
  const size = wanted.batchSize === 'all' ? dataset.x.length : wanted.batchSize;
  const same = {
    dataset: dataset.id === wanted.dataset,
    scaling: options.scaling === wanted.scaling,
    fault: options.fault === wanted.fault,
    batchSize: landscape.batchSize === size,
    start: start.w === wanted.w && start.b === wanted.b,
    learningRate: learningRates.every(({ learningRate }) => learningRate === wanted.learningRate),
    iteration: state.snapshot.iteration === wanted.iteration,
    phases: state.view.phaseByPhase,
  };
  return Object.entries(same).flatMap(([name, isSame]) => (isSame ? [] : [name]));
}

/** The run of a state, on its own data. @param {State} state */
export function plainRunOf({ dataset, options: { start, scaling, fault }, learningRates }) {
  const [{ learningRate }, ...changes] = learningRates;
  const run = plainRun(dataset, { start, scaling, fault, learningRate });
  for (const { from, learningRate } of changes) run.changeRate(from, learningRate);
  return run;
}

/**
 * What is wrong with what was said of an answer.
 * @param {string} key
 * @param {string} name of the case
 * @param {Situation} situation
 */
export function untruths(key, name, situation) {
  const { sentence, given } = situation;
  const expected = claims[key];
  /** @type {string[]} */
  const wrong = [];
  if (expected.case && expected.case(given) !== name) {
    wrong.push(`it is the case ${expected.case(given)}`);
  }
  if (expected.holds && !expected.holds[name]?.(situation)) wrong.push('it is not that case');
  const { numbers } = numbersIn(sentence);
  const due = expected.says[name](situation);
  if (numbers.length !== due.length) {
    wrong.push(`${numbers.length} numbers, ${due.length} are accounted for`);
  }
  due.forEach((what, i) => {
    if (!agrees(numbers[i], what)) wrong.push(`${numbers[i]}, but it is ${JSON.stringify(what)}`);
  });
  for (const [words, isTrue] of expected.claims) {
    if (words.test(sentence) && !isTrue(situation)) wrong.push(`not true: ${words}`);
  }
  return wrong;
}
