import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assertClose, assertPrints } from './support/close.js';
import { runOn } from './support/runs.js';

/** @import { GradientFault } from '../../web/core/core-module.js' */

const fromZero = /** @type {const} */ ({ start: { w: 0, b: 0 }, scaling: 'none' });

suite('the runs of the course', () => {
  test('food truck: 1500 iterations end at the digits that the course prints', () => {
    const run = runOn('food-truck', { ...fromZero, learningRate: 0.01 });
    run.step(1500);
    assertPrints(run.snapshot().w, '1.166362350336');
    assertPrints(run.snapshot().b, '-3.630291439404');
    assertClose(run.snapshot().w, 1.166362350335582, 13);
    assertClose(run.snapshot().b, -3.63029143940436, 13);
    run.free();
  });

  test('two houses, α 0.01: converges as the course prints it', () => {
    const run = runOn('ng-lab-2points', { ...fromZero, learningRate: 0.01 });
    assert.deepEqual(run.snapshot().gradient, { w: -650, b: -400 });
    run.step(1);
    assertClose(run.snapshot().w, 6.5);
    assertClose(run.snapshot().b, 4);
    assertPrints(run.snapshot().cost, '7.93e4');

    // The course counts its updates from 0: its iteration 1000 is the 1001st.
    run.seek(1001);
    assertPrints(run.snapshot().w, '194.9');
    assertPrints(run.snapshot().b, '108.228');
    assertPrints(run.snapshot().cost, '3.41');

    run.seek(10_000);
    const { w, b } = run.snapshot();
    assertPrints(w, '199.9929');
    assertPrints(b, '100.0116');
    assertPrints(w * 1 + b, '300.0');
    assertPrints(w * 1.2 + b, '340.0');
    assertPrints(w * 2 + b, '500.0');
    run.free();
  });

  test('two houses, α 0.8: diverges as the course prints it', () => {
    const run = runOn('ng-lab-2points', { ...fromZero, learningRate: 0.8 });
    assertPrints(run.landscape().maxStableLearningRate, '0.5836');
    run.step(1);
    assertPrints(run.snapshot().cost, '2.58e5');
    assertClose(run.snapshot().w, 520);
    assertClose(run.snapshot().b, 320);
    run.seek(10);
    assertPrints(run.snapshot().cost, '5.60e9');
    assertPrints(run.snapshot().w, '-4.845e4');
    assertPrints(run.snapshot().b, '-2.99567e4');
    run.free();
  });

  test('houses, z-score, α 0.3: eight steps end near the least-squares line', () => {
    const run = runOn('portland-housing', { learningRate: 0.3 });
    run.step(8);
    assertPrints(run.snapshot().w, '0.1210');
    assertPrints(run.snapshot().b, '119.0');
    assertPrints(run.snapshot().cost, '2329');
    run.free();
  });
});

/** @type {Record<GradientFault, [iteration: number, cost: string][]>} */
const costs = {
  none: [
    [0, '83684'],
    [10, '34604'],
    [100, '6328'],
    [500, '2059'],
  ],
  'b-sign-flipped': [
    [3, '61954'],
    [100, '1.35e6'],
  ],
  'w-missing-x': [
    [5, '38403'],
    [500, '40862'],
    [5000, '40862'],
  ],
  swapped: [
    [4, '37390'],
    [100, '5.9e5'],
  ],
  'missing-mean': [],
  ascent: [],
  'b-frozen': [],
  sequential: [[5000, '2058.13']],
};

/** @param {GradientFault} fault */
const faulty = (fault, learningRate = 0.1) =>
  runOn('portland-housing', { scaling: 'per-thousand', learningRate, fault });

suite('the catalogue of gradient bugs', () => {
  for (const [fault, seen] of Object.entries(costs)) {
    for (const [iteration, cost] of seen) {
      test(`${fault}: J is ${cost} at iteration ${iteration}`, () => {
        const run = faulty(/** @type {GradientFault} */ (fault));
        run.seek(iteration);
        assertPrints(run.snapshot().cost, cost);
        run.free();
      });
    }
  }

  test('b-sign-flipped and swapped fall at first, and then rise', () => {
    for (const [fault, lowest] of /** @type {const} */ ([
      ['b-sign-flipped', 3],
      ['swapped', 4],
    ])) {
      const run = faulty(fault);
      run.step(100);
      const { cost } = run.path();
      assert.equal(cost.indexOf(Math.min(...cost)), lowest);
      run.free();
    }
  });

  test('missing-mean explodes at once, and an α that is m times smaller hides it', () => {
    const run = faulty('missing-mean');
    run.step(1);
    assert.ok(run.snapshot().cost > 10 * 83684);
    const hidden = faulty('missing-mean', 0.1 / 47);
    hidden.step(100);
    assertPrints(hidden.snapshot().cost, '6328');
    run.free();
    hidden.free();
  });

  test('ascent rises from the first step on', () => {
    const run = faulty('ascent');
    run.step(100);
    const { cost } = run.path();
    assert.ok(cost.every((value, k) => k === 0 || value > cost[k - 1]));
    run.free();
  });

  test('b-frozen settles on the best line through its intercept', () => {
    const run = faulty('b-frozen');
    run.step(1000);
    const { b, gradient } = run.snapshot();
    assert.equal(b, 900);
    assert.ok(Math.abs(gradient.w) < 1e-6 && Math.abs(gradient.b) > 1);
    run.free();
  });
});
