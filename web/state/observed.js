/** @import { Run } from '../core/run.js' */
/** @import { Batch, State } from './state.js' */

/**
 * The parts of the state that change when a run moves. The mark is removed.
 * @param {Run} run
 * @returns {Pick<State, 'snapshot' | 'batch' | 'furthestIteration' | 'path' | 'diagnosis' | 'marked'>}
 */
export const observed = (run) => ({
  snapshot: run.snapshot(),
  batch: batchOf(run),
  furthestIteration: run.furthestIteration(),
  path: run.path(),
  diagnosis: run.diagnosis(),
  marked: null,
});

/** @param {Run} run @returns {Batch | null} */
function batchOf(run) {
  const rows = run.batchRows();
  return rows.length === 0 ? null : { rows, costs: run.batchCosts() };
}
