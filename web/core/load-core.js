/** @import { CoreModule } from './core-module.js' */
import createCoreModule from '#core';
import wasmUrl from '../../build/wasm/gradient-descent-core.wasm?url';

/** @type {Promise<CoreModule> | undefined} */
let loading;

/**
 * The compiled core: fetched and compiled once a page, however many widgets stand on it. A failed
 * load is forgotten, so that it can be tried again.
 * @returns {Promise<CoreModule>}
 */
export function loadCore() {
  loading ??= instantiate().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function instantiate() {
  const module = await compile();
  return createCoreModule({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  });
}

async function compile() {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`${wasmUrl} answered ${response.status}`);
  // Streaming compilation insists on a MIME type that not every static host sends.
  if (response.headers.get('content-type') === 'application/wasm') {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}
