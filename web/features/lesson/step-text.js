/** The text of steps without anything to answer: in a folded chapter, and in print. */

/** @import { Chapter, ChapterWords, Step, Study } from './chapter.js' */
/** @import { Context } from './step-view.js' */
import { element } from '../../dom/elements.js';
import { formulas } from './formulas/formulas.js';

/**
 * A formula as MathML.
 * @param {keyof typeof formulas} id
 */
export const formula = (id) =>
  element('div', { className: 'formula-line', innerHTML: formulas[id] });

/**
 * All the steps of a chapter as questions with folded answers. A button shows the scene of an
 * answer.
 * @param {Context} context
 */
export function createFoldedSteps({ sceneSetter, study, chapter, words }) {
  const facts = chapter.facts(study);
  const { title: chapterTitle, steps } = words.chapters[chapter.id];
  const heading = element('h3', { tabIndex: -1 }, chapterTitle);
  const items = chapter.steps.map((step) => {
    const { title, text } = steps[step.id];
    const { scene } = step;
    return element(
      'details',
      {},
      element('summary', {}, title),
      ...text(facts).map((paragraph) => element('p', {}, paragraph)),
      ...(scene
        ? [
            element(
              'button',
              { type: 'button', onclick: () => sceneSetter.set(scene) },
              words.showMe,
            ),
          ]
        : []),
    );
  });
  return {
    root: element('article', { className: 'folded' }, heading, ...items),
    heading,
    render() {},
    destroy() {},
  };
}

/**
 * Steps as they are printed: all the texts and questions, without buttons.
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
