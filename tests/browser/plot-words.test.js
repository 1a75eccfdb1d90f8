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
  const { notices, dismiss } = controlsOn(page);
  const said = await notices.textContent();
  await dismiss.click();
  // Thousands are set apart by a space of their own.
  return String(said).replaceAll(/\s/g, ' ');
}

test('each plot says what is drawn in it, as it stands', async ({ page }) => {
  await open(page);
  const data = /^Data and the line/;
  const contour = /^Cost J\(w, b\)/;
  const loss = /^Cost by iteration/;
  expect(await explained(page, data)).toMatch(/47 points.*−0\.1 × x \+ 900.*vertical line/);
  expect(await explained(page, data)).not.toMatch(/fainter|rings|number in it/);
  expect(await explained(page, contour)).toMatch(/circle is the start, J = 83 684; a run’s path/);
  expect(await explained(page, loss)).toMatch(/dashed line .* 2 058\.1.*At the start J is 83 684/);

  await onWidget(page, (widget) => widget.step(9));
  await controlsOn(page).residuals.uncheck();
  await controlsOn(page).logarithmicCost.check();
  expect(await explained(page, data)).toMatch(/at iteration 9, .*The fainter ones/);
  expect(await explained(page, data)).not.toContain('vertical');
  expect(await explained(page, contour)).toMatch(/path leads to the dot.*at iteration 9/);
  expect(await explained(page, loss)).toMatch(/above the least there is/);
  expect(await explained(page, loss)).not.toContain('dashed');
});

test('of a batch, of runs kept, of a start that is fixed: said where they are', async ({
  page,
}) => {
  await open(page, { 'batch-size': 10, iteration: 5 });
  await widgetOn(page).getByRole('button', { name: 'Pin this run' }).click();
  expect(await explained(page, /^Data and/)).toMatch(/in rings.*number in it/);
  expect(await explained(page, /^Cost by/)).toMatch(/small dots.*number in it/);
  expect(await explained(page, /^Cost J/)).toMatch(/Tap or drag/);
  await onWidget(page, (widget) => {
    widget.locked = true;
  });
  expect(await explained(page, /^Cost J/)).not.toMatch(/Tap or drag/);
});
