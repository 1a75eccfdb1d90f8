/** @import { CoreModule } from './core-module.js' */
/** @import { Options, Parameters } from './layouts.js' */
import { createBoundary } from './boundary.js';
import {
  finiteOrNull,
  readContourEllipse,
  readDiagnosis,
  readIterationTerms,
  readLandscape,
  readLearningRateSchedule,
  readPath,
  readPathBox,
  readRemedy,
  readSnapshot,
  writeOptions,
} from './layouts.js';

/** What makes a run, besides its data; of other options, those left out are the default ones. @typedef {Partial<Options> & Pick<Options, 'start' | 'learningRate' | 'scaling' | 'fault'>} RunOptions */

/** @typedef {ReturnType<typeof createRun>} Run */

/**
 * A data set and a run of gradient descent on it, as plain values. The only owner of the wasm
 * handle: whoever creates a run calls `free()` when done with it. Before open() and after free(),
 * every other call throws.
 * @param {CoreModule} core
 */
export function createRun(core) {
  const boundary = createBoundary(core, core.createRun());

  return {
    /**
     * Takes a data set and starts on it. Null, or what is wrong; the former run then goes on.
     * @param {ArrayLike<number>} x
     * @param {ArrayLike<number>} y
     * @param {Partial<Options>} options those left out are the default ones of cpp/fields.def
     */
    open(x, y, options) {
      boundary.write(writeOptions(options), x, y);
      return boundary.refusal(core.open(boundary.handle, x.length), options);
    },

    /**
     * Back to iteration 0 with these options. Null, or the option that is wrong; the former run then
     * goes on.
     * @param {Partial<Options>} options
     */
    restart(options) {
      boundary.write(writeOptions(options));
      return boundary.badOption(core.restart(boundary.handle), options);
    },

    /**
     * From here on; forgets the iterations after the present one. Null, or what is wrong; nothing
     * has changed then.
     * @param {number} learningRate
     */
    setLearningRate: (learningRate) =>
      boundary.badOption(core.setLearningRate(boundary.handle, learningRate), { learningRate }),

    /**
     * Up to n updates; returns how many were taken before divergence or the last iteration.
     * @param {number} n
     */
    step: (n) => boundary.answer(core.step(boundary.handle, n)),

    /**
     * To an iteration computed before, or on to a later one; returns the one arrived at.
     * @param {number} iteration
     */
    seek: (iteration) => boundary.answer(core.seek(boundary.handle, iteration)),

    furthestIteration: () => boundary.answer(core.furthestIteration(boundary.handle)),
    snapshot: () => boundary.record(core.snapshot(boundary.handle), readSnapshot),

    /** @param {number} iteration up to the furthest */
    snapshotAt: (iteration) =>
      boundary.record(core.snapshotAt(boundary.handle, iteration), readSnapshot),

    landscape: () => boundary.record(core.landscape(boundary.handle), readLandscape),

    /** @param {number} excessCost J − J* on the level, ≥ 0 */
    contourEllipse: (excessCost) =>
      boundary.record(core.contourEllipse(boundary.handle, excessCost), readContourEllipse),

    /**
     * Of every stride-th iteration from the first to the last, none beyond the furthest.
     * @param {number} first
     * @param {number} last
     * @param {number} stride
     */
    snapshots: (first, last, stride) =>
      boundary.records(core.snapshots(boundary.handle, first, last, stride), readSnapshot),

    /** The schedule of α from the start on. */
    learningRates: () =>
      boundary.record(core.learningRates(boundary.handle), readLearningRateSchedule).changes,

    /** J − J* there. @param {Parameters} point in the data's units */
    excessCostAt: ({ w, b }) => boundary.answer(core.excessCostAt(boundary.handle, w, b)),

    /** The box that the paths of stable runs from a start stay in. @param {Parameters} start */
    pathBox: ({ w, b }) => boundary.record(core.pathBox(boundary.handle, w, b), readPathBox),

    path: () => readPath(boundary.numbers(core.path(boundary.handle))),

    /** For each kept iteration, the cost over the batch of its update; for smaller batches only. */
    batchCosts: () => boundary.numbers(core.batchCosts(boundary.handle)),

    /** The rows that the next update looks at, in its order; none if it is all of them. */
    batchRows: () => boundary.numbers(core.batchRows(boundary.handle)),

    /**
     * The sums of an iteration over the rows its update looks at, and the terms of the first few.
     * @param {number} iteration up to the furthest
     * @param {number} rowCount
     */
    iterationTerms: (iteration, rowCount) =>
      boundary.record(
        core.iterationTerms(boundary.handle, iteration, rowCount),
        readIterationTerms,
      ),

    diagnosis: () => boundary.record(core.diagnosis(boundary.handle), readDiagnosis),

    /**
     * Updates that another run on these data would take to converge; Infinity if more than `most`,
     * or if there is no such run.
     * @param {Partial<Options>} options
     * @param {number} most
     */
    iterationsToConvergence(options, most) {
      boundary.write(writeOptions(options));
      return boundary.answer(core.iterationsToConvergence(boundary.handle, most));
    },

    /** What helps against what is diagnosed; null where nothing is needed, or nothing helps. */
    remedy: () => boundary.recordOrNull(core.remedy(boundary.handle), readRemedy),

    /** The α from which on a correct run with batches of this size grows; null in batch descent. */
    batchesDivergeFrom: () =>
      finiteOrNull(boundary.answer(core.batchesDivergeFrom(boundary.handle))),

    /**
     * Sets α again as it was set once, and stays where it was set last. Null, or the first of the
     * changes whose iteration the run does not reach; it and those after it are not made.
     * @template {{from: number, learningRate: number}} Change
     * @param {readonly Change[]} changes in rising order
     * @returns {Change | null}
     */
    follow(changes) {
      for (const change of changes) {
        if (boundary.answer(core.seek(boundary.handle, change.from)) !== change.from) return change;
        core.setLearningRate(boundary.handle, change.learningRate);
      }
      return null;
    },

    /** A run of its own, to try things out with; whoever asks for it frees it. */
    scratch: () => createRun(core),

    free() {
      core.deleteRun(boundary.handle);
      boundary.handle = 0;
    },
  };
}
