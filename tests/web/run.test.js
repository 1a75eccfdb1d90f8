import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { faults, scalings } from '../../web/core/layouts.js';
import { createRun } from '../../web/core/run.js';
import { assertClose } from './support/close.js';
import { core, defaultOptions, runOn, runOnExamples } from './support/runs.js';
import { shipped } from './support/shipped-data.js';

/** @import { Run, RunOptions } from '../../web/core/run.js' */

const options = fc.record({
  start: fc.record({
    w: fc.double({ min: -10, max: 10, noNaN: true }),
    b: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  }),
  learningRate: fc.double({ min: 1e-8, max: 3, noNaN: true }),
  scaling: fc.constantFrom(...scalings),
  fault: fc.constantFrom(...faults),
});

suite('a snapshot', () => {
  test('has step = −α × gradient to the last bit where descent runs, if there is no bug', () => {
    fc.assert(
      fc.property(options, fc.nat(300), (chosen, n) => {
        const run = runOn('portland-housing', { ...chosen, fault: 'none' });
        run.step(n);
        const { scaled, learningRate, codedGradient } = run.snapshot();
        assert.equal(scaled.step.w, -learningRate * scaled.gradient.w);
        assert.equal(scaled.step.b, -learningRate * scaled.gradient.b);
        assert.deepEqual(codedGradient, scaled.gradient);
        run.free();
      }),
    );
  });

  test('has step = −α × the coded gradient, whatever the bug', () => {
    fc.assert(
      fc.property(options, fc.nat(300), (chosen, n) => {
        const run = runOn('portland-housing', chosen);
        run.step(n);
        const { scaled, learningRate, codedGradient } = run.snapshot();
        assert.equal(scaled.step.w, -learningRate * codedGradient.w);
        assert.equal(scaled.step.b, -learningRate * codedGradient.b);
        run.free();
      }),
    );
  });

  test('says the same in data units: w = w_z / s, b = b_z − w_z·c / s, and so do its steps', () => {
    fc.assert(
      fc.property(options, fc.integer({ min: 1, max: 300 }), (chosen, n) => {
        const run = runOn('portland-housing', { ...chosen, learningRate: 1e-3 });
        run.step(n);
        const { center, scale } = run.landscape().scaling;
        const { w, b, step, scaled } = run.snapshot();
        for (const [inData, inScaled] of /** @type {const} */ ([
          [{ w, b }, scaled],
          [step, scaled.step],
        ])) {
          const shift = (inScaled.w * center) / scale;
          const noise = 1e-15 * (Math.abs(inScaled.b) + Math.abs(shift));
          assert.ok(Math.abs(inData.w - inScaled.w / scale) <= 1e-15 * Math.abs(inData.w));
          assert.ok(Math.abs(inData.b - (inScaled.b - shift)) <= noise);
        }
        run.free();
      }),
    );
  });

  test('foretells the next one: its step and its next cost', () => {
    fc.assert(
      fc.property(options, fc.nat(50), (chosen, n) => {
        const run = runOn('portland-housing', chosen);
        run.step(n);
        const before = run.snapshot();
        const moved = run.step(1) === 1;
        const after = run.snapshot();
        assert.equal(moved, before.status !== 'diverged');
        if (moved) {
          assert.equal(after.scaled.w, before.scaled.w + before.scaled.step.w);
          assert.equal(after.scaled.b, before.scaled.b + before.scaled.step.b);
          assert.equal(after.cost, before.nextCost);
        } else {
          assert.deepEqual(after, before);
        }
        run.free();
      }),
    );
  });

  test('of iteration 0 is the start as it was given, to the last bit', () => {
    fc.assert(
      fc.property(options, (chosen) => {
        const run = runOn('portland-housing', chosen);
        const { w, b, iteration } = run.snapshot();
        // Negative zero is zero here.
        assert.deepEqual([w + 0, b + 0], [chosen.start.w + 0, chosen.start.b + 0]);
        assert.equal(iteration, 0);
        run.free();
      }),
    );
  });
});

