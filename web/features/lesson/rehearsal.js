/** @import { Study } from './chapter.js' */
/** @import { Demo } from './demo.js' */
import { createLessonModel } from '../../core/lesson-model.js';
import { loadCore } from '../../core/load-core.js';
import { loadLessonCore } from '../../core/load-lesson-core.js';
import { createRun } from '../../core/run.js';
import { loadDataset } from '../../datasets/load-dataset.js';
import { defaultOptions } from '../../state/options.js';
import { defaults } from '../../state/parameters.js';

/**
 * A second run besides the demo's own, by which the lesson computes what will happen.
 * @param {Demo} demo
 * @returns {Promise<Study & {free: () => void}>}
 */
export async function createRehearsal(demo) {
  const { dataset } = demo.state;
  const houses = dataset.id === defaults.dataset ? dataset : await loadDataset(defaults.dataset);
  const [core, lessonCore] = await Promise.all([loadCore(), loadLessonCore()]);
  const run = createRun(core);
  const model = createLessonModel(lessonCore);
  model.open(houses.x, houses.y);
  return {
    get state() {
      return demo.state;
    },
    houses,
    model,
    rehearse(options = {}, { x, y } = houses) {
      const refusal = run.open(x, y, { ...defaultOptions, ...options });
      if (refusal) throw new RangeError(`No rehearsal on these data: ${JSON.stringify(refusal)}`);
      return run;
    },
    free() {
      run.free();
      model.free();
    },
  };
}
