/**
 * The reader's last own data, kept on this device alone, for when the page is opened again.
 */

/** @import { Dataset } from '../../datasets/load-dataset.js' */
/** @import { OwnDataWords } from './words/en.js' */
import { element } from '../../dom/elements.js';

const storeName = 'own-data';
const last = 'last';

/**
 * What the store of this device answers to a request; undefined where the browser denies it, as in
 * a sandboxed frame or where storage is off.
 * @param {'readonly' | 'readwrite'} mode
 * @param {(store: IDBObjectStore) => IDBRequest} request
 * @returns {Promise<any>}
 */
function asked(mode, request) {
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open('gradient-descent-live', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
      opening.onerror = opening.onblocked = () => resolve(undefined);
      opening.onsuccess = () => {
        const made = request(opening.result.transaction(storeName, mode).objectStore(storeName));
        made.onsuccess = () => resolve(made.result);
        made.onerror = () => resolve(undefined);
        made.transaction?.addEventListener('complete', () => opening.result.close());
      };
    } catch {
      resolve(undefined);
    }
  });
}

/** @param {Dataset} dataset */
export const keepDataset = (dataset) => asked('readwrite', (store) => store.put(dataset, last));

/**
 * The line that offers the data that are kept, and forgets them.
 * @param {OwnDataWords} words
 * @param {(dataset: Dataset) => void} onUse
 */
export function createKept(words, onUse) {
  /** @type {Dataset | undefined} */
  let dataset;
  const name = element('span');
  const use = element(
    'button',
    { type: 'button', onclick: () => dataset && onUse(dataset) },
    words.useAgain,
  );
  const forget = element(
    'button',
    {
      type: 'button',
      async onclick() {
        await asked('readwrite', (store) => store.delete(last));
        show(undefined);
      },
    },
    words.forget,
  );
  const root = element('p', { className: 'kept', hidden: true }, name, use, forget);

  /** @param {Dataset | undefined} found */
  const show = (found) => {
    dataset = found;
    root.hidden = !found;
    if (found) name.textContent = words.kept(found.words?.title ?? '', found.x.length);
  };

  return {
    root,
    /** Looks for what is kept. */
    look: async () => show(await asked('readonly', (store) => store.get(last))),
  };
}
