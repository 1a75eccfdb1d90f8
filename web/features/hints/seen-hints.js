/** Which hints need not be given again: kept on this device only, if at all. */

import { storageIfAllowed } from '../../dom/device-storage.js';

/** Tests and pictures set it too. */
const key = 'gradient-descent-hints-seen';

/**
 * What cannot be read is taken for nothing.
 * @param {Pick<Storage, 'getItem' | 'setItem'> | undefined} storage
 */
export function createSeenHints(storage = storageIfAllowed()) {
  const seen = new Set(read(storage));
  return {
    /** @param {string} id */
    has: (id) => seen.has(id),
    /** @param {string} id */
    add(id) {
      seen.add(id);
      try {
        storage?.setItem(key, JSON.stringify([...seen]));
      } catch {
        // Full, or denied since: then it lasts as long as the page.
      }
    },
  };
}

/** @param {Pick<Storage, 'getItem'> | undefined} storage @returns {unknown[]} */
function read(storage) {
  try {
    const kept = JSON.parse(storage?.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
