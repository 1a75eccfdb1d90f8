/** @import { Examples } from './reading/read-examples.js' */
/** @import { OwnDataWords } from './words/en.js' */
import { element, labelledSelect } from '../../dom/elements.js';

/**
 * Which columns of a table are x and y, each with its first cells. It is hidden where there are no
 * others to choose.
 * @param {OwnDataWords} words
 * @param {(columns: {x: string, y: string}) => void} onChoose
 */
export function createColumnChoice(words, onChoose) {
  const choose = () => onChoose({ x: x.select.value, y: y.select.value });
  const x = labelledSelect('x', [], choose);
  const y = labelledSelect('y', [], choose);
  const root = element('fieldset', { className: 'columns', hidden: true }, x.root, y.root);

  return {
    root,
    /** @param {Examples} read */
    show({ columns, xColumn, yColumn }) {
      root.hidden = columns.length < 3;
      for (const [{ select }, chosen] of /** @type {const} */ ([
        [x, xColumn],
        [y, yColumn],
      ])) {
        select.replaceChildren(
          ...columns.map(({ name, examples }) =>
            element('option', { value: name }, words.column(name, examples)),
          ),
        );
        select.value = chosen;
      }
    },
    forget() {
      root.hidden = true;
    },
  };
}
