import { readFile } from 'node:fs/promises';
import { explainCoreFrom } from '../../../web/explain/explain-core.js';
import { explainerWith } from '../../../web/explain/explain-run.js';
import { loadCore } from './load-core.js';

/** explainRun as the package has it, with the wasm from the file system. */
export const explainRun = explainerWith(
  explainCoreFrom(async () => {
    const wasm = new URL('../../../build/wasm/explain-core.wasm', import.meta.url);
    return WebAssembly.compile(await readFile(wasm));
  }),
  loadCore,
  () => import('../../../web/explain/words/en.js'),
);
