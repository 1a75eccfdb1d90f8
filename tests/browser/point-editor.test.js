import { violationsOn } from './support/axe.js';
import { boxesOf } from './support/boxes.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open, snapshotOf, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** What the editor shows, as a reader finds it. @param {Page} page */
function editorOn(page) {
  const widget = widgetOn(page);
  const bar = widget.getByRole('group', { name: 'Edit the points' });
  /** @param {string} name */
  const button = (name) => bar.getByRole('button', { name, exact: true });
  return {
    bar,
    layer: widget.getByRole('application', { name: 'Edit the points' }),
    ring: widget.locator('.point-layer .ring'),
    dots: widget.locator('.point-layer .dot'),
    status: bar.getByRole('status'),
    instruction: bar.locator('.instruction'),
    x: bar.getByRole('textbox', { name: 'x', exact: true }),
    y: bar.getByRole('textbox', { name: 'y', exact: true }),
    undo: button('Undo'),
    redo: button('Redo'),
    remove: button('Delete'),
    clear: button('Start with no points'),
    done: button('Done'),
  };
}

/** From the dialog of own data, as a reader does. @param {Page} page */
async function beginEditing(page) {
  await controlsOn(page).dataset.selectOption('own-data');
  await widgetOn(page).getByRole('button', { name: 'Add and move points in the plot' }).click();
  const editor = editorOn(page);
  await expect(editor.layer).toBeFocused();
  return editor;
}

/** @param {Page} page @returns {Promise<{x: number, y: number}[]>} */
const pointsOf = (page) =>
  onWidget(page, ({ data }) => {
    const { x, y } = /** @type {{x: number[], y: number[]}} */ (data);
    return x.map((value, i) => ({ x: value, y: y[i] }));
  });

/** The cost at the start is that of the element's data, and all plots are at its iteration. @param {Page} page */
async function expectPlotsOnData(page) {
  const points = await pointsOf(page);
  const { w, b, cost } = await snapshotOf(page);
  const expected = points.reduce((sum, { x, y }) => sum + (w * x + b - y) ** 2, 0) / points.length;
  expect(cost).toBeCloseTo(expected / 2, 6);
  await expectAgreement(page, 0);
  return points;
}

/** A place on the plot, as parts of its width and height. @param {Page} page @param {number} across @param {number} down */
async function placeOn(page, across, down) {
  const box = await editorOn(page).layer.boundingBox();
  if (!box) throw new Error('there is no layer to edit on');
  return { x: box.x + across * box.width, y: box.y + down * box.height };
}

/** Where the selected point is seen. @param {Page} page */
async function selectedPlace(page) {
  const box = await editorOn(page).ring.boundingBox();
  if (!box) throw new Error('no point is selected');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a click adds a point, a drag moves it, and undo and redo go over both', async ({ page }) => {
  await open(page, { iteration: 5 });
  const before = await pointsOf(page);
  const { undo, redo, x, y } = await beginEditing(page);
  const at = await placeOn(page, 0.45, 0.35);
  await page.mouse.click(at.x, at.y);
  const added = await expectPlotsOnData(page);
  expect(added.slice(0, -1)).toEqual(before);
  expect(await selectedPlace(page)).toEqual({
    x: expect.closeTo(at.x, -0.5),
    y: expect.closeTo(at.y, -0.5),
  });
  const [last] = added.slice(-1);
  await expect(x).toHaveValue(String(last.x));
  await expect(y).toHaveValue(String(last.y));
  expect(String(last.x).length).toBeLessThan(6);

  await page.mouse.move(at.x + 2, at.y + 2);
  await page.mouse.down();
  await page.mouse.move(at.x + 40, at.y + 30, { steps: 4 });
  await expectAgreement(page, 0);
  await page.mouse.move(at.x + 80, at.y + 60, { steps: 4 });
  expect((await selectedPlace(page)).x).toBeCloseTo(at.x + 78, -0.5);
  await page.mouse.up();
  const moved = await expectPlotsOnData(page);
  expect(moved).toHaveLength(added.length);
  expect(moved[47].x).toBeGreaterThan(last.x);
  expect(moved[47].y).toBeLessThan(last.y);

  await undo.click();
  expect(await expectPlotsOnData(page)).toEqual(added);
  await undo.click();
  expect(await expectPlotsOnData(page)).toEqual(before);
  expect(await onWidget(page, (widget) => widget.dataset)).toBe('portland-housing');
  await expect(undo).toBeDisabled();
  await redo.click();
  await redo.click();
  expect(await expectPlotsOnData(page)).toEqual(moved);
});

