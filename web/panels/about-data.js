/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */

import { element } from '../dom.js';
import { icon } from '../icons.js';

/**
 * Where the data come from, in a dialog.
 * @param {Strings} strings
 */
export function createAboutData(strings) {
  const title = element('h3');
  const text = element('p');
  const shape = element('p');
  const root = element(
    'dialog',
    { className: 'about-data' },
    element(
      'header',
      {},
      title,
      element(
        'button',
        { type: 'button', 'aria-label': strings.close, onclick: () => root.close() },
        icon('close'),
      ),
    ),
    text,
    shape,
  );

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
