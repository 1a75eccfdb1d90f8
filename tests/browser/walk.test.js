import { drag, pointOn, startHandle } from './support/pointing.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open, plot, snapshotOf, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/**
 * The same walk on every kind of device that a reader may hold; it uses nothing that only one
 * browser has.
 */
const devices = {
  'with a mouse': { viewport: { width: 1280, height: 720 } },
  'with a finger': { viewport: { width: 390, height: 844 }, hasTouch: true },
};

/** @param {Page} page */
const startOf = (page) => onWidget(page, ({ w, b }) => ({ w, b }));

for (const [name, device] of Object.entries(devices)) {
  test.describe(name, () => {
    test.use(device);
    const touch = 'hasTouch' in device;

    /** @param {import('@playwright/test').Locator} locator */
    const press = (locator) => (touch ? locator.tap() : locator.click());

    test('load, play, step, back, α, start, scenario, verdict', async ({ page }) => {
      test.slow();
      await open(page);
      const { play, step, back, slider, learningRate, w } = controlsOn(page);
      await expectAgreement(page, 0);

      await press(play);
      await expect.poll(async () => (await snapshotOf(page)).iteration).toBeGreaterThan(2);
      await press(play);
      await expect(play).toHaveText('Play');
      const paused = Number(await expectAgreement(page));
      await press(step);
      await expectAgreement(page, paused + 1);
      await press(back);
      await expectAgreement(page, paused);

      const former = await onWidget(page, (widget) => widget.learningRate);
      await slider.scrollIntoViewIfNeeded();
      const track = await slider.boundingBox();
      if (!track) throw new Error('no slider');
      const middle = track.y + track.height / 2;
      if (touch) await page.touchscreen.tap(track.x + 0.3 * track.width, middle);
      else await page.mouse.click(track.x + 0.3 * track.width, middle);
      await expect
        .poll(() => onWidget(page, (widget) => widget.learningRate))
        .toBeLessThan(former / 2);
      await expectAgreement(page, paused);
      await learningRate.fill('0.5');
      await learningRate.press('Enter');
      expect(await onWidget(page, (widget) => widget.learningRate)).toBe(0.5);

      const before = await startOf(page);
      const to = await pointOn(page, 'contour', 0.75, 0.35);
      await drag(page, await startHandle(page), to);
      const dragged = await startOf(page);
      expect(dragged).not.toEqual(before);
      await expectAgreement(page, 0);

      const beside = await pointOn(page, 'contour', 0.8, 0.75);
      if (touch) await page.touchscreen.tap(beside.x, beside.y);
      else await page.mouse.click(beside.x, beside.y);
      await expect.poll(() => startOf(page)).not.toEqual(dragged);
      await w.fill('−0.25');
      await w.press('Enter');
      expect((await startOf(page)).w).toBe(-0.25);

      const verdict = widgetOn(page).locator('[part=verdict]');
      await widgetOn(page).getByRole('combobox', { name: 'scenario' }).selectOption('too-high');
      await expect.poll(() => onWidget(page, (widget) => widget.scenario)).toBe('too-high');
      await expect(verdict).toContainText('Not started.');
      await onWidget(page, (widget) => widget.step(60));
      await expect(verdict).toContainText('Diverging.');
      await expect(plot(page, 'loss')).toHaveAttribute('data-iteration', '60');
    });
  });
}

test.describe('a finger on the start point', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('is not in the way of its numbers', async ({ page }) => {
    await open(page, { iteration: 7 });
    const session = await page.context().newCDPSession(page);
    /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {{x: number, y: number}[]} touchPoints */
    const finger = (type, touchPoints) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    const { x, y } = await startHandle(page);
    await finger('touchStart', [{ x, y }]);
    for (let down = 10; down <= 60; down += 10) {
      await finger('touchMove', [{ x: x + 5, y: y + down }]);
    }
    const readout = widgetOn(page).locator('[part=start-readout]');
    await expect(readout).toBeVisible();
    const { w, b } = await startOf(page);
    for (const part of [`w = ${w}`, `b = ${b}`]) {
      await expect(readout).toContainText(part.replace('-', '−'));
    }
    const box = await readout.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height < y + 60 - 40).toBe(true);
    await finger('touchEnd', []);
    await expect(readout).toBeHidden();
  });
});
