import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createRun } from '../../web/core/run.js';
import { assertClose } from './support/close.js';
import { core, defaultOptions, runOn } from './support/runs.js';

suite('data', () => {
  const bad = /** @type {const} */ ([
    ['unequal-lengths', [1, 2, 3], [1, 2], 2, 2],
    ['too-few-examples', [1], [1], 1, 1],
    ['too-few-examples', [], [], 0, 0],
    ['x-not-finite', [1, 2, Number.NaN], [1, 2, 3], 2, Number.NaN],
    ['x-not-finite', [1, 1e308], [1, 2], 1, 1e308],
    ['y-not-finite', [1, 2], [Number.NEGATIVE_INFINITY, 2], 0, Number.NEGATIVE_INFINITY],
    ['constant-x', [4, 4, 4], [1, 2, 3], 0, 4],
  ]);
  for (const [code, x, y, row, found] of bad) {
    test(`[${x}], [${y}] are refused as ${code}, and the former stay`, () => {
      const run = runOn('portland-housing');
      run.step(3);
      const before = run.snapshot();
      assert.deepEqual(run.open(x, y, defaultOptions), { code, row, found });
      assert.deepEqual(run.snapshot(), before);
      assert.equal(run.iterationTerms(3, 50).rows.length, 47);
      run.free();
    });
  }

  test('that make the cost at the start too large are refused, and the former run goes on', () => {
    const run = runOn('portland-housing');
    run.step(3);
    const before = run.snapshot();
    const far = { ...defaultOptions, start: { w: 1e150, b: 0 } };
    const refusal = { option: 'start', found: far.start, least: 0, most: Number.MAX_VALUE };
    assert.deepEqual(run.open([1e60, 2e60], [1, 2], far), refusal);
    assert.deepEqual(run.snapshot(), before);
    run.free();
  });

  test('of a million rows are taken, and the next run is on them', () => {
    const run = createRun(core);
    const x = Float64Array.from({ length: 1e6 }, (_, i) => 1e7 + i);
    assert.equal(run.open(x, x, defaultOptions), null);
    assertClose(run.landscape().minimum.w, 1);
    assertClose(run.landscape().scaling.center, 1e7 + 499_999.5);
    run.free();
  });
});
