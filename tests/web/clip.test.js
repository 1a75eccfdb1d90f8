import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { clipped } from '../../web/plots/clip.js';

const box = { left: 10, top: 20, right: 110, bottom: 70 };
const coordinate = fc.double({ min: -200, max: 300, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });

/** @param {{x: number, y: number}} p @param {number} margin */
const isWithin = ({ x, y }, margin) =>
  x >= box.left - margin &&
  x <= box.right + margin &&
  y >= box.top - margin &&
  y <= box.bottom + margin;

suite('a clipped line', () => {
  test('is all of it that is within the box, and nothing else', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        const seen = clipped(from, to, box);
        if (seen) assert.ok(seen.every((end) => isWithin(end, 1e-9)));
        for (let part = 0; part <= 1; part += 1 / 64) {
          const p = { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) };
          if (!isWithin(p, -1e-6)) continue;
          assert.ok(seen, `${JSON.stringify(p)} is within`);
          const [a, b] = seen;
          const along = (p.x - a.x) * (b.x - p.x) + (p.y - a.y) * (b.y - p.y);
          assert.ok(along >= -1e-6, `${JSON.stringify(p)} is left out`);
        }
      }),
    );
  });

  test('has the very ends that it was given where these are within', () => {
    const [from, to] = [
      { x: 30, y: 30 },
      { x: 90, y: 60 },
    ];
    const seen = clipped(from, to, box);
    assert.equal(seen?.[0], from);
    assert.equal(seen?.[1], to);
    assert.deepEqual(clipped(from, from, box), [from, from]);
    assert.equal(clipped({ x: 0, y: 0 }, { x: 0, y: 0 }, box), null);
  });
});
