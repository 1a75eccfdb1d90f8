/** @import { Notice, State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Actions } from '../actions/actions.js' */

import { element } from '../dom/elements.js';
import { icon } from '../dom/icons.js';

/**
 * What the reader should know: laid over the plots, so that nothing jumps, until dismissed.
 * @param {Strings} strings
 * @param {Actions} actions
 */
export function createNotices(strings, actions) {
  const root = element('div', {
    className: 'notices',
    part: 'notices',
    role: 'group',
    'aria-label': strings.notices,
  });
  /** @type {Notice[]} */
  let shown = [];

  return {
    root,
    /** @param {State} state */
    render({ notices }) {
      if (notices === shown) return;
      shown = notices;
      root.replaceChildren(
        ...notices.map(({ code, message }) =>
          element(
            'div',
            { className: 'notice' },
            element('p', {}, message),
            element(
              'button',
              {
                type: 'button',
                'aria-label': strings.dismiss,
                onclick: () => actions.dismiss(code),
              },
              icon('close'),
            ),
          ),
        ),
      );
    },
  };
}
