import { readFile } from 'node:fs/promises';
import createCoreModule from '#core';

/** @import { CoreModule } from '../../../web/core/core-module.js' */

const wasm = new URL('../../../build/wasm/gradient-descent-core.wasm', import.meta.url);

/**
 * The compiled core, from the file system.
 * @returns {Promise<CoreModule>}
 */
export async function loadCore() {
  const module = await WebAssembly.compile(await readFile(wasm));
  return createCoreModule({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  });
}
