/**
 * Compiles wasm that is a part of this code. Not fetched: policies for connections, and file://, know
 * no data URLs.
 * @param {string} dataUrl
 */
export const decodeCompiled = (dataUrl) =>
  WebAssembly.compile(
    Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (byte) => byte.charCodeAt(0)),
  );
