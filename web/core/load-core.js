/** @import { CoreModule } from './core-module.js' */
import createCoreModule from '#core';
import wasmUrl from '../../build/wasm/gradient-descent-core.wasm?url';

/**
 * The compiled core: fetched and compiled once a page, however many widgets stand on it. A failed
 * load is forgotten, so that it can be tried again.
 */
export const loadCore = onceLoaded(instantiate);

/**
 * @template Result
 * @param {() => Promise<Result>} load
 * @returns {() => Promise<Result>}
 */
function onceLoaded(load) {
  /** @type {Promise<Result> | undefined} */
  let loading;
  return () => {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** @returns {Promise<CoreModule>} */
async function instantiate() {
  const module = await compile();
  return new Promise((resolve, reject) => {
    createCoreModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports).then(
          (instance) => done(instance, module),
          // The glue knows of no failure here: it would wait for ever.
          reject,
        );
        return {};
      },
    }).then(resolve, reject);
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
