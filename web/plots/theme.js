/**
 * The colours and font that a host page may set, read from CSS custom properties for the canvases.
 * @typedef {ReturnType<typeof readTheme>} Theme
 */
import { element } from '../dom/elements.js';

/** @param {HTMLElement} root whose computed style holds the properties */
export function readTheme(root) {
  // The colours are read off an element, since canvases know neither forced colours nor var().
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
    line: property('--_border'),
    residual: property('--_residual'),
    litResidual: property('--_lit-residual'),
    font: style.fontFamily,
  };
  probe.remove();
  return theme;
}

/**
 * Calls back when the theme changes, by the reader's system, the host page's style sheets or the
 * widget itself. There is no event for custom properties, but a colour made of one starts a
 * transition when it changes.
 * @param {HTMLElement} root
 * @param {() => void} onChange
 * @param {AbortSignal} gone ends it
 */
export function followTheme(root, onChange, gone) {
  const probe = element('span', { className: 'theme-probe', 'aria-hidden': 'true' });
  probe.addEventListener('transitionrun', onChange, { signal: gone });
  root.append(probe);
}
