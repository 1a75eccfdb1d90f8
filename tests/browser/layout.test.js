import { boxesOf, clippedTexts, overlaps, parts } from './support/boxes.js';
import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open } from './support/widget.js';

/** @import { Box } from './support/boxes.js' */
/** @import { Page } from '@playwright/test' */

const places = /** @type {const} */ ([
  { width: 1280, height: 720, path: 'index.html' },
  { width: 600, height: 900, path: 'embed.html' },
  { width: 360, height: 640, path: 'index.html' },
  { width: 360, height: 640, path: 'embed.html' },
]);

/** @param {Page} page */
const windowOf = (page) =>
  page.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    pageWidth: document.documentElement.scrollWidth,
    scrolled: scrollY,
  }));

/** Whose numbers change their lengths. */
const runs = /** @type {const} */ ([
  { dataset: 'portland-housing' },
  { dataset: 'ng-lab-2points', w: 0, b: 0, 'learning-rate': 0.5 },
  { 'batch-size': 2 },
]);

for (const { width, height, path } of places) {
  test.describe(`${path} at ${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      test(`shows the plots, Play, Step and α at once, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await open(page, { iteration: 9 }, path);
        const { pageWidth, scrolled } = await windowOf(page);
        expect(scrolled).toBe(0);
        expect(pageWidth).toBe(width);
        const boxes = await boxesOf(page);
        expect(boxes).toHaveLength(6);
        const outside = boxes.filter(
          (box) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > height,
        );
        expect(outside).toEqual([]);
        for (const box of boxes) expect(box.right - box.left, box.name).toBeGreaterThan(30);
        for (const box of boxes) expect(box.bottom - box.top, box.name).toBeGreaterThan(20);
      });
    }

    test('nothing overlaps and no text is cut off', async ({ page }) => {
      await open(page, { iteration: 9, layout: 'full' }, path);
      const problems = [];
      for (const prepare of difficulties) {
        await prepare(page);
        problems.push({
          overlaps: overlaps(await boxesOf(page, parts)),
          clipped: await clippedTexts(page),
          overflow: (await windowOf(page)).pageWidth - width,
        });
      }
      expect(problems).toEqual(
        difficulties.map(() => ({ overlaps: [], clipped: [], overflow: 0 })),
      );
    });

    test('nothing moves while 50 steps run', async ({ page }) => {
      await open(page, {}, path);
      const all = [...parts, 'input', '[part=panel] h3'];
      const before = await boxesOf(page, all);
      for (let i = 1; i <= 50; ++i) {
        await onWidget(page, (widget) => widget.step());
        expect(moved(before, await boxesOf(page, all)), `at iteration ${i}`).toEqual([]);
      }
    });

    for (const query of runs) {
      test(`no line of the panel moves while it goes on: ${Object.values(query)}`, async ({
        page,
      }) => {
        await open(page, query, path);
        const rooms = await onWidget(page, (widget) => {
          const lines = () =>
            Array.from(widget.shadowRoot?.querySelectorAll('[part=panel] .lines p') ?? []);
          return Array.from({ length: 80 }, () => {
            widget.step();
            return lines().map((line) => ({
              room: Math.round(line.getBoundingClientRect().height),
              text: line.textContent,
            }));
          });
        });
        for (const [i, lines] of rooms.entries()) {
          const [former] = rooms;
          const moved = lines.filter(({ room }, j) => room !== former[j]?.room);
          expect(moved, `at iteration ${i + 1}`).toEqual([]);
        }
      });
    }
  });
}

/** @param {Box[]} before @param {Box[]} after what is elsewhere, or of another size */
const moved = (before, after) =>
  after.filter((box, i) => JSON.stringify(box) !== JSON.stringify(before[i]));

/** States whose words and numbers are long. @type {((page: Page) => Promise<unknown>)[]} */
const difficulties = [
  async () => {},
  (page) => controlsOn(page).phaseByPhase.check(),
  (page) =>
    onWidget(page, async (widget) => {
      widget.dataset = 'galton-heights';
      await widget.ready;
      widget.scaling = 'none';
      widget.fault = 'sequential';
      widget.seek(1_234_567);
      widget.back(3);
    }),
  (page) =>
    onWidget(page, (widget) => {
      widget.w = -123456.789;
      widget.b = 1e30;
      widget.learningRate = 1.2345678e-7;
      widget.step(50);
    }),
  (page) =>
    onWidget(page, (widget) => {
      widget.learningRate = 3;
      widget.step(1000);
    }),
];
