import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { scalings } from '../../web/core/layouts.js';
import { assertClose } from './support/close.js';
import { defaultOptions, runOn } from './support/runs.js';

/** @import { FeatureScaling } from '../../web/core/core-module.js' */

// Least squares in exact rational arithmetic on the 47 houses.
const minimum = { w: 0.13452528772024133, b: 71.27049244872893, cost: 2058.1327404330405 };

/** @type {Record<FeatureScaling, {limit: number, condition: number}>} */
const curvatures = {
  none: { limit: 4.328218043774444e-7, condition: 3.454401048105993e7 },
  'per-thousand': { limit: 0.3630666772837201, condition: 49.09284919227438 },
  max: { limit: 1.6599531028778045, condition: 47.09421484072963 },
  'mean-normalization': { limit: 2, condition: 21.27093729766088 },
  'z-score': { limit: 2, condition: 1 },
};

suite('the core, as compiled to wasm', () => {
  for (const scaling of scalings) {
    test(`knows the least-squares line of the houses, whatever the scaling: ${scaling}`, () => {
      const run = runOn('portland-housing', { scaling });
      const found = run.landscape().minimum;
      assertClose(found.w, minimum.w);
      assertClose(found.b, minimum.b);
      assertClose(found.cost, minimum.cost);
      assertClose(run.snapshot().cost, 83683.98284050002);
      run.free();
    });

    test(`knows 2/λmax and the condition number of the houses under ${scaling}`, () => {
      const run = runOn('portland-housing', { scaling });
      const { maxStableLearningRate, conditionNumber, curvature } = run.landscape();
      assertClose(maxStableLearningRate, curvatures[scaling].limit);
      assertClose(conditionNumber, curvatures[scaling].condition);
      assertClose(curvature.largest, 2 / maxStableLearningRate);
      assertClose(curvature.largest / curvature.smallest, conditionNumber);
      run.free();
    });
  }

  test('scales by the mean and the population standard deviation under z-score', () => {
    const run = runOn('portland-housing');
    assertClose(run.landscape().scaling.center, 2000.6808510638298);
    assertClose(run.landscape().scaling.scale, 786.2026187430467);
    run.free();
  });

  test('gives the ellipse on which the cost is as high as asked for', () => {
    const run = runOn('portland-housing');
    const excess = 1234.5;
    const { center, cosine, sine } = run.contourEllipse(excess);
    for (let angle = 0; angle < 6; angle += 0.5) {
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const start = {
        w: center.w + c * cosine.w + s * sine.w,
        b: center.b + c * cosine.b + s * sine.b,
      };
      run.restart({ ...defaultOptions, start });
      assertClose(run.snapshot().excessCost, excess, 11);
    }
    run.free();
  });

  test('gives the sums that the cost and the gradient are made of', () => {
    const run = runOn('portland-housing');
    run.step(3);
    const { cost, scaled } = run.snapshot();
    const terms = run.iterationTerms(3, 2);
    assert.equal(terms.rows.length, 2);
    assertClose(terms.sumSquaredErrors / (2 * 47), cost);
    assertClose(terms.sumErrorsTimesZ / 47, scaled.gradient.w, 11);
    assertClose(terms.sumErrors / 47, scaled.gradient.b, 11);
    run.free();
  });
});