test('the frame holds while a point is dragged, and a point dragged out stays at the edge', async ({
  page,
}) => {
  await open(page);
  await beginEditing(page);
  const at = await placeOn(page, 0.75, 0.6);
  await page.mouse.click(at.x, at.y);
  /** The numbers along the vertical axis. */
  const axis = () =>
    onWidget(page, (widget) => {
      const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
      const overlay = /** @type {HTMLElement} */ (root.querySelector('[data-plot=data]'));
      const base = /** @type {HTMLCanvasElement} */ (overlay.previousElementSibling);
      const context = /** @type {CanvasRenderingContext2D} */ (base.getContext('2d'));
      return context.getImageData(0, 0, 36, base.height).data.join();
    });
  const former = await axis();
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 30, at.y - 600, { steps: 6 });
  const box = await editorOn(page).layer.boundingBox();
  const held = await selectedPlace(page);
  expect(held.y).toBeGreaterThanOrEqual(Number(box?.y) - 1);
  expect(held.x).toBeCloseTo(at.x + 30, -0.5);
  expect((await axis()) === former).toBe(true);
  await page.mouse.up();
  await expectPlotsOnData(page);
  // The frame has followed: the point is within it, not at its edge.
  const dropped = await selectedPlace(page);
  expect(dropped.y).toBeGreaterThan(held.y + 5);
  expect((await axis()) === former).toBe(false);
});

test('Escape gives a dragged point back, and leaves when none is dragged', async ({ page }) => {
  await open(page);
  const { layer, bar } = await beginEditing(page);
  const at = await placeOn(page, 0.75, 0.6);
  await page.mouse.click(at.x, at.y);
  const added = await pointsOf(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 60, at.y + 40, { steps: 3 });
  expect(await pointsOf(page)).not.toEqual(added);
  await page.keyboard.press('Escape');
  expect(await expectPlotsOnData(page)).toEqual(added);
  await page.mouse.up();
  expect(await expectPlotsOnData(page)).toEqual(added);
  await page.keyboard.press('Escape');
  await expect(layer).toHaveCount(0);
  await expect(bar).toHaveCount(0);
  await expect(widgetOn(page).locator('[part=verdict] .says')).toBeVisible();
  expect(await pointsOf(page)).toEqual(added);
});

test('the keyboard alone selects, moves, adds and removes points', async ({ page }) => {
  await open(page);
  const before = await pointsOf(page);
  const { status, x } = await beginEditing(page);
  const { keyboard } = page;
  await keyboard.press('PageDown');
  const leftmost = before.reduce((least, each) => (each.x < least.x ? each : least));
  await expect(status).toContainText(`x = ${leftmost.x}, y = ${leftmost.y}`);
  await expect(x).toHaveValue(String(leftmost.x));
  const i = before.findIndex((each) => each.x === leftmost.x);
  await keyboard.press('ArrowRight');
  const one = (await expectPlotsOnData(page))[i];
  expect(one.x).toBeGreaterThan(leftmost.x);
  expect(one.y).toBe(leftmost.y);
  await keyboard.press('Shift+ArrowUp');
  const ten = (await expectPlotsOnData(page))[i];
  expect(ten.y).toBeGreaterThan(one.y + 5);
  await keyboard.press(']');
  await keyboard.press('[');
  await expect(x).toHaveValue(String(ten.x));
  await keyboard.press('Enter');
  expect(await expectPlotsOnData(page)).toHaveLength(48);
  await keyboard.press('Delete');
  expect(await expectPlotsOnData(page)).toHaveLength(47);
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  expect(await expectPlotsOnData(page)).toEqual(before);
  await keyboard.press('Control+Shift+Z');
  await keyboard.press('Control+y');
  expect((await expectPlotsOnData(page))[i]).toEqual(ten);
  await keyboard.press('Escape');
  await expect(widgetOn(page).locator('canvas[data-plot=data]')).toBeFocused();
});

