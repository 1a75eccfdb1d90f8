/** @import { Notice, State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Reader } from '../widget/reader.js' */

import { element } from '../dom/elements.js';
import { icon } from '../dom/icons.js';
import { noticeText } from '../state/notices.js';
import { createReload } from './failure.js';

/**
 * The notices, until they are dismissed. They lie over the plots, so that nothing below moves.
 * @param {Strings} strings
 * @param {Reader} reader
 */
export function createNotices(strings, reader) {
  const root = element('div', {
    className: 'notices',
    part: 'notices',
    role: 'group',
    'aria-label': strings.notices,
  });
  /** @type {readonly Notice[]} */
  let shown = [];

  return {
    root,
    /** @param {State} state */
    render({ notices }) {
      if (notices === shown) return;
      shown = notices;
      root.replaceChildren(
        ...notices.map((notice) =>
          element(
            'div',
            { className: 'notice' },
            element(
              'p',
              {},
              noticeText(notice, strings),
              ...('offersReload' in notice ? [' ', createReload(strings)] : []),
            ),
            element(
              'button',
              {
                type: 'button',
                'aria-label': strings.dismiss,
                onclick: () => reader.dispatch({ type: 'dismiss', codes: [notice.code] }),
              },
              icon('close'),
            ),
          ),
        ),
      );
    },
  };
}
