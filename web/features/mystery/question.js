/** @import { State } from '../../state/state.js' */
/** @import { MysteryWords } from './words/en.js' */
/** @import { MysteryActions } from './mystery.js' */
import { element, setText } from '../../dom/elements.js';
import { isVeiled } from '../../state/state.js';
import { rounds } from './draw.js';

/**
 * The question, where otherwise the verdict stands; after a wrong answer, where to look.
 * @param {HTMLElement} card
 * @param {MysteryWords} words
 * @param {MysteryActions} actions
 */
export function createQuestion(card, words, actions) {
  const title = element('strong');
  const sentence = element('span');
  const answer = element(
    'button',
    { type: 'button', className: 'try answer', onclick: actions.openDialog },
    words.answer,
  );
  card.append(element('p', { className: 'question' }, title, ' ', sentence), answer);

  return {
    focus: () => answer.focus(),

    /** @param {State} state */
    render(state) {
      const { mystery } = state;
      card.classList.toggle('veiled', isVeiled(state));
      if (!mystery) return;
      const { seed, round, wrong } = mystery;
      setText(title, wrong ? words.notYet : words.card(seed, round, rounds));
      setText(sentence, wrong ? words.hint(mystery) : words.question);
    },
  };
}
