/** @import { FeatureContext } from '../../widget/feature-host.js' */

import { createDialog } from '../../dom/dialog.js';
import { element } from '../../dom/elements.js';

/**
 * The list of keys, in a dialog.
 * @param {FeatureContext} context
 */
export function createKeys({ strings, slots }) {
  const rows = strings.keys.list.map(([keys, meaning]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('kbd', {}, keys)),
      element('td', {}, meaning),
    ),
  );
  const { root, title, show } = createDialog(
    strings,
    'keys',
    element('p', {}, strings.keys.where),
    element('table', {}, element('tbody', {}, ...rows)),
  );
  title.textContent = strings.keys.title;
  slots.root.append(root);
  return { open: show };
}
