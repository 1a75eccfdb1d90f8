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
  const at = createBoundary(core, core.createRun());

  return {
    /**
     * Takes a data set and starts on it. Null, or what is wrong; the former run then goes on.
     * @param {ArrayLike<number>} x
     * @param {ArrayLike<number>} y
     * @param {Partial<Options>} options those left out are the default ones of cpp/fields.def
     */
    open(x, y, options) {
      at.write(writeOptions(options), x, y);
      return at.refusal(core.open(at.handle, x.length), options);
    },

    /**
     * Back to iteration 0 with these options. Null, or the option that is wrong; the former run then
     * goes on.
     * @param {Partial<Options>} options
     */
    restart(options) {
      at.write(writeOptions(options));
      return at.badOption(core.restart(at.handle), options);
    },

    /**
     * From here on; forgets the iterations after the present one. Null, or what is wrong; nothing
     * has changed then.
     * @param {number} learningRate
     */
    setLearningRate: (learningRate) =>
      at.badOption(core.setLearningRate(at.handle, learningRate), { learningRate }),

    /**
     * Up to n updates; returns how many were taken before divergence or the last iteration.
     * @param {number} n
     */
    step: (n) => at.answer(core.step(at.handle, n)),

    /**
     * To an iteration computed before, or on to a later one; returns the one arrived at.
     * @param {number} iteration
     */
    seek: (iteration) => at.answer(core.seek(at.handle, iteration)),

    furthestIteration: () => at.answer(core.furthestIteration(at.handle)),
    snapshot: () => at.record(core.snapshot(at.handle), readSnapshot),

    /** @param {number} iteration up to the furthest */
    snapshotAt: (iteration) => at.record(core.snapshotAt(at.handle, iteration), readSnapshot),

    landscape: () => at.record(core.landscape(at.handle), readLandscape),

    /** @param {number} excessCost J − J* on the level, ≥ 0 */
    contourEllipse: (excessCost) =>
      at.record(core.contourEllipse(at.handle, excessCost), readContourEllipse),

    /**
     * Of every stride-th iteration from the first to the last, none beyond the furthest.
     * @param {number} first
     * @param {number} last
     * @param {number} stride
     */
    snapshots: (first, last, stride) =>
      at.records(core.snapshots(at.handle, first, last, stride), readSnapshot),

    /** The schedule of α from the start on. */
    learningRates: () => at.record(core.learningRates(at.handle), readLearningRateSchedule).changes,

    /** J − J* there. @param {Parameters} point in the data's units */
    excessCostAt: ({ w, b }) => at.answer(core.excessCostAt(at.handle, w, b)),

    path: () => readPath(at.numbers(core.path(at.handle))),

    /** For each kept iteration, the cost over the batch of its update; for smaller batches only. */
    batchCosts: () => at.numbers(core.batchCosts(at.handle)),

    /** The rows that the next update looks at, in its order; none if it is all of them. */
    batchRows: () => at.numbers(core.batchRows(at.handle)),

    /**
     * The sums of an iteration over the rows its update looks at, and the terms of the first few.
     * @param {number} iteration up to the furthest
     * @param {number} rowCount
     */
    iterationTerms: (iteration, rowCount) =>
      at.record(core.iterationTerms(at.handle, iteration, rowCount), readIterationTerms),

    diagnosis: () => at.record(core.diagnosis(at.handle), readDiagnosis),

    /**
     * Updates that another run on these data would take to converge; Infinity if more than `most`,
     * or if there is no such run.
     * @param {Partial<Options>} options
     * @param {number} most
     */
    iterationsToConvergence(options, most) {
      at.write(writeOptions(options));
      return at.answer(core.iterationsToConvergence(at.handle, most));
    },

    /** What helps against what is diagnosed; null where nothing is needed, or nothing helps. */
    remedy: () => at.recordOrNull(core.remedy(at.handle), readRemedy),

    /** The α from which on a correct run with batches of this size grows; null in batch descent. */
    batchesDivergeFrom: () => finiteOrNull(at.answer(core.batchesDivergeFrom(at.handle))),

    /**
     * Sets α again as it was set once, and stays where it was set last. Null, or the first of the
     * changes whose iteration the run does not reach; it and those after it are not made.
     * @template {{from: number, learningRate: number}} Change
     * @param {readonly Change[]} changes in rising order
     * @returns {Change | null}
     */
    follow(changes) {
      for (const change of changes) {
        if (at.answer(core.seek(at.handle, change.from)) !== change.from) return change;
        core.setLearningRate(at.handle, change.learningRate);
      }
      return null;
    },

    /** A run of its own, to try things out with; whoever asks for it frees it. */
    scratch: () => createRun(core),

    free() {
      core.deleteRun(at.handle);
      at.handle = 0;
    },
  };
}
