import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { faults, learningRateFateNames, scalings } from '../../web/core/layouts.js';
import { datasetIds } from '../../web/datasets/catalogue.js';
import { parameterNames, rowOf } from '../../web/state/parameters.js';
import { en } from '../../web/strings/en.js';
import { defaultOptions, runOn } from './support/runs.js';
import { shipped } from './support/shipped-data.js';

suite('the data sets', () => {
  for (const id of datasetIds) {
    test(`${id} is shipped: two columns of finite numbers, with its names and provenance`, () => {
      const { x, y } = shipped(id);
      assert.ok(x.length >= 2 && x.length === y.length);
      assert.ok(x.every(Number.isFinite) && y.every(Number.isFinite));
      const words = en.datasets[id];
      assert.ok(words.title && words.about && words.x.label && words.y.label);
    });
  }
});

suite('the strings', () => {
  test('name the bound on data that the core holds to', () => {
    const run = runOn('portland-housing');
    assert.equal(run.open([1, 2], [1e70, 2], defaultOptions), null);
    const error = run.open([1, 2], [1.1e70, 2], defaultOptions);
    assert.match(error && 'code' in error ? en.errors.dataset(error) : '', /at most 10⁷⁰ /);
    run.free();
  });

  test('name every scaling, every gradient bug and every status of the track', () => {
    assert.deepEqual(Object.keys(en.scalings).sort(), [...scalings].sort());
    assert.deepEqual(Object.keys(en.faults).sort(), [...faults].sort());
    assert.deepEqual(Object.keys(en.fates).sort(), [...learningRateFateNames].sort());
  });

  test('say of a bad parameter what was found, what is expected and what stays', () => {
    for (const name of parameterNames) {
      const message = en.errors.badParameter(name, 'junk', rowOf(name).allowed, 'kept');
      assert.match(message, /“junk”.*expected \S.*kept/);
      assert.doesNotMatch(message, /undefined|NaN|\[object/);
    }
  });

  test('say of bad data which row is bad', () => {
    for (const code of /** @type {const} */ ([
      'unequal-lengths',
      'too-few-examples',
      'x-not-finite',
      'y-not-finite',
    ])) {
      const message = en.errors.dataset({ code, row: 17, found: Number.NaN });
      assert.match(message, /\brow 17\b/);
      assert.doesNotMatch(message, /undefined/);
    }
  });
});
