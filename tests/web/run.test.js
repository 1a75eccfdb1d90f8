import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { faults, scalings } from '../../web/core/layouts.js';
import { assertClose } from './support/close.js';
import { core, defaultOptions, runOn, runOnExamples } from './support/runs.js';
import { shipped } from './support/shipped-data.js';

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
      assert.equal(run.restart({ ...defaultOptions, learningRate }), false);
      assert.equal(run.setLearningRate(learningRate), false);
    }
    for (const w of [Number.NaN, Number.NEGATIVE_INFINITY, 1e308]) {
      assert.equal(run.restart({ ...defaultOptions, start: { w, b: 0 } }), false);
    }
    assert.deepEqual([run.snapshot(), run.landscape(), run.path()], before);
    run.free();
  });

  test('goes on with a new α from where it is', () => {
    const run = runOn('portland-housing');
    run.step(5);
    const before = run.path();
    assert.equal(run.setLearningRate(0.5), true);
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
