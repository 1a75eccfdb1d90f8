import { boxesOf, clippedTexts, overlaps, parts } from './support/boxes.js';
import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open, widgetOn } from './support/widget.js';

/** The window's sizes, and how high the compact widget may be in each. */
const windows = [
  { width: 360, height: 640, most: 640 },
  { width: 360, height: 900, most: 760 },
  { width: 390, height: 844, most: 760 },
  { width: 600, height: 660, most: 640 },
  { width: 720, height: 900, most: 640 },
  { width: 800, height: 660, most: 640 },
  { width: 1200, height: 900, most: 640 },
  { width: 740, height: 360, most: 360 },
];

for (const { width, height, most } of windows) {
  test.describe(`the compact widget at ${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test('shows the whole stage at once, and nothing below it', async ({ page }) => {
      await open(page, { iteration: 9 }, 'embed.html');
      const size = await onWidget(page, (widget) => /** @type {any} */ (widget).offsetHeight);
      expect(size).toBeLessThanOrEqual(most);
      const scrolls = await page.evaluate(
        () => document.documentElement.scrollHeight > innerHeight + 1,
      );
      expect(scrolls).toBe(false);
      for (const box of await boxesOf(page, [...parts, '.stage > *'])) {
        expect(box.bottom, box.name).toBeLessThanOrEqual(height);
        expect(box.right, box.name).toBeLessThanOrEqual(width);
      }
      for (const plot of await boxesOf(page, ['[data-plot]'])) {
        expect(plot.bottom - plot.top, plot.name).toBeGreaterThan(50);
      }
      expect(overlaps(await boxesOf(page, parts))).toEqual([]);
      expect(await clippedTexts(page)).toEqual([]);
    });
  });
}

test('a button opens all else, and the widget keeps its height', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 660 });
  await open(page, { iteration: 9 }, 'embed.html');
  const widget = widgetOn(page);
  const more = widget.getByRole('button', { name: 'Settings and more' });
  const height = () => onWidget(page, (host) => /** @type {any} */ (host).offsetHeight);
  const before = await height();
  const { scaling } = controlsOn(page);
  await expect(scaling).toBeHidden();

  await more.click();
  await expect(scaling).toBeInViewport();
  expect(await height()).toBe(before);
  await scaling.selectOption('max');
  await expect(widget.locator('[part=panel]')).toBeVisible();
  await widget.locator('[part=panel]').scrollIntoViewIfNeeded();

  await widget.getByRole('button', { name: 'Back to the plots' }).click();
  await expect(scaling).toBeHidden();
  await expect(more).toBeFocused();
  const { play } = controlsOn(page);
  await expect(play).toBeInViewport({ ratio: 1 });
  await expect(widget.locator('canvas[data-plot=contour]')).toBeInViewport({ ratio: 1 });
});

test('the layout is an attribute, a property and a part of the address', async ({ page }) => {
  await open(page, { layout: 'compact' });
  const layout = () => onWidget(page, (widget) => widget.layout);
  const panel = widgetOn(page).locator('[part=panel]');
  expect(await layout()).toBe('compact');
  await expect(panel).toBeHidden();
  await onWidget(page, (widget) => /** @type {any} */ (widget).removeAttribute('layout'));
  expect(await layout()).toBe('full');
  await expect(panel).toBeVisible();
  await onWidget(page, (widget) => {
    widget.layout = 'compact';
  });
  await expect(panel).toBeHidden();
  await open(page, { layout: 'full' }, 'embed.html');
  await expect(panel).toBeVisible();
});

test('a lesson opened in the compact widget has the full layout beside it', async ({ page }) => {
  await open(page, { layout: 'compact', chapter: 'three-views' });
  const { play } = controlsOn(page);
  await expect(play).toBeVisible();
  for (const plot of await boxesOf(page, ['[data-plot]'])) {
    expect(plot.bottom - plot.top, plot.name).toBeGreaterThan(150);
  }
  await onWidget(page, (widget) => {
    widget.chapter = 'none';
  });
  await expect(widgetOn(page).locator('[part=panel]')).toBeHidden();
});
