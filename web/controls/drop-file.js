/** @import { Reader } from '../widget/reader.js' */

/**
 * A file that is dropped on the widget is read as the reader's own data.
 * @param {HTMLElement} root
 * @param {Reader} reader
 */
export function attachDrop(root, reader) {
  const hasFile = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes('Files');
  root.addEventListener('dragover', (event) => {
    if (hasFile(event)) event.preventDefault();
  });
  root.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    reader.open('own-data', { file }, { changesState: true });
  });
}
