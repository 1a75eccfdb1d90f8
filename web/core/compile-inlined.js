/** In place of compile.js in the builds that have the wasm in them. */
import coreUrl from '../../build/wasm/gradient-descent-core.wasm?url&inline';

/**
 * Compiles wasm that is a part of this code. Not fetched: policies for connections, and file://, know
 * no data URLs.
 * @param {string} dataUrl
 */
const decodeCompiled = (dataUrl) =>
  WebAssembly.compile(
    Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (byte) => byte.charCodeAt(0)),
  );

export const compileCore = () => decodeCompiled(coreUrl);

export const compileLessonCore = async () =>
  decodeCompiled((await import('../../build/wasm/lesson-core.wasm?url&inline')).default);

export const compileExplainCore = async () =>
  decodeCompiled((await import('../../build/wasm/explain-core.wasm?url&inline')).default);
