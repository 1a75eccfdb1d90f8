/** @import { ShareWords } from './words/en.js' */
import { element } from '../../dom/elements.js';

/**
 * A text to be copied, with a button that copies it, or where it may not, selects it.
 * @param {string} label
 * @param {ShareWords} words
 * @param {(sentence: string) => void} announce
 */
export function copyField(label, words, announce) {
  const text = element('textarea', {
    readOnly: true,
    rows: 1,
    spellcheck: false,
    'aria-label': label,
  });
  const button = element('button', { type: 'button', 'aria-label': words.copyIt(label) });

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      button.textContent = words.copied;
      announce(words.copiedIt(label));
    } catch {
      // No permission, or no clipboard at all outside a secure context.
      text.focus();
      text.select();
      announce(words.selectedIt(label));
    }
  };
  button.onclick = copy;

  const root = element('div', { className: 'copy-field' }, element('h4', {}, label), button, text);
  return {
    root,
    /** @param {string} value */
    show(value) {
      text.value = value;
      button.textContent = words.copy;
    },
    /** Makes room for the whole text; to be called when it is laid out. */
    fit() {
      text.style.blockSize = 'auto';
      text.style.blockSize = `${text.scrollHeight + text.offsetHeight - text.clientHeight}px`;
    },
  };
}
