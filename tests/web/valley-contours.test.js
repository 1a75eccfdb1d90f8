import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createLessonModel } from '../../web/core/lesson-model.js';
import { valleyContours, valleyLevels } from '../../web/features/lesson/tools/valley-contours.js';
import { loadLessonCore } from './support/load-core.js';
import { shipped } from './support/shipped-data.js';

const model = createLessonModel(await loadLessonCore());
const { x, y } = shipped('portland-housing');
model.open(x, y);
const rectangle = { least: { w: -1, b: 0 }, greatest: { w: 1, b: 1.2 } };
const [columns, rows] = [101, 81];
const surface = { rectangle, columns, rows, costs: model.costGrid(rectangle, columns, rows) };

/**
 * Whether a point is inside a closed line: a ray from it crosses the line an odd number of times.
 * @param {{w: number, b: number}[]} ring
 * @param {{w: number, b: number}} point
 */
function isAround(ring, point) {
  let inside = false;
  ring.forEach((to, i) => {
    const from = ring.at(i - 1) ?? to;
    if (from.b > point.b === to.b > point.b) return;
    const w = from.w + ((point.b - from.b) / (to.b - from.b)) * (to.w - from.w);
    if (w > point.w) inside = !inside;
  });
  return inside;
}

suite('the contours of the two valleys', () => {
  test('run where the cost is as high as their level', () => {
    const levels = valleyLevels(surface.costs, model.valleys(rectangle));
    for (const { level, rings } of valleyContours(surface, levels)) {
      for (const { w, b } of rings.flat()) {
        // Along the edges of the rectangle, an area is closed where it is not as high.
        const { least, greatest } = rectangle;
        const inside =
          w > least.w + 0.02 &&
          w < greatest.w - 0.02 &&
          b > least.b + 0.02 &&
          b < greatest.b - 0.02;
        if (!inside) continue;
        const { cost, gradient } = model.costAt({ w, b });
        const slack = 0.02 * Math.hypot(gradient.w, gradient.b) + 1e-3;
        assert.ok(Math.abs(cost - level) < slack, `${cost} at (${w}, ${b}), not ${level}`);
      }
    }
  });

  test('go round each valley by itself at some level that is drawn', () => {
    const minima = model.valleys(rectangle);
    const drawn = valleyContours(surface, valleyLevels(surface.costs, minima));
    minima.forEach((valley, i) => {
      const alone = drawn.filter(({ rings }) =>
        rings.some((ring) => isAround(ring, valley) && !isAround(ring, minima[1 - i])),
      );
      assert.ok(alone.length >= 2, `${alone.length} rings go round minimum ${i} alone`);
    });
  });
});
