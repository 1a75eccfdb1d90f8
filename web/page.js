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

// The one file is a page of no site; links lead to itself.
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

// A frame's address is its host's; the hosted page's is the reader's, to pass on.
if (!document.body.classList.contains('embedded')) {
  const { keepAddress } = await import('./page/address.js');
  keepAddress(element);
}

document.querySelector('.lesson-link')?.addEventListener('click', async (event) => {
  event.preventDefault();
  const { chapterToResume } = await import('./features/lesson/memory.js');
  Reflect.set(widget, 'chapter', chapterToResume());
});

// It is no loss if they cannot be had.
import('./features/hints/hints.js').then(({ giveHints }) => giveHints(element)).catch(() => {});

// The hosted page is what installs, not a frame in someone's book or a copy of the one-file build.
if (window.parent === window && document.body.classList.contains('hosted')) {
  const { workOffline } = await import('./page/offline.js');
  await workOffline();
}
