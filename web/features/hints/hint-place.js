/** @import { hintWords } from './words/en.js' */
/** @import { Hint } from './first-hints.js' */

import { adoptSheet } from '../../dom/adopt-sheet.js';
import { element, setText } from '../../dom/elements.js';
import css from './hints.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/**
 * Where hints stand: in the room that the verdict's card keeps for what it will say once there is
 * a run. They cover nothing, and where that room is too small for them they are not shown.
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
  /** Where whoever dismissed the last one by keyboard goes on. @returns {HTMLElement | null} */
  const nextControl = () => card.parentElement?.querySelector('[part=buttons] .primary') ?? null;

  const fit = () => {
    root.hidden = true;
    const { offsetHeight } = card;
    root.hidden = !shown;
    if (card.offsetHeight > offsetHeight) root.hidden = true;
  };

  card.append(root);
  adoptSheet(card, sheet);
  // It is observed as long as there is a card. What changes sizes in turn has to wait until all
  // have been told of these.
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
