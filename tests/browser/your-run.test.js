import { violationsOn } from './support/axe.js';
import { expect, test } from './support/test.js';
import { onWidget, open, openFresh, snapshotOf, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

const twoHouses = { dataset: 'ng-lab-2points', w: 0, b: 0 };

/** As the course prints it. */
const courseLog = `Iteration    0: Cost 7.93e+04, dj_dw: -6.500e+02, dj_db: -4.000e+02, w: 6.500e+00, b: 4.00000e+00
Iteration 1000: Cost 3.41e+00, dj_dw: -3.712e-01, dj_db: 6.007e-01, w: 1.949e+02, b: 1.08228e+02
the end`;

/** @param {Page} page */
const yourRunOn = (page) => {
  const dialog = widgetOn(page).getByRole('dialog', { name: 'What did my code do?' });
  return {
    dialog,
    log: dialog.getByRole('textbox', { name: /^Paste what your program printed/ }),
    explain: dialog.getByRole('button', { name: 'Explain this run' }),
    answer: dialog.getByRole('status'),
    show: dialog.getByRole('button', { name: 'Show it in the plots' }),
  };
};

test('the course’s printed lines are explained, and shown beside the run that prints them', async ({
  page,
}) => {
  await open(page, twoHouses);
  await onWidget(page, (widget) => widget.openYourRun());
  const { dialog, log, explain, answer, show } = yourRunOn(page);
  await log.fill(courseLog);
  await explain.click();
  await expect(answer).toContainText('Correct gradient descent with α = 0.01 on the unscaled');
  await expect(answer).toContainText('Not understood: “the end”');
  expect(await violationsOn(page)).toEqual([]);
  await show.click();
  await expect(dialog).toBeHidden();
  const { iteration, w, b } = await snapshotOf(page);
  expect(iteration).toBeGreaterThanOrEqual(1000);
  const run = await onWidget(page, ({ learningRate, scaling, fault }) => ({
    learningRate,
    scaling,
    fault,
  }));
  expect(run).toEqual({ learningRate: 0.01, scaling: 'none', fault: 'none' });
  expect(w).toBeCloseTo(194.9, 1);
  expect(b).toBeCloseTo(108.228, 1);
  await expect(widgetOn(page).locator('.ghost-words')).toContainText('the log that you pasted');
  // A log is in no link.
  expect(await onWidget(page, (widget) => widget.query)).not.toContain('pinned');
});

test('a stated α decides between runs that are the same', async ({ page }) => {
  await open(page, twoHouses);
  await onWidget(page, (widget, log) => widget.openYourRun(log), courseLog);
  const { dialog, explain, answer } = yourRunOn(page);
  await dialog.getByRole('textbox', { name: 'α, if you know it' }).fill('0.005');
  await dialog.getByRole('combobox', { name: 'scaling' }).selectOption('none');
  await explain.click();
  await expect(answer.locator('p').first()).toContainText('without ÷ m');
  await expect(answer.locator('p').first()).toContainText('α = 0.005');
});

test('costs alone are explained from the start that the reader states', async ({ page }) => {
  await open(page, twoHouses);
  const costs = await onWidget(page, (widget) => {
    Object.assign(widget, { scaling: 'none', learningRate: 0.2, w: 50, b: 20 });
    return Array.from({ length: 12 }, () => {
      widget.step();
      return widget.snapshot?.cost;
    });
  });
  await onWidget(page, (widget, log) => widget.openYourRun(log), `cost\n${costs.join('\n')}`);
  const { dialog, explain, answer } = yourRunOn(page);
  await explain.click();
  await expect(answer).toContainText('once the start is known');
  await dialog.getByRole('textbox', { name: 'w at the start' }).fill('50');
  await dialog.getByRole('textbox', { name: 'b at the start' }).fill('20');
  await explain.click();
  await expect(answer.locator('p').first()).toContainText('α = 0.2 on the unscaled feature');
  // Of another log nothing is said yet.
  await dialog.getByRole('textbox').first().fill('cost\n3\n2');
  await expect(answer.locator('p')).toHaveCount(0);
  const show = dialog.getByRole('button', { name: 'Show it in the plots' });
  await expect(show).toBeHidden();
  // Nor on other data.
  await dialog
    .getByRole('textbox')
    .first()
    .fill(`cost\n${costs.join('\n')}`);
  await explain.click();
  await expect(show).toBeVisible();
  await dialog.getByRole('combobox', { name: 'other data' }).selectOption('food-truck');
  await expect(show).toBeHidden();
});

test('the answer is copied with a link to the run and a program in the language chosen', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, twoHouses);
  await onWidget(page, (widget, log) => widget.openYourRun(log), courseLog);
  const { dialog, explain, show } = yourRunOn(page);
  await explain.click();
  await dialog.getByText('A program that takes this run').click();
  await dialog.getByRole('combobox', { name: 'as' }).selectOption('cpp');
  await dialog.getByRole('button', { name: 'Copy the answer' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Correct gradient descent with α = 0.01 on the unscaled feature');
  expect(copied).toContain('for (int iteration = 0; iteration < 1000; ++iteration)');
  const [link] = copied.match(/http\S+/) ?? [];
  await show.click();
  const shown = await snapshotOf(page);
  const query = Object.fromEntries(new URL(String(link)).searchParams);
  await openFresh(page, query, 'index.html');
  expect(await snapshotOf(page)).toEqual(shown);
});

test('what is no log is refused in a sentence, and the run stays', async ({ page }) => {
  await open(page, { iteration: 5 });
  const before = await snapshotOf(page);
  await onWidget(page, (widget) => widget.openYourRun());
  const { log, explain, answer, show } = yourRunOn(page);
  for (const text of ['', 'no numbers here', '<script>alert(1)</script>', '[['.repeat(4000)]) {
    await log.fill(text);
    await explain.click();
    await expect(answer).toHaveText(/[a-z].*\.$/);
    await expect(answer).toHaveClass(/bad/);
    await expect(show).toBeHidden();
  }
  expect(await snapshotOf(page)).toEqual(before);
});

test('an address that ends with #your-run opens the dialog', async ({ page }) => {
  await openFresh(page, {}, 'index.html');
  await page.evaluate(() => {
    location.hash = '#your-run';
  });
  await expect(yourRunOn(page).dialog).toBeVisible();
});
