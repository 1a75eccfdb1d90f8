import { scenarioIds } from '../../web/state/scenarios.js';
import { boxesOf, clippedTexts } from './support/boxes.js';
import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** By when each scenario's verdict is there to be read; others are at once. */
const verdictAt = /** @type {Record<string, number>} */ ({
  healthy: 66,
  lecture: 30,
  'too-low': 50,
  'near-the-limit': 20,
  'too-high': 60,
  unscaled: 200,
  sequential: 2000,
});

/** What must stay in view: where the run is, what it does, and what can be done. */
const essentials = [
  '[data-plot]',
  '[part=verdict]',
  '[part=verdict] p',
  'button.primary',
  '[part=learning-rate] input[type=range]',
  '[part=learning-rate] input[type=text]',
];

/** @param {Page} page */
const scenarioList = (page) => widgetOn(page).getByLabel('scenario');

/** Presses Tab until this has the focus, and says whether one can see that it has. */
async function tabTo(/** @type {Page} */ page, /** @type {string} */ selector) {
  for (let presses = 0; presses < 60; ++presses) {
    const focused = await onWidget(
      page,
      (widget, wanted) => {
        const node = widget.shadowRoot?.activeElement;
        if (!node?.matches(wanted)) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(node);
        return node.matches(':focus-visible') && outlineStyle !== 'none' && outlineWidth !== '0px';
      },
      selector,
    );
    if (focused !== null) return focused;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** @param {Page} page @param {string} selector */
const isFocused = (page, selector) =>
  onWidget(page, (widget, wanted) => widget.shadowRoot?.activeElement?.matches(wanted), selector);

test('every scenario is chosen, its remedy pressed, its check read and closed by keyboard alone', async ({
  page,
}) => {
  await open(page);
  for (const id of scenarioIds) {
    expect(await tabTo(page, '[part=options] label:first-child select'), id).toBe(true);
    await page.keyboard.press('Home');
    for (let i = 0; i < scenarioIds.indexOf(id); ++i) await page.keyboard.press('ArrowDown');
    await expect.poll(() => onWidget(page, (widget) => widget.scenario)).toBe(id);
    await onWidget(page, (widget, k) => widget.seek(k), verdictAt[id] ?? 100);

    const tryIt = page.locator('[part=verdict] button');
    if (!(await tryIt.isVisible())) continue;
    expect(await tabTo(page, '[part=verdict] button'), id).toBe(true);
    await page.keyboard.press('Enter');
    const check = page.getByRole('dialog', { name: 'Gradient check' });
    const scenario = () => onWidget(page, (widget) => widget.scenario);
    await expect
      .poll(async () => (await check.isVisible()) || (await scenario()) === 'none')
      .toBe(true);
    if (await check.isVisible()) {
      await expect(check).toContainText('The check fails');
      await page.keyboard.press('Escape');
      await expect(check).toBeHidden();
      expect(await isFocused(page, '[part=verdict] button'), id).toBe(true);
    } else {
      expect(await scenario(), id).toBe('none');
    }
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
  }
});

test('the answer to a scenario is unfolded by keyboard, and folded again with the next', async ({
  page,
}) => {
  await open(page, { scenario: 'too-high', iteration: 5 });
  const guide = page.locator('[part=scenario-guide]');
  await expect(guide.getByRole('heading')).toHaveText('α too high');
  const answer = guide.getByText(/^Lower α below the limit/);
  await expect(answer).toBeHidden();
  expect(await tabTo(page, 'summary')).toBe(true);
  await page.keyboard.press('Enter');
  await expect(answer).toBeVisible();
  await controlsOn(page).step.click();
  await expect(answer).toBeVisible();
  await scenarioList(page).selectOption('unscaled');
  await expect(guide.getByText(/^Scale the feature/)).toBeHidden();
});

test('the guide leaves with the scenario, and neither plots nor controls move', async ({
  page,
}) => {
  await open(page, { scenario: 'too-high', iteration: 5 });
  const fixed = ['[data-plot]', '[part=verdict]', '[part=controls]', '[part=options]'];
  const before = await boxesOf(page, fixed);
  await onWidget(page, (widget) => {
    widget.w = 0.2;
    widget.step(5);
  });
  await expect(page.locator('[part=scenario-guide]')).toBeHidden();
  expect(await boxesOf(page, fixed)).toEqual(before);
});

test('the evidence that decides is marked in words, and stays where it is while steps run', async ({
  page,
}) => {
  await open(page, { scenario: 'near-the-limit' });
  const evidence = page.locator('[part=evidence]');
  await expect(evidence.locator('.decides').filter({ visible: true })).toHaveCount(0);
  const before = await boxesOf(page, ['[part=evidence] li']);
  await onWidget(page, (widget) => widget.step(20));
  await expect(evidence.locator('li.deciding h4')).toHaveText([
    /^turn from the last update/,
    /^α against the limit/,
  ]);
  await expect(evidence.locator('.decides').filter({ visible: true })).toHaveCount(2);
  expect(await boxesOf(page, ['[part=evidence] li'])).toEqual(before);
});

test.describe('on a phone', () => {
  test.use({
    viewport: { width: 360, height: 640 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  });

  for (const id of scenarioIds) {
    test(`plots, verdict, Play and α are in view at the verdict of ${id}, and nothing is cut`, async ({
      page,
    }) => {
      await open(page, { scenario: id, iteration: verdictAt[id] ?? 100 });
      for (const box of await boxesOf(page, essentials)) {
        expect(box.left, box.name).toBeGreaterThanOrEqual(0);
        expect(box.top, box.name).toBeGreaterThanOrEqual(0);
        expect(box.right, box.name).toBeLessThanOrEqual(360);
        expect(box.bottom, box.name).toBeLessThanOrEqual(640);
        expect(box.right - box.left, box.name).toBeGreaterThan(30);
        expect(box.bottom - box.top, box.name).toBeGreaterThan(20);
      }
      expect(await cutOff(page)).toEqual([]);
      expect(await clippedTexts(page)).toEqual([]);
      const card = await boxesOf(page, ['[part=verdict]', '[part=verdict] p']);
      expect(card[1].top, 'the sentence within the card').toBeGreaterThanOrEqual(card[0].top);
      expect(card[1].bottom).toBeLessThanOrEqual(card[0].bottom);
      await page.locator('summary').tap();
      expect(await clippedTexts(page)).toEqual([]);

      const tryIt = page.locator('[part=verdict] button');
      if (!(await tryIt.isVisible())) return;
      await tryIt.tap();
      const check = page.getByRole('dialog', { name: 'Gradient check' });
      if (!(await check.isVisible())) return;
      expect(await clippedTexts(page)).toEqual([]);
      await check.getByRole('button', { name: 'Close' }).tap();
      await expect(check).toBeHidden();
    });
  }
});

/** What is wider inside than its own box. @param {Page} page */
const cutOff = (page) =>
  onWidget(page, (widget) =>
    Array.from(/** @type {ShadowRoot} */ (widget.shadowRoot).querySelectorAll('*'))
      .filter((node) => node.checkVisibility() && !node.matches('canvas, .code, .unseen'))
      .filter((node) => node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0)
      .filter((node) => getComputedStyle(node).overflowX !== 'visible')
      .map(
        (node) => `${node.tagName} ${node.className}: ${node.scrollWidth} > ${node.clientWidth}`,
      ),
  );
