/** @import { GradientDescentElement as Element } from './gradient-descent-element.js' */
import { siteRoot } from '#site';
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

// The one-file build belongs to no site, so that its links lead to itself.
if (siteRoot === null) {
  const address = location.href.replace(/[?#].*/, '');
  widget.setAttribute('share-base', address.replace(/\/$/, '/index.html'));
}

const language = query.get('lang');
if (language) await (await import('./page/page-language.js')).speak(language);

const { GradientDescentElement } = await import('./gradient-descent-element.js');
GradientDescentElement.define();

if (window.parent !== window) {
  const { tellHeight } = await import('./page/host-messages.js');
  tellHeight();
}

const element = /** @type {Element} */ (/** @type {unknown} */ (widget));
await element.ready;

// Only the hosted page keeps its address a link. The address of a frame belongs to its host.
if (!document.body.classList.contains('embedded')) {
  const { keepAddress } = await import('./page/address.js');
  keepAddress(element);
}

/** The keys of the demo that no page has a use for. */
const keys = [' ', '1', '2', '3', '4', '5', '6', 'f', '?'];

// Until the reader presses something, nothing on the page has the focus. The demo then has the keys.
document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  const isChord = event.ctrlKey || event.metaKey || event.altKey;
  if (!keys.includes(key) || isChord || target !== document.body) return;
  const sent = new KeyboardEvent('keydown', { key, cancelable: true });
  if (!widget.dispatchEvent(sent)) event.preventDefault();
});

// The page works without hints if they cannot be loaded.
import('./features/hints/hints.js').then(({ giveHints }) => giveHints(element)).catch(() => {});

// Only the hosted page can be installed, not a frame or the one-file build.
if (window.parent === window && document.body.classList.contains('hosted')) {
  const { workOffline } = await import('./page/offline.js');
  await workOffline();
}
