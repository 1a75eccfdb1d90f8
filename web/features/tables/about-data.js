/** @import { Strings } from '../../strings/en.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
import { wordsOf } from '../../datasets/catalogue.js';
import { createDialog } from '../../dom/dialog.js';
import { element } from '../../dom/elements.js';

/**
 * Where the data come from, in a dialog, with a way to their table.
 * @param {FeatureContext} context
 */
export function createAboutData({ strings, store, slots, open }) {
  const text = element('p');
  const shape = element('p');
  const table = element(
    'button',
    { type: 'button', 'aria-haspopup': 'dialog', onclick: () => open('tables', 'data') },
    strings.tables.data,
  );
  const { root, title, show } = createDialog(strings, 'about-data', text, shape, table);
  slots.root.append(root);

  return {
    open() {
      if (root.open) return;
      const { dataset } = store.state;
      const names = wordsOf(dataset, strings);
      title.textContent = names.title;
      text.textContent = names.about;
      shape.textContent = strings.datasetShape(
        dataset.x.length,
        strings.axis(names.x.label, names.x.unit),
        strings.axis(names.y.label, names.y.unit),
      );
      show();
    },
  };
}
