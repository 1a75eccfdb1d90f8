/** @import { Chapter } from './chapter.js' */
/** @import { Answer } from './memory.js' */
/** @import { LessonWords } from './words/en.js' */
import { element, setText } from '../../dom/elements.js';
import { scoreOf } from './memory.js';

/**
 * The reader's progress in a chapter: a dot for each step, and the score of a chapter that has one.
 * @param {LessonWords} words
 * @param {{onChoose: (index: number) => void, onStartAnew: () => void}} actions of the reader
 */
export function createProgress(words, { onChoose, onStartAnew }) {
  const dots = element('ol', { className: 'dots', 'aria-label': words.progress });
  const scoreText = element('span');
  const score = element(
    'p',
    { className: 'score' },
    scoreText,
    element('button', { type: 'button', onclick: onStartAnew }, words.reset),
  );

  return {
    dots,
    score,

    /**
     * @param {Chapter} chapter
     * @param {number} index of the step shown
     * @param {Record<string, Answer>} answers under `chapter/step`
     */
    render(chapter, index, answers) {
      dots.hidden = chapter.folded ?? false;
      dots.replaceChildren(
        ...chapter.steps.map(({ id }, i) => {
          const answer = answers[`${chapter.id}/${id}`];
          const state = answer ? (answer.case === 'right' ? 'right' : 'wrong') : 'open';
          const button = element('button', {
            type: 'button',
            'data-answered': state,
            onclick: () => onChoose(i),
            'aria-label': words.dot(i + 1, words.chapters[chapter.id].steps[id].title, state),
          });
          if (i === index) button.setAttribute('aria-current', 'step');
          return element('li', {}, button);
        }),
      );
      score.hidden = !chapter.scored;
      setText(scoreText, words.score(scoreOf(chapter, answers)));
    },
  };
}
