/** @import { hintWords } from './words/en.js' */
/** @import { Hint } from './hints.js' */

import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { element, setText } from '../../dom/elements.js';
import css from './hints.css?inline';

const sheet = sheetOf(css);

/**
 * The place of hints: the room that the verdict's card keeps for the verdict of a run. A hint
 * covers nothing, and is not shown where that room is too small for it.
 * @param {HTMLElement} card
 * @param {typeof hintWords} words
 * @param {(hint: Hint) => void} onDismiss
 */
export function createHintPlace(card, words, onDismiss) {
  /** @type {Hint | undefined} */
  let shown;
  const text = element('p');
  const root = element(
    'div',
    { className: 'first-hint', role: 'note', 'aria-label': words.label, hidden: true },
    text,
    element('button', { type: 'button', onclick: () => dismiss() }, words.gotIt),
  );

  const dismiss = () => {
    const hadFocus = root.contains(/** @type {ShadowRoot} */ (root.getRootNode()).activeElement);
    if (shown) onDismiss(shown);
    if (hadFocus && root.hidden) nextControl()?.focus();
  };
  /** Gets the focus after the last hint was dismissed by keyboard. @returns {HTMLElement | null} */
  const nextControl = () => card.parentElement?.querySelector('[part=buttons] .primary') ?? null;

  const fit = () => {
    root.hidden = true;
    const { offsetHeight } = card;
    root.hidden = !shown;
    if (card.offsetHeight > offsetHeight) root.hidden = true;
  };

  card.append(root);
  adoptSheet(card, sheet);
  // The observer lasts as long as the card. A change of sizes inside its callback would be an error.
  new ResizeObserver(() => requestAnimationFrame(fit)).observe(card);

  return {
    /** @param {Hint | undefined} hint */
    show(hint) {
      if (hint === shown) return;
      shown = hint;
      root.dataset.control = hint?.control ?? '';
      setText(text, hint ? words.hints[hint.id] : '');
      fit();
    },
  };
}
