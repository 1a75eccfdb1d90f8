/** @import { Chapter, Study } from '../chapter.js' */
import { usualOptions } from '../usual-options.js';
import { yardstick } from '../yardstick.js';

/** Where the point glides to in the first step. */
const lower = { w: usualOptions.start.w, b: 500 };
/** How near a fingertip gets: in standard deviations of the price, over one of the size. */
const reach = Object.freeze({ slope: 0.15, height: 0.25 });
/** The start may be anywhere; what updates would make of it is not asked. */
const anyStart = /** @type {const} */ (['start', 'learningRate', 'scaling', 'fault', 'batchSize']);

/** @type {Chapter} */
export const threeViews = {
  id: 'three-views',

  /** @param {Study} study */
  facts({ state, rehearse }) {
    const measures = yardstick({ rehearse });
    const { minimum, meanSize, meanPrice } = measures;
    const here = { ...state.startSnapshot, ...state.options.start };
    const aboveMean = here.w * meanSize + here.b - meanPrice;
    return {
      ...measures,
      start: rehearse().snapshot(),
      lower: rehearse({ start: lower }).snapshot(),
      // A fifth above the best, to two digits: within a hand's reach.
      goal: Number((1.2 * minimum.cost).toPrecision(2)),
      here: {
        ...here,
        aboveMean,
        // What is left of J − J* is owed to the slope.
        partOfHeight: aboveMean ** 2 / 2 / here.excessCost,
      },
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
        free: anyStart,
        judge(_given, { here, sizeDeviation, priceDeviation }) {
          const rise = Math.abs(here.w) * sizeDeviation;
          if (rise > reach.slope * priceDeviation) return 'tilted';
          return Math.abs(here.aboveMean) > reach.height * priceDeviation ? 'off' : 'right';
        },
      },
    },
    {
      id: 'fit-by-hand',
      scene: { run: { w: 0, b: 600 } },
      tool: 'line-handles',
      question: {
        kind: 'point',
        free: anyStart,
        // As it is told, to five digits.
        judge: (_given, { goal, here }) =>
          Number(here.cost.toPrecision(5)) < goal ? 'right' : 'high',
      },
    },
  ],
};
