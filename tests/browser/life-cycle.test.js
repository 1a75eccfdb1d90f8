import { leaveAndComeBack } from './support/leave.js';
import { expect, expectAgreement, test } from './support/test.js';
import {
  controlsOn,
  onWidget,
  open,
  openFresh,
  plot,
  ready,
  snapshotOf,
  widgetOn,
} from './support/widget.js';

/** @import { GradientDescentElement } from '../../web/gradient-descent-element.js' */

test('before ready the snapshot is null and calls are kept in order', async ({ page }) => {
  await open(page);
  const result = await page.evaluate(async () => {
    const widget = /** @type {GradientDescentElement} */ (
      /** @type {unknown} */ (document.createElement('gradient-descent'))
    );
    document.body.append(/** @type {any} */ (widget));
    const { snapshot, minimum } = widget;
    widget.step(10);
    widget.learningRate = 0.5;
    widget.back(4);
    widget.step(1);
    await widget.ready;
    return { snapshot, minimum, iteration: widget.iteration, learningRate: widget.learningRate };
  });
  expect(result).toEqual({ snapshot: null, minimum: null, iteration: 7, learningRate: 0.1 });
});

test('a data set asked for before ready is there at ready', async ({ page }) => {
  await open(page);
  const result = await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.createElement('gradient-descent'));
    document.body.append(widget);
    widget.dataset = 'cars';
    widget.step(3);
    await widget.ready;
    return [widget.dataset, widget.iteration];
  });
  expect(result).toEqual(['cars', 3]);
});

test('a promise taken before another data set was asked for resolves all the same', async ({
  page,
}) => {
  await open(page);
  const outcome = await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.createElement('gradient-descent'));
    document.body.append(widget);
    const first = widget.ready.then(() => 'resolved');
    widget.dataset = 'cars';
    await widget.ready;
    for (let i = 0; i < 20; ++i) await new Promise(requestAnimationFrame);
    return Promise.race([first, new Promise((give) => setTimeout(give, 60_000, 'still waiting'))]);
  });
  expect(outcome).toBe('resolved');
});

test('bad data handed in before ready are complained of, and the widget works', async ({
  page,
}) => {
  await open(page);
  const result = await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.createElement('gradient-descent'));
    /** @type {string[]} */
    const codes = [];
    widget.addEventListener('gd-error', (/** @type {CustomEvent} */ event) =>
      codes.push(event.detail.code),
    );
    document.body.append(widget);
    let thrown = '';
    try {
      widget.data = { x: [1], y: [2] };
    } catch (error) {
      thrown = /** @type {Error} */ (error).name;
    }
    const waited = new Promise((give) => setTimeout(give, 60_000));
    await Promise.race([widget.ready, waited]);
    widget.step(2);
    return { codes, thrown, iteration: widget.snapshot?.iteration, dataset: widget.dataset };
  });
  expect(result).toMatchObject({ iteration: 2, dataset: 'portland-housing' });
  expect([...result.codes, result.thrown]).toContain(result.thrown ? 'RangeError' : 'bad-data');
});

test('changing the data set gives a new ready; calls meanwhile are kept', async ({ page }) => {
  await open(page, { iteration: 3 });
  const result = await onWidget(page, async (widget) => {
    const former = widget.ready;
    widget.dataset = 'old-faithful';
    const isNew = widget.ready !== former;
    widget.step(2);
    await widget.ready;
    return { isNew, dataset: widget.dataset, iteration: widget.iteration };
  });
  expect(result).toEqual({ isNew: true, dataset: 'old-faithful', iteration: 2 });
  await expectAgreement(page, 2);
});

test('of two data sets asked for in a row the last one is there at ready', async ({ page }) => {
  await open(page);
  const result = await onWidget(page, async (widget) => {
    widget.dataset = 'cars';
    widget.dataset = 'food-truck';
    await widget.ready;
    return [widget.dataset, widget.data.x.length];
  });
  expect(result).toEqual(['food-truck', 97]);
});

test('a widget moved in the document goes on from where it was', async ({ page }) => {
  await open(page, { iteration: 9 });
  await onWidget(page, async (widget) => {
    widget.play();
    const place = document.createElement('section');
    document.body.append(place);
    place.append(/** @type {any} */ (widget));
    await Promise.resolve();
  });
  await expect.poll(() => onWidget(page, (widget) => widget.iteration)).toBeGreaterThan(11);
  await onWidget(page, (widget) => widget.pause());
  await expectAgreement(page);
});

test('a widget taken out and put back is as it was', async ({ page }) => {
  await open(page, { dataset: 'cars', scaling: 'max', iteration: 9 });
  const former = await snapshotOf(page);
  expect(await leaveAndComeBack(page)).toBeNull();
  expect(await snapshotOf(page)).toEqual(former);
  await expectAgreement(page, 9);
});

test('a widget taken out and put back while it loads starts once', async ({ page }) => {
  await open(page);
  const result = await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.createElement('gradient-descent'));
    let readies = 0;
    widget.addEventListener('gd-ready', () => ++readies);
    document.body.append(widget);
    widget.remove();
    await Promise.resolve();
    await Promise.resolve();
    document.body.append(widget);
    widget.step(3);
    await widget.ready;
    for (let i = 0; i < 20; ++i) await new Promise(requestAnimationFrame);
    const canvases = widget.shadowRoot.querySelectorAll('canvas[data-plot]').length;
    return { readies, canvases, iteration: widget.iteration };
  });
  expect(result).toEqual({ readies: 1, canvases: 3, iteration: 3 });
});

