/** @import { Strings } from '../strings/en.js' */
import { pictureAddress } from '#site';
import { element } from '../dom/elements.js';
import { isSite } from '../widget/link-base.js';

/**
 * A button that loads the page anew. Files that a page asks for in vain may have been replaced by
 * those of a later version, which the page then takes.
 * @param {Strings} strings
 */
export const createReload = (strings) =>
  element('button', { type: 'button', onclick: () => location.reload() }, strings.reload);

/**
 * Shown in place of a widget that cannot run: the reason, a picture of the default run, and what
 * the reader can do.
 * @param {Strings} strings
 * @param {string} reason
 * @param {object} place
 * @param {URL | null} place.base of the site where the demo may run
 * @param {boolean} place.hasPicture the page shows a picture below this by itself
 * @param {() => void} onRetry
 */
export function createFailure(strings, reason, { base, hasPicture }, onRetry) {
  const { picture, pictured, elsewhere } = strings.failure;
  return element(
    'div',
    { className: 'failure', role: 'alert' },
    element('p', {}, reason),
    ...(hasPicture
      ? []
      : [
          element(
            'figure',
            {},
            element('img', { src: pictureAddress, alt: picture, width: 980, height: 284 }),
            element('figcaption', {}, pictured),
          ),
        ]),
    element(
      'p',
      {},
      element('button', { type: 'button', onclick: onRetry }, strings.retry),
      ...(reason === strings.loadFailed ? [' ', createReload(strings)] : []),
      ...(base && isSite(base)
        ? [
            ' ',
            element('a', { href: new URL('index.html', base).href, target: '_blank' }, elsewhere),
          ]
        : []),
    ),
  );
}

/**
 * Why the core could not be loaded.
 * @param {Strings} strings
 */
export async function reasonOfFailure(strings) {
  if (typeof WebAssembly === 'undefined') return strings.failure.noWebAssembly;
  const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
  try {
    await WebAssembly.instantiate(empty);
    return strings.loadFailed;
  } catch {
    // Only a security policy refuses the empty module.
    return strings.failure.policy;
  }
}
