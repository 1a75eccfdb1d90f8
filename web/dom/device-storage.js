/**
 * The device's storage, or undefined where the browser keeps it from us: sandboxed frames throw at
 * the mere mention.
 */
export function storageIfAllowed() {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