suite('a run', () => {
  test('that is refused leaves the former one as it was', () => {
    const run = runOn('portland-housing');
    run.step(7);
    const before = [run.snapshot(), run.landscape(), run.path()];
    for (const learningRate of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
      const refusal = { option: 'learningRate', found: learningRate, least: 5e-324, most: 1e6 };
      assert.deepEqual(run.restart({ ...defaultOptions, learningRate }), refusal);
      assert.deepEqual(run.setLearningRate(learningRate), refusal);
    }
    for (const w of [Number.NaN, Number.NEGATIVE_INFINITY, 1e308]) {
      const start = { w, b: 0 };
      const refusal = { option: 'start', found: start, least: 0, most: Number.MAX_VALUE };
      assert.deepEqual(run.restart({ ...defaultOptions, start }), refusal);
    }
    assert.deepEqual([run.snapshot(), run.landscape(), run.path()], before);
    run.free();
  });

  test('names the option that no run can have, what was found and what was expected', () => {
    const breaches = /** @type {const} */ ([
      ['scaling', 'zscore', 0, 4],
      ['scaling', null, 0, 4],
      ['fault', 'typo', 0, 7],
      ['batchSize', -1, 0, 2 ** 53],
      ['batchSize', 2.5, 0, 2 ** 53],
      ['batchSize', Number.NaN, 0, 2 ** 53],
      ['seed', -1, 0, 2 ** 32 - 1],
      ['seed', 2 ** 32, 0, 2 ** 32 - 1],
      ['learningRate', Number.NaN, 5e-324, 1e6],
    ]);
    const { x, y } = shipped('portland-housing');
    const run = runOn('portland-housing');
    run.step(7);
    for (const [option, found, least, most] of breaches) {
      const bad = /** @type {RunOptions} */ (
        /** @type {unknown} */ ({ ...defaultOptions, [option]: found })
      );
      const refusal = { option, found: found, least, most };
      assert.deepEqual(run.restart(bad), refusal);
      assert.deepEqual(run.open(x, y, bad), refusal);
      assert.equal(run.iterationsToConvergence(bad, 1e4), Number.POSITIVE_INFINITY);
      assert.equal(run.furthestIteration(), 7);
    }
    run.free();
  });

  test('has the page’s options where none are given', () => {
    const { x, y } = shipped('portland-housing');
    const run = createRun(core);
    assert.equal(run.open(x, y, {}), null);
    const { start, learningRate } = defaultOptions;
    const { w, b, learningRate: taken } = run.snapshot();
    assert.deepEqual({ start: { w, b }, taken }, { start, taken: learningRate });
    assert.equal(run.landscape().batchSize, 47);
    run.free();
  });

  test('says that there are no data, where there are none yet or no more', () => {
    const calls = /** @type {((run: Run) => unknown)[]} */ ([
      (run) => run.restart(defaultOptions),
      (run) => run.setLearningRate(0.1),
      (run) => run.step(1),
      (run) => run.seek(1),
      (run) => run.furthestIteration(),
      (run) => run.snapshot(),
      (run) => run.snapshotAt(0),
      (run) => run.landscape(),
      (run) => run.contourEllipse(1),
      (run) => run.path(),
      (run) => run.batchCosts(),
      (run) => run.batchRows(),
      (run) => run.iterationTerms(0, 3),
      (run) => run.diagnosis(),
      (run) => run.iterationsToConvergence(defaultOptions, 10),
      (run) => run.remedy(),
      (run) => run.batchesDivergeFrom(),
      (run) => run.follow([{ from: 1, learningRate: 0.1 }]),
    ]);
    const freed = runOn('portland-housing');
    freed.free();
    const unopened = createRun(core);
    for (const call of calls) {
      assert.throws(() => call(unopened), /no data set/);
      assert.throws(() => call(freed), /no data set/);
    }
    freed.free();
    unopened.free();
  });

  test('takes counts that are none for the end of their range', () => {
    const run = runOn('portland-housing');
    for (const none of [-1, Number.NaN, Number.NEGATIVE_INFINITY]) {
      assert.equal(run.step(none), 0);
      assert.equal(run.seek(none), 0);
      assert.equal(run.iterationTerms(none, none).rows.length, 0);
      assert.deepEqual(run.contourEllipse(none), run.contourEllipse(0));
    }
    assert.equal(run.iterationTerms(0, Number.POSITIVE_INFINITY).rows.length, 47);
    run.free();
  });

  test('goes on with a new α from where it is', () => {
    const run = runOn('portland-housing');
    run.step(5);
    const before = run.path();
    assert.equal(run.setLearningRate(0.5), null);
    assert.deepEqual(run.path(), before);
    run.step(1);
    assertClose(run.snapshot().excessCost, before.excessCost[5] / 4, 11);
    run.seek(2);
    assert.equal(run.snapshot().learningRate, 0.1);
    run.free();
  });

  test('stops at divergence, with everything finite and the way there in its path', () => {
    const run = runOn('portland-housing', { learningRate: 3 });
    const taken = run.step(1e6);
    const last = run.snapshot();
    assert.equal(last.status, 'diverged');
    assert.equal(last.iteration, taken);
    assert.equal(last.nextCost, null);
    for (const column of Object.values(run.path())) assert.ok(column.every(Number.isFinite));
    assert.equal(run.path().iteration.at(-1), taken);
    run.free();
  });

  test('keeps a path that is bounded, starts at 0 and ends at the furthest iteration', () => {
    const run = runOn('portland-housing', { scaling: 'per-thousand', learningRate: 1e-3 });
    for (const n of [1, 10, 1000, 5000, 3, 100_000, 893_986]) {
      run.step(n);
      const { iteration } = run.path();
      assert.ok(iteration.length <= 4097, `${iteration.length} are kept`);
      assert.equal(iteration[0], 0);
      assert.equal(iteration.at(-1), run.furthestIteration());
      assert.ok(iteration.every((k, i) => i === 0 || k > iteration[i - 1]));
    }
    assert.equal(run.furthestIteration(), 1e6);
    run.free();
  });

  test('takes no more memory however many were there before it', () => {
    const { x, y } = shipped('ames-housing');
    const once = () => {
      const run = runOnExamples(x, y);
      run.step(5000);
      run.path();
      run.free();
    };
    once();
    const { length } = core.HEAPF64;
    for (let i = 0; i < 1000; ++i) once();
    assert.equal(core.HEAPF64.length, length);
  });
});
