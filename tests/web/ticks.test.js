import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { roundTicks } from '../../web/plots/ticks.js';
import { englishNumbers } from '../../web/strings/format.js';

const { formatTick } = englishNumbers;

suite('ticks', () => {
  test('are written short enough for an axis, whatever their size', () => {
    assert.equal(formatTick(0.2), '0.2');
    assert.equal(formatTick(-1000), '−1\u202f000');
    assert.equal(formatTick(80_000), '80k');
    assert.equal(formatTick(-1_500_000), '−1.5M');
    assert.equal(formatTick(5e11), '5×10¹¹');
    assert.equal(formatTick(2e-7), '2×10⁻⁷');
  });

  /** @param {readonly number[]} ticks */
  const labelsOf = (ticks) =>
    ticks.map((value) => formatTick(value, { first: ticks[0], step: ticks[1] - ticks[0] }));

  test('have as many digits as tell one from the next', () => {
    assert.deepEqual(labelsOf([1995, 2000, 2005]), ['1\u202f995', '2\u202f000', '2\u202f005']);
    assert.deepEqual(labelsOf([71.2, 71.25, 71.3]), ['71.2', '71.25', '71.3']);
    assert.deepEqual(labelsOf([80_000, 80_050]), ['80k', '80.05k']);
    assert.deepEqual(labelsOf([0, 0.5, 1]), ['0', '0.5', '1']);
  });

  test('are what they add to the first where they differ by a tiny part', () => {
    assert.deepEqual(labelsOf([71.27, 71.270002, 71.270004]), ['71.27', '+2×10⁻⁶', '+4×10⁻⁶']);
  });

  test('are all different, and short, on any axis', () => {
    const power = fc.double({ min: -12, max: 12, noNaN: true });
    fc.assert(
      fc.property(
        power,
        fc.double({ min: 0, max: 12, noNaN: true }),
        fc.boolean(),
        (size, ratio, isNegative) => {
          const width = 10 ** size;
          const from = (isNegative ? -1 : 1) * width * 10 ** ratio;
          const labels = labelsOf(roundTicks(from, from + width, 7));
          assert.equal(new Set(labels).size, labels.length, String(labels));
          assert.ok(
            labels.slice(1).every((label) => label.length <= 10),
            String(labels),
          );
        },
      ),
    );
  });

  test('are multiples of a round number within the range, no more than there is room for', () => {
    assert.deepEqual(roundTicks(-0.4, 0.65, 3), [0, 0.5]);
    assert.deepEqual(roundTicks(0, 60, 7), [0, 10, 20, 30, 40, 50, 60]);
  });

  test('are never one alone, and at most one more than there is room for', () => {
    assert.deepEqual(roundTicks(0, 45_000, 2), [0, 20_000, 40_000]);
    assert.deepEqual(roundTicks(1, 8.5, 2), [4, 8]);
    assert.deepEqual(roundTicks(-1.9, 1.9, 2), [-1, 0, 1]);
    const size = fc.double({ min: -6, max: 12, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(
        size,
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.integer({ min: 2, max: 7 }),
        (width, offset, most) => {
          const ticks = roundTicks(offset * width, (offset + 1) * width, most);
          assert.ok(ticks.length >= 2 && ticks.length <= most + 1, String(ticks));
        },
      ),
    );
  });

  test('are none where neighbouring numbers cannot be told apart', () => {
    assert.deepEqual(roundTicks(1, 1, 5), []);
    assert.deepEqual(roundTicks(0.8 - 2e-16, 0.8 + 2e-16, 5), []);
  });
});
