/** @import { State } from '../../state/state.js' */
/** @import { MysteryWords } from './words/en.js' */
/** @import { Strings } from '../../strings/en.js' */
/** @import { MysteryActions } from './mystery.js' */
/** @import { Series } from './series.js' */

import { createDialog } from '../../dom/dialog.js';
import { element, setText } from '../../dom/elements.js';
import { createAnswerForm } from './answer-form.js';
import { horizon, rounds } from './draw.js';
import { isLast, scoreOf } from './series.js';

/**
 * The dialog of a mystery. It shows the question with its answers, then what the run was, and at
 * the end of a series the score.
 * @param {Strings} strings
 * @param {MysteryWords} words
 * @param {MysteryActions} actions
 * @param {(state: State) => void} focusAfter moves the focus after the reader has closed it
 */
export function createAnswerDialog(strings, words, actions, focusAfter) {
  /** @type {State | undefined} */
  let shown;
  const seed = element('span', { className: 'seed' });
  const score = element('span');
  const form = createAnswerForm(words, actions);

  /** @param {string} text @param {() => void} act */
  const button = (text, act) => element('button', { type: 'button', onclick: act }, text);
  /** Closes without moving the focus, which `act` does. @param {() => void} act */
  const closing = (act) => () => {
    shown = undefined;
    root.close();
    act();
  };

  const finding = element('p', { className: 'finding', role: 'status' });
  const hidden = element('p');
  const look = button(words.look, () => root.close());
  const next = button(words.next, closing(actions.next));
  const result = element(
    'div',
    { className: 'result' },
    finding,
    hidden,
    element('div', { className: 'answer-buttons' }, look, next),
  );

  const total = element('p', { className: 'finding' });
  const marks = element('ol', { className: 'marks' });
  const again = button(words.again, closing(actions.again));
  const end = element(
    'div',
    { className: 'end' },
    total,
    marks,
    element(
      'div',
      { className: 'answer-buttons' },
      button(words.leaveShort, closing(actions.leave)),
      again,
    ),
  );
  for (const { classList } of [next, again]) classList.add('primary');

  const { root, title, show } = createDialog(
    strings,
    'mystery-dialog',
    element('p', { className: 'series' }, seed, score),
    form.root,
    result,
    end,
  );
  root.onclose = () => {
    // The event comes late: the dialog may be open again.
    if (root.open) return;
    if (shown) focusAfter(shown);
    shown = undefined;
  };

  /** @param {Series} series */
  const showStatus = (series) => {
    const { status, drawn, firstTries } = series;
    const asking = status === 'asking';
    const over = status === 'over';
    form.root.hidden = !asking;
    result.hidden = asking || over;
    end.hidden = !over;
    setText(seed, words.seed(series.seed));
    setText(score, firstTries.length > 0 ? words.score(scoreOf(series), firstTries.length) : '');
    score.hidden = over;
    if (asking) setText(title, words.title);
    else if (over) setText(title, words.endTitle);
    else setText(title, words.resultTitle(status === 'solved'));
    // While the run is veiled, its settings are nowhere in the document.
    setText(finding, asking ? '' : words.result(drawn, horizon));
    setText(hidden, asking ? '' : words.hidden(drawn, strings));
    setText(next, isLast(series) ? words.toScore : words.next);
    setText(total, over ? words.end(scoreOf(series), rounds) : '');
    marks.replaceChildren(...(over ? firstTries.map((right) => markOf(right, words)) : []));
  };

  return {
    root,

    /** @param {State} state */
    show(state) {
      if (!state.mystery || root.open) return;
      show();
      this.render(state);
      if (state.mystery.status === 'asking') form.focus();
      else if (state.mystery.status === 'over') again.focus();
      else look.focus();
    },

    /** @param {State} state */
    render(state) {
      const { mystery } = state;
      if (!mystery) {
        shown = undefined;
        root.close();
        return;
      }
      const former = shown?.mystery;
      form.render(state);
      showStatus(mystery);
      if (!root.open) return;
      shown = state;
      if (former?.status === 'asking' && mystery.status !== 'asking') look.focus();
    },
  };
}

/** @param {boolean} right @param {MysteryWords} words */
const markOf = (right, words) =>
  element(
    'li',
    { className: right ? 'right' : 'wrong', title: right ? words.firstTry : words.notFirstTry },
    element('span', { 'aria-hidden': 'true' }, right ? '✓' : '·'),
    element('span', { className: 'unseen' }, right ? words.firstTry : words.notFirstTry),
  );
