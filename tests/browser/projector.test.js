import { violationsOn } from './support/axe.js';
import { boxesOf } from './support/boxes.js';
import { expect, expectAgreement, test } from './support/test.js';
import { onWidget, open, plot, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

test.use({ viewport: { width: 1920, height: 1080 } });

/** Texts that can be seen and are smaller than so many pixels. @param {Page} page @param {number} least */
const smallTexts = (page, least) =>
  onWidget(
    page,
    (widget, least) => {
      const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const small = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!node.textContent?.trim() || !parent?.checkVisibility()) continue;
        if (parent.closest('.unseen, sub, sup')) continue;
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        if (size < least) small.push(`${node.textContent.trim()}: ${size}`);
      }
      return small;
    },
    least,
  );

/** @param {Page} page */
const tickSize = (page) =>
  widgetOn(page)
    .locator('.data .plot-area')
    .evaluate((area) => Number.parseFloat(getComputedStyle(area).fontSize));

for (const path of ['index.html', 'embed.html']) {
  test(`on a projector everything can be read from the last row: ${path}`, async ({ page }) => {
    for (const query of /** @type {Record<string, string | number>[]} */ ([
      { iteration: 9, view: 'projector' },
      { scenario: 'too-high', iteration: 300, view: 'projector' },
      { scenario: 'unscaled', iteration: 200, view: 'projector bowl' },
      { fault: 'swapped', iteration: 5, view: 'projector phases' },
    ])) {
      await open(page, query, path);
      await expect(widgetOn(page).locator('.frame')).toHaveClass(/projector/);
      await expect.poll(() => tickSize(page)).toBeGreaterThanOrEqual(20);
      expect(await smallTexts(page, 20), JSON.stringify(query)).toEqual([]);
      const parts = ['[part=plots]', '[part=loop]', '[part=verdict]', '[part=controls]'];
      const boxes = await boxesOf(page, parts);
      expect(boxes.filter(({ bottom, right }) => bottom > 1080 || right > 1920)).toEqual([]);
      await expectAgreement(page);
    }
    expect(await violationsOn(page)).toEqual([]);
  });
}

test('the controls are in one row, and the plots fill the screen', async ({ page }) => {
  await open(page, { iteration: 9, view: 'projector' }, 'embed.html');
  await expect(widgetOn(page).locator('.frame')).toHaveClass(/projector/);
  const boxes = await boxesOf(page, ['[part=buttons]', '[part=learning-rate]', '.scrub']);
  const middles = boxes.map(({ top, bottom }) => (top + bottom) / 2);
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(20);
  let area = 0;
  for (const name of /** @type {const} */ (['data', 'contour', 'loss'])) {
    const [left, top, right, bottom] = String(await plot(page, name).getAttribute('data-area'))
      .split(' ')
      .map(Number);
    area += (right - left) * (bottom - top);
  }
  expect(area / (1920 * 1080)).toBeGreaterThan(0.42);
});

test('f and the button begin it, f, the button and Escape end it, and the run goes on', async ({
  page,
}) => {
  await open(page, { iteration: 9 });
  const isOn = () => onWidget(page, (widget) => widget.view);
  const button = widgetOn(page).locator('.bar').getByRole('button', { name: 'Full screen' });
  await button.click();
  await expect.poll(isOn).toBe('projector');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('f');
  await expect.poll(isOn).toBe('');
  await page.keyboard.press('f');
  await expect.poll(isOn).toBe('projector');
  await page.keyboard.press('Escape');
  await expect.poll(isOn).toBe('');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
  expect(await onWidget(page, (widget) => widget.iteration)).toBe(9);
  await expect(widgetOn(page).locator('[part=panel]')).toBeVisible();
});
