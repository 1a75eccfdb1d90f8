import { lessonOn, openChapter } from './support/lesson.js';
import { startHandle } from './support/pointing.js';
import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open, plot, widgetOn } from './support/widget.js';

/** @import { Locator, Page } from '@playwright/test' */

/** How hosts show the widget: what it is laid out in is 800 px wide in all of them. */
const shown = {
  'zoomed to 1.5': { scale: 1.5, style: 'zoom: 1.5' },
  'zoomed to 0.6': { scale: 0.6, style: 'zoom: 0.6' },
  'scaled to 1.5': { scale: 1.5, style: 'scale: 1.5; transform-origin: 0 0' },
  'scaled to 0.6': { scale: 0.6, style: 'transform: scale(0.6); transform-origin: 0 0' },
  'zoomed to 2 and scaled to 0.5': {
    scale: 1,
    style: 'zoom: 2; transform: scale(0.5); transform-origin: 0 0',
  },
};
const plain = 'inline-size: 800px';

/** @param {Page} page @param {string} style */
const show = (page, style) =>
  onWidget(
    page,
    (widget, style) => /** @type {any} */ (widget).setAttribute('style', style),
    `${plain}; ${style}`,
  );

/** @typedef {[x: number, y: number]} Point of the page */

/** A point of a part.  @param {Locator} part @param {number} across @param {number} down */
async function pointOf(part, across, down) {
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  if (!box) throw new Error('it is not to be seen');
  return /** @type {Point} */ ([box.x + across * box.width, box.y + down * box.height]);
}

/** @typedef {{x: number, y: number}} Place as parts of a plot's width and height */
/** @type {Place} */
const tapped = { x: 0.7, y: 0.75 };
/** @type {Place} */
const dropped = { x: 0.6, y: 0.6 };

/** Where the start can be taken hold of. @param {Page} page @returns {Promise<Place>} */
async function startPlace(page) {
  const handle = await startHandle(page);
  const box = await plot(page, 'contour').boundingBox();
  if (!box) throw new Error('the plot is not to be seen');
  return { x: (handle.x - box.x) / box.width, y: (handle.y - box.y) / box.height };
}

/** @param {Page} page */
const stateOf = (page) => onWidget(page, ({ w, b, learningRate }) => ({ w, b, learningRate }));

/** How many pixels a plot's canvases have to one of the page. @param {Page} page */
const fineness = (page) =>
  plot(page, 'contour').evaluate((node) => {
    const overlay = /** @type {HTMLCanvasElement} */ (node);
    const base = /** @type {HTMLCanvasElement} */ (overlay.previousElementSibling);
    const { width } = overlay.getBoundingClientRect();
    return [base, overlay].map((canvas) => Math.round((10 * canvas.width) / width) / 10);
  });

/** Taps the contours. @param {Page} page @param {Hand} hand */
async function tap(page, hand) {
  const at = await pointOf(plot(page, 'contour'), tapped.x, tapped.y);
  await (hand === 'mouse' ? page.mouse.click(...at) : page.touchscreen.tap(...at));
}

/** Drags the start over the contours. @param {Page} page @param {Hand} hand @param {Place} place where it is */
async function dragStart(page, hand, place) {
  const from = await pointOf(plot(page, 'contour'), place.x, place.y);
  const to = await pointOf(plot(page, 'contour'), dropped.x, dropped.y);
  const points = [0.2, 0.4, 0.6, 0.8, 1].map(
    (part) => /** @type {Point} */ (from.map((at, i) => at + part * (to[i] - at))),
  );
  if (hand === 'mouse') {
    await page.mouse.move(...from);
    await page.mouse.down();
    for (const point of points) await page.mouse.move(...point);
    await page.mouse.up();
    return;
  }
  const session = await page.context().newCDPSession(page);
  /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {...Point} fingers */
  const send = (type, ...fingers) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: fingers.map(([x, y]) => ({ x, y })),
    });
  await send('touchStart', from);
  for (const point of points) await send('touchMove', point);
  await send('touchEnd');
}

/** @typedef {'mouse' | 'finger'} Hand */

