/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
import { controlNames, hasControl, isCompact } from '../state/presentation.js';

/**
 * Shows the widget as its host wants it. The attribute `data-control` of a control has its word of
 * the parameter `controls`, and styles/presentation.css hides those that are not wanted. A group
 * whose controls are all hidden is hidden here. A lock disables the fieldsets.
 * @param {HTMLElement} root with everything in it
 * @param {Strings} strings
 */
export function createPresenter(root, strings) {
  /** @type {State['presentation'] | undefined} */
  let shown;

  /** Hides the groups that hold none of the wanted controls. */
  const regroup = () => {
    const wanted = (root.dataset.controls ?? '').split(' ');
    for (const group of root.querySelectorAll('[data-group]')) {
      const controls = Array.from(group.querySelectorAll('[data-control]'));
      /** @type {HTMLElement} */ (group).hidden = !controls.some((control) =>
        wanted.includes(/** @type {HTMLElement} */ (control).dataset.control ?? ''),
      );
    }
  };

  /** Shows what is in the root now. @param {State['presentation']} presentation */
  const present = (presentation) => {
    const wanted = controlNames.filter((name) => hasControl(presentation, name));
    root.dataset.theme = presentation.theme;
    root.dataset.controls = wanted.join(' ');
    root.classList.toggle('choice', presentation.controls !== 'all');
    root.classList.toggle('locked', presentation.locked);
    for (const group of root.querySelectorAll('fieldset')) {
      group.disabled = presentation.locked;
      group.title = presentation.locked ? strings.lockedTitle : '';
    }
    regroup();
  };

  return {
    present,

    /**
     * @param {State} state
     * @returns {boolean} whether anything changed
     */
    render(state) {
      const { presentation } = state;
      root.classList.toggle('compact', isCompact(state));
      if (presentation === shown) return false;
      shown = presentation;
      present(presentation);
      return true;
    },
  };
}
