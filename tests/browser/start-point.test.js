import { drag, pointOn, startHandle } from './support/pointing.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open, plot, snapshotOf, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** @param {Page} page */
const startOf = (page) => onWidget(page, ({ w, b }) => ({ w, b }));

/** The run stands at iteration 0, at the start that the fields show. @param {Page} page */
async function expectRunFromStart(page) {
  const start = await startOf(page);
  const { w, b } = await snapshotOf(page);
  expect({ w, b }).toEqual(start);
  const fields = controlsOn(page);
  await expect(fields.w).toHaveValue(String(start.w).replace('-', '−'));
  await expect(fields.b).toHaveValue(String(start.b).replace('-', '−'));
  await expectAgreement(page, 0);
  return start;
}

test('the start dragged to the right and down has a larger w and a smaller b', async ({ page }) => {
  await open(page, { iteration: 7 });
  const from = await startHandle(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 40);
  const onTheWay = await expectRunFromStart(page);
  await page.mouse.move(from.x + 60, from.y + 80);
  await page.mouse.up();
  const dropped = await expectRunFromStart(page);
  expect(onTheWay.w).toBeGreaterThan(-0.1);
  expect(dropped.w).toBeGreaterThan(onTheWay.w);
  expect(onTheWay.b).toBeLessThan(900);
  expect(dropped.b).toBeLessThan(onTheWay.b);
  await controlsOn(page).step.click();
  await expectAgreement(page, 1);
});

test('the handle stays under the pointer while it is dragged', async ({ page }) => {
  await open(page);
  const from = await startHandle(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y + 60, { steps: 4 });
  // Its cursor is only a grab over the handle; let go for the look, and the frame may follow.
  const { w, b } = await startOf(page);
  await page.mouse.move(from.x + 10, from.y + 10, { steps: 4 });
  await page.mouse.move(from.x + 80, from.y + 60, { steps: 4 });
  expect(await startOf(page)).toEqual({ w, b });
  await page.mouse.up();
  expect(await startOf(page)).toEqual({ w, b });
});

test('a tap on the contour starts there', async ({ page }) => {
  await open(page, { iteration: 7 });
  const { x, y } = await pointOn(page, 'contour', 0.75, 0.3);
  await page.mouse.click(x, y);
  const { w, b } = await expectRunFromStart(page);
  expect(w).toBeGreaterThan(0.15);
  expect(b).toBeGreaterThan(200);
});

test('the start stays where the contour was tapped, one tap after another', async ({ page }) => {
  await open(page, { iteration: 7 });
  for (const [across, down] of [
    [0.75, 0.3],
    [0.4, 0.8],
    [0.9, 0.2],
    [0.3, 0.25],
  ]) {
    const tapped = await pointOn(page, 'contour', across, down);
    await page.mouse.click(tapped.x, tapped.y);
    const handle = await startHandle(page);
    expect(Math.hypot(handle.x - tapped.x, handle.y - tapped.y)).toBeLessThan(5);
  }
});

test('a ring is drawn through each start that is tapped', async ({ page }) => {
  await open(page);
  const rings = () =>
    onWidget(page, (widget) => {
      const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
      const overlay = /** @type {Element} */ (root.querySelector('canvas[data-plot=contour]'));
      return /** @type {HTMLCanvasElement} */ (overlay.previousElementSibling).toDataURL();
    });
  const seen = new Set([await rings()]);
  for (const across of [0.4, 0.5, 0.6]) {
    const { x, y } = await pointOn(page, 'contour', across, 0.25);
    await page.mouse.click(x, y);
    seen.add(await rings());
  }
  expect(seen.size).toBe(4);
});

test('a tap beside the axes does nothing', async ({ page }) => {
  await open(page, { iteration: 7 });
  const { x, y } = await pointOn(page, 'contour', 0.03, 0.5);
  await page.mouse.click(x, y);
  await expectAgreement(page, 7);
});

