/**
 * The colours and font that a host page may set, read from CSS custom properties for the canvases.
 * @typedef {ReturnType<typeof readTheme>} Theme
 */
import { element } from '../dom/elements.js';

/** @param {HTMLElement} root whose computed style holds the properties */
export function readTheme(root) {
  // A probe, since canvases know neither system colours as the reader forces them nor var().
  const probe = element('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  root.append(probe);
  const style = getComputedStyle(probe);
  /** @param {string} name */
  const property = (name) => {
    probe.style.color = `var(${name})`;
    return style.color;
  };
  const theme = {
    ink: property('--_ink'),
    faintInk: property('--_ink-faint'),
    paper: property('--_paper'),
    grid: property('--_grid'),
    data: property('--_data'),
    moving: property('--_moving'),
    ring: property('--_ring'),
    residual: property('--_residual'),
    font: style.fontFamily,
  };
  probe.remove();
  return theme;
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
