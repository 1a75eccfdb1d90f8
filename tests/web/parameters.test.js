import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { faults } from '../../web/core/layouts.js';
import {
  attributeOf,
  defaults,
  parameterNames,
  parseParameter,
  rowOf,
} from '../../web/state/parameters.js';
import { editable } from '../../web/strings/format.js';
import { defaultOptions, runOn } from './support/runs.js';

suite('the parameters', () => {
  test('have defaults that they accept themselves, as values and as text', () => {
    for (const name of parameterNames) {
      assert.equal(parseParameter(name, defaults[name]), defaults[name]);
      assert.equal(parseParameter(name, String(defaults[name])), defaults[name]);
    }
  });

  test('go by hyphens as attributes', () => {
    assert.equal(attributeOf('learningRate'), 'learning-rate');
    for (const name of parameterNames) assert.match(attributeOf(name), /^[a-z]+(-[a-z]+)*$/);
  });

  test('name each bug as the core does: by what it makes of the gradient', () => {
    const options = { ...defaultOptions, scaling: /** @type {const} */ ('max') };
    const healthy = runOn('food-truck', options).snapshot();
    const { w, b } = healthy.codedGradient;
    const moved = runOn('food-truck', { ...options, fault: 'b-frozen' });
    moved.step(1);
    /** @type {Record<string, number[]>} */
    const coded = {
      none: [w, b],
      'b-sign-flipped': [w, -b],
      'w-missing-x': [b, b],
      swapped: [b, w],
      'missing-mean': [97 * w, 97 * b],
      ascent: [-w, -b],
      'b-frozen': [w, 0],
      // As b is frozen, its derivative is what `sequential` sees a step late.
      sequential: [w, moved.snapshot().scaled.gradient.b],
    };
    assert.deepEqual(faults, Object.keys(coded));
    for (const fault of faults) {
      const found = runOn('food-truck', { ...options, fault }).snapshot().codedGradient;
      assert.deepEqual([found.w, found.b], coded[fault], fault);
    }
  });

  test('accept every id that is allowed, and no other text', () => {
    const strings = fc.oneof(fc.string(), fc.constantFrom('toString', '__proto__', 'Z-SCORE', ''));
    fc.assert(
      fc.property(fc.constantFrom('dataset', 'scaling', 'fault'), strings, (name, text) => {
        const { allowed = [] } = rowOf(name);
        assert.ok(!('isWhole' in allowed));
        for (const id of allowed) assert.equal(parseParameter(name, id), id);
        assert.equal(parseParameter(name, text), allowed.includes(text) ? text : undefined);
      }),
    );
  });

  test('read back any number that a field shows', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = parseParameter('w', editable(value));
        // −0 is written as 0.
        assert.equal(Number(read) + 0, value + 0);
      }),
    );
  });

  test('refuse what is no number where one is expected', () => {
    const junk = ['', ' ', 'abc', '1,5', '0x', '--1', 'NaN', 'Infinity', '-1e999'];
    for (const name of /** @type {const} */ (['learningRate', 'w', 'b', 'iteration'])) {
      for (const raw of [...junk, Number.NaN, null, undefined, {}, [], true]) {
        assert.equal(parseParameter(name, raw), undefined, `${name} took ${String(raw)}`);
      }
    }
  });

  test('hold α and the iteration to their ranges', () => {
    for (const raw of ['0', '-0.1', '1e7', 0, -1]) {
      assert.equal(parseParameter('learningRate', raw), undefined);
    }
    for (const raw of ['-1', '0.5', '10000001', 1e9]) {
      assert.equal(parseParameter('iteration', raw), undefined);
    }
    assert.equal(parseParameter('learningRate', ' 1e6 '), 1e6);
    assert.equal(parseParameter('iteration', '10000000'), 1e7);
  });

  test('take numbers as people type them: with a true minus sign, with spaces around', () => {
    assert.equal(parseParameter('w', ' −0.25 '), -0.25);
    assert.equal(parseParameter('b', '−1e−3'), -0.001);
  });
});
