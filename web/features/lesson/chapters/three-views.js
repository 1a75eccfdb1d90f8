/** @import { Chapter, Study } from '../chapter.js' */
import { defaultOptions } from '../../../state/options.js';
import { yardstick } from '../houses.js';

/** Where the point moves in the first step. */
const lower = { w: defaultOptions.start.w, b: 500 };
/**
 * What a fingertip can reach, in standard deviations of the price; the slope is over one standard
 * deviation of the size.
 */
const reach = Object.freeze({ slope: 0.15, height: 0.25 });
/** The settings that do not matter, since the questions are about the start alone. */
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
      // A fifth above the least cost, to two digits: it can be reached by hand.
      goal: Number((1.2 * minimum.cost).toPrecision(2)),
      here: {
        ...here,
        aboveMean,
        // The part of J − J* that the line's height at the mean makes; the slope makes the rest.
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
      scene: { run: { w: 0, b: 600 }, view: { largePlot: 'data' } },
      tool: 'line-handles',
      question: {
        kind: 'point',
        free: anyStart,
        // To five digits, as the reader sees it.
        judge: (_given, { goal, here }) =>
          Number(here.cost.toPrecision(5)) < goal ? 'right' : 'high',
      },
    },
  ],
};
