/** @import { GradientDescentElement as Element } from '../gradient-descent-element.js' */
import { siteRoot } from '#site';
import { GradientDescentElement } from '../gradient-descent-element.js';
import { attributeOf, parameterNames } from '../state/parameters.js';

/** Brings the page's widget to life, with the query of the page's address as its attributes. */
export async function openPage() {
  const widget = /** @type {HTMLElement} */ (document.querySelector('gradient-descent'));
  const query = new URLSearchParams(location.search);
  // Before the element is defined, so that it begins with them.
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
  if (language) {
    // The page stays in its own language if the words cannot be loaded.
    await import('./page-language.js').then(({ speak }) => speak(language)).catch(() => {});
  }
  GradientDescentElement.define();
  giveKeys(widget);

  const element = /** @type {Element} */ (/** @type {unknown} */ (widget));
  const isHosted = document.body.classList.contains('hosted');
  // The page works without each of these if it cannot be loaded.
  const nothing = () => {};
  if (window.parent !== window) {
    import('./host-messages.js').then(({ tellHeight }) => tellHeight()).catch(nothing);
  }
  await element.ready;
  const openWanted = () => {
    if (location.hash === '#your-run') element.openYourRun();
  };
  openWanted();
  addEventListener('hashchange', openWanted);
  // Only the hosted page keeps its address a link. The address of a frame belongs to its host.
  if (!document.body.classList.contains('embedded')) {
    import('./address.js').then(({ keepAddress }) => keepAddress(element)).catch(nothing);
  }
  import('../features/hints/hints.js').then(({ giveHints }) => giveHints(element)).catch(nothing);
  // Only the hosted page can be installed, not a frame or the one-file build.
  if (window.parent === window && isHosted) {
    import('./offline.js').then(({ workOffline }) => workOffline()).catch(nothing);
  }
}

/** The keys of the demo that no page has a use for. */
const keys = [' ', '1', '2', '3', '4', '5', '6', 'f', '?'];

/**
 * Until the reader presses something, nothing on the page has the focus. The demo then has the keys.
 * @param {HTMLElement} widget
 */
function giveKeys(widget) {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const isChord = event.ctrlKey || event.metaKey || event.altKey;
    if (!keys.includes(key) || isChord || target !== document.body) return;
    const sent = new KeyboardEvent('keydown', { key, cancelable: true });
    if (!widget.dispatchEvent(sent)) event.preventDefault();
  });
}
