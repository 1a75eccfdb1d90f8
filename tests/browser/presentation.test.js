import { clippedTexts } from './support/boxes.js';
import { pointOn } from './support/pointing.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open, plot, snapshotOf } from './support/widget.js';

/** @import { Locator, Page } from '@playwright/test' */

/**
 * How light the corner of a plot's lower layer and the ground of the page are, 0…255.
 * @param {Page} page
 */
const lightness = (page) =>
  onWidget(page, (widget) => {
    const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
    const ink = getComputedStyle(/** @type {Element} */ (root.querySelector('.widget'))).color;
    const canvas = /** @type {HTMLCanvasElement} */ (root.querySelector('.loss canvas.base'));
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    // Of what is drawn full, which is text and grid.
    let [sum, count] = [0, 0];
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] < 255) continue;
      sum += (data[i] + data[i + 1] + data[i + 2]) / 3;
      count += 1;
    }
    return { ink: Number(ink.match(/\d+/)?.[0]), drawn: sum / count };
  });

test('a theme of its own overrides the reader’s system, on the canvases too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, { iteration: 5 });
  const light = await lightness(page);
  await onWidget(page, (widget) => {
    widget.theme = 'dark';
  });
  const dark = await lightness(page);
  expect(light.ink).toBeLessThan(80);
  expect(dark.ink).toBeGreaterThan(180);
  expect(dark.drawn).not.toBe(light.drawn);
  await onWidget(page, (widget) => {
    widget.theme = 'auto';
  });
  expect(await lightness(page)).toEqual(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => lightness(page)).toEqual(dark);
  await onWidget(page, (widget) => {
    widget.theme = 'light';
  });
  expect(await lightness(page)).toEqual(light);
});

test('the canvases follow colours that the host page changes later, and its font', async ({
  page,
}) => {
  await open(page, { iteration: 5 });
  const fonts = () =>
    onWidget(page, (widget) => {
      const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
      return Array.from(
        root.querySelectorAll('.widget, button, h3'),
        (node) => getComputedStyle(node).fontFamily,
      );
    });
  expect(new Set(await fonts())).toEqual(new Set(['system-ui, sans-serif']));
  const before = await lightness(page);
  await page.evaluate(() => {
    document.documentElement.style.setProperty('--gd-ink', 'rgb(200, 0, 0)');
    document.documentElement.style.setProperty('--gd-font', 'monospace');
  });
  await expect.poll(async () => (await lightness(page)).ink).toBe(200);
  await expect.poll(async () => (await lightness(page)).drawn).not.toBe(before.drawn);
  expect(new Set(await fonts())).toEqual(new Set(['monospace']));
});

/** Where each control is, by the name that shows it. @param {Page} page */
const placesOf = (page) => {
  const controls = controlsOn(page);
  return /** @type {Record<string, Locator[]>} */ ({
    play: [controls.play, controls.reset, controls.speed],
    step: [controls.step, controls.back, controls.scrubber],
    alpha: [controls.slider, controls.learningRate],
    start: [controls.w, controls.b, controls.resetStart],
    scaling: [controls.scaling],
    data: [controls.dataset, controls.aboutData],
    fault: [controls.fault],
    view: [controls.residuals, controls.logarithmicCost, controls.phaseByPhase],
    share: [page.getByRole('button', { name: 'Share', exact: true })],
  });
};

for (const shown of ['', 'play', 'step alpha', 'data scaling share', 'start view fault', 'all']) {
  test(`controls="${shown}" shows just those, and the readouts go on`, async ({ page }) => {
    await open(page, { controls: shown, iteration: 3 });
    for (const [name, controls] of Object.entries(placesOf(page))) {
      const wanted = shown === 'all' || shown.split(' ').includes(name);
      for (const control of controls) await expect(control).toBeVisible({ visible: wanted });
    }
    await onWidget(page, (widget) => {
      widget.step(4);
      widget.learningRate = 0.25;
    });
    await expectAgreement(page, 7);
    await expect(page.locator('output.iteration')).toHaveText('iteration 7');
    if (!/all|alpha/.test(shown)) await expect(page.getByText('α = 0.25')).toBeVisible();
    for (const width of [1280, 600, 360]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await clippedTexts(page), `at ${width} px`).toEqual([]);
      const holes = await onWidget(page, (widget) => {
        const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
        const boxes = Array.from(root.querySelectorAll('.widget > *'), (node) =>
          node.getBoundingClientRect(),
        ).filter(({ width, height, bottom }) => width > 0 && height === 0 && bottom > 0);
        return boxes.length;
      });
      expect(holes, `empty groups at ${width} px`).toBe(0);
    }
  });
}

test('without the start among the controls the plot does not move it', async ({ page }) => {
  await open(page, { controls: 'play step', iteration: 3 });
  const before = await snapshotOf(page);
  const { x, y } = await pointOn(page, 'contour', 0.7, 0.3);
  await page.mouse.click(x, y);
  await page.mouse.dblclick(x, y);
  expect(await snapshotOf(page)).toEqual(before);
});

test('names of controls that there are none of are complained of', async ({ page }) => {
  await open(page, { controls: 'play volume', theme: 'blue', locked: 'perhaps', view: 'loud' });
  const { notices, play } = controlsOn(page);
  await expect(notices).toHaveCount(4);
  await expect(notices.filter({ hasText: 'volume' })).toContainText(
    'expected words out of all, play',
  );
  await expect(play).toBeVisible();
  expect(
    await onWidget(page, ({ controls, theme, locked, view }) => [controls, theme, locked, view]),
  ).toEqual(['all', 'auto', false, '']);
});

test('locked: nothing that a reader does changes the state; the host still may', async ({
  page,
}) => {
  await open(page, { iteration: 6, locked: '' });
  const state = () =>
    onWidget(page, (widget) => JSON.stringify([widget.snapshot, widget.query, widget.data]));
  const before = await state();
  const { play, step, slider, dataset, residuals, aboutData, scrubber, w } = controlsOn(page);
  for (const control of [play, step, slider, dataset, residuals, scrubber, w]) {
    await expect(control).toBeDisabled();
    await control.dispatchEvent('click');
    await control.dispatchEvent('input');
    await control.dispatchEvent('change');
  }
  const { x, y } = await pointOn(page, 'contour', 0.7, 0.3);
  await page.mouse.click(x, y);
  await page.mouse.dblclick(x, y);
  expect(await state()).toBe(before);

  await plot(page, 'loss').focus();
  await page.keyboard.press('Home');
  await expect(plot(page, 'loss')).toHaveAttribute('aria-valuenow', '0');
  await aboutData.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await state()).toBe(before);

  await onWidget(page, (widget) => {
    widget.step(2);
    widget.learningRate = 0.4;
  });
  await expectAgreement(page, 8);
  await onWidget(page, (widget) => widget.removeAttribute('locked'));
  await step.click();
  await expectAgreement(page, 9);
});

test('locking ends what a reader has begun', async ({ page }) => {
  await open(page);
  await controlsOn(page).play.click();
  const iteration = await onWidget(page, async (widget) => {
    while (widget.iteration < 2) await new Promise(requestAnimationFrame);
    widget.locked = true;
    return widget.iteration;
  });
  await onWidget(page, async () => {
    for (let i = 0; i < 15; ++i) await new Promise(requestAnimationFrame);
  });
  await expectAgreement(page, iteration);
});
