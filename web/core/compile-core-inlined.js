import wasmUrl from '../../build/wasm/gradient-descent-core.wasm?url&inline';

/** Compiles the core, which is a part of this code: what the standalone builds do. */
export const compileCore = () =>
  // Not fetched: policies for connections, and file://, know no data URLs.
  WebAssembly.compile(
    Uint8Array.from(atob(wasmUrl.slice(wasmUrl.indexOf(',') + 1)), (byte) => byte.charCodeAt(0)),
  );
