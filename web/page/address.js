/** @import { GradientDescentElement } from '../gradient-descent-element.js' */
import { attributeOf, linkedNames } from '../state/parameters.js';

/** Safari refuses more than a hundred changes of the address in thirty seconds. */
const leastMilliseconds = 400;

/**
 * Keeps the address of the page a link to the present state. It replaces the entry in the history,
 * so that Back still leaves the page. Other parameters in the address stay.
 * @param {GradientDescentElement} widget that is ready
 */
export function keepAddress(widget) {
  const ours = new Set(linkedNames.map(attributeOf));
  let kept = widget.query;
  let timer = 0;

  const write = () => {
    timer = 0;
    const { query } = widget;
    // Own data that are too many for a link: the address stays as it is.
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
      // Some pages, such as those of a sandboxed frame, may not change their address.
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
  // Before the page is left the last address is written at once.
  addEventListener('pagehide', () => {
    if (timer !== 0) write();
  });
}

/**
 * Writes the chapter into the address, so that a reload opens it again.
 * @param {string} chapter or `none`
 */
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
