/** @import { Strings } from '../strings/en.js' */
import { element } from './elements.js';
import { icon } from './icons.js';

/**
 * A dialog that is named by its title and has a button to close it. Browsers give the focus back
 * to where it was.
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
