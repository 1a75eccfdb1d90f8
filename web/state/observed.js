/** @import { Run } from '../core/run.js' */
/** @import { Batch, State } from './state.js' */

/**
 * The parts of the state that change when a run moves. The mark is removed, and the first phase is
 * shown.
 * @param {Run} run
 * @returns {Pick<State, 'snapshot' | 'batch' | 'furthestIteration' | 'path' | 'diagnosis' |
 *   'marked' | 'phase'>}
 */
export const observed = (run) => ({
  snapshot: run.snapshot(),
  batch: batchOf(run),
  furthestIteration: run.furthestIteration(),
  path: run.path(),
  diagnosis: run.diagnosis(),
  marked: null,
  phase: 0,
});

/** @param {Run} run @returns {Batch | null} */
function batchOf(run) {
  const rows = run.batchRows();
  return rows.length === 0 ? null : { rows, costs: run.batchCosts() };
}
