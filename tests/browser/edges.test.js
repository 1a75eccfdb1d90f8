import { pointOn, startHandle } from './support/pointing.js';
import { expect, test } from './support/test.js';
import { open, plot } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/**
 * How wide and high a mark is that is drawn in the colour of what moves, in CSS pixels: the leftmost,
 * or the one around a point of the page. Words beside it do not count.
 * @param {Page} page
 * @param {'contour' | 'loss'} name
 * @param {{x: number, y: number}} [middle]
 */
const movingBox = (page, name, middle) =>
  plot(page, name).evaluate((node, middle) => {
    const canvas = /** @type {HTMLCanvasElement} */ (node);
    const { width, height } = canvas;
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const { data } = context.getImageData(0, 0, width, height);
    /** @type {number[]} */
    const xs = [];
    /** @type {number[]} */
    const ys = [];
    for (let i = 0; i < width * height; ++i) {
      const [r, g, b, a] = data.subarray(4 * i, 4 * i + 4);
      if (a < 128 || r < g + 60 || r < b + 60) continue;
      xs.push(i % width);
      ys.push(Math.floor(i / width));
    }
    const ratio = width / canvas.clientWidth;
    const leftmost = xs.reduce((a, b) => Math.min(a, b));
    const box = canvas.getBoundingClientRect();
    const isMark = xs.map((x, i) =>
      middle
        ? Math.abs(x / ratio + box.left - middle.x) < 8 &&
          Math.abs(ys[i] / ratio + box.top - middle.y) < 8
        : x <= leftmost + 13 * ratio,
    );
    const extent = (/** @type {number[]} */ along) =>
      (along.reduce((a, b) => Math.max(a, b)) - along.reduce((a, b) => Math.min(a, b)) + 1) / ratio;
    const ofMark = (/** @type {number[]} */ along) => along.filter((_, i) => isMark[i]);
    return { width: extent(ofMark(xs)), height: extent(ofMark(ys)) };
  }, middle);

for (const [device, use] of /** @type {const} */ ([
  ['at a desk', { viewport: { width: 1280, height: 720 } }],
  [
    'on a phone',
    { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  ],
])) {
  test.describe(device, () => {
    test.use(use);

    test('the point that the loss curve begins with is whole', async ({ page }) => {
      await open(page);
      const { width, height } = await movingBox(page, 'loss');
      expect(width).toBeCloseTo(11, -0.5);
      expect(height).toBeCloseTo(width, -0.2);
    });

    test('the start is whole at the edges of the contour plot', async ({ page }) => {
      await open(page);
      const from = await startHandle(page);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      const { x: left, y: top } = await pointOn(page, 'contour', 0, 0);
      const { x: right, y: bottom } = await pointOn(page, 'contour', 1, 1);
      // The plane ends this far from the canvas's own edge.
      const margin = 10;
      for (const [x, y] of [
        [(left + right) / 2, top + margin + 1],
        [right - margin - 1, (top + bottom) / 2],
        [right - margin - 1, top + margin + 1],
      ]) {
        await page.mouse.move(x, y);
        await page.evaluate(() => new Promise(requestAnimationFrame));
        const { width, height } = await movingBox(page, 'contour', { x, y });
        expect(width, `at ${x}, ${y}`).toBeGreaterThan(8);
        expect(height, `at ${x}, ${y}`).toBeGreaterThan(8);
      }
      await page.mouse.up();
    });
  });
}
