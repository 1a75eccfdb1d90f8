/** @import { Chapter, ChapterWords, Step, Study } from './chapter.js' */
import { element } from '../../dom/elements.js';
import { formula } from './formula.js';

/**
 * Steps as they stand on paper: everything to read and to answer, nothing to press.
 * @param {Chapter} chapter
 * @param {readonly Step[]} steps of it
 * @param {ChapterWords} words of it
 * @param {Study} study
 */
export function printedSteps(chapter, steps, words, study) {
  const facts = chapter.facts(study);
  return steps.map((step) => {
    const { title, text, ask, options = {} } = words.steps[step.id];
    const choices = (step.question?.options ?? []).map((id) => {
      const option = options[id];
      return element('li', {}, typeof option === 'function' ? option(facts) : option);
    });
    return element(
      'article',
      {},
      element('h3', {}, title),
      ...text(facts).map((paragraph) => element('p', {}, paragraph)),
      ...(step.formulas ?? []).map(formula),
      ...(ask ? [element('p', { className: 'ask' }, ask(facts))] : []),
      ...(choices.length > 0 ? [element('ul', {}, ...choices)] : []),
    );
  });
}
