/** @import { Snapshot } from '../../../core/layouts.js' */
/** @import { Chapter, Step, Study } from '../chapter.js' */

import { defaultOptions } from '../../../state/options.js';
import { degreesOf } from '../../../state/reading.js';
import { scenarios } from '../../../state/scenarios.js';

/**
 * For each step: the scenario, the right answer, and the iteration by which that can be seen.
 * @type {Readonly<Record<string, {scenario: string, right: string, plain: number}>>}
 */
const mysteries = Object.freeze({
  'mystery-1': { scenario: 'too-high', right: 'too-high', plain: 60 },
  'mystery-2': { scenario: 'unscaled', right: 'unscaled', plain: 200 },
  'mystery-3': { scenario: 'too-low', right: 'too-low', plain: 100 },
  'mystery-4': { scenario: 'b-sign-flipped', right: 'bug', plain: 60 },
});

const early = 10;

/**
 * What can be seen of a scenario's run by an iteration.
 * @param {Study} study
 * @param {string} scenario
 * @param {number} iteration
 */
export function seenOf({ rehearse }, scenario, iteration) {
  const run = rehearse({ ...defaultOptions, ...scenarios[scenario] });
  const start = run.snapshot();
  run.seek(iteration);
  const all = run.snapshots(0, iteration, 1);
  const lowest = all.reduce((best, each) => (each.cost < best.cost ? each : best));
  const turning = all[Math.max(lastTurn(all), 0)];
  const { evidence } = run.diagnosis();
  return {
    ...run.snapshot(),
    start,
    /** Where an update last turned back on the one before. */
    turning,
    early: all[early],
    lowest,
    evidence,
    valleyRatio: run.landscape().valleyRatio,
    /** Degrees between the last update and the next; an update of no length has no direction. */
    turn: degreesOf(evidence.cosine) ?? 0,
  };
}

/**
 * The last iteration from which an update points away from the one before; 0 if none does. In the
 * coordinates that descent runs in.
 * @param {readonly Snapshot[]} snapshots of all iterations, the furthest last
 */
function lastTurn(snapshots) {
  const steps = snapshots.slice(0, -1).map(({ scaled }) => scaled.step);
  return steps.findLastIndex(
    (step, k) => k > 0 && steps[k - 1].w * step.w + steps[k - 1].b * step.b < 0,
  );
}

/** @type {Chapter} */
export const readingFailure = {
  id: 'reading-failure',

  /** @param {Study} study */
  facts: (study) =>
    Object.fromEntries(
      Object.entries(mysteries).map(([id, { scenario, plain }]) => [
        id,
        seenOf(study, scenario, plain),
      ]),
    ),

  steps: Object.entries(mysteries).map(
    ([id, { scenario, right, plain }]) =>
      /** @type {Step} */ ({
        id,
        scene: { run: scenarios[scenario] },
        uses: ['transport'],
        veiled: true,
        question: {
          kind: 'choice',
          options: ['too-high', 'too-low', 'unscaled', 'bug'],
          right,
          reveal: { right: { to: plain } },
        },
      }),
  ),
};
