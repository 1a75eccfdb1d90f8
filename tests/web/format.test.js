import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { editable, formatCount, formatNumber, formatPercent } from '../../web/strings/format.js';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A formatted number, read as a reader would.
 * @param {string} text
 */
function readAsWritten(text) {
  const [mantissa, power] = text.replaceAll('−', '-').replaceAll('\u202f', '').split(' × 10');
  const exponent = [...(power ?? '⁰')]
    .map((c) => (c === '⁻' ? '-' : superscripts.indexOf(c)))
    .join('');
  return Number(`${mantissa}e${exponent}`);
}

suite('a formatted number', () => {
  test('is grouped, with a true minus sign, and in powers of ten where digits would run away', () => {
    assert.equal(formatNumber(83684, 5), '83\u202f684');
    assert.equal(formatNumber(-0.1), '−0.1');
    assert.equal(formatNumber(1.35e12, 3), '1.35 × 10¹²');
    assert.equal(formatNumber(-4.3282e-7), '−4.328 × 10⁻⁷');
    assert.equal(formatNumber(0), '0');
    assert.equal(formatCount(10_000_000), '1 × 10⁷');
    assert.equal(formatPercent(0.18), '18 %');
  });

  test('is rounded by what it is, not by how it looks, and is in powers of ten from where it should', () => {
    // 2269.66499999999996362…
    assert.equal(formatNumber(2269.665, 6), '2\u202f269.66');
    assert.equal(formatNumber(12_345, 3, 1e3), '1.23 × 10⁴');
    assert.equal(formatNumber(999.6, 3, 1e3), '1\u202f000');
  });

  test('reads as the number it stands for, to the digits it was given', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e300, max: 1e300, noNaN: true }),
        fc.integer({ min: 2, max: 10 }),
        (value, digits) => {
          const read = readAsWritten(formatNumber(value, digits));
          assert.ok(Math.abs(read - value) <= 5.01 * 10 ** -digits * Math.abs(value));
        },
      ),
    );
  });

  test('never writes a mantissa of ten, nor a minus sign before zero', () => {
    assert.equal(formatNumber(9.99996e-5), '1 × 10⁻⁴');
    assert.equal(formatNumber(99_999_999), '1 × 10⁸');
    assert.equal(formatNumber(-0), '0');
  });

  test('in a field has as few digits as its value needs', () => {
    assert.equal(editable(0.1), '0.1');
    assert.equal(editable(-1e-7), '−1e−7');
  });
});
