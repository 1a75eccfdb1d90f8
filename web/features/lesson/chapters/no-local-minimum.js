/** @import { Chapter, Study } from '../chapter.js' */

import { defaultOptions } from '../../../state/options.js';
import { yardstick } from '../houses.js';
import { twoDescents } from '../two-valleys.js';

/** A start whose J − J* is less than so many times what counts as nothing is at the minimum. */
const leastStart = 100;

/** @type {Chapter} */
export const noLocalMinimum = {
  id: 'no-local-minimum',

  /** @param {Study} study */
  facts({ state, model, rehearse }) {
    const perThousand = rehearse({ scaling: 'per-thousand' }).landscape().curvature;
    const { curvature } = rehearse().landscape();
    return {
      ...yardstick({ rehearse }),
      curvature,
      perThousand,
      here: { ...state.startSnapshot, ...state.options.start },
      now: state.snapshot,
      valleys: twoDescents(model),
    };
  },

  steps: [
    {
      id: 'bowl',
      // Of a round bowl, the picture in which it is round.
      scene: { run: {}, view: { coordinates: 'scaled' } },
      formulas: ['hessian'],
      question: {
        kind: 'choice',
        options: ['far', 'never', 'depends'],
        right: 'never',
        reveal: { any: { to: 60 } },
      },
    },
    {
      id: 'any-start',
      scene: { run: {} },
      uses: ['transport'],
      question: {
        kind: 'point',
        free: ['start', 'iteration'],
        judge(_given, { here, now, nothing }) {
          const { w, b } = defaultOptions.start;
          if (here.w === w && here.b === b) return 'same';
          if (here.excessCost < leastStart * nothing) return 'there';
          return now.excessCost <= nothing ? 'right' : 'underway';
        },
      },
    },
    {
      id: 'two-valleys',
      scene: { run: {} },
      formulas: ['squareModel'],
      tool: 'valleys',
      question: {
        kind: 'choice',
        options: ['same', 'equal', 'worse'],
        right: 'worse',
      },
    },
  ],
};
