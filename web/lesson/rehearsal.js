/** @import { Study } from './chapter.js' */
/** @import { Demo } from './lesson-slot.js' */
import { loadCore } from '../core/load-core.js';
import { createRun } from '../core/run.js';
import { loadDataset } from '../datasets/load-dataset.js';
import { defaults } from '../state/parameters.js';
import { usualOptions } from './usual-options.js';

/**
 * A second run beside the demo's own, to look ahead with.
 * @param {Demo} demo
 * @returns {Promise<Study & {free: () => void}>}
 */
export async function createRehearsal(demo) {
  const { dataset } = demo.state;
  const houses = dataset.id === defaults.dataset ? dataset : await loadDataset(defaults.dataset);
  const run = createRun(await loadCore());
  return {
    get state() {
      return demo.state;
    },
    houses,
    rehearse(options = {}, { x, y } = houses) {
      const refusal = run.open(x, y, { ...usualOptions, ...options });
      if (refusal) throw new RangeError(`No rehearsal on these data: ${refusal.code}`);
      return run;
    },
    free: run.free,
  };
}