test('a selected point can be typed, and what is no number is refused with a sentence', async ({
  page,
}) => {
  await open(page);
  const { x, y } = await beginEditing(page);
  await page.keyboard.press('PageDown');
  await x.fill('1 234,5');
  await x.press('Enter');
  await y.fill('−7');
  await y.press('Enter');
  const points = await expectPlotsOnData(page);
  expect(points).toContainEqual({ x: 1234.5, y: -7 });
  await y.fill('many');
  await y.press('Enter');
  await expect(controlsOn(page).notices).toContainText('“many” cannot be y of a point');
  await expect(y).toHaveValue('−7');
  expect(await pointsOf(page)).toEqual(points);
});

test('from no points, the run begins with the second, and undo goes back over it', async ({
  page,
}) => {
  await open(page, { iteration: 5 });
  const before = await pointsOf(page);
  const { clear, instruction, dots, undo, ring } = await beginEditing(page);
  await clear.click();
  const needsMore = 'A line needs two points with different x: add one more.';
  await expect(instruction).toHaveText('A line needs two points with different x: add two.');
  await expect(dots).toHaveCount(0);
  const first = await placeOn(page, 0.4, 0.6);
  await page.mouse.click(first.x, first.y);
  await expect(instruction).toHaveText(needsMore);
  await expect(dots).toHaveCount(1);
  expect(await pointsOf(page)).toEqual(before);
  await expectAgreement(page, 5);
  const second = await placeOn(page, 0.7, 0.4);
  await page.mouse.click(second.x, second.y);
  await expect(instruction).not.toHaveText(needsMore);
  await expect(dots).toHaveCount(0);
  expect(await expectPlotsOnData(page)).toHaveLength(2);
  // The plot still shows the room that the points are drawn in: nothing has moved.
  expect((await selectedPlace(page)).x).toBeCloseTo(second.x, -0.5);
  await undo.click();
  await expect(instruction).toHaveText(needsMore);
  await expect(dots).toHaveCount(1);
  await undo.click();
  await undo.click();
  expect(await expectPlotsOnData(page)).toEqual(before);
  await expect(ring).toBeHidden();
});

test('nothing else moves when the editor opens, and none of it is in the way of another', async ({
  page,
}) => {
  await open(page, { view: 'large-data' });
  const selectors = ['[data-plot]', '[part=loop]', '[part=verdict]', '[part=controls]'];
  const before = await boxesOf(page, selectors);
  const { done } = await beginEditing(page);
  expect(await boxesOf(page, selectors)).toEqual(before);
  expect(await violationsOn(page)).toEqual([]);
  await done.click();
  expect(await boxesOf(page, selectors)).toEqual(before);
});

test('edited points are own data: told of, in the link, and kept on the device', async ({
  page,
}) => {
  await open(page);
  await onWidget(page, (widget) => {
    /** @type {any} */ (globalThis).told = [];
    widget.addEventListener('gd-data', (event) =>
      /** @type {any} */ (globalThis).told.push(/** @type {CustomEvent} */ (event).detail),
    );
  });
  const { done } = await beginEditing(page);
  const at = await placeOn(page, 0.75, 0.6);
  await page.mouse.click(at.x, at.y);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 60, at.y + 40, { steps: 5 });
  await page.mouse.up();
  const drawn = { m: 48, origin: 'drawn' };
  expect(await page.evaluate(() => /** @type {any} */ (globalThis).told)).toEqual([drawn, drawn]);
  await done.click();
  const query = await onWidget(page, (widget) => widget.query);
  expect(query).toContain('points=2104,399.9;');
  await controlsOn(page).dataset.selectOption('own-data');
  await expect(widgetOn(page).locator('.own-data .kept')).toContainText('Points by hand, 48');
});

