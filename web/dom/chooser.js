import { element, labelledSelect, setText } from './elements.js';

/**
 * A select with its choice written out. In a narrow widget the reader sees the written text, in as
 * many lines as it takes, and the select lies transparent above it.
 * @param {HTMLSelectElement} select
 */
export function chooserOf(select) {
  const written = element('span', { className: 'written', 'aria-hidden': 'true' });
  const root = element('span', { className: 'chooser' }, written, select);

  return {
    root,
    /** @param {string} id */
    show(id) {
      select.value = id;
      setText(written, select.selectedOptions[0]?.textContent ?? '');
    },
  };
}

/**
 * A chooser with a label.
 * @param {string} label
 * @param {readonly {id: string, title: string}[]} options
 * @param {(id: string) => void} onChoose
 */
export function labelledChooser(label, options, onChoose) {
  const { root, select } = labelledSelect(label, options, onChoose);
  const chooser = chooserOf(select);
  root.append(chooser.root);
  return { root, select, show: chooser.show };
}
