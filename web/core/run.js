/** @import { CoreModule, FeatureScaling, GradientFault, Parameters } from './core-module.js' */
import {
  finiteOrNull,
  readContourEllipse,
  readDatasetError,
  readDiagnosis,
  readIterationTerms,
  readLandscape,
  readPath,
  readRemedy,
  readSnapshot,
  writeOptions,
} from './layouts.js';

/**
 * @typedef {object} RunOptions
 * @property {Parameters} start in the data's units
 * @property {number} learningRate
 * @property {FeatureScaling} scaling
 * @property {GradientFault} fault
 * @property {number | 'all'} [batchSize] examples an update looks at: all, if it is not said
 * @property {number} [seed] of their order, where that is not all of them
 */

/** @typedef {ReturnType<typeof createRun>} Run */

/**
 * A data set and a run of gradient descent on it, as plain values. The only owner of the wasm
 * handle: whoever creates a run calls `free()` when done with it, and nothing after that.
 * @param {CoreModule} core
 */
export function createRun(core) {
  const handle = core.createRun();

  /** @param {number} count */
  const results = (count) => {
    const begin = core.results(handle) / Float64Array.BYTES_PER_ELEMENT;
    return core.HEAPF64.slice(begin, begin + count);
  };

  /** @param {...ArrayLike<number>} blocks for the next call to read, one after the other */
  const write = (...blocks) => {
    const count = blocks.reduce((sum, { length }) => sum + length, 0);
    let begin = core.makeRoom(handle, count) / Float64Array.BYTES_PER_ELEMENT;
    for (const block of blocks) {
      core.HEAPF64.set(block, begin);
      begin += block.length;
    }
  };

  return {
    /**
     * Takes a data set and starts on it. Null, or what is wrong; the former run then goes on.
     * @param {ArrayLike<number>} x
     * @param {ArrayLike<number>} y
     * @param {RunOptions} options
     */
    open(x, y, options) {
      write(writeOptions(options), x, y);
      return readDatasetError(results(core.open(handle, x.length)));
    },

    /**
     * Back to iteration 0 with these options. False, and the former run goes on, if the learning
     * rate is out of range or J(w, b) at the start is not finite.
     * @param {RunOptions} options
     */
    restart(options) {
      write(writeOptions(options));
      return core.restart(handle) === 1;
    },

    /**
     * From here on; forgets the iterations after the present one. False if out of range.
     * @param {number} learningRate
     */
    setLearningRate: (learningRate) => core.setLearningRate(handle, learningRate) === 1,

    /**
     * Up to n updates; returns how many were taken before divergence or the last iteration.
     * @param {number} n
     */
    step: (n) => core.step(handle, n),

    /**
     * To an iteration computed before, or on to a later one.
     * @param {number} iteration
     */
    seek: (iteration) => core.seek(handle, iteration),

    furthestIteration: () => core.furthestIteration(handle),
    snapshot: () => readSnapshot(results(core.snapshot(handle))),

    /** @param {number} iteration up to the furthest */
    snapshotAt: (iteration) => readSnapshot(results(core.snapshotAt(handle, iteration))),

    landscape: () => readLandscape(results(core.landscape(handle))),

    /** @param {number} excessCost J − J* on the level, ≥ 0 */
    contourEllipse: (excessCost) =>
      readContourEllipse(results(core.contourEllipse(handle, excessCost))),

    path: () => readPath(results(core.path(handle))),

    /** For each kept iteration, the cost over the batch of its update; for smaller batches only. */
    batchCosts: () => results(core.batchCosts(handle)),

    /**
     * The rows that the next update looks at, in its order; none if it is all of them.
     */
    batchRows: () => results(core.batchRows(handle)),

    /**
     * The sums of an iteration over the rows its update looks at, and the terms of the first few.
     * @param {number} iteration up to the furthest
     * @param {number} rowCount
     */
    iterationTerms: (iteration, rowCount) =>
      readIterationTerms(results(core.iterationTerms(handle, iteration, rowCount))),

    diagnosis: () => readDiagnosis(results(core.diagnosis(handle))),

    /**
     * Updates that another run on these data would take to converge; Infinity if more than `most`.
     * @param {RunOptions} options
     * @param {number} most
     */
    iterationsToConvergence(options, most) {
      write(writeOptions(options));
      return core.iterationsToConvergence(handle, most);
    },

    /** What helps against what is diagnosed; null where nothing is needed, or nothing helps. */
    remedy: () => readRemedy(results(core.remedy(handle))),

    /** The α from which on a correct run with batches of this size grows; null in batch descent. */
    batchesDivergeFrom: () => finiteOrNull(core.batchesDivergeFrom(handle)),

    /**
     * Sets α again as it was set once, and stays where it was set last. Null, or the first of the
     * changes whose iteration the run does not reach; it and those after it are not made.
     * @template {{from: number, learningRate: number}} Change
     * @param {readonly Change[]} changes in rising order
     * @returns {Change | null}
     */
    follow(changes) {
      for (const change of changes) {
        core.seek(handle, change.from);
        if (readSnapshot(results(core.snapshot(handle))).iteration !== change.from) return change;
        core.setLearningRate(handle, change.learningRate);
      }
      return null;
    },

    /** A run of its own, to try things out with; whoever asks for it frees it. */
    scratch: () => createRun(core),

    free: () => core.deleteRun(handle),
  };
}
