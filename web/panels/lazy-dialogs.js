/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */

/**
 * Dialogs that few readers open, each loaded when it is opened first.
 * @param {HTMLElement} root of the widget
 * @param {Strings} strings
 * @param {() => State} getState
 */
export function createLazyDialogs(root, strings, getState) {
  /**
   * @template {{root: HTMLElement}} Dialog
   * @param {() => Promise<Dialog>} load
   */
  const onDemand = (load) => {
    /** @type {Dialog | undefined} */
    let dialog;
    return async (/** @type {(dialog: Dialog) => void} */ show) => {
      if (!dialog) {
        const loaded = await load();
        // Asked for twice while it was loading, it is still one.
        dialog ??= loaded;
        root.append(dialog.root);
      }
      const isOpen = dialog.root.hasAttribute('open');
      if (root.isConnected && !isOpen) show(dialog);
    };
  };
  const keys = onDemand(async () => (await import('../features/keys/keys.js')).createKeys(strings));
  const tables = onDemand(async () =>
    (await import('../features/tables/tables.js')).createTables(strings),
  );

  return {
    showKeys: () => keys((dialog) => dialog.show()),
    showIterations: () => tables((dialog) => dialog.showIterations(getState())),
    showData: () => tables((dialog) => dialog.showData(getState())),
  };
}
