import { element, labelledSelect, setText } from './elements.js';

/**
 * A select that has its choice written out below it: where there is no room for the whole of it in
 * one line, that is seen instead, in as many lines as it takes.
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
