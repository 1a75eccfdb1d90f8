/** @import { Strings } from '../strings/en.js' */
import { pictureAddress } from '#site';
import { element } from '../dom/elements.js';
import { isSite } from '../widget/link-base.js';

/**
 * Shown in place of a widget that cannot run: the reason, a picture of the default run, and what
 * the reader can do.
 * @param {Strings} strings
 * @param {string} reason
 * @param {URL | null} base of the site where the demo may run
 * @param {() => void} onRetry
 */
export function createFailure(strings, reason, base, onRetry) {
  const { picture, pictured, elsewhere } = strings.failure;
  return element(
    'div',
    { className: 'failure', role: 'alert' },
    element('p', {}, reason),
    element(
      'figure',
      {},
      element('img', { src: pictureAddress, alt: picture, width: 980, height: 284 }),
      element('figcaption', {}, pictured),
    ),
    element(
      'p',
      {},
      element('button', { type: 'button', onclick: onRetry }, strings.retry),
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
