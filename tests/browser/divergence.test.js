import { watchCanvasTexts } from './support/canvas-texts.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open, snapshotOf } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

const notANumber = /NaN|[Ii]nfinity|∞|undefined|null|\[object/;

/** Everything written on the page: in elements, for screen readers, and on canvases. @param {Page} page */
async function expectNumbersEverywhere(page) {
  const written = await onWidget(page, (widget) => {
    const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
    const nodes = Array.from(root.querySelectorAll('*'));
    const attributes = ['aria-valuetext', 'aria-valuenow', 'aria-label', 'title', 'style'];
    return [
      // What is seen: one text for each line of it.
      // biome-ignore lint/performance/useDomNodeTextContent: textContent has what is hidden, and no lines
      /** @type {HTMLElement} */ (root.querySelector('.widget')).innerText,
      ...nodes.flatMap((node) => attributes.map((name) => node.getAttribute(name) ?? '')),
      ...nodes.map((node) => (node instanceof HTMLInputElement ? node.value : '')),
    ];
  });
  const lines = written.flatMap((text) => text.split('\n'));
  expect(lines.filter((line) => notANumber.test(line))).toEqual([]);
}

const runs = /** @type {const} */ ([
  { 'learning-rate': 3 },
  { 'learning-rate': 1000000 },
  { 'learning-rate': 2.2, scaling: 'mean-normalization' },
  { 'learning-rate': 0.4, scaling: 'per-thousand' },
  { 'learning-rate': 0.1, scaling: 'none' },
  { 'learning-rate': 0.8, dataset: 'ng-lab-2points', scaling: 'none', w: 0, b: 0 },
  { 'learning-rate': 0.1, fault: 'ascent' },
  { 'learning-rate': 0.1, scaling: 'per-thousand', fault: 'missing-mean' },
]);

for (const query of runs) {
  const title = Object.values(query).join(', ');
  test(`a run that diverges zooms out, says so, and shows numbers only: ${title}`, async ({
    page,
  }) => {
    const canvasTexts = await watchCanvasTexts(page);
    await open(page, query);
    const { step, back, caption, logarithmicCost } = controlsOn(page);
    await expectNumbersEverywhere(page);
    await step.click({ modifiers: ['Shift'] });
    await expectNumbersEverywhere(page);
    await onWidget(page, (widget) => widget.step(300));
    await logarithmicCost.check();
    await expectNumbersEverywhere(page);
    await logarithmicCost.uncheck();
    await onWidget(page, (widget) => widget.step(100_000));
    const { iteration, status } = await snapshotOf(page);
    expect(status).toBe('diverged');
    await expect(caption).toContainText('Diverged');
    await expectAgreement(page, iteration);
    await expectNumbersEverywhere(page);
    await logarithmicCost.check();
    await expectNumbersEverywhere(page);
    const texts = await canvasTexts();
    expect(texts.filter((text) => notANumber.test(text))).toEqual([]);
    expect(texts.some((text) => text.startsWith('zoomed out ×'))).toBe(true);

    await step.click();
    await expectAgreement(page, iteration);
    await back.click();
    await expectAgreement(page, iteration - 1);
    expect((await snapshotOf(page)).status).toBe('running');
  });
}

test('play ends by itself where a run has diverged far, and again at the last finite number', async ({
  page,
}) => {
  await open(page, { 'learning-rate': 50 });
  const { play, speed, reset } = controlsOn(page);
  await speed.selectOption('60');
  await play.click();
  await expect(play).toHaveText('Play');
  expect((await snapshotOf(page)).status).toBe('running');
  await play.click();
  await expect.poll(async () => (await snapshotOf(page)).status).toBe('diverged');
  await expect(play).toHaveText('Play');
  await expectAgreement(page);
  await reset.click();
  await expectAgreement(page, 0);
});

test('a smaller α in the middle of a run that diverges brings it back', async ({ page }) => {
  await open(page, { 'learning-rate': 3 });
  await onWidget(page, (widget) => {
    widget.step(100);
    widget.learningRate = 0.5;
    widget.step(500);
  });
  const { status, cost } = await snapshotOf(page);
  expect(status).toBe('converged');
  expect(cost).toBeCloseTo(2058.1327, 3);
  await expectAgreement(page, 600);
});
