import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { faults, scalings } from '../../web/core/layouts.js';
import { runOn } from './support/runs.js';

const learningRates = fc.constantFrom(1e-7, 0.01, 0.05, 0.1, 0.35, 0.368, 1, 2.1);

const options = fc.record({
  learningRate: learningRates,
  scaling: fc.constantFrom(...scalings),
  fault: fc.constantFrom(...faults),
});

const actions = fc.array(
  fc.oneof(
    fc.record({ step: fc.integer({ min: 0, max: 40 }) }),
    fc.record({ step: fc.integer({ min: 1000, max: 9000 }) }),
    fc.record({ seek: fc.integer({ min: -5, max: 6000 }) }),
    fc.record({ learningRate: learningRates }),
  ),
  { maxLength: 30 },
);

/** What α was from which iteration on, after all that was done. */
class Schedule {
  /** @param {number} learningRate */
  constructor(learningRate) {
    this.changes = [{ from: 0, learningRate }];
  }

  /** @param {number} iteration */
  at(iteration) {
    return this.changes.findLast(({ from }) => from <= iteration)?.learningRate;
  }

  /** @param {number} iteration @param {number} learningRate */
  change(iteration, learningRate) {
    const changesLater = this.changes.some(({ from }) => from > iteration);
    if (this.at(iteration) === learningRate && !changesLater) return;
    this.changes = this.changes.filter(({ from }) => from < iteration);
    if (this.at(iteration) !== learningRate) this.changes.push({ from: iteration, learningRate });
  }
}

suite('whatever is done to a run', () => {
  test('a replay from scratch gives the same numbers to the last bit', () => {
    fc.assert(
      fc.property(options, actions, (chosen, done) => {
        const run = runOn('portland-housing', chosen);
        const schedule = new Schedule(chosen.learningRate);
        for (const action of done) {
          if ('step' in action) {
            run.step(action.step);
          } else if ('seek' in action) {
            run.seek(action.seek);
          } else {
            schedule.change(run.snapshot().iteration, action.learningRate);
            run.setLearningRate(action.learningRate);
          }
        }
        const furthest = run.furthestIteration();
        const shown = run.snapshot();

        const again = runOn('portland-housing', {
          ...chosen,
          learningRate: schedule.changes[0].learningRate,
        });
        for (const { from, learningRate } of schedule.changes.slice(1)) {
          again.seek(from);
          again.setLearningRate(learningRate);
        }
        again.seek(furthest);
        assert.equal(again.furthestIteration(), furthest);
        assert.deepEqual(again.snapshotAt(shown.iteration), shown);
        again.seek(shown.iteration);
        assert.deepEqual(again.snapshot(), shown);
        run.free();
        again.free();
      }),
      { numRuns: 300 },
    );
  });

  test('each kept iteration is the one that a replay arrives at', () => {
    fc.assert(
      fc.property(options, fc.integer({ min: 1, max: 20_000 }), (chosen, n) => {
        const run = runOn('portland-housing', chosen);
        run.step(n);
        const { iteration, w, b, cost, excessCost } = run.path();
        for (let i = 0; i < iteration.length; i += Math.ceil(iteration.length / 20)) {
          const at = run.snapshotAt(iteration[i]);
          assert.deepEqual(
            [at.w, at.b, at.cost, at.excessCost],
            [w[i], b[i], cost[i], excessCost[i]],
          );
        }
        run.free();
      }),
      { numRuns: 50 },
    );
  });
});
