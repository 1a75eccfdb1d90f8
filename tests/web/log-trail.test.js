import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logTrail } from '../../web/features/your-run/log-trail.js';
import { runOn } from './support/runs.js';
import { shipped } from './support/shipped-data.js';

/** @param {number[]} values */
const column = (values) => ({ values, roundings: values.map(() => 0) });

test('a log of a scaled feature is drawn in the data’s units, by the deviation it was made with', () => {
  const { x } = shipped('food-truck');
  const m = x.length;
  const mean = Array.from(x).reduce((sum, value) => sum + value, 0) / m;
  const squares = Array.from(x).reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const [w, b] = [1.5, 2];
  for (const [standardDeviation, divisor] of /** @type {const} */ ([
    ['population', m],
    ['sample', m - 1],
  ])) {
    const deviation = Math.sqrt(squares / divisor);
    const run = runOn('food-truck', { scaling: 'z-score' });
    const trail = logTrail(
      { w: column([w * deviation]), b: column([b + w * mean]) },
      /** @type {any} */ ({ coordinates: 'scaled', standardDeviation }),
      run,
      m,
    );
    run.free();
    assert.ok(Math.abs((trail?.path.w[0] ?? 0) - w) < 1e-12, standardDeviation);
    assert.ok(Math.abs((trail?.path.b[0] ?? 0) - b) < 1e-12, standardDeviation);
  }
});
