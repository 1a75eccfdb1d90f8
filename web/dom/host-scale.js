/**
 * A page may show the widget larger or smaller than it is laid out, by CSS `zoom`, by a transform, or
 * by both. Here its pixels become those of the layout, in which the plots are drawn.
 */

/** @typedef {{x: number, y: number}} Place in CSS pixels of an element's own layout */

/**
 * Where a pointer is on the element that the event is sent to. Browsers reckon transforms in, and
 * leave zoom out.
 * @param {{target: EventTarget | null, offsetX: number, offsetY: number}} event
 * @returns {Place}
 */
export function placeOn({ target, offsetX, offsetY }) {
  const zoom = zoomAt(/** @type {Element} */ (target));
  return { x: offsetX / zoom, y: offsetY / zoom };
}

/**
 * Where a pointer is in an element, whichever element the event is sent to.
 * @param {HTMLElement} element
 * @param {{clientX: number, clientY: number}} event
 * @returns {Place}
 */
export function placeIn(element, { clientX, clientY }) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const unit = boxUnit(element);
  return {
    x: (clientX / unit - left) * (element.offsetWidth / width),
    y: (clientY / unit - top) * (element.offsetHeight / height),
  };
}

/**
 * How many of the page's pixels a pixel of an element's layout takes, across; 1 for one that is not
 * shown.
 * @param {Element} element with a width of its own
 */
export function shownScale(element) {
  const shown = boxUnit(element) * element.getBoundingClientRect().width;
  const laidOut = Number.parseFloat(getComputedStyle(element).width);
  // Layout counts in parts of a pixel that differ from one browser to another.
  const scale = Math.round((100 * shown) / laidOut) / 100;
  return scale > 0 && Number.isFinite(scale) ? scale : 1;
}

/** Browsers that do not tell the zoom tell boxes in pixels that are zoomed. @param {Element} element */
const boxUnit = (element) => (element.currentCSSZoom === undefined ? zoomAt(element) : 1);

/** The product of the zooms of an element and of all that it stands in. @param {Element} element */
function zoomAt(element) {
  if (element.currentCSSZoom !== undefined) return element.currentCSSZoom;
  let zoom = 1;
  for (let at = /** @type {Element | null} */ (element); at; at = outer(at)) {
    zoom *= Number(getComputedStyle(at).zoom) || 1;
  }
  return zoom;
}

/** @param {Element} element @returns {Element | null} what it stands in, as it is shown */
function outer(element) {
  const around = element.assignedSlot ?? element.parentNode;
  if (around instanceof ShadowRoot) return around.host;
  return around instanceof Element ? around : null;
}
