import { violationsOn } from './support/axe.js';
import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open, snapshotOf, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** @param {Page} page @param {string} name */
const chip = (page, name) => widgetOn(page).locator('button.chip').filter({ hasText: name });

/** @param {Page} page */
const question = (page) => widgetOn(page).getByRole('group', { name: 'Your guess' });

/** @param {Page} page @param {string} name */
const answer = (page, name) => question(page).getByRole('button', { name });

/** @param {Page} page */
const told = (page) => widgetOn(page).locator('[part=verdict] .told .full');

test('a failing run is asked about before it plays, and the guess is compared with it', async ({
  page,
}) => {
  await open(page);
  await chip(page, 'α too high').click();
  await expect(question(page)).toBeVisible();
  await expect(controlsOn(page).play).toHaveText('Pause');
  expect((await snapshotOf(page)).iteration).toBe(0);
  await answer(page, 'drifts away').click();
  await expect(question(page)).toBeHidden();
  await expect.poll(async () => (await snapshotOf(page)).iteration).toBeGreaterThan(5);
  await expect(told(page)).toHaveText('You guessed “drifts away”: wrong so far.');
  await onWidget(page, (widget) => widget.seek(300));
  await expect(told(page)).toHaveText('You guessed “drifts away”: wrong.');
});

test('a right guess is told to be right', async ({ page }) => {
  await open(page);
  await chip(page, 'Unscaled data').click();
  await answer(page, 'drifts away').click();
  await onWidget(page, (widget) => widget.seek(200));
  await expect(told(page)).toHaveText('You guessed “drifts away”: right.');
  await onWidget(page, (widget) => {
    widget.learningRate = 1e-7;
  });
  await expect(told(page)).toBeEmpty();
});

test('a run that nobody guesses about plays after a few seconds', async ({ page }) => {
  await open(page);
  await chip(page, 'α too low').click();
  await expect(question(page)).toBeVisible();
  await expect.poll(async () => (await snapshotOf(page)).iteration).toBeGreaterThan(0);
  await expect(question(page)).toBeHidden();
  await expect(told(page)).toBeEmpty();
});

test('the question waits while the keyboard’s focus is in it', async ({ page }) => {
  await open(page);
  await chip(page, 'α too low').click();
  await answer(page, 'cost rises').focus();
  await page.waitForFunction(
    (from) => performance.now() - from > 4500,
    await page.evaluate(() => performance.now()),
  );
  await expect(question(page)).toBeVisible();
  expect((await snapshotOf(page)).iteration).toBe(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeHidden();
  await expect(controlsOn(page).play).toBeFocused();
  await expect.poll(async () => (await snapshotOf(page)).iteration).toBeGreaterThan(0);
  await expect(told(page)).toHaveText(/^You guessed “cost falls”: right/);
});

test('Step, another start or another run ends the question, and nothing plays by itself', async ({
  page,
}) => {
  await open(page);
  await chip(page, 'α too low').click();
  await expect(question(page)).toBeVisible();
  await controlsOn(page).step.click();
  await expect(question(page)).toBeHidden();
  await expect(controlsOn(page).play).toHaveText('Play');
  await chip(page, 'α too high').click();
  await expect(question(page)).toBeVisible();
  await onWidget(page, (widget) => {
    widget.w = 0.5;
  });
  await expect(question(page)).toBeHidden();
  await expect(controlsOn(page).play).toHaveText('Play');
  expect((await snapshotOf(page)).iteration).toBe(0);
});

test('a teacher can switch the question off, and so does a link', async ({ page }) => {
  await open(page, { view: 'no-guess' });
  await chip(page, 'α too low').click();
  await expect.poll(async () => (await snapshotOf(page)).iteration).toBeGreaterThan(0);
  await expect(question(page)).toHaveCount(0);
  const asks = widgetOn(page).getByRole('checkbox', { name: 'ask for a guess first' });
  await expect(asks).not.toBeChecked();
  await asks.check();
  expect(await onWidget(page, (widget) => widget.view)).toBe('');
  await chip(page, 'α too high').click();
  await expect(question(page)).toBeVisible();
});

for (const { width, height } of [
  { width: 1280, height: 720 },
  { width: 360, height: 640 },
]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height }, hasTouch: width < 500, isMobile: width < 500 });

    test('the question moves nothing, and has no violation of WCAG 2.2', async ({ page }) => {
      await open(page);
      const place = async () => {
        const { x, y, height } = (await controlsOn(page).play.boundingBox()) ?? {};
        return { x, y, height };
      };
      const before = await place();
      await chip(page, 'Unscaled data').click();
      await answer(page, 'cost rises').focus();
      expect(await place()).toEqual(before);
      expect(await violationsOn(page)).toEqual([]);
      await answer(page, 'drifts away').click();
      await onWidget(page, (widget) => widget.seek(200));
      await expect(told(page)).not.toBeEmpty();
      expect(await place()).toEqual(before);
    });
  });
}
