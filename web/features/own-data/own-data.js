/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { Source } from './reading/read-examples.js' */
import { createOpening } from './opening.js';
import { createOwnDataDialog } from './own-data-dialog.js';

/**
 * The reader's own data: from a file, pasted or typed. open() with a `source` begins on it at once,
 * as the element's openData() does; else it shows the dialog, with the `file` that was dropped.
 * @param {FeatureContext} context
 */
export function createOwnData(context) {
  const opening = createOpening(context);
  const dialog = createOwnDataDialog(context, opening);

  return {
    /** @param {{file?: File, source?: Source, x?: string, y?: string}} [wanted] */
    open: ({ file, source, ...columns } = {}) =>
      source === undefined ? dialog.show(file) : opening.open(source, columns),
    render: dialog.render,
    destroy: dialog.destroy,
  };
}