const way = { viewport: { width: 1300, height: 1000 }, hasTouch: true };

for (const [name, { scale, style }] of Object.entries(shown)) {
  test.describe(`in a page that shows it ${name}`, () => {
    test.use(way);

    for (const hand of /** @type {const} */ (['mouse', 'finger'])) {
      test(`the start is where a ${hand} taps, and where it is dragged to`, async ({ page }) => {
        /** Both starts. @param {string} style @param {Place} [known] */
        const act = async (style, known) => {
          await open(page, {}, 'embed.html');
          await show(page, style);
          const place = known ?? (await startPlace(page));
          await dragStart(page, hand, place);
          const dragged = await stateOf(page);
          await onWidget(page, (widget) => Object.assign(widget, { w: -0.1, b: 900 }));
          await tap(page, hand);
          return { place, dragged, started: await stateOf(page) };
        };
        const usual = await act('');
        expect(usual.dragged).not.toEqual(usual.started);
        const now = await act(style, usual.place);
        // About a pixel of the page.
        for (const start of /** @type {const} */ (['dragged', 'started'])) {
          expect(Math.abs(now[start].w - usual[start].w), start).toBeLessThan(0.01);
          expect(Math.abs(now[start].b - usual[start].b), start).toBeLessThan(15);
        }
      });
    }

    test('the sliders are where they are pressed, and a plot marks what is pointed at', async ({
      page,
    }) => {
      await open(page, { iteration: 9, layout: 'full' }, 'embed.html');
      await show(page, plain);
      const act = async () => {
        await page.mouse.click(
          ...(await pointOf(widgetOn(page).locator('[part=learning-rate] .zones'), 0.6, 0.5)),
        );
        const { learningRate } = await stateOf(page);
        await onWidget(page, (widget) => widget.seek(9));
        await page.mouse.click(...(await pointOf(controlsOn(page).scrubber, 0.4, 0.5)));
        const iteration = await onWidget(page, (widget) => widget.iteration);
        await page.mouse.move(...(await pointOf(plot(page, 'loss'), 0.4, 0.5)));
        const marked = await plot(page, 'loss').getAttribute('aria-valuenow');
        return { learningRate, iteration, marked };
      };
      const usual = await act();
      await open(page, { iteration: 9, layout: 'full' }, 'embed.html');
      await show(page, style);
      const now = await act();
      expect(now).toEqual({ ...usual, learningRate: expect.anything() });
      // A pixel of the page is more or less of the slider.
      expect(Math.abs(Math.log(now.learningRate / usual.learningRate))).toBeLessThan(0.05);
    });

    test('its canvases have the pixels that it is shown with', async ({ page }) => {
      await open(page, { iteration: 9, layout: 'full' }, 'embed.html');
      await show(page, style);
      const wanted = Math.max(1, 1 / scale);
      await page.mouse.move(...(await pointOf(plot(page, 'contour'), 0.5, 0.5)));
      await expect
        .poll(async () => (await fineness(page)).every((each) => Math.abs(each - wanted) < 0.11))
        .toBe(true);
    });
  });
}