test('a double tap brings the default start back', async ({ page }) => {
  await open(page, { w: 0.3, b: 500 });
  const { x, y } = await pointOn(page, 'contour', 0.75, 0.3);
  await page.mouse.dblclick(x, y);
  expect(await expectRunFromStart(page)).toEqual({ w: -0.1, b: 900 });
});

test('two quick taps in different places are no double tap', async ({ page }) => {
  await open(page);
  const first = await pointOn(page, 'contour', 0.75, 0.3);
  const second = await pointOn(page, 'contour', 0.4, 0.85);
  await page.mouse.click(first.x, first.y);
  await page.mouse.click(second.x, second.y);
  const { b } = await expectRunFromStart(page);
  expect(b).toBeLessThan(0);
});

test('Reset start brings the default start back', async ({ page }) => {
  await open(page, { w: 0.3, b: 500, iteration: 5 });
  await controlsOn(page).resetStart.click();
  expect(await expectRunFromStart(page)).toEqual({ w: -0.1, b: 900 });
});

test('a start may be typed, with a hyphen or a true minus sign', async ({ page }) => {
  await open(page, { iteration: 7 });
  const { w, b } = controlsOn(page);
  await w.fill('−0.25');
  await w.press('Enter');
  await b.fill(' -1e2 ');
  await b.press('Tab');
  expect(await expectRunFromStart(page)).toEqual({ w: -0.25, b: -100 });
});

test('a drag works on each data set and scaling', async ({ page }) => {
  await open(page);
  const { dataset, scaling } = controlsOn(page);
  for (const [id, scalingId] of [
    ['food-truck', 'none'],
    ['galton-heights', 'max'],
    ['ng-lab-2points', 'per-thousand'],
  ]) {
    await dataset.selectOption(id);
    await expect.poll(() => onWidget(page, (widget) => widget.dataset)).toBe(id);
    await scaling.selectOption(scalingId);
    const before = await startOf(page);
    const from = await startHandle(page);
    const middle = await pointOn(page, 'contour', 0.55, 0.45);
    await drag(page, from, middle);
    const after = await expectRunFromStart(page);
    expect(after, id).not.toEqual(before);
  }
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  /** A finger going down, along and up, as the browser gets it. @param {Page} page */
  async function fingerOn(page) {
    const session = await page.context().newCDPSession(page);
    /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {{x: number, y: number}[]} touchPoints */
    return (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  test('a vertical swipe beside the handle scrolls the page and leaves the start', async ({
    page,
  }) => {
    await open(page, { iteration: 7 });
    const before = await startOf(page);
    const finger = await fingerOn(page);
    const { x, y } = await pointOn(page, 'contour', 0.8, 0.8);
    await finger('touchStart', [{ x, y }]);
    for (let up = 10; up <= 150; up += 10) await finger('touchMove', [{ x, y: y - up }]);
    await finger('touchEnd', []);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
    expect(await startOf(page)).toEqual(before);
    await expectAgreement(page, 7);
  });

  test('a finger on the handle drags the start and leaves the page', async ({ page }) => {
    await open(page, { iteration: 7 });
    const finger = await fingerOn(page);
    const { x, y } = await startHandle(page);
    await finger('touchStart', [{ x, y }]);
    for (let down = 10; down <= 50; down += 10) await finger('touchMove', [{ x, y: y + down }]);
    await finger('touchEnd', []);
    const { w, b } = await expectRunFromStart(page);
    expect(b).toBeLessThan(800);
    expect(Math.abs(w + 0.1)).toBeLessThan(0.05);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('a tap beside the path starts there; one on an iterate only marks it', async ({ page }) => {
    await open(page, { iteration: 7 });
    const on = await startHandle(page);
    await page.touchscreen.tap(on.x, on.y);
    await expectAgreement(page, 7);
    const beside = await pointOn(page, 'contour', 0.8, 0.6);
    await page.touchscreen.tap(beside.x, beside.y);
    const { w } = await expectRunFromStart(page);
    expect(w).toBeGreaterThan(0);
    await expect(plot(page, 'contour')).toBeVisible();
  });
});

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

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('a start can be typed with a decimal comma, on keys that have a minus', async ({ page }) => {
    await open(page);
    const { w, b, learningRate } = controlsOn(page);
    for (const field of [w, b]) await expect(field).toHaveAttribute('inputmode', 'text');
    await w.fill('–0,25');
    await w.press('Enter');
    await b.fill('1 000,5');
    await b.press('Enter');
    await learningRate.fill('0,3');
    await learningRate.press('Enter');
    expect(await onWidget(page, ({ w, b, learningRate }) => ({ w, b, learningRate }))).toEqual({
      w: -0.25,
      b: 1000.5,
      learningRate: 0.3,
    });
    await expect(w).toHaveValue('−0.25');
    await learningRate.fill('1,000');
    await learningRate.press('Enter');
    await expect(controlsOn(page).notices).toContainText('may mean 1 or 1');
    await expect(learningRate).toHaveValue('0.3');
  });
});

test('Escape gives back the start that is being dragged away', async ({ page }) => {
  await open(page, { w: 0.2, b: 300 });
  const from = await startHandle(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 3 });
  expect(await startOf(page)).not.toEqual({ w: 0.2, b: 300 });
  await page.keyboard.press('Escape');
  expect(await expectRunFromStart(page)).toEqual({ w: 0.2, b: 300 });
  await page.mouse.move(from.x + 90, from.y + 80, { steps: 3 });
  await page.mouse.up();
  expect(await expectRunFromStart(page)).toEqual({ w: 0.2, b: 300 });
});

test('a press that is let go outside the plot does nothing, then or later', async ({ page }) => {
  await open(page);
  const { x, y } = await pointOn(page, 'contour', 0.75, 0.3);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 400, { steps: 3 });
  await page.mouse.up();
  await page.mouse.move(x + 20, y + 20, { steps: 3 });
  expect(await expectRunFromStart(page)).toEqual({ w: -0.1, b: 900 });
});

