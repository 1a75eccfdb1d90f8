/** @import { Strings } from '../strings/en.js' */
import { element } from './elements.js';
import { icon } from './icons.js';

/**
 * A dialog with a title and a button to close it. It is opened by show(). On closing, the browser
 * returns the focus to where it was before.
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

  return {
    root,
    title,
    show() {
      if (root.open) return;
      const tree = /** @type {ShadowRoot} */ (root.getRootNode());
      const pressed = tree.activeElement?.getBoundingClientRect();
      root.showModal();
      root.style.removeProperty('margin-block-start');
      if (pressed && isTallFrame()) keepNear(root, pressed);
    },
  };
}

/**
 * Whether the page is in a frame that is higher than the screen, since its host makes it as high as
 * what is in it. The middle of such a frame may be out of sight.
 */
const isTallFrame = () => window.parent !== window && innerHeight > screen.height;

/**
 * Moves a dialog to where the reader has pressed a button.
 * @param {HTMLElement} root
 * @param {DOMRect} pressed
 */
function keepNear(root, pressed) {
  const { height } = root.getBoundingClientRect();
  const middle = (pressed.top + pressed.bottom) / 2;
  const top = Math.min(Math.max(middle - height / 2, 8), innerHeight - height - 8);
  root.style.setProperty('margin-block-start', `${top}px`);
}
