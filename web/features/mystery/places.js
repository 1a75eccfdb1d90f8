/** What a mystery shows in places of the demo: its position, its question, and what is hidden. */

/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { MysteryWords } from './words/en.js' */
/** @import { MysteryActions } from './mystery.js' */
import { element, setText } from '../../dom/elements.js';
import { icon } from '../../dom/icons.js';
import { isVeiled } from '../../state/state.js';
import { rounds } from './draw.js';
import { isLast } from './series.js';

/**
 * The number of the round and the button to go on, in place of the scenarios.
 * @param {HTMLElement} root
 * @param {MysteryWords} words
 * @param {MysteryActions} actions
 */
export function createPosition(root, words, actions) {
  const position = element('span', { className: 'position' });
  const onward = element('button', {
    type: 'button',
    className: 'primary onward',
    onclick: () => act(),
  });
  const leave = element(
    'button',
    { type: 'button', title: words.leave, 'aria-label': words.leave, onclick: actions.leave },
    icon('close'),
  );
  root.append(element('div', { className: 'mystery-place' }, position, onward, leave));
  let act = actions.next;

  return {
    focus: () => onward.focus(),

    /** @param {State} state */
    render({ mystery }) {
      if (!mystery) return;
      const asking = mystery.status === 'asking';
      const over = mystery.status === 'over';
      position.hidden = !asking;
      onward.hidden = asking;
      act = over ? actions.again : actions.next;
      setText(position, words.place(mystery.round, rounds));
      const last = isLast(mystery) ? words.toScore : words.next;
      setText(onward, over ? words.again : last);
    },
  };
}

/**
 * The question, in place of the verdict; after a wrong answer, a hint where to look.
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

/**
 * While a run is veiled, tells over the parts that are empty then that they are hidden. The parts
 * keep their sizes.
 * @param {FeatureContext['slots']} slots
 * @param {MysteryWords} words
 */
export function createVeils(slots, words) {
  const roots = Object.entries(words.veils).map(([name, text]) => {
    const root = slots[/** @type {keyof FeatureContext['slots']} */ (name)];
    root.append(element('p', { className: 'veil' }, text));
    return root;
  });
  return {
    /** @param {State} state */
    render(state) {
      const veiled = isVeiled(state);
      for (const root of roots) root.classList.toggle('veiled', veiled);
    },
  };
}
