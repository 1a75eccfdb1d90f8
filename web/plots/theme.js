/**
 * The colours and font that a host page may set, read from CSS custom properties for the canvases.
 * @typedef {ReturnType<typeof readTheme>} Theme
 */

/** @param {HTMLElement} element whose computed style holds the properties */
export function readTheme(element) {
  const style = getComputedStyle(element);
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
