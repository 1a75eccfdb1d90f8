/**
 * The colours and font that a host page may set, read from CSS custom properties for the canvases.
 * @typedef {ReturnType<typeof readTheme>} Theme
 */
import { element } from '../dom.js';

/** @param {HTMLElement} root whose computed style holds the properties */
export function readTheme(root) {
  const style = getComputedStyle(root);
  /** @param {string} name */
  const property = (name) => style.getPropertyValue(name).trim();
  return {
    ink: property('--_ink'),
    faintInk: property('--_ink-faint'),
    paper: property('--_paper'),
    grid: property('--_grid'),
    data: property('--_data'),
    moving: property('--_moving'),
    font: style.fontFamily,
  };
}

/**
 * Tells when the theme is another, whoever changed it: the reader's system, the host page's style
 * sheets or the widget itself. No event says so of a custom property; but colours made of them
 * begin a transition when they change.
 * @param {HTMLElement} root
 * @param {() => void} onChange
 */
export function followTheme(root, onChange) {
  const probe = element('span', { className: 'theme-probe', 'aria-hidden': 'true' });
  probe.addEventListener('transitionrun', onChange);
  root.append(probe);
}
