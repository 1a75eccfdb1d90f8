/** @import { ShareWords } from './words/en.js' */
import { element } from '../../dom/elements.js';

/**
 * A text with a button that copies it, or selects it where copying is not allowed.
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
      // There is no permission, or outside a secure context no clipboard.
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
    /** Makes the field as high as its text; to be called once it is laid out. */
    fit() {
      text.style.blockSize = 'auto';
      text.style.blockSize = `${text.scrollHeight + text.offsetHeight - text.clientHeight}px`;
    },
  };
}
