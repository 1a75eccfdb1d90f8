import { createLessonModel } from '../../../web/core/lesson-model.js';
import { createRun } from '../../../web/core/run.js';
import { defaultOptions } from '../../../web/state/options.js';
import { loadLessonCore } from './load-core.js';
import { core } from './runs.js';
import { createSession } from './session.js';
import { shipped } from './shipped-data.js';

/** @import { Step } from '../../../web/features/lesson/chapter.js' */
/** @import { State } from '../../../web/state/state.js' */
/** @import { FeatureScaling, GradientFault } from '../../../web/core/core-module.js' */

const model = createLessonModel(await loadLessonCore());

/**
 * The demo as a step of the lesson sets it, and the core on the side, as the lesson has them.
 * @param {Step} [step]
 */
export function studyAt(step) {
  const { dataset, w, b, iteration = 0, ...settings } = { ...step?.scene?.run };
  const session = createSession(createRun(core), () => {});
  session.open({
    ...defaultOptions,
    .../** @type {{scaling?: FeatureScaling, fault?: GradientFault}} */ (settings),
    start: { w: w ?? defaultOptions.start.w, b: b ?? defaultOptions.start.b },
    dataset: shipped(dataset ?? 'portland-housing'),
  });
  session.seek(iteration);
  return Object.assign(
    studyOf(() => session.state, shipped('portland-housing')),
    { session },
  );
}

/** Rehearsals are made in this one, as in a lesson. */
const run = createRun(core);

/**
 * The core on the side of a demo.
 * @param {() => State} getState of the demo
 * @param {import('../../../web/datasets/load-dataset.js').Dataset} houses
 */
export function studyOf(getState, houses) {
  model.open(houses.x, houses.y);
  return {
    get state() {
      return getState();
    },
    houses,
    model,
    /** @type {import('../../../web/features/lesson/chapter.js').Study['rehearse']} */
    rehearse(options = {}, { x, y } = houses) {
      const refusal = run.open(x, y, { ...defaultOptions, ...options });
      if (refusal) throw new RangeError(JSON.stringify(refusal));
      return run;
    },
  };
}
