import { expect, expectAgreement, test } from './support/test.js';
import { onWidget, open } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** Keeps what reaches the document, from before the widget is there. @param {Page} page */
const listen = (page) =>
  page.addInitScript(() => {
    /** @type {any[]} */
    const heard = [];
    Reflect.set(globalThis, 'heard', heard);
    for (const type of ['gd-ready', 'gd-step', 'gd-error']) {
      document.addEventListener(type, (event) => {
        const { composed, bubbles, detail } = /** @type {CustomEvent} */ (event);
        heard.push({
          type,
          composed,
          bubbles,
          detail,
          tag: /** @type {any} */ (event.target).localName,
        });
      });
    }
  });

/** @param {Page} page @returns {Promise<any[]>} */
const heardOn = (page) => page.evaluate(() => Reflect.get(globalThis, 'heard'));

test('gd-ready bubbles, composed, once, with the snapshot', async ({ page }) => {
  await listen(page);
  await open(page, { iteration: 2 });
  const heard = (await heardOn(page)).filter(({ type }) => type === 'gd-ready');
  const snapshot = await onWidget(page, (widget) => widget.snapshot);
  expect(heard).toEqual([
    { type: 'gd-ready', composed: true, bubbles: true, tag: 'gradient-descent', detail: snapshot },
  ]);
});

test('gd-step comes with each iteration shown, when plots and snapshot agree', async ({ page }) => {
  await listen(page);
  await open(page);
  const seen = await onWidget(page, (widget) => {
    /** @type {unknown[]} */
    const seen = [];
    const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
    /** @type {any} */ (widget).addEventListener('gd-step', (/** @type {CustomEvent} */ event) => {
      const drawn = root.querySelector('[data-plot=loss]')?.getAttribute('data-iteration');
      seen.push([event.detail.iteration, widget.iteration, Number(drawn)]);
    });
    widget.step();
    widget.step(5);
    widget.back(2);
    widget.seek(20);
    widget.scaling = 'max';
    return seen;
  });
  expect(seen).toEqual([1, 6, 4, 20, 0].map((k) => [k, k, k]));
  const steps = (await heardOn(page)).filter(({ type }) => type === 'gd-step');
  expect(steps).toHaveLength(5);
  for (const { composed, bubbles } of steps)
    expect({ composed, bubbles }).toEqual({ composed: true, bubbles: true });
});

test('gd-step keeps coming while playing', async ({ page }) => {
  await listen(page);
  await open(page);
  await onWidget(page, (widget) => widget.play());
  await expect
    .poll(async () => (await heardOn(page)).filter(({ type }) => type === 'gd-step').length)
    .toBeGreaterThan(3);
});

test('a listener that acts on the widget does not upset it', async ({ page }) => {
  await open(page);
  await onWidget(page, (widget) => {
    const element = /** @type {any} */ (widget);
    element.addEventListener('gd-step', () => {
      if (widget.iteration === 5) widget.learningRate = 0.3;
      if (widget.iteration === 8) widget.seek(2);
    });
    for (let i = 0; i < 8; ++i) widget.step();
  });
  await expectAgreement(page, 2);
});

test('gd-error says what was refused, and bubbles', async ({ page }) => {
  await listen(page);
  await open(page, { 'learning-rate': 'fast' });
  const [error] = (await heardOn(page)).filter(({ type }) => type === 'gd-error');
  expect(error).toMatchObject({ composed: true, bubbles: true });
  expect(error.detail.code).toBe('bad-learning-rate');
  expect(error.detail.message).toContain('“fast”');
});

test('data gives the examples, and takes others', async ({ page }) => {
  await open(page, { iteration: 3 });
  const { former, own, dataset } = await onWidget(page, (widget) => {
    const former = widget.data;
    widget.data = { x: [1, 2, 3], y: [2, 4, 6.5] };
    return { former, own: widget.data, dataset: widget.dataset };
  });
  expect(former.x.slice(0, 3)).toEqual([2104, 1600, 2400]);
  expect(former.x).toHaveLength(47);
  expect(own).toEqual({ x: [1, 2, 3], y: [2, 4, 6.5] });
  expect(dataset).toBe('custom');
  await expectAgreement(page, 0);
  const minimum = await onWidget(page, (widget) => widget.minimum);
  expect(minimum?.w).toBeCloseTo(2.25, 12);
});

test('what data and snapshot give are copies', async ({ page }) => {
  await open(page);
  const same = await onWidget(page, (widget) => {
    const before = JSON.stringify([widget.snapshot, widget.data.x, widget.minimum]);
    widget.data.x[0] = 5;
    if (widget.snapshot) widget.snapshot.scaled.w = 7;
    if (widget.minimum) widget.minimum.w = 7;
    return before === JSON.stringify([widget.snapshot, widget.data.x, widget.minimum]);
  });
  expect(same).toBe(true);
});
