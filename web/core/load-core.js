import { compileCore } from '#compile';
import createCoreModule from '#core';
import { instantiate, onceLoaded } from './wasm-module.js';

/** The compiled core: had and compiled once a page, however many widgets stand on it. */
export const loadCore = onceLoaded(async () => instantiate(createCoreModule, await compileCore()));
