/** @import { GradientDescentElement } from '../gradient-descent-element.js' */
import { attributeOf, linkedNames } from '../state/parameters.js';

/** Safari refuses more than a hundred changes of the address in thirty seconds. */
const leastMilliseconds = 400;

/**
 * Keeps the page's address a link to what the reader has made of the run. The entry in the history
 * stays the one it was, so that Back still leaves the page; what else the address holds stays too.
 * @param {GradientDescentElement} widget that is ready
 */
export function keepAddress(widget) {
  const ours = new Set(linkedNames.map(attributeOf));
  let kept = widget.query;
  let timer = 0;

  const write = () => {
    timer = 0;
    const { query } = widget;
    // Own data too many for a link: what stands there is nearer the truth than their settings.
    if (query === null || query === kept) return;
    kept = query;
    const others = location.search
      .slice(1)
      .split('&')
      .filter((pair) => pair !== '' && !ours.has(pair.split('=', 1)[0]));
    const search = [...others, ...(query === '' ? [] : [query])].join('&');
    try {
      history.replaceState(
        history.state,
        '',
        `${location.pathname}${search && `?${search}`}${location.hash}`,
      );
    } catch {
      // Not every place that a page may be opened from has an address to change.
      widget.removeEventListener('gd-change', later);
    }
  };
  const later = () => {
    timer ||= window.setTimeout(write, leastMilliseconds);
  };

  widget.addEventListener('gd-chapter', (event) => {
    const { chapter } = /** @type {CustomEvent<{chapter: string}>} */ (event).detail;
    writeChapter(chapter);
  });
  widget.addEventListener('gd-change', later);
  // Whoever leaves at once leaves the last address behind.
  addEventListener('pagehide', () => {
    if (timer !== 0) write();
  });
}

/** So that a reload comes back to it. @param {string} chapter or `none` */
function writeChapter(chapter) {
  const url = new URL(location.href);
  if (chapter === 'none') url.searchParams.delete('chapter');
  else url.searchParams.set('chapter', chapter);
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // As above.
  }
}
