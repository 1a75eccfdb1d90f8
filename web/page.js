import { attributeOf, parameterNames } from './state/parameters.js';

/**
 * The page's query parameters are the element's attributes. They are put on it before the element
 * is defined, so that it begins with them.
 */
const widget = /** @type {HTMLElement} */ (document.querySelector('gradient-descent'));
const query = new URLSearchParams(location.search);
for (const attribute of parameterNames.map(attributeOf)) {
  const value = query.get(attribute);
  if (value !== null) widget.setAttribute(attribute, value);
}

const { GradientDescentElement } = await import('./gradient-descent-element.js');
GradientDescentElement.define();

if (window.parent !== window) {
  const { tellHeight } = await import('./host-messages.js');
  tellHeight();
}

// The hosted page is what installs, not a frame in someone's book or a copy of the one-file build.
if (window.parent === window && document.body.classList.contains('hosted')) {
  await /** @type {any} */ (widget).ready;
  const { workOffline } = await import('./offline.js');
  await workOffline();
}