test('the editor opens over a question about the run, which it ends', async ({ page }) => {
  await open(page, { points: '1,2;2,4;3,7' });
  await widgetOn(page).getByRole('button', { name: 'α too high' }).click();
  await expect(widgetOn(page).getByRole('group', { name: 'Your guess' })).toBeVisible();
  const { done } = await beginEditing(page);
  await expect(done).toBeVisible();
  await done.click();
  await expect(controlsOn(page).play).toBeVisible();
});

test('playing leaves the editor, since a run that plays is no place to draw', async ({ page }) => {
  await open(page);
  const { layer } = await beginEditing(page);
  await controlsOn(page).play.click();
  await expect(layer).toHaveCount(0);
});

test('a widget that is locked leaves the editor, and does not open it', async ({ page }) => {
  await open(page);
  const { layer } = await beginEditing(page);
  await onWidget(page, (widget) => {
    widget.setAttribute('locked', '');
  });
  await expect(layer).toHaveCount(0);
  await expect(controlsOn(page).dataset).toBeDisabled();
});

test('while a mystery is asked, the editor is not offered', async ({ page }) => {
  await open(page, { mystery: 'points' });
  await controlsOn(page).dataset.selectOption('own-data');
  await expect(widgetOn(page).locator('dialog.own-data')).toBeVisible();
  const byHand = widgetOn(page).getByRole('button', { name: 'Add and move points' });
  await expect(byHand).toBeHidden();
});

test('more than 2 000 examples are not edited by hand, and a sentence says so', async ({
  page,
}) => {
  await open(page, { dataset: 'ames-housing' });
  await controlsOn(page).dataset.selectOption('own-data');
  await widgetOn(page).getByRole('button', { name: 'Add and move points in the plot' }).click();
  await expect(controlsOn(page).notices).toContainText(/2\s?930 points are too many/);
  await expect(editorOn(page).layer).toHaveCount(0);
});

for (const viewport of [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 740, height: 360 },
]) {
  test.describe(`by touch at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

    test('a finger adds, moves and removes a point, and the page does not scroll', async ({
      page,
    }) => {
      await open(page);
      const { undo, remove, bar, done } = await beginEditing(page);
      const at = await placeOn(page, 0.78, 0.5);
      await page.touchscreen.tap(at.x, at.y);
      const added = await expectPlotsOnData(page);
      expect(added).toHaveLength(48);
      const session = await page.context().newCDPSession(page);
      /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {{x: number, y: number}[]} touchPoints */
      const finger = (type, touchPoints) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints });
      const scrolled = await page.evaluate(() => scrollY);
      await finger('touchStart', [{ x: at.x + 4, y: at.y }]);
      for (let by = 5; by <= 40; by += 5)
        await finger('touchMove', [{ x: at.x + 4, y: at.y + by }]);
      await finger('touchEnd', []);
      const moved = await expectPlotsOnData(page);
      expect(moved).toHaveLength(48);
      expect(moved[47].y).toBeLessThan(added[47].y);
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);

      // A swipe on empty ground is no tap.
      const empty = await placeOn(page, 0.62, 0.8);
      await finger('touchStart', [empty]);
      for (let by = 5; by <= 40; by += 5)
        await finger('touchMove', [{ x: empty.x - by, y: empty.y }]);
      await finger('touchEnd', []);
      expect(await pointsOf(page)).toEqual(moved);

      const place = { x: at.x, y: at.y + 40 };
      await page.touchscreen.tap(place.x, place.y);
      await remove.tap();
      expect(await expectPlotsOnData(page)).toHaveLength(47);
      await undo.tap();
      expect(await expectPlotsOnData(page)).toEqual(moved);
      const targets = await bar.locator('button, input').evaluateAll((nodes) =>
        nodes.map((node) => {
          const { width, height, right, bottom } = node.getBoundingClientRect();
          return {
            isLarge: width >= 44 && height >= 44,
            isSeen: right <= innerWidth && bottom <= innerHeight,
          };
        }),
      );
      expect(targets).toEqual(targets.map(() => ({ isLarge: true, isSeen: true })));
      expect(await violationsOn(page)).toEqual([]);
      await done.tap();
      await expect(bar).toHaveCount(0);
    });
  });
}
