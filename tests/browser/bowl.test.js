import { violationsOn } from './support/axe.js';
import { pointOn } from './support/pointing.js';
import { expect, expectAgreement, test } from './support/test.js';
import { onWidget, open, plot, snapshotOf, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** What the plot of contours looks like, as an address of its picture. @param {Page} page */
const picture = (page) =>
  plot(page, 'contour').evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());

/** @param {Page} page */
const sight = (page) => plot(page, 'contour').getAttribute('aria-label');

test('the contours turn into a bowl and back, and the run stays what it is', async ({ page }) => {
  await open(page, { iteration: 9 });
  const before = await snapshotOf(page);
  const flat = await picture(page);
  await widgetOn(page).getByRole('button', { name: '3-D bowl' }).click();
  await expect.poll(() => onWidget(page, (widget) => widget.view)).toBe('bowl');
  await expect.poll(() => picture(page)).not.toBe(flat);
  await expect(widgetOn(page).locator('.contour .x-title')).toBeEmpty();
  expect(await snapshotOf(page)).toEqual(before);
  await expectAgreement(page);
  await widgetOn(page).getByRole('button', { name: 'flat', exact: true }).click();
  await expect.poll(() => picture(page)).toBe(flat);
  expect(await onWidget(page, (widget) => widget.view)).toBe('');
});

test('the bowl turns by drag and by the arrow keys, which then move no start', async ({ page }) => {
  await open(page, { iteration: 9, view: 'bowl' });
  const start = await onWidget(page, ({ w, b }) => ({ w, b }));
  expect(await sight(page)).toMatch(/turned by 0° and seen from 52°/);
  const at = await pointOn(page, 'contour', 0.5, 0.5);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 60, at.y - 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => sight(page)).toMatch(/turned by 30° and seen from 42°/);
  await plot(page, 'contour').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => sight(page)).toMatch(/turned by 25° and seen from 47°/);
  for (let i = 0; i < 12; ++i) await page.keyboard.press('ArrowUp');
  await expect.poll(() => sight(page)).toMatch(/seen from 90°/);
  expect(await onWidget(page, ({ w, b, iteration }) => ({ w, b, iteration }))).toEqual({
    ...start,
    iteration: 9,
  });
});

test('a tap on the bowl starts no other run', async ({ page }) => {
  await open(page, { iteration: 9, view: 'bowl' });
  const box = await plot(page, 'contour').boundingBox();
  if (!box) throw new Error('the plot is not on the page');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  expect((await snapshotOf(page)).iteration).toBe(9);
});

test('seen from low, the near wall hides the point at the bottom', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, { iteration: 60, view: 'bowl scaled-coordinates no-residuals' });
  const redPixels = () =>
    plot(page, 'contour').evaluate((canvas) => {
      const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
      const context = /** @type {HTMLCanvasElement} */ (canvas).getContext('2d');
      const { data } = /** @type {CanvasRenderingContext2D} */ (context).getImageData(
        0,
        Math.round(height / 2),
        width,
        Math.round(height / 2),
      );
      let count = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i] > 180 && data[i + 1] < 90 && data[i + 2] < 90) ++count;
      }
      return count;
    });
  expect(await redPixels()).toBeGreaterThan(20);
  await plot(page, 'contour').focus();
  for (let i = 0; i < 8; ++i) await page.keyboard.press('ArrowDown');
  await expect.poll(() => sight(page)).toMatch(/seen from 15°/);
  await expect.poll(redPixels).toBe(0);
});

test('with little motion wanted the bowl is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, { iteration: 9 });
  await widgetOn(page).getByRole('button', { name: '3-D bowl' }).click();
  const atOnce = await picture(page);
  await page.waitForFunction(
    (from) => performance.now() - from > 900,
    await page.evaluate(() => performance.now()),
  );
  expect(await picture(page)).toBe(atOnce);
});

for (const [name, media] of /** @type {const} */ ([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
])) {
  test(`the bowl and its buttons have no violation of WCAG 2.2: ${name}`, async ({ page }) => {
    await page.emulateMedia(media);
    await open(page, { iteration: 9, view: 'bowl scaled-coordinates' });
    expect(await violationsOn(page)).toEqual([]);
  });
}
