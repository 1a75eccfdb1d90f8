import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/**
 * What a plot's title says when it is pressed.
 * @param {Page} page
 * @param {RegExp} title
 */
async function explained(page, title) {
  await widgetOn(page)
    .getByRole('button', { name: title })
    .and(widgetOn(page).locator('.explain'))
    .click();
  const told = widgetOn(page).locator('.plot-words');
  const said = await told.textContent();
  await told.getByRole('button').click();
  await expect(told).toBeHidden();
  // Thousands are set apart by a space of their own.
  return String(said).replaceAll(/\s/g, ' ');
}

test('each plot says what is drawn in it, as it stands', async ({ page }) => {
  await open(page);
  const data = /^Line on the data/;
  const contour = /^Path over the cost/;
  const loss = /^Cost by iteration/;
  expect(await explained(page, data)).toMatch(/47 points.*−0\.1 × x \+ 900.*vertical line/);
  expect(await explained(page, data)).not.toMatch(/thin lines|rings|with a number/);
  expect(await explained(page, contour)).toMatch(/circle is the start, J = 83 684\. The path/);
  expect(await explained(page, loss)).toMatch(/dashed line .* 2 058\.1.*At the start J is 83 684/);

  await onWidget(page, (widget) => widget.step(9));
  await controlsOn(page).residuals.uncheck();
  await controlsOn(page).logarithmicCost.check();
  expect(await explained(page, data)).toMatch(/at iteration 9, .*The thin lines/);
  expect(await explained(page, data)).not.toContain('vertical');
  expect(await explained(page, contour)).toMatch(/path leads to the dot.*at iteration 9/);
  expect(await explained(page, loss)).toMatch(/above the least possible/);
  expect(await explained(page, loss)).not.toContain('dashed');
});

test('of a batch, of runs kept, of a start that is fixed: said where they are', async ({
  page,
}) => {
  await open(page, { 'batch-size': 10, iteration: 5 });
  await widgetOn(page).getByRole('button', { name: 'Pin this run' }).click();
  expect(await explained(page, /^Line on/)).toMatch(/in rings.*with a number/);
  expect(await explained(page, /^Cost by/)).toMatch(/small dot.*with a number/);
  expect(await explained(page, /^Path over/)).toMatch(/Tap or drag/);
  await onWidget(page, (widget) => {
    widget.locked = true;
  });
  expect(await explained(page, /^Path over/)).not.toMatch(/Tap or drag/);
});

test('the words lie below the plots, follow the run, and go with Escape, a press elsewhere or another run', async ({
  page,
}) => {
  await open(page, { iteration: 4 });
  const told = widgetOn(page).locator('.plot-words');
  const title = widgetOn(page).locator('.plot.loss .explain');
  await title.click();
  await expect(told).toContainText('at iteration 4');
  const [plot, words] = await Promise.all([
    widgetOn(page).locator('[data-plot=loss]').boundingBox(),
    told.boundingBox(),
  ]);
  expect(words?.y).toBeGreaterThanOrEqual(Number(plot?.y) + Number(plot?.height) - 1);
  await onWidget(page, (widget) => widget.step());
  await expect(told).toContainText('at iteration 5');
  await page.keyboard.press('Escape');
  await expect(told).toBeHidden();
  await title.click();
  await page.mouse.click(640, 300);
  await expect(told).toBeHidden();
  await title.click();
  await onWidget(page, (widget) => {
    widget.w = 0.2;
  });
  await expect(told).toBeHidden();
});
