import { element } from '../dom/elements.js';

/** The custom properties that hold the colours. */
const colours = {
  ink: '--_ink',
  faintInk: '--_ink-faint',
  paper: '--_paper',
  grid: '--_grid',
  data: '--_data',
  moving: '--_moving',
  ring: '--_ring',
  line: '--_border',
  residual: '--_residual',
  litResidual: '--_lit-residual',
};

/**
 * The colours and font that a host page may set, read from CSS custom properties for the canvases.
 * @typedef {Readonly<Record<keyof typeof colours | 'font', string>>} Theme
 */

/**
 * @param {HTMLElement} root whose computed style holds the properties
 * @returns {Theme}
 */
export function readTheme(root) {
  // The colours are read off elements, since canvases know neither forced colours nor var(). Each has
  // one of its own: a colour that is set after one was read would compute all styles anew.
  const probes = Object.values(colours).map((property) => {
    const probe = element('span');
    probe.style.color = `var(${property})`;
    return probe;
  });
  const place = element('span', {}, ...probes);
  place.style.setProperty('forced-color-adjust', 'none');
  root.append(place);
  const read = probes.map((probe) => getComputedStyle(probe).color);
  const font = getComputedStyle(place).fontFamily;
  place.remove();
  const named = Object.keys(colours).map((name, i) => [name, read[i]]);
  return /** @type {Theme} */ ({ ...Object.fromEntries(named), font });
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
