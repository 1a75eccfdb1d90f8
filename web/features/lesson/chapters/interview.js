/** @import { Chapter, Study } from '../chapter.js' */
import { scenarios } from '../../../state/scenarios.js';
import { finalCheck } from './final-check.js';
import { seenOf } from './reading-failure.js';

/** @type {Chapter} */
export const interview = {
  id: 'interview',
  folded: true,

  /** @param {Study} study */
  facts(study) {
    const { rehearse } = study;
    const unscaled = rehearse({ scaling: 'none' }).landscape();
    const scaled = rehearse().landscape();
    return {
      ...finalCheck.facts(study),
      crawl: seenOf(study, 'too-low', 100),
      bug: seenOf(study, 'b-sign-flipped', 60),
      unstable: seenOf(study, 'too-high', 60).evidence.learningRateOverLimit,
      conditionNumber: unscaled.conditionNumber,
      scaledConditionNumber: scaled.conditionNumber,
      miss: scaled.minimum.rootMeanSquare,
    };
  },

  steps: [
    { id: 'loop', scene: { run: {}, view: { phaseByPhase: true }, to: 1 } },
    { id: 'batch', scene: { run: {}, view: { residuals: true }, to: 10 } },
    { id: 'convex', scene: { run: { w: 0.5, b: -800 }, to: 60 } },
    { id: 'shrink', scene: { run: {}, to: 40 } },
    { id: 'too-high', scene: { run: { learningRate: 2.1 }, to: 30 } },
    { id: 'too-low', scene: { run: scenarios['too-low'], to: 100 } },
    { id: 'bug', scene: { run: scenarios['b-sign-flipped'], to: 60 } },
    { id: 'scaling', scene: { run: scenarios.unscaled, to: 200 } },
    { id: 'start', scene: { run: scenarios['from-zero'], to: 60 } },
    { id: 'production', scene: { run: {}, file: 'missing-price' } },
    { id: 'tradeoffs', scene: { run: scenarios['too-high'], to: 60 } },
  ],
};
