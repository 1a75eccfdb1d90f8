import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { createLessonModel } from '../../web/core/lesson-model.js';
import { assertClose } from './support/close.js';
import { loadLessonCore } from './support/load-core.js';
import { shipped } from './support/shipped-data.js';

const core = await loadLessonCore();
const houses = shipped('portland-housing');
const upperHalf = { least: { w: -1, b: 0 }, greatest: { w: 1, b: 1.2 } };

/** On the houses. */
function opened() {
  const model = createLessonModel(core);
  assert.equal(model.open(houses.x, houses.y), null);
  return model;
}

suite('the square of a line', () => {
  test('has two valleys on the houses, a good one and a bad, and at both J curves upwards', () => {
    const model = opened();
    const [good, bad, ...others] = model.valleys(upperHalf);
    assert.equal(others.length, 0);
    assert.ok(bad.cost > 10 * good.cost);
    for (const { w, b, cost, curvature } of [good, bad]) {
      const at = model.costAt({ w, b });
      assert.equal(at.cost, cost);
      assert.ok(Math.hypot(at.gradient.w, at.gradient.b) < 1e-12);
      assert.ok(curvature.smallest > 0);
      assert.deepEqual(at.curvature, curvature);
    }
    model.free();
  });

  test('costs what its misses on the houses come to', () => {
    const model = opened();
    const point = fc.record({
      w: fc.double({ min: -1, max: 1, noNaN: true }),
      b: fc.double({ min: -1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(point, (at) => {
        const misses = houses.x.map((x, i) => model.predict(at, x) - houses.y[i]);
        const meanSquare = misses.reduce((sum, miss) => sum + miss * miss, 0) / misses.length;
        assertClose(model.scale() * Math.sqrt(2 * model.costAt(at).cost), Math.sqrt(meanSquare), 9);
      }),
    );
    model.free();
  });

  test('takes the same descent to different ends from different starts', () => {
    const model = opened();
    const [good, bad] = model.valleys(upperHalf);
    for (const [start, end] of /** @type {const} */ ([
      [{ w: 0.5, b: 1 }, good],
      [{ w: -0.8, b: 0.2 }, bad],
    ])) {
      const path = model.descend(start, 0.1, 20_000);
      assert.deepEqual([path.w[0], path.b[0]], [start.w, start.b]);
      assert.ok(Math.hypot(Number(path.w.at(-1)) - end.w, Number(path.b.at(-1)) - end.b) < 1e-6);
      assert.ok(path.cost.every((cost, i) => i === 0 || cost <= path.cost[i - 1] + 1e-15));
    }
    model.free();
  });

  test('is laid out on a grid row by row', () => {
    const model = opened();
    const grid = model.costGrid(upperHalf, 9, 7);
    assert.equal(grid.length, 63);
    assertClose(grid[9 * 6 + 8], model.costAt({ w: 1, b: 1.2 }).cost);
    assertClose(grid[9 * 3 + 4], model.costAt({ w: 0, b: 0.6 }).cost);
    model.free();
  });
});

suite('holding examples back', () => {
  test('fits the line to the others alone, and tells the misses on both', () => {
    const model = opened();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(2 ** 32 - 1), (count, seed) => {
        const split = model.holdOut(count, seed);
        assert.ok(split);
        assert.equal(new Set(split.unseenRows).size, count);
        assert.deepEqual(model.holdOut(count, seed), split);
        const { line, seen, unseen } = split;
        for (const [isUnseen, told] of /** @type {const} */ ([
          [false, seen],
          [true, unseen],
        ])) {
          const misses = [...houses.x.keys()]
            .filter((i) => split.unseenRows.includes(i) === isUnseen)
            .map((i) => line.w * houses.x[i] + line.b - houses.y[i]);
          const mean = (/** @type {number[]} */ values) =>
            values.reduce((sum, value) => sum + value, 0) / values.length;
          assertClose(told.rootMeanSquare, Math.sqrt(mean(misses.map((e) => e * e))), 10);
          assertClose(told.meanAbsolute, mean(misses.map(Math.abs)), 10);
        }
      }),
    );
    model.free();
  });

  test('is refused where too few are left, and nothing held back is the least-squares line', () => {
    const model = opened();
    assert.equal(model.holdOut(46, 1), null);
    const all = model.holdOut(0, 1);
    assertClose(Number(all?.line.w), 0.13452528772024133);
    assertClose(Number(all?.seen.rootMeanSquare), Math.sqrt(2 * 2058.1327404330405));
    model.free();
  });

  test('needs data that a line can be fitted to', () => {
    const model = opened();
    assert.equal(model.open([1, 1], [1, 2])?.code, 'constant-x');
    assert.ok(model.holdOut(10, 1));
    model.free();
  });
});
