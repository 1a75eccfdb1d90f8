/** The other half of cpp/explain_exports.cpp. */

/** @import { DatasetError, Next } from '../core/layouts.js' */
/** @import { RunExplanation } from './explain-layouts.js' */
import { onceLoaded } from '../core/wasm-module.js';
import { readDatasetError, readRunExplanation, refusalNames, scalings } from './explain-layouts.js';

/**
 * @typedef {object} ExplainCore
 * @property {WebAssembly.Memory} memory
 * @property {() => number} createReader
 * @property {(reader: number) => void} deleteReader
 * @property {(reader: number, count: number) => number} makeRoom
 * @property {(reader: number, xCount: number, yCount: number) => number} explain
 * @property {(reader: number) => number} results
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
    const core = /** @type {any} */ (instance.exports);
    core._initialize();
    return core;
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
 * @param {{learningRate?: number, scaling?: string, start?: {w: number, b: number}}} known
 * @returns {{error: DatasetError} | {explanation: RunExplanation}}
 */
export function explainWith(core, x, y, rows, known) {
  const stated = [
    known.learningRate ?? Number.NaN,
    known.scaling === undefined ? -1 : scalings.indexOf(/** @type {any} */ (known.scaling)),
    known.start?.w ?? Number.NaN,
    known.start?.b ?? Number.NaN,
  ];
  const reader = core.createReader();
  const perNumber = Float64Array.BYTES_PER_ELEMENT;
  try {
    const count = stated.length + x.length + y.length + rows.length * (rows[0]?.length ?? 0);
    const begin = core.makeRoom(reader, count) / perNumber;
    const room = new Float64Array(core.memory.buffer).subarray(begin, begin + count);
    room.set(stated);
    room.set(x, stated.length);
    room.set(y, stated.length + x.length);
    let place = stated.length + x.length + y.length;
    for (const row of rows) {
      room.set(row, place);
      place += row.length;
    }
    core.explain(reader, x.length, y.length);
    const numbers = new Float64Array(core.memory.buffer);
    let at = core.results(reader) / perNumber;
    /** @type {Next} */
    const next = () => numbers[at++];
    if (refusalNames[next()] === 'data') return { error: readDatasetError(next) };
    return { explanation: readRunExplanation(next) };
  } finally {
    core.deleteReader(reader);
  }
}