test('two widgets on a page do not know of each other', async ({ page }) => {
  await open(page, { iteration: 4 });
  await page.evaluate(async () => {
    const second = /** @type {any} */ (document.createElement('gradient-descent'));
    second.id = 'second';
    second.setAttribute('dataset', 'cars');
    document.body.append(second);
    await second.ready;
    second.learningRate = 0.7;
    second.step(11);
  });
  await expectAgreement(page, 4);
  expect(await onWidget(page, (widget) => widget.learningRate)).toBe(0.1);
  await onWidget(page, (widget) => widget.step());
  const second = await page.locator('#second').evaluate((node) => {
    const widget = /** @type {any} */ (node);
    return [widget.dataset, widget.iteration, widget.learningRate];
  });
  expect(second).toEqual(['cars', 11, 0.7]);
  await page.locator('#second').evaluate((node) => node.remove());
  await onWidget(page, (widget) => widget.step());
  await expectAgreement(page, 6);
  await ready(page);
  await expect(widgetOn(page)).toBeVisible();
});

test('a widget put back on the page answers keys once', async ({ page, failures }) => {
  await open(page);
  await leaveAndComeBack(page);
  await plot(page, 'loss').focus();
  await page.keyboard.press(']');
  await page.keyboard.press(' ');
  await expect(controlsOn(page).play).toHaveText('Pause');
  await page.keyboard.press(' ');
  await expect(controlsOn(page).play).toHaveText('Play');
  expect(await onWidget(page, (widget) => widget.learningRate)).toBe(0.112);
  expect(failures).toEqual([]);
});

test('a run that is scrolled off the screen waits, and goes on when it is seen again', async ({
  page,
}) => {
  await open(page, { alpha: 0.00001 });
  /** Iterations over so many frames of the page. */
  const cameIn = (/** @type {number} */ frames) =>
    onWidget(
      page,
      async (widget, frames) => {
        const { iteration } = widget;
        for (let i = 0; i < frames; ++i) await new Promise(requestAnimationFrame);
        return Number(widget.iteration) - Number(iteration);
      },
      frames,
    );
  await controlsOn(page).play.click();
  await expect.poll(() => cameIn(5)).toBeGreaterThan(0);
  await onWidget(page, (widget) => {
    const room = document.createElement('p');
    room.style.blockSize = '5000px';
    /** @type {any} */ (widget).before(room);
    scrollTo(0, 0);
  });
  await expect.poll(() => cameIn(20)).toBe(0);
  await expect(controlsOn(page).play).toHaveText('Pause');
  await widgetOn(page).evaluate((widget) => widget.scrollIntoView());
  await expect.poll(() => cameIn(5)).toBeGreaterThan(0);
  await widgetOn(page).evaluate((widget) => widget.previousElementSibling?.remove());
});

test('a lazy widget starts when it comes near the screen, or is asked for something', async ({
  page,
}) => {
  await openFresh(page);
  await page.evaluate(() => {
    for (const id of ['second', 'third', 'eager']) {
      const room = document.createElement('p');
      room.style.blockSize = '5000px';
      const widget = document.createElement('gradient-descent');
      widget.id = id;
      if (id !== 'eager') widget.setAttribute('loading', 'lazy');
      document.body.append(room, widget);
    }
  });
  /** @param {string} id */
  const isThere = (id) =>
    page.evaluate((id) => Reflect.get(document.getElementById(id) ?? {}, 'snapshot') !== null, id);
  await expect.poll(() => isThere('eager')).toBe(true);
  expect([await isThere('second'), await isThere('third')]).toEqual([false, false]);

  const iteration = await page.locator('#third').evaluate(async (node) => {
    const widget = /** @type {any} */ (node);
    widget.learningRate = 0.5;
    widget.step(3);
    await widget.ready;
    return [widget.iteration, widget.learningRate];
  });
  expect(iteration).toEqual([3, 0.5]);
  expect(await isThere('second')).toBe(false);

  await page.locator('#second').evaluate((node) => node.scrollIntoView());
  await expect.poll(() => isThere('second')).toBe(true);
});

test('a widget that is not laid out draws nothing, and is drawn when it is shown', async ({
  page,
}) => {
  await open(page);
  await onWidget(page, (widget) => Object.assign(widget, { hidden: true }));
  await expect(widgetOn(page)).toBeHidden();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const drawn = () => plot(page, 'loss').getAttribute('data-iteration');
  await onWidget(page, (widget) => widget.step(7));
  expect(await drawn()).toBe('0');
  await onWidget(page, (widget) => Object.assign(widget, { hidden: false }));
  await expect.poll(drawn).toBe('7');
  await expectAgreement(page, 7);

  const born = await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.createElement('gradient-descent'));
    widget.hidden = true;
    document.body.append(widget);
    await widget.ready;
    widget.step(2);
    widget.hidden = false;
    const canvas = widget.shadowRoot.querySelector('[data-plot=contour]');
    while (canvas.dataset.iteration !== '2') await new Promise(requestAnimationFrame);
    /** @type {ImageData} */
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    widget.remove();
    return { iteration: canvas.dataset.iteration, isPainted: data.some((value) => value > 0) };
  });
  expect(born).toEqual({ iteration: '2', isPainted: true });
});
