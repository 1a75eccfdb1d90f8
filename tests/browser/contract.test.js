import { expect, expectAgreement, test } from './support/test.js';
import { onWidget, open, ready, snapshotOf } from './support/widget.js';

test('ready resolves to a drawn first frame at the default start', async ({ page }) => {
  await open(page);
  await expectAgreement(page, 0);
  const { w, b, cost, status } = await snapshotOf(page);
  expect({ w, b, status }).toEqual({ w: -0.1, b: 900, status: 'running' });
  expect(cost).toBeCloseTo(83683.98284050002, 7);
});

test('properties have the defaults of the contract', async ({ page }) => {
  await open(page);
  const properties = await onWidget(page, (widget) => {
    const { dataset, scaling, learningRate, w, b, fault, iteration } = widget;
    return { dataset, scaling, learningRate, w, b, fault, iteration };
  });
  expect(properties).toEqual({
    dataset: 'portland-housing',
    scaling: 'z-score',
    learningRate: 0.1,
    w: -0.1,
    b: 900,
    fault: 'none',
    iteration: 0,
  });
});

for (const path of ['index.html', 'embed.html']) {
  test(`${path} takes every attribute as a query parameter`, async ({ page }) => {
    const query = {
      dataset: 'food-truck',
      scaling: 'none',
      'learning-rate': '0.01',
      w: '0',
      b: '0',
      fault: 'sequential',
      iteration: '15',
    };
    await open(page, query, path);
    const properties = await onWidget(page, (widget) => ({
      dataset: widget.dataset,
      scaling: widget.scaling,
      'learning-rate': String(widget.learningRate),
      w: String(widget.w),
      b: String(widget.b),
      fault: widget.fault,
      iteration: String(widget.iteration),
    }));
    expect(properties).toEqual(query);
    await expectAgreement(page, 15);
  });
}

test('snapshot: in scaled coordinates step = −α × gradient, and step is the next change', async ({
  page,
}) => {
  await open(page, { scaling: 'per-thousand', 'learning-rate': 0.05, iteration: 4 });
  const [now, next] = await onWidget(page, (widget) => {
    const now = widget.snapshot;
    widget.step();
    return [now, widget.snapshot];
  });
  if (!now || !next) throw new Error('no snapshot');
  expect(now.scaled.step.w).toBe(-0.05 * now.scaled.gradient.w);
  expect(now.scaled.step.b).toBe(-0.05 * now.scaled.gradient.b);
  expect(next.w).toBeCloseTo(now.w + now.step.w, 12);
  expect(next.b).toBeCloseTo(now.b + now.step.b, 9);
  expect(now.w).toBeCloseTo(now.scaled.w / 1000, 12);
  expect(now.gradient.w).toBeCloseTo(now.scaled.gradient.w * 1000, 4);
});

test('minimum and maxStableLearningRate are the closed forms', async ({ page }) => {
  await open(page, { scaling: 'per-thousand' });
  const { minimum, limit } = await onWidget(page, (widget) => ({
    minimum: widget.minimum,
    limit: widget.maxStableLearningRate,
  }));
  expect(minimum?.w).toBeCloseTo(0.13452528772024133, 12);
  expect(minimum?.b).toBeCloseTo(71.27049244872893, 9);
  expect(minimum?.cost).toBeCloseTo(2058.1327404330405, 7);
  expect(limit).toBeCloseTo(0.36306668, 8);
});

test('step, back, seek and reset are synchronous and keep the plots together', async ({ page }) => {
  await open(page);
  const iterations = await onWidget(page, (widget) => {
    const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
    const seen = () => [
      widget.snapshot?.iteration,
      ...Array.from(root.querySelectorAll('canvas[data-plot]'), (canvas) =>
        Number(canvas.getAttribute('data-iteration')),
      ),
    ];
    const calls = [
      () => widget.step(),
      () => widget.step(41),
      () => widget.back(),
      () => widget.back(11),
      () => widget.seek(35),
      () => widget.seek(100),
      () => widget.back(1000),
      () => widget.seek(7),
      () => widget.step(0),
      () => widget.reset(),
    ];
    return calls.map((call) => {
      call();
      return seen();
    });
  });
  const wanted = [1, 42, 41, 30, 35, 100, 0, 7, 7, 0];
  expect(iterations).toEqual(wanted.map((k) => [k, k, k, k]));
  const { w, b } = await snapshotOf(page);
  expect({ w, b }).toEqual({ w: -0.1, b: 900 });
});

test('play goes on by itself until pause', async ({ page }) => {
  await open(page);
  await onWidget(page, (widget) => widget.play());
  await expect.poll(async () => (await snapshotOf(page)).iteration).toBeGreaterThan(3);
  const [paused, later] = await onWidget(page, async (widget) => {
    widget.pause();
    const paused = widget.iteration;
    for (let i = 0; i < 12; ++i) await new Promise(requestAnimationFrame);
    return [paused, widget.iteration];
  });
  expect(later).toBe(paused);
  await expectAgreement(page, paused);
});

test('learningRate goes on from where the run is', async ({ page }) => {
  await open(page, { iteration: 5 });
  const [before, after, path] = await onWidget(page, (widget) => {
    const before = widget.snapshot;
    widget.learningRate = 0.5;
    const after = widget.snapshot;
    widget.seek(3);
    const path = widget.snapshot;
    return [before, after, path];
  });
  expect(after).toMatchObject({ iteration: 5, w: before?.w, b: before?.b, learningRate: 0.5 });
  expect(path?.learningRate).toBe(0.1);
});

for (const [name, value] of /** @type {const} */ ([
  ['scaling', 'max'],
  ['w', 0.2],
  ['b', -10],
  ['fault', 'swapped'],
])) {
  test(`setting ${name} starts again at iteration 0, before the next line`, async ({ page }) => {
    await open(page, { iteration: 5 });
    const after = await onWidget(
      page,
      (widget, [name, value]) => {
        Reflect.set(widget, name, value);
        return { value: Reflect.get(widget, name), iteration: widget.snapshot?.iteration };
      },
      /** @type {[string, string | number]} */ ([name, value]),
    );
    expect(after).toEqual({ value, iteration: 0 });
    await expectAgreement(page, 0);
  });
}

test('an attribute changed later is a property set', async ({ page }) => {
  await open(page);
  await onWidget(page, (widget) => {
    widget.setAttribute('scaling', 'none');
    widget.setAttribute('learning-rate', '1e-7');
    widget.setAttribute('iteration', '12');
  });
  await expectAgreement(page, 12);
  const seen = await onWidget(page, ({ scaling, learningRate }) => ({ scaling, learningRate }));
  expect(seen).toEqual({ scaling: 'none', learningRate: 1e-7 });
  await onWidget(page, (widget) => widget.removeAttribute('scaling'));
  expect(await onWidget(page, (widget) => widget.scaling)).toBe('z-score');
  await ready(page);
});