test.describe('with two fingers', () => {
  test.use({ hasTouch: true });

  test('the one that has taken hold of the start moves it, and the other does not', async ({
    page,
  }) => {
    await open(page);
    const from = await startHandle(page);
    /** @param {string} type @param {number} pointerId @param {{x: number, y: number}} at */
    const send = (type, pointerId, { x, y }) =>
      plot(page, 'contour').evaluate(
        (canvas, [type, pointerId, clientX, clientY]) =>
          canvas.dispatchEvent(
            new PointerEvent(String(type), {
              pointerId: Number(pointerId),
              isPrimary: pointerId === 1,
              pointerType: 'touch',
              clientX: Number(clientX),
              clientY: Number(clientY),
              bubbles: true,
            }),
          ),
        /** @type {const} */ ([type, pointerId, x, y]),
      );
    // Made by script, it cannot be captured.
    await plot(page, 'contour').evaluate((canvas) => {
      canvas.setPointerCapture = () => {};
    });
    await send('pointerdown', 1, from);
    await send('pointermove', 1, { x: from.x + 40, y: from.y + 30 });
    const held = await startOf(page);
    await send('pointerdown', 2, { x: from.x + 100, y: from.y + 90 });
    await send('pointermove', 2, { x: from.x + 140, y: from.y + 120 });
    await send('pointerup', 2, { x: from.x + 140, y: from.y + 120 });
    expect(await startOf(page)).toEqual(held);
    await send('pointermove', 1, { x: from.x + 80, y: from.y + 60 });
    expect((await startOf(page)).w).toBeGreaterThan(held.w);
    await send('pointerup', 1, { x: from.x + 80, y: from.y + 60 });
    expect((await expectRunFromStart(page)).w).toBeGreaterThan(held.w);
  });
});
