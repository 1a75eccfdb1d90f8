/** @import { Chapter, Study } from '../chapter.js' */

const handful = 10;
const epochsOfWandering = 10;

/** @type {Chapter} */
export const batch = {
  id: 'batch',

  /** @param {Study} study */
  facts(study) {
    const { houses } = study;
    const count = houses.x.length;
    const updates = Math.ceil(count / handful);
    return {
      count,
      size: handful,
      updates,
      last: count - (updates - 1) * handful,
      single: after(study, 1, count),
      once: after(study, 'all', 1),
      many: after(study, 'all', count),
      long: after(study, 1, epochsOfWandering * count),
      minimum: study.rehearse().landscape().minimum,
    };
  },

  steps: [
    {
      id: 'one-at-a-time',
      scene: { run: {} },
      question: {
        kind: 'choice',
        options: ['same', 'jagged', 'straight'],
        right: 'jagged',
        // In the coordinates in which the rings are circles.
        reveal: {
          any: ({ single }) => ({
            run: { batchSize: 1 },
            view: { coordinates: 'scaled' },
            to: single.iteration,
          }),
        },
      },
    },
    {
      id: 'epoch',
      scene: { run: { batchSize: handful } },
      question: {
        kind: 'number',
        judge: (given, { updates }) => (given === updates ? 'right' : 'off'),
        reveal: { any: ({ updates }) => ({ run: { batchSize: handful }, to: updates }) },
      },
    },
    {
      id: 'rest',
      scene: { run: { batchSize: 1 } },
      question: {
        kind: 'choice',
        options: ['rests', 'wanders', 'leaves'],
        right: 'wanders',
        reveal: { any: ({ long }) => ({ run: { batchSize: 1 }, to: long.iteration }) },
      },
    },
  ],
};

/**
 * The snapshot of a run after a number of updates.
 * @param {Study} study
 * @param {number | 'all'} batchSize
 * @param {number} iteration
 */
function after({ rehearse }, batchSize, iteration) {
  const run = rehearse({ batchSize });
  run.seek(iteration);
  return run.snapshot();
}
