/** @import { LessonCoreModule } from './lesson-core-module.js' */
/** @import { Parameters } from './layouts.js' */
import { createBoundary } from './boundary.js';
import { listOf } from './layouts.js';
import {
  readCostAt,
  readDescent,
  readHoldOut,
  readHoldOutTrials,
  readValley,
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
 * Before open() and after free(), every other call throws.
 * @param {LessonCoreModule} core
 */
export function createLessonModel(core) {
  const at = createBoundary(core, core.createLesson());

  return {
    /**
     * Takes a data set; null, or what is wrong: the former then stays. To be called first.
     * @param {ArrayLike<number>} x
     * @param {ArrayLike<number>} y
     */
    open(x, y) {
      at.write(x, y);
      return at.dataRefusal(core.open(at.handle, x.length));
    },

    /** max |y|: times √(2J), it is the root mean square error in the units of y. */
    scale: () => at.answer(core.scale(at.handle)),

    /** In the data's units. @param {Parameters} parameters @param {number} x */
    predict: ({ w, b }, x) => at.answer(core.predict(at.handle, w, b, x)),

    /** @param {Parameters} at */
    costAt: ({ w, b }) => at.record(core.costAt(at.handle, w, b), readCostAt),

    /** The minima within, the lowest first; curves have two each. @param {Rectangle} rectangle */
    valleys: ({ least, greatest }) =>
      at.record(core.valleys(at.handle, least.w, least.b, greatest.w, greatest.b), (next) =>
        listOf(next, readValley),
      ),

    /**
     * J at columns × rows points, row by row from the least b, edges included.
     * @param {Rectangle} rectangle
     * @param {number} columns
     * @param {number} rows
     */
    costGrid: ({ least, greatest }, columns, rows) =>
      at.numbers(core.costGrid(at.handle, least.w, least.b, greatest.w, greatest.b, columns, rows)),

    /**
     * From a start, until it comes to rest, `most` updates are taken or J is no longer finite.
     * @param {Parameters} start
     * @param {number} learningRate
     * @param {number} most
     */
    descend: ({ w, b }, learningRate, most) =>
      readDescent(at.numbers(core.descend(at.handle, w, b, learningRate, most))),

    /**
     * Null if a line cannot be fitted to what is left to be seen.
     * @param {number} unseenCount
     * @param {number} seed
     */
    holdOut: (unseenCount, seed) =>
      at.recordOrNull(core.holdOut(at.handle, unseenCount, seed), readHoldOut),

    /**
     * As many splits, seeded one after the other; null if one of them leaves no line.
     * @param {number} unseenCount
     * @param {number} firstSeed
     * @param {number} trialCount
     */
    holdOutTrials: (unseenCount, firstSeed, trialCount) =>
      at.recordOrNull(
        core.holdOutTrials(at.handle, unseenCount, firstSeed, trialCount),
        readHoldOutTrials,
      ),

    free() {
      core.deleteLesson(at.handle);
      at.handle = 0;
    },
  };
}
