/** How a compiled module of cpp/ comes to life: for the core, and for what the lesson adds to it. */

/** @import { WasmModuleOptions } from './core-module.js' */

/**
 * Loads once a page, however many ask. A failed load is forgotten, so that it can be tried again.
 * @template Result
 * @param {() => Promise<Result>} load
 * @returns {() => Promise<Result>}
 */
export function onceLoaded(load) {
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

/**
 * @template Module
 * @param {(options: WasmModuleOptions) => Promise<Module>} createModule the module's glue
 * @param {WebAssembly.Module} compiled
 * @returns {Promise<Module>}
 */
export const instantiate = (createModule, compiled) =>
  new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then(
          (instance) => done(instance, compiled),
          // The glue knows of no failure here: it would wait for ever.
          reject,
        );
        return {};
      },
    }).then(resolve, reject);
  });
