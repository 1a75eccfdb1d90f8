/** @import { Chapter, Study } from '../chapter.js' */
import { twoDescents } from '../two-valleys.js';
import { usualOptions } from '../usual-options.js';

/** Of the excess cost at the start, what may be left at the end. */
const arrived = 1e-4;

/** @type {Chapter} */
export const noLocalMinimum = {
  id: 'no-local-minimum',

  /** @param {Study} study */
  facts({ state, model, rehearse }) {
    const perThousand = rehearse({ scaling: 'per-thousand' }).landscape().curvature;
    const { curvature, minimum } = rehearse().landscape();
    return {
      curvature,
      perThousand,
      minimum,
      here: state.start,
      now: state.snapshot,
      valleys: twoDescents(model),
    };
  },

  steps: [
    {
      id: 'bowl',
      scene: { run: {} },
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
        judge(_given, _facts, { start, snapshot, landscape }) {
          const { w, b } = usualOptions.start;
          if (start.w === w && start.b === b) return 'same';
          const left = snapshot.excessCost / landscape.startExcessCost;
          return left <= arrived ? 'right' : 'underway';
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
