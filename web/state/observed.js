/** @import { Run } from '../core/run.js' */
/** @import { Batch, State } from './state.js' */

/**
 * What a run says of itself after any number of updates. Whatever was marked is let go, and of the
 * phases the first is shown.
 * @param {Run} run
 * @returns {Pick<State, 'snapshot' | 'batch' | 'furthestIteration' | 'path' | 'diagnosis' | 'marked' | 'phase'>}
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
