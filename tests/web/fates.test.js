import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { learningRateFateNames, scalings } from '../../web/core/layouts.js';
import { fateOf, fatesBetween } from '../../web/state/fates.js';
import { runOn } from './support/runs.js';

/** @import { FeatureScaling } from '../../web/core/core-module.js' */

const datasets = ['portland-housing', 'ng-lab-2points', 'old-faithful', 'anscombe-4'];
/** What has not come to 1 % of its excess cost after so many iterations crawls. */
const patience = 1000;

/**
 * A run on the data set, and what its excess cost was after some iterations.
 * @param {string} dataset
 * @param {FeatureScaling} scaling
 * @param {number} learningRate
 */
function simulated(dataset, scaling, learningRate) {
  const run = runOn(dataset, { scaling, learningRate });
  /** @param {number} k */
  const excessAt = (k) => {
    run.seek(k);
    return run.snapshot().excessCost;
  };
  return { run, excessAt };
}

suite('the fate of a learning rate', () => {
  for (const dataset of datasets) {
    for (const scaling of scalings) {
      test(`on ${dataset} under ${scaling}: descent converges just below 2/λmax, and diverges just above`, () => {
        const { fates, fatesFromStart } = runOn(dataset, { scaling }).landscape();
        const below = 0.999 * fates.divergesFrom;
        const above = 1.001 * fates.divergesFrom;
        assert.notEqual(fateOf(fatesFromStart, below), 'diverges');
        assert.equal(fateOf(fatesFromStart, above), 'diverges');
        const falling = simulated(dataset, scaling, below);
        assert.ok(falling.excessAt(10_000) < falling.excessAt(0));
        const rising = simulated(dataset, scaling, above);
        assert.ok(rising.excessAt(20_001) > rising.excessAt(10_000));
        falling.run.free();
        rising.run.free();
      });
    }
  }

  test('is to crawl if even the slowest direction is not done when patience runs out', () => {
    const { fates, curvature } = runOn('portland-housing', { scaling: 'per-thousand' }).landscape();
    for (const [factor, crawls] of /** @type {const} */ ([
      [0.999, true],
      [1.001, false],
    ])) {
      const left = (1 - factor * fates.crawlsBelow * curvature.smallest) ** (2 * patience);
      assert.equal(left > 0.01, crawls);
    }
  });

  test('is to bounce if the error across the valley turns round at each step, and lasts', () => {
    const { fates } = runOn('portland-housing', { scaling: 'per-thousand' }).landscape();
    const learningRate = 1.001 * fates.bouncesAbove;
    const { run } = simulated('portland-housing', 'per-thousand', learningRate);
    for (let k = 20; k < 30; ++k) {
      run.seek(k);
      const before = run.snapshot().scaled.gradient.b;
      run.step(1);
      const after = run.snapshot().scaled.gradient.b;
      assert.ok(before * after < 0 || Math.abs(after) > Math.abs(before) / 2);
    }
    run.free();
  });

  test('fills any stretch of α without gap or overlap, each fate as fateOf tells', () => {
    const gap = fc.double({ min: 1e-9, max: 1e3, noNaN: true });
    const positive = gap;
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.array(gap, { minLength: 1, maxLength: 4 }),
        (a, b, gaps) => {
          const [least, greatest] = a < b ? [a, b] : [b, a * 1.0001];
          const ends = gaps.map((_, i) => gaps.slice(0, i + 1).reduce((sum, each) => sum + each));
          const all = [0, ...ends].map((from, i) => ({
            fate: learningRateFateNames[i],
            from,
            to: ends[i] ?? null,
          }));
          const stretches = fatesBetween(all, least, greatest);
          assert.equal(stretches[0].from, least);
          assert.equal(stretches.at(-1)?.to, greatest);
          stretches.forEach((stretch, i) => {
            assert.ok(stretch.to > stretch.from);
            if (i > 0) {
              assert.equal(stretch.from, stretches[i - 1].to);
              assert.notEqual(stretch.fate, stretches[i - 1].fate);
            }
            for (const part of [0.1, 0.5, 0.9]) {
              const inside = stretch.from + part * (stretch.to - stretch.from);
              if (inside > stretch.from && inside < stretch.to) {
                assert.equal(fateOf(all, inside), stretch.fate);
              }
            }
          });
        },
      ),
    );
  });
});
