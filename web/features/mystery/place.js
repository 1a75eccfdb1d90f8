/** @import { State } from '../../state/state.js' */
/** @import { MysteryWords } from './words/en.js' */
/** @import { MysteryActions } from './mystery.js' */
import { element, setText } from '../../dom/elements.js';
import { icon } from '../../dom/icons.js';
import { rounds } from './draw.js';
import { isLast } from './series.js';

/**
 * Where in the series one is, and the way on, in the place of the scenarios.
 * @param {HTMLElement} root
 * @param {MysteryWords} words
 * @param {MysteryActions} actions
 */
export function createPlace(root, words, actions) {
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
      const asking = mystery.stage === 'asking';
      const over = mystery.stage === 'over';
      position.hidden = !asking;
      onward.hidden = asking;
      act = over ? actions.again : actions.next;
      setText(position, words.place(mystery.round, rounds));
      const last = isLast(mystery) ? words.toScore : words.next;
      setText(onward, over ? words.again : last);
    },
  };
}
