/** @import { Parameters } from './core-module.js' */
/** @import { LessonCoreModule } from './lesson-core-module.js' */
import { readDatasetError } from './layouts.js';
import {
  readCostAt,
  readDescent,
  readHoldOut,
  readHoldOutTrials,
  readValleys,
} from './lesson-layouts.js';

/** @typedef {ReturnType<typeof createLessonModel>} LessonModel */

/**
 * A part of the plane of (w, b).
 * @typedef {{least: Parameters, greatest: Parameters}} Rectangle
 */

/**
 * A data set, the model f(x) = scale · (w z + b)² on it, whose cost has more than one valley (z is
 * the z-score of x, and J the cost of y / scale: see cpp/square_model.hpp), and its splits into seen
 * and unseen examples. The only owner of its wasm handle: whoever creates it calls `free()`.
 * @param {LessonCoreModule} core
 */
export function createLessonModel(core) {
  const handle = core.createLesson();

  /** @param {number} count */
  const results = (count) => {
    const begin = core.results(handle) / Float64Array.BYTES_PER_ELEMENT;
    return core.HEAPF64.slice(begin, begin + count);
  };

  return {
    /**
     * Takes a data set; null, or what is wrong: the former then stays. To be called first.
     * @param {ArrayLike<number>} x
     * @param {ArrayLike<number>} y
     */
    open(x, y) {
      const begin = core.makeRoom(handle, x.length + y.length) / Float64Array.BYTES_PER_ELEMENT;
      core.HEAPF64.set(x, begin);
      core.HEAPF64.set(y, begin + x.length);
      return readDatasetError(results(core.open(handle, x.length)));
    },

    /** max |y|: times √(2J), it is the root mean square error in the units of y. */
    scale: () => core.scale(handle),

    /** In the data's units. @param {Parameters} parameters @param {number} x */
    predict: ({ w, b }, x) => core.predict(handle, w, b, x),

    /** @param {Parameters} at */
    costAt: ({ w, b }) => readCostAt(results(core.costAt(handle, w, b))),

    /** The minima within, the lowest first; curves have two each. @param {Rectangle} rectangle */
    valleys: ({ least, greatest }) =>
      readValleys(results(core.valleys(handle, least.w, least.b, greatest.w, greatest.b))),

    /**
     * J at columns × rows points, row by row from the least b, edges included.
     * @param {Rectangle} rectangle
     * @param {number} columns
     * @param {number} rows
     */
    costGrid: ({ least, greatest }, columns, rows) =>
      results(core.costGrid(handle, least.w, least.b, greatest.w, greatest.b, columns, rows)),

    /**
     * From a start, until it comes to rest, `most` updates are taken or J is no longer finite.
     * @param {Parameters} start
     * @param {number} learningRate
     * @param {number} most
     */
    descend: ({ w, b }, learningRate, most) =>
      readDescent(results(core.descend(handle, w, b, learningRate, most))),

    /**
     * Null if a line cannot be fitted to what is left to be seen.
     * @param {number} unseenCount
     * @param {number} seed
     */
    holdOut: (unseenCount, seed) => readHoldOut(results(core.holdOut(handle, unseenCount, seed))),

    /**
     * As many splits, seeded one after the other; null if one of them leaves no line.
     * @param {number} unseenCount
     * @param {number} firstSeed
     * @param {number} trialCount
     */
    holdOutTrials: (unseenCount, firstSeed, trialCount) =>
      readHoldOutTrials(results(core.holdOutTrials(handle, unseenCount, firstSeed, trialCount))),

    free: () => core.deleteLesson(handle),
  };
}
