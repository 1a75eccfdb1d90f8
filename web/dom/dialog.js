/** @import { Strings } from '../strings/en.js' */
import { element } from './elements.js';
import { icon } from './icons.js';

/**
 * A dialog with a title and a button to close it. On closing, the browser returns the focus to
 * where it was before.
 * @param {Strings} strings
 * @param {string} name of its class
 * @param {...(Node | string)} children
 */
export function createDialog(strings, name, ...children) {
  const title = element('h3', { id: `${name}-title` });
  const close = element(
    'button',
    { type: 'button', 'aria-label': strings.close, onclick: () => root.close() },
    icon('close'),
  );
  const root = element(
    'dialog',
    { className: name, 'aria-labelledby': title.id },
    element('header', {}, title, close),
    ...children,
  );
  return { root, title };
}