test.describe('in a slide', () => {
  test.use(way);

  test('a bowl turns by what it is dragged', async ({ page }) => {
    await open(page, { view: 'bowl' }, 'embed.html');
    await show(page, 'zoom: 1.5');
    const canvas = plot(page, 'contour');
    await expect(canvas).toHaveAttribute('aria-label', /turned by 0°/);
    const [x, y] = await pointOf(canvas, 0.5, 0.5);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    await page.mouse.up();
    await expect(canvas).toHaveAttribute('aria-label', /turned by 20°/);
  });

  for (const [name, { style }] of Object.entries(shown)) {
    test(`a handle on the line moves as far as the pointer: ${name}`, async ({ page }) => {
      await openChapter(page, 'three-views', 'embed.html');
      await lessonOn(page).dots.nth(2).click();
      await show(page, style);
      const handle = lessonOn(page).handles.first();
      await handle.scrollIntoViewIfNeeded();
      const [x, y] = await pointOf(handle, 0.5, 0.5);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, y + 20, { steps: 4 });
      await page.mouse.up();
      const [, after] = await pointOf(handle, 0.5, 0.5);
      expect(Math.abs(after - y - 20)).toBeLessThan(1.5);
    });
  }

  test('it is sharp on a screen of other pixels, though nothing moves', async ({ page }) => {
    // The media query is to tell of it, not a window that changes its size.
    await page.addInitScript(() =>
      addEventListener('resize', (event) => event.stopImmediatePropagation(), true),
    );
    await open(page, { iteration: 9, layout: 'full' }, 'embed.html');
    await show(page, '');
    await expect.poll(() => fineness(page)).toEqual([1, 1]);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', {
      ...{ width: 1301, height: 1000, deviceScaleFactor: 2, mobile: false },
    });
    await expect.poll(() => fineness(page)).toEqual([2, 2]);
    await expect(plot(page, 'loss')).toHaveAttribute('data-iteration', '9');
  });

  test('it is sharp when the page has turned to it', async ({ page }) => {
    await open(page, { iteration: 9, layout: 'full' }, 'embed.html');
    const turn = 'transition: scale 0.1s; transform-origin: 0 0';
    await show(page, turn);
    await expect.poll(() => fineness(page)).toEqual([1, 1]);
    await show(page, `${turn}; scale: 2`);
    await expect
      .poll(async () => (await plot(page, 'contour').boundingBox())?.width)
      .toBeGreaterThan(500);
    await expect.poll(() => fineness(page)).toEqual([1, 1]);
  });

  test('it has no more than three pixels to one, however large it is shown', async ({ page }) => {
    await open(page, { iteration: 9, layout: 'full' }, 'embed.html');
    await show(page, 'transform: scale(5); transform-origin: 0 0');
    await page.mouse.move(...(await pointOf(plot(page, 'contour'), 0.2, 0.2)));
    await expect.poll(() => fineness(page)).toEqual([0.6, 0.6]);
  });
});

/** Shows the shared picture, and keeps its pixels in the page under a name. @param {Page} page @param {string} name */
async function sharedPicture(page, name) {
  await widgetOn(page).getByRole('button', { name: 'Share', exact: true }).click();
  const preview = widgetOn(page).getByRole('dialog').getByRole('img');
  return preview.evaluate(async (node, name) => {
    const image = /** @type {HTMLImageElement} */ (node);
    await image.decode();
    const { naturalWidth, naturalHeight } = image;
    const canvas = Object.assign(document.createElement('canvas'), { width: 824, height: 320 });
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, 0, 0, 824, 320);
    Reflect.set(globalThis, name, context.getImageData(0, 0, 824, 320).data);
    return { width: naturalWidth, height: naturalHeight };
  }, name);
}

/** By how much a value of a pixel differs in the two pictures, on average: 0…255. @param {Page} page */
const difference = (page) =>
  page.evaluate(() => {
    const [usual, now] = /** @type {Uint8ClampedArray[]} */ (
      ['usual', 'now'].map((name) => Reflect.get(globalThis, name))
    );
    return now.reduce((sum, value, i) => sum + Math.abs(value - usual[i]), 0) / now.length;
  });

test.describe('the shared picture', () => {
  test.use(way);

  for (const [name, { scale, style }] of Object.entries(shown)) {
    test(`is whole where the widget is ${name}`, async ({ page }) => {
      await open(page, { iteration: 9, layout: 'full' }, 'embed.html');
      await show(page, plain);
      const usual = await sharedPicture(page, 'usual');
      await open(page, { iteration: 9, layout: 'full' }, 'embed.html');
      await show(page, style);
      await page.mouse.move(...(await pointOf(plot(page, 'contour'), 0.5, 0.5)));
      const picture = await sharedPicture(page, 'now');
      expect(Math.abs(picture.width - usual.width * Math.max(scale, 1))).toBeLessThan(3);
      expect(Math.abs(picture.height - usual.height * Math.max(scale, 1))).toBeLessThan(3);
      expect(await difference(page)).toBeLessThan(3);
    });
  }
});
