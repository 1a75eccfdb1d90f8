import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open, snapshotOf, widgetOn } from './support/widget.js';

/** @param {import('@playwright/test').Page} page */
const batchOn = (page) => ({
  size: widgetOn(page).getByRole('combobox', { name: 'batch', exact: true }),
  seed: widgetOn(page).getByRole('textbox', { name: 'seed', exact: true }),
});

/**
 * How many pixels of the colour of what moves a plot has.
 * @param {import('@playwright/test').Page} page
 * @param {string} plot
 */
const movingPixels = (page, plot) =>
  onWidget(
    page,
    (widget, name) => {
      const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
      const canvas = /** @type {HTMLCanvasElement} */ (
        root.querySelector(`canvas[data-plot=${name}]`)
      );
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 200) ++count;
      return count;
    },
    plot,
  );

test('the same seed takes the same path, in the address as in the field', async ({ page }) => {
  await open(page, { 'batch-size': 1, seed: 7, iteration: 60 });
  const { size, seed } = batchOn(page);
  await expect(size).toHaveValue('1');
  await expect(seed).toHaveValue('7');
  const seven = await snapshotOf(page);
  await seed.fill('8');
  await seed.press('Enter');
  await expectAgreement(page, 0);
  await onWidget(page, (widget) => widget.seek(60));
  expect(await snapshotOf(page)).not.toEqual(seven);
  await onWidget(page, (widget) => {
    widget.seed = 7;
    widget.seek(60);
  });
  expect(await snapshotOf(page)).toEqual(seven);
  await expectAgreement(page, 60);
});

test('choosing a batch starts again, and as large a one as there are examples is batch descent', async ({
  page,
}) => {
  await open(page, { iteration: 30 });
  const all = await snapshotOf(page);
  const { size, seed } = batchOn(page);
  await expect(seed).toBeHidden();
  await size.selectOption('10');
  await expectAgreement(page, 0);
  await expect(seed).toBeVisible();
  await onWidget(page, (widget) => {
    widget.batchSize = 47;
    widget.seek(30);
  });
  expect(await snapshotOf(page)).toEqual(all);
  await expect(size).toHaveValue('47');
  await size.selectOption('all');
  expect(await onWidget(page, (widget) => widget.batchSize)).toBe('all');
});

test('what is shown of an update is true of its batch: the step is −α × the gradient shown', async ({
  page,
}) => {
  await open(page, { 'batch-size': 10, iteration: 4, scaling: 'z-score' });
  const { scaled, codedGradient, learningRate, batchCost } = await snapshotOf(page);
  expect(scaled.step.w).toBe(-learningRate * codedGradient.w);
  expect(codedGradient).not.toEqual(scaled.gradient);
  const { panel, caption } = controlsOn(page);
  // The fifth batch of the first epoch: 47 = 4 × 10 + 7.
  await expect(panel).toContainText('batch of n = 7 of 47 examples');
  await expect(panel).toContainText('Jₙ = 1/(2n) Σ (f(z) − y)²');
  await expect(caption).toContainText('batch of 7 of 47 examples');
  const sums = await panel.locator('.phase').nth(1).innerText();
  const [, sum, count, cost] = /Jₙ = ([\d\s.]+) \/ \(2 × (\d+)\) = ([\d\s.]+)/.exec(sums) ?? [];
  const number = (/** @type {string} */ text) => Number(text.replace(/\s/g, ''));
  expect(number(sum) / (2 * number(count))).toBeCloseTo(number(cost), 1);
  expect(number(cost)).toBeCloseTo(Number(batchCost), 1);
});

test('the examples of the next update are ringed in the data plot', async ({ page }) => {
  await open(page, { 'batch-size': 10 });
  await controlsOn(page).residuals.uncheck();
  const ten = await movingPixels(page, 'data');
  await batchOn(page).size.selectOption('1');
  const one = await movingPixels(page, 'data');
  await batchOn(page).size.selectOption('all');
  const none = await movingPixels(page, 'data');
  expect(one).toBeGreaterThan(none);
  // Rings may overlap, but not much.
  expect((ten - none) / (one - none)).toBeGreaterThan(5);
});

test('a run of single examples wanders, is said to, and never to have converged', async ({
  page,
}) => {
  await open(page, { 'batch-size': 1, iteration: 400 });
  const verdict = widgetOn(page).locator('[part=verdict]');
  await expect(verdict).toContainText('With 1 example an update, chance moves the point');
  await expect(widgetOn(page).locator('.fate-now')).toHaveText('with all examples: converges');
  // That of all the examples is not theirs.
  await expect(controlsOn(page).limit).toHaveText(/^limit in batches of 1: ≈ 1\.1\d$/);
  await verdict.getByRole('button', { name: /^Try α = .*, all examples$/ }).click();
  expect(await onWidget(page, (widget) => widget.batchSize)).toBe('all');
  await expectAgreement(page, 0);
});

test('a batch size that is none is refused with a sentence', async ({ page }) => {
  await open(page, { 'batch-size': 'few', seed: -1 });
  const { notices } = controlsOn(page);
  await expect(notices).toHaveCount(2);
  await expect(notices.first()).toContainText('“few” cannot be the batch size');
  await expect(notices.last()).toContainText('“-1” cannot be the seed');
  expect(await onWidget(page, (widget) => [widget.batchSize, widget.seed])).toEqual(['all', 1]);
});
