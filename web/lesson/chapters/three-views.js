/** @import { Chapter, Study } from '../chapter.js' */
import { usualOptions } from '../usual-options.js';

/** Where the point glides to in the first step. */
const lower = { w: usualOptions.start.w, b: 500 };
/** How near a fingertip gets, as a part of the way from the first ring to the centre. */
const reach = 0.12;

/** @type {Chapter} */
export const threeViews = {
  id: 'three-views',

  /** @param {Study} study */
  facts({ state, rehearse }) {
    const lowered = rehearse({ start: lower }).snapshot();
    const run = rehearse();
    const { minimum, scaling, startExcessCost } = run.landscape();
    const { cosine, sine } = run.contourEllipse(startExcessCost);
    const meanSize = scaling.center;
    const meanPrice = minimum.w * meanSize + minimum.b;
    return {
      start: run.snapshot(),
      lower: lowered,
      minimum,
      meanPrice,
      reach: {
        w: reach * Math.hypot(cosine.w, sine.w),
        b: reach * Math.hypot(cosine.b, sine.b),
      },
      // A fifth above the best, to two digits: within a hand's reach.
      goal: Number((1.2 * minimum.cost).toPrecision(2)),
      here: { ...state.startSnapshot, meanSize, meanPrice },
    };
  },

  steps: [
    {
      id: 'point-is-line',
      scene: { run: {} },
      question: {
        kind: 'choice',
        options: ['turns', 'sinks', 'flattens'],
        right: 'sinks',
        reveal: { any: { glideTo: lower } },
      },
    },
    {
      id: 'touch-a-line',
      scene: { run: {} },
      question: {
        kind: 'point',
        judge(_given, { reach, meanPrice }, { start }) {
          if (Math.abs(start.w) > reach.w) return 'tilted';
          return Math.abs(start.b - meanPrice) > reach.b ? 'off' : 'right';
        },
      },
    },
    {
      id: 'fit-by-hand',
      scene: { run: { w: 0, b: 600 } },
      tool: 'line-handles',
      question: {
        kind: 'point',
        judge: (_given, { goal }, { startSnapshot }) =>
          startSnapshot.cost <= goal ? 'right' : 'high',
      },
    },
  ],
};
