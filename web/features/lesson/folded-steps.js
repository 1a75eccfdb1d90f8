/** @import { Context } from './step-view.js' */
import { element } from '../../dom/elements.js';

/**
 * All the steps of a chapter as questions with folded answers, each with the state that shows it.
 * @param {Context} context
 */
export function createFoldedSteps({ stage, study, chapter, words }) {
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
        ? [element('button', { type: 'button', onclick: () => stage.set(scene) }, words.showMe)]
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
