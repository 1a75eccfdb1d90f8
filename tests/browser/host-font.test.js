import { boxesOf } from './support/boxes.js';
import { expect, test } from './support/test.js';
import { onWidget, open } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** @param {Page} page @param {string} size of the root's font */
const dress = (page, size) =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, size);

const seen = ['.chip', '[part=buttons] button', '[part=verdict]', '.plot', '.phase-name'];

for (const { width, height } of [
  { width: 1280, height: 720 },
  { width: 600, height: 900 },
]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height } });

    test('a page whose root has a small font leaves the widget as large as it was', async ({
      page,
    }) => {
      await open(page, { iteration: 9 }, 'embed.html');
      const sizes = async () =>
        (await boxesOf(page, seen)).map(({ name, left, right, top, bottom }) => [
          name,
          Math.round(right - left),
          Math.round(bottom - top),
        ]);
      // But for the margin of the page, which is its own.
      await page.addStyleTag({ content: 'body.embedded { padding: 6px; max-inline-size: none }' });
      const before = await sizes();
      await dress(page, '62.5%');
      await expect.poll(sizes).toEqual(before);
    });

    test('one whose root has a large font has a large widget', async ({ page }) => {
      await open(page, { iteration: 9 }, 'embed.html');
      await dress(page, '125%');
      const size = () =>
        onWidget(page, (widget) => {
          const says = widget.shadowRoot?.querySelector('[part=verdict] .says');
          return says ? Number.parseFloat(getComputedStyle(says).fontSize) : 0;
        });
      await expect.poll(size).toBeGreaterThan(18);
    });
  });
}
