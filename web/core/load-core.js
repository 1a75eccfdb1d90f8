import createCoreModule from '#core';
import wasmUrl from '../../build/wasm/gradient-descent-core.wasm?url';
import { fetchCompiled, instantiate, onceLoaded } from './wasm-module.js';

/** The compiled core: fetched and compiled once a page, however many widgets stand on it. */
export const loadCore = onceLoaded(async () =>
  instantiate(createCoreModule, await fetchCompiled(wasmUrl)),
);
