/** The other half of cpp/explain_exports.cpp. */

/** @import { Memory } from '../core/boundary.js' */
/** @import { DatasetError } from '../core/layouts.js' */
/** @import { Known } from '../package/explain.js' */
/** @import { RunExplanation } from './explain-layouts.js' */
import { createBoundary } from '../core/boundary.js';
import { onceLoaded } from '../core/wasm-module.js';
import { readDatasetError, readRunExplanation, refusalNames, scalings } from './explain-layouts.js';

/**
 * @typedef {Memory & {
 *   createReader: () => number,
 *   deleteReader: (reader: number) => void,
 *   explain: (reader: number, xCount: number, yCount: number) => number,
 * }} ExplainCore
 */

/**
 * @param {() => Promise<WebAssembly.Module>} compile
 * @returns {() => Promise<ExplainCore>}
 */
export const explainCoreFrom = (compile) =>
  onceLoaded(async () => {
    const instance = await WebAssembly.instantiate(await compile(), {
      env: { emscripten_notify_memory_growth() {} },
      wasi_snapshot_preview1: {
        proc_exit() {
          throw new Error('The core has ended');
        },
      },
    });
    const { memory, _initialize, ...calls } = /** @type {any} */ (instance.exports);
    _initialize();
    return {
      ...calls,
      get HEAPF64() {
        return new Float64Array(memory.buffer);
      },
    };
  });

/**
 * A row of a log as numbers, in the order of LogRow in cpp/fields.def.
 * @typedef {number[]} LogRow
 */

/**
 * What the numbers of a log say.
 * @param {ExplainCore} core
 * @param {ArrayLike<number>} x
 * @param {ArrayLike<number>} y
 * @param {LogRow[]} rows
 * @param {Known} known
 * @returns {{error: DatasetError} | {explanation: RunExplanation}}
 */
export function explainWith(core, x, y, rows, known) {
  const stated = [
    known.learningRate ?? Number.NaN,
    known.scaling === undefined ? -1 : scalings.indexOf(known.scaling),
    known.start?.w ?? Number.NaN,
    known.start?.b ?? Number.NaN,
  ];
  const at = createBoundary(core, core.createReader());
  try {
    at.write(stated, x, y, rows.flat());
    return at.record(core.explain(at.handle, x.length, y.length), (next) =>
      refusalNames[next()] === 'data'
        ? { error: readDatasetError(next) }
        : { explanation: readRunExplanation(next) },
    );
  } finally {
    core.deleteReader(at.handle);
  }
}
