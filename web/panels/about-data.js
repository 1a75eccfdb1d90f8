/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Actions } from '../actions/actions.js' */

import { createDialog } from '../dom/dialog.js';
import { element } from '../dom/elements.js';

/**
 * Where the data come from, in a dialog.
 * @param {Strings} strings
 * @param {Actions} actions
 */
export function createAboutData(strings, actions) {
  const text = element('p');
  const shape = element('p');
  const table = element(
    'button',
    { type: 'button', 'aria-haspopup': 'dialog', onclick: actions.showData },
    strings.tables.data,
  );
  const { root, title } = createDialog(strings, 'about-data', text, shape, table);

  return {
    root,
    /** @param {State} state */
    show({ dataset }) {
      const names = strings.datasets[/** @type {keyof Strings['datasets']} */ (dataset.id)];
      title.textContent = names.title;
      text.textContent = names.about;
      shape.textContent = strings.datasetShape(
        dataset.x.length,
        strings.axis(names.x.label, names.x.unit),
        strings.axis(names.y.label, names.y.unit),
      );
      root.showModal();
    },
  };
}
