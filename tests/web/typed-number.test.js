import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parseNumber, twoReadings, typedNumber } from '../../web/state/numbers.js';
import { rowOf } from '../../web/state/parameters.js';
import { en } from '../../web/strings/en.js';
import { editable, formatNumber } from '../../web/strings/format.js';

/** @param {string} text */
const read = (text) => parseNumber(typedNumber(text));

suite('a typed number', () => {
  test('has a decimal comma as well as a point, wherever it can mean one number only', () => {
    for (const [text, value] of /** @type {const} */ ([
      ['0,1', 0.1],
      [' 0,125 ', 0.125],
      ['-0,100', -0.1],
      [',5', 0.5],
      ['1,5', 1.5],
      ['1234,567', 1234.567],
      ['12,3456', 12.3456],
      ['1,5e-3', 0.0015],
      ['1 000,5', 1000.5],
      ['1.000,5', 1000.5],
      ['1,000.5', 1000.5],
      ['1,000,000', 1e6],
      ['1.000.000', 1e6],
      ['1.000', 1],
    ])) {
      assert.equal(read(text), value, text);
    }
  });

  test('has any of the minus signs that keyboards offer', () => {
    for (const minus of '-−–‒－') assert.equal(read(`${minus}0,3`), -0.3, minus);
  });

  test('may be copied from what is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (value) => {
        assert.equal(read(formatNumber(value, 8)), value + 0);
      }),
    );
  });

  test('may have a power of ten or percent, as people and programs write them', () => {
    for (const [text, value] of /** @type {const} */ ([
      ['1e-7', 1e-7],
      ['1E−7', 1e-7],
      ['10^-3', 1e-3],
      ['10⁻³', 1e-3],
      ['-10**3', -1000],
      ['1×10^-7', 1e-7],
      ['1*10^-7', 1e-7],
      ['1 x 10^-7', 1e-7],
      ['1.5·10³', 1500],
      ['4.328 × 10⁻⁷', 4.328e-7],
      ['−4.328\u2009×\u200910⁻⁷', -4.328e-7],
      ['4,328 × 10⁻⁷', 4.328e-7],
      ['5 %', 0.05],
      ['−12,5%', -0.125],
      ['12,34,567', 1234567],
      ['1’234.5', 1234.5],
      ['83\u202f684', 83684],
    ])) {
      assert.equal(read(text), value, text);
    }
    for (const text of [
      '',
      '1e',
      '0x10',
      '0b1',
      'Infinity',
      '∞',
      '2*10',
      '4^2',
      '10^',
      '%',
      '1 00',
    ]) {
      assert.ok(Number.isNaN(read(text)), text);
    }
  });

  test('in a link goes on meaning what it always has', () => {
    assert.equal(parseNumber('0x1'), 1);
    assert.equal(parseNumber('0b11'), 3);
    assert.ok(Number.isNaN(parseNumber('1 000')));
    assert.equal(parseNumber(formatNumber(83_684, 5)), 83_684);
  });

  test('that is shown, however large or small, is read as it is shown', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
        fc.integer({ min: 1, max: 15 }),
        (value, digits) => {
          const shown = formatNumber(value, digits);
          assert.equal(parseNumber(shown), Number(value.toPrecision(digits)) + 0, shown);
          assert.equal(parseNumber(editable(value)), value + 0);
        },
      ),
    );
  });

  test('that can mean two is refused, with what it may mean and what was expected', () => {
    for (const text of ['1,000', '-12,345', '999,999 ']) {
      assert.equal(typedNumber(text), text);
      assert.ok(Number.isNaN(parseNumber(text)));
    }
    assert.deepEqual(twoReadings('−1,000'), { decimal: -1, thousands: -1000 });
    for (const text of ['0,100', '1,00', '1000', 'fast', '1,000,000', 7, null]) {
      assert.equal(twoReadings(text), null);
    }
    assert.equal(
      en.errors.badParameter(
        'learningRate',
        '1,000',
        rowOf('learningRate').allowed,
        '0.1',
        twoReadings('1,000'),
      ),
      '“1,000” cannot be the learning rate α, for it may mean 1 or 1\u202f000: expected a number above 0 and at most 1\u202f000\u202f000. It stays 0.1.',
    );
  });

  test('with a decimal point is left as it is, and so is what is no number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        assert.equal(read(String(value)) + 0, value + 0);
      }),
    );
    for (const text of ['', ' ', ',', 'fast', '1,2,3', '1,,5', '0,1,5', '1.5,', 'a,b', '--1']) {
      assert.equal(typedNumber(text), text);
    }
  });
});
