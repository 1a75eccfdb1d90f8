/**
 * The storage of the device, or undefined where the browser denies it: in a sandboxed frame the
 * mere access throws.
 */
function storageIfAllowed() {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/**
 * A value that is kept on this device as JSON. Where it cannot be stored, it lasts as long as the
 * page.
 * @template Value
 * @param {string} key
 * @param {(kept: any) => Value} read the value that was stored; may throw if it is no such value
 * @param {Value} nothing the value where none can be read
 * @param {Pick<Storage, 'getItem' | 'setItem'>} [storage]
 */
export function createStored(key, read, nothing, storage = storageIfAllowed()) {
  let value = nothing;
  try {
    value = read(JSON.parse(storage?.getItem(key) ?? 'null'));
  } catch {
    // It is no such value, or access was denied: nothing was stored.
  }
  return {
    get value() {
      return value;
    },
    /** @param {Value} next */
    set(next) {
      value = next;
      try {
        storage?.setItem(key, JSON.stringify(next));
      } catch {
        // The storage is full or denied: the value lasts as long as the page.
      }
    },
  };
}
