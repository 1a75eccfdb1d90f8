import { readFile } from 'node:fs/promises';
import createCoreModule from '#core';
import createLessonCoreModule from '#lesson-core';
import { instantiate } from '../../../web/core/wasm-module.js';

/** @param {string} name of a compiled module */
async function compiled(name) {
  const wasm = new URL(`../../../build/wasm/${name}.wasm`, import.meta.url);
  return WebAssembly.compile(await readFile(wasm));
}

/** The compiled core, from the file system. */
export const loadCore = async () =>
  instantiate(createCoreModule, await compiled('gradient-descent-core'));

/** What the lesson adds to it. */
export const loadLessonCore = async () =>
  instantiate(createLessonCoreModule, await compiled('lesson-core'));
