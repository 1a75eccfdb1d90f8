/** In place of compile.js in the builds that have the wasm in them. */
import coreUrl from '../../build/wasm/explain-core.wasm?url&inline';

/** Not fetched: neither Node nor a page's policy need know data URLs. */
export const compileExplainCore = () =>
  WebAssembly.compile(
    Uint8Array.from(atob(coreUrl.slice(coreUrl.indexOf(',') + 1)), (byte) => byte.charCodeAt(0)),
  );
