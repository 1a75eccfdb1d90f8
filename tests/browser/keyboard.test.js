import { expect, expectAgreement, test } from './support/test.js';
import {
  controlsOn,
  onWidget,
  open,
  openFresh,
  plot,
  snapshotOf,
  widgetOn,
} from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** What has the focus inside the widget; null if nothing there does. @param {Page} page */
const focused = (page) =>
  onWidget(page, (widget) => {
    const node = widget.shadowRoot?.activeElement;
    if (!(node instanceof HTMLElement)) return null;
    const { left, top, right, bottom } = node.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(node);
    return {
      name: `${node.localName}.${node.className} ${node.getAttribute('aria-label') ?? node.textContent?.slice(0, 30)}`,
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
      box: { left, top: top + scrollY, right, bottom: bottom + scrollY },
    };
  });

/**
 * Presses Tab until something has the focus that is wanted.
 * @param {Page} page
 * @param {string} selector
 */
async function tabTo(page, selector) {
  for (let i = 0; i < 60; ++i) {
    const arrived = await onWidget(
      page,
      (widget, selector) => Boolean(widget.shadowRoot?.activeElement?.matches(selector)),
      selector,
    );
    if (arrived) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${selector}`);
}

/** @param {Page} page */
const iterationOf = async (page) => (await snapshotOf(page)).iteration;

test('every task can be done from the keyboard alone', async ({ page }) => {
  await open(page);

  await tabTo(page, '.method select');
  await page.keyboard.type('Near');
  await expect.poll(() => onWidget(page, (widget) => widget.scenario)).toBe('near-the-limit');

  await tabTo(page, '[data-plot=loss]');
  await page.keyboard.press('Space');
  await expect(controlsOn(page).play).toHaveText('Pause');
  await expect.poll(() => iterationOf(page)).toBeGreaterThan(2);
  await page.keyboard.press('Space');
  await expect(controlsOn(page).play).toHaveText('Play');
  await expect(widgetOn(page).getByRole('region', { name: 'Verdict' })).toContainText('Bouncing.');

  await tabTo(page, '[part=buttons] button:last-child');
  const paused = await iterationOf(page);
  await page.keyboard.press('ArrowRight');
  await expectAgreement(page, paused + 1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowRight');
  await expectAgreement(page, paused + 12);
  await page.keyboard.press('ArrowLeft');
  await expectAgreement(page, paused + 11);
  await page.keyboard.press('Home');
  await expectAgreement(page, 0);
  await page.keyboard.press('End');
  await expectAgreement(page, paused + 12);

  const former = await onWidget(page, (widget) => widget.learningRate);
  await page.keyboard.press('[');
  const smaller = await onWidget(page, (widget) => widget.learningRate);
  expect(smaller).toBeLessThan(former);
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  expect(await onWidget(page, (widget) => widget.learningRate)).toBeGreaterThan(smaller);
  await tabTo(page, 'input.learning-rate');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  expect(await onWidget(page, (widget) => widget.learningRate)).toBeLessThan(0.01);
  await expectAgreement(page, paused + 12);

  await tabTo(page, '.start input');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('−0.3');
  await page.keyboard.press('Enter');
  expect(await onWidget(page, (widget) => widget.w)).toBe(-0.3);
  await expectAgreement(page, 0);
});

test('the arrow keys move the start point in the contour plot', async ({ page }) => {
  await open(page, { iteration: 7 });
  const startOf = () => onWidget(page, ({ w, b }) => ({ w, b }));
  await plot(page, 'contour').focus();
  await page.keyboard.press('ArrowRight');
  const right = await startOf();
  expect(right.w).toBeGreaterThan(-0.1);
  expect(right.b).toBe(900);
  await expectAgreement(page, 0);
  await page.keyboard.press('Shift+ArrowRight');
  const further = await startOf();
  expect(further.w - right.w).toBeGreaterThan(5 * (right.w + 0.1));
  await page.keyboard.press('ArrowDown');
  expect((await startOf()).b).toBeLessThan(900);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  expect((await startOf()).b).toBeGreaterThan(900);
  await expect(plot(page, 'contour')).toHaveAccessibleName(/Start point.* b = /);
});

test('the arrow keys walk the iterations in the other plots', async ({ page }) => {
  await open(page, { iteration: 7 });
  for (const name of /** @type {const} */ (['data', 'loss'])) {
    await plot(page, name).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await expect(plot(page, name)).toHaveAttribute('aria-valuenow', '5');
    await expectAgreement(page, 7);
    await page.keyboard.press('Escape');
    await expect(plot(page, name)).toHaveAttribute('aria-valuenow', '7');
  }
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 600, height: 900 },
  { width: 360, height: 640 },
]) {
  test.describe(`${viewport.width} px wide`, () => {
    test.use({ viewport });

    test('Tab goes through all of it, in the order seen, and out again', async ({ page }) => {
      const query = { iteration: 9, scaling: 'per-thousand', 'learning-rate': 0.37 };
      await open(page, query, 'embed.html');
      /** @type {NonNullable<Awaited<ReturnType<typeof focused>>>[]} */
      const stops = [];
      for (let i = 0; i < 60; ++i) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        if (!stop) break;
        stops.push(stop);
      }
      expect(stops.length).toBeGreaterThan(20);
      expect(stops.length).toBeLessThan(56);
      expect(stops.filter(({ outlined }) => !outlined).map(({ name }) => name)).toEqual([]);
      const backwards = stops.slice(1).flatMap(({ name, box }, i) => {
        const { box: former, name: from } = stops[i];
        const below = box.top >= former.bottom - 1;
        const onward = box.left >= former.left && box.bottom > former.top;
        // Side by side, a column is read before the next.
        const nextColumn = box.left >= former.right - 1;
        return below || onward || nextColumn ? [] : [`${from} → ${name}`];
      });
      expect(backwards).toEqual([]);
      await page.keyboard.press('Shift+Tab');
      expect((await focused(page))?.name).toBe(stops.at(-1)?.name);
    });
  });
}

test('keys act only inside the widget, and what they do there the page does not hear', async ({
  page,
}) => {
  await open(page, { iteration: 3 });
  await page.evaluate(() => {
    /** @type {string[]} */
    const heard = [];
    Reflect.set(globalThis, 'heard', heard);
    document.addEventListener('keydown', ({ key }) => heard.push(key));
  });
  const heard = () => page.evaluate(() => Reflect.get(globalThis, 'heard'));
  for (const key of ['ArrowRight', '[', ']', 'End', 'Home']) await page.keyboard.press(key);
  await expectAgreement(page, 3);
  expect(await heard()).toHaveLength(5);
  await controlsOn(page).step.focus();
  for (const key of ['ArrowRight', '[', ']', 'ArrowLeft']) await page.keyboard.press(key);
  await expectAgreement(page, 3);
  expect(await heard()).toHaveLength(5);
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  expect(await heard()).toHaveLength(7);
});

test('the page does not hear the keys that a control uses, and hears the others', async ({
  page,
}) => {
  await open(page, { iteration: 3 });
  await page.evaluate(() => {
    /** @type {string[]} */
    const heard = [];
    Reflect.set(globalThis, 'heard', heard);
    for (const type of ['keydown', 'keypress', 'keyup']) {
      document.addEventListener(type, (event) => {
        const { key } = /** @type {KeyboardEvent} */ (event);
        heard.push(key);
        // As a slide show does with the keys that it uses.
        if (['.', 'b', ' ', 'ArrowRight'].includes(key)) event.preventDefault();
      });
    }
  });
  const heard = () =>
    page.evaluate(() => Reflect.get(globalThis, 'heard').splice(0, Number.MAX_SAFE_INTEGER));
  const { learningRate, slider, play, speed } = controlsOn(page);
  await learningRate.focus();
  await page.keyboard.press('Control+a');
  await heard();
  await page.keyboard.type('0.5');
  await page.keyboard.press('Enter');
  expect(await heard()).toEqual([]);
  expect(await onWidget(page, (widget) => widget.learningRate)).toBe(0.5);
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  expect(await heard()).toEqual([]);
  expect(await onWidget(page, (widget) => widget.learningRate)).toBeGreaterThan(0.5);
  await speed.focus();
  await page.keyboard.press('3');
  await page.keyboard.press('Home');
  expect(await heard()).toEqual([]);
  await play.focus();
  await page.keyboard.press('Space');
  expect(await heard()).toEqual([]);
  await expect(play).toHaveText('Pause');
  await page.keyboard.press('p');
  await page.keyboard.press('PageDown');
  expect(new Set(await heard())).toEqual(new Set(['p', 'PageDown']));
  await onWidget(page, (widget) => {
    widget.chapter = 'three-views';
  });
  await widgetOn(page).locator('[part=lesson] button').first().focus();
  await page.keyboard.press('q');
  expect(new Set(await heard())).toEqual(new Set(['q']));
});

test('keys that a control needs stay its own', async ({ page }) => {
  await open(page, { iteration: 3 });
  const { learningRate, scaling, residuals, scrubber } = controlsOn(page);
  await learningRate.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' [?');
  await expectAgreement(page, 3);
  await expect(widgetOn(page).getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0.1');
  await scaling.focus();
  await page.keyboard.press('Home');
  await expect.poll(() => onWidget(page, (widget) => widget.scaling)).toBe('none');
  await onWidget(page, (widget) => widget.step(3));
  await residuals.focus();
  await page.keyboard.press('Space');
  await expect(residuals).not.toBeChecked();
  await expect(controlsOn(page).play).toHaveText('Play');
  await scrubber.focus();
  await page.keyboard.press('ArrowLeft');
  await expectAgreement(page, 2);
});

test('? lists the keys, and closing the list gives the focus back', async ({ page }) => {
  await open(page);
  await controlsOn(page).play.focus();
  await page.keyboard.press('?');
  const list = widgetOn(page).getByRole('dialog', { name: 'Keys' });
  await expect(list).toBeVisible();
  await expect(list.getByRole('row')).toHaveCount(10);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expectAgreement(page, 0);
  expect((await focused(page))?.name).toContain('Play');
});

test('every task can be done without dragging', async ({ page }) => {
  await open(page);
  const { scenario, play, step, back, learningRate, slider, scrubber, w } = {
    ...controlsOn(page),
    scenario: widgetOn(page).getByRole('combobox', { name: 'scenario' }),
  };
  await scenario.selectOption('too-high');
  await step.click();
  await step.click();
  await back.click();
  await expectAgreement(page, 1);
  await play.click();
  await expect.poll(() => iterationOf(page)).toBeGreaterThan(2);
  await play.click();
  await learningRate.fill('0.3');
  await learningRate.press('Enter');
  const box = await slider.boundingBox();
  if (!box) throw new Error('no slider');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const learningRateNow = await onWidget(page, (widget) => widget.learningRate);
  expect(learningRateNow).toBeLessThan(0.1);
  const scrub = await scrubber.boundingBox();
  if (!scrub) throw new Error('no scrubber');
  await page.mouse.click(scrub.x + 1, scrub.y + scrub.height / 2);
  await expectAgreement(page, 0);
  await plot(page, 'contour').click({ position: { x: 250, y: 60 } });
  expect(await onWidget(page, (widget) => widget.w)).toBeGreaterThan(0);
  await w.fill('0.2');
  await w.press('Enter');
  expect(await onWidget(page, (widget) => widget.w)).toBe(0.2);
  await expect(widgetOn(page).getByRole('region', { name: 'Verdict' })).toContainText(
    'Not started',
  );
});

test('f, ? and the digits act on a page that has just been opened, too', async ({ page }) => {
  await open(page, { view: 'no-guess' });
  await page.keyboard.press('2');
  await expect.poll(() => onWidget(page, (widget) => widget.scenario)).toBe('too-high');
  await page.keyboard.press('f');
  await expect.poll(() => onWidget(page, (widget) => widget.view)).toContain('projector');
  await page.keyboard.press('Escape');
  await expect.poll(() => onWidget(page, (widget) => widget.view)).not.toContain('projector');
  await page.keyboard.press('?');
  await expect(widgetOn(page).getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('Space plays on a page that has just been opened', async ({ page }) => {
  await openFresh(page);
  await page.keyboard.press('Space');
  await expect.poll(() => iterationOf(page)).toBeGreaterThan(1);
  await page.keyboard.press('Space');
  await expect(controlsOn(page).play).toHaveText('Play');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
