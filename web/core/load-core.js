/** @import { CoreModule } from './core-module.js' */

import { compileCore } from '#compile-core';
import createCoreModule from '#core';

/**
 * The compiled core: had and compiled once a page, however many widgets stand on it. A failed
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
  const module = await compileCore();
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
