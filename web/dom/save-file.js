import { element } from './elements.js';

/** Time for the reader to answer the browser's question where to save the file. */
const keptMilliseconds = 60_000;

/**
 * Hands a file to the browser, to save it as it saves downloads.
 * @param {string} name
 * @param {Blob} content
 */
export function saveFile(name, content) {
  const href = URL.createObjectURL(content);
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), keptMilliseconds);
}
