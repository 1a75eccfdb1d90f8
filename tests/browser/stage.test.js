import { boxesOf } from './support/boxes.js';
import { mysteryOn } from './support/mystery.js';
import { pointOn, startHandle } from './support/pointing.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open, plot, snapshotOf, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** @param {Page} page @param {string} name */
const chip = (page, name) => widgetOn(page).locator('button.chip').filter({ hasText: name });

/** The phase that is lit in the loop, from 0; −1 if none is. @param {Page} page */
const litPhase = (page) =>
  onWidget(page, (widget) =>
    Array.from(widget.shadowRoot?.querySelectorAll('[part=loop] li') ?? []).findIndex(
      (phase) => phase.getAttribute('aria-current') === 'step',
    ),
  );

/** @param {Page} page */
const isPlaying = async (page) => (await controlsOn(page).play.textContent()) === 'Pause';

const phone = { hasTouch: true, isMobile: true };
for (const { width, height, ...device } of [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 600, height: 900 },
  { width: 390, height: 844, ...phone },
  { width: 360, height: 640, ...phone },
  { width: 844, height: 390, ...phone },
]) {
  test.describe(`at ${width}×${height}`, () => {
    test.use({ viewport: { width, height }, ...device });

    test('the loop is in the first view, with the numbers of the iteration', async ({ page }) => {
      await open(page, { iteration: 4 });
      const seen = [
        '[part=loop]',
        '.phase-name',
        '[data-plot]',
        '[part=verdict]',
        '.chip',
        '.track .zones',
      ];
      const outside = (await boxesOf(page, seen)).filter(
        ({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
      );
      expect(outside).toEqual([]);
      await expect(controlsOn(page).loop).toContainText(/J = 37\s195/);
      await expect(controlsOn(page).loop).toContainText(/30\s519.*▼ −17\.9 %/);
    });
  });
}

test('each of the usual runs is one tap away: it plays, and the healthy run stays beside it', async ({
  page,
}) => {
  await open(page);
  await expect(chip(page, 'Healthy')).toHaveAttribute('aria-pressed', 'true');
  for (const [name, id, verdict] of /** @type {const} */ ([
    ['α too high', 'too-high', /^Diverging/],
    ['α too low', 'too-low', /^Crawling/],
    ['Unscaled data', 'unscaled', /^Drifting/],
  ])) {
    await chip(page, name).click();
    expect(await onWidget(page, (widget) => widget.scenario)).toBe(id);
    expect(await isPlaying(page), name).toBe(true);
    await expect(chip(page, name)).toHaveAttribute('aria-pressed', 'true');
    await expect(chip(page, 'Healthy')).toHaveAttribute('aria-pressed', 'false');
    await expect(widgetOn(page).locator('[data-ghost]')).toHaveCount(1);
    await onWidget(page, (widget) => widget.seek(60));
    await expect(widgetOn(page).locator('[part=verdict] .says')).toHaveText(verdict);
  }
  await onWidget(page, (widget) => {
    widget.learningRate = 1e-7;
  });
  await expect(chip(page, 'Unscaled data')).toHaveAttribute('aria-pressed', 'false');
  await chip(page, 'Healthy').click();
  expect(await onWidget(page, (widget) => [widget.scaling, widget.learningRate])).toEqual([
    'z-score',
    0.1,
  ]);
});

test('the seven bugs are a list of their own, and each is played when it is chosen', async ({
  page,
}) => {
  await open(page);
  const bugs = widgetOn(page).getByRole('combobox', { name: 'Faulty gradients' });
  await expect(bugs.locator('option:not([hidden])')).toHaveCount(7);
  await bugs.selectOption('swapped');
  expect(await onWidget(page, (widget) => widget.fault)).toBe('swapped');
  expect(await isPlaying(page)).toBe(true);
});

test('the keys 1 to 6 do what the chips do', async ({ page }) => {
  await open(page);
  await controlsOn(page).step.focus();
  for (const [key, id] of [
    ['2', 'too-high'],
    ['3', 'too-low'],
    ['4', 'unscaled'],
    ['1', 'healthy'],
  ]) {
    await page.keyboard.press(key);
    expect(await onWidget(page, (widget) => widget.scenario), key).toBe(id);
    expect(await isPlaying(page)).toBe(true);
  }
  await page.keyboard.press('6');
  await mysteryOn(page).leave.waitFor();
});

test('played at first, the five phases light one after another, each in its plot', async ({
  page,
}) => {
  await open(page);
  const seen = await onWidget(page, async (widget) => {
    const phases = Array.from(widget.shadowRoot?.querySelectorAll('[part=loop] li') ?? []);
    /** @type {string[]} */
    const seen = [];
    widget.play();
    while (widget.iteration < 7) {
      await new Promise(requestAnimationFrame);
      const lit = phases.findIndex((phase) => phase.hasAttribute('aria-current'));
      const now = `${widget.iteration}.${lit}`;
      if (now !== seen.at(-1)) seen.push(now);
    }
    widget.pause();
    return seen;
  });
  const [first, second] = [0, 1].map((iteration) =>
    [0, 1, 2, 3, 4].map((i) => `${iteration}.${i}`),
  );
  expect(seen.filter((each) => /^0\.\d/.test(each))).toEqual(first);
  expect(seen.filter((each) => /^1\.\d/.test(each))).toEqual(second);
  // From the sixth iteration on it goes too fast for that.
  expect(seen).toContain('6.-1');
});

test('a tap on a phase lights it, in the loop and its plot, and a second tap puts it out', async ({
  page,
}) => {
  await open(page);
  const names = widgetOn(page).locator('.phase-name');
  for (const [i, plotId] of ['data', 'data', 'contour', 'contour', 'loss'].entries()) {
    await names.nth(i).click();
    expect(await litPhase(page)).toBe(i);
    await expect(widgetOn(page).locator('.plot.lit [data-plot]')).toHaveAttribute(
      'data-plot',
      plotId,
    );
    // The run has not moved, and the page does not say that nothing has begun.
    await expectAgreement(page, 0);
    const says = widgetOn(page).locator('[part=verdict] .says');
    await expect(says).not.toContainText('Not started');
    await expect(says).toContainText(`Phase ${i + 1} of 5`);
  }
  await names.nth(4).click();
  expect(await litPhase(page)).toBe(-1);
});

test('the mark of the limit and the needle of α never cover each other', async ({ page }) => {
  await open(page, { 'learning-rate': 2 });
  const [[limit], [needle], [zones]] = await Promise.all(
    ['.limit-mark', '.needle', '.zones'].map((part) => boxesOf(page, [part])),
  );
  expect(Math.abs(limit.left - needle.left)).toBeLessThan(1);
  expect(limit.bottom).toBeLessThanOrEqual(needle.top);
  expect(limit.top).toBeLessThan(zones.top);
  expect(needle.bottom).toBeGreaterThan(zones.bottom);
});

test.describe('by finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, ...phone });

  /** @param {Page} page @param {{x: number, y: number}} from @param {{x: number, y: number}} by */
  const swipe = async (page, from, by) => {
    const client = await page.context().newCDPSession(page);
    const send = (/** @type {any} */ type, /** @type {{x: number, y: number}[]} */ touchPoints) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', [from]);
    for (let part = 0.1; part <= 1; part += 0.1) {
      await send('touchMove', [{ x: from.x + part * by.x, y: from.y + part * by.y }]);
    }
    await send('touchEnd', []);
  };

  for (const name of /** @type {const} */ (['slider', 'scrubber'])) {
    test(`a swipe upwards that begins on the ${name} scrolls, and one along it moves it`, async ({
      page,
    }) => {
      await open(page, { iteration: 20 });
      const value = () =>
        onWidget(page, ({ learningRate, iteration }) => ({ learningRate, iteration }));
      const before = await value();
      const box = await controlsOn(page)[name].boundingBox();
      if (!box) throw new Error(`no ${name}`);
      const from = { x: box.x + 0.6 * box.width, y: box.y + 10 };
      await swipe(page, from, { x: 4, y: -300 });
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
      expect(await value()).toEqual(before);
      // The swipe may go on scrolling for a while.
      await expect(async () => {
        await page.evaluate(() => scrollTo(0, 0));
        expect(await page.evaluate(() => scrollY)).toBe(0);
      }).toPass();
      // A finger that ends such a scroll moves nothing else.
      await expect(async () => {
        await swipe(page, from, { x: -80, y: 3 });
        expect(await value()).not.toEqual(before);
      }).toPass();
    });
  }

  test('a tap on a small plot makes it the large one, at the same iteration', async ({ page }) => {
    await open(page, { iteration: 4 });
    const widthOf = async (/** @type {'data' | 'contour' | 'loss'} */ name) =>
      (await plot(page, name).boundingBox())?.width ?? 0;
    expect(await widthOf('contour')).toBeGreaterThan(380);
    await widgetOn(page).getByRole('button', { name: 'Make large: Line on the data' }).tap();
    await expect.poll(() => widthOf('data')).toBeGreaterThan(380);
    expect(await widthOf('contour')).toBeLessThan(200);
    await expectAgreement(page, 4);
    expect(await onWidget(page, (widget) => widget.query)).toContain('large-data');
  });
});

test('a diverging run stops by itself at a million times the start’s cost, and can be played on', async ({
  page,
}) => {
  await open(page, { 'learning-rate': 3, view: 'speed-60' });
  await controlsOn(page).play.click();
  await expect(controlsOn(page).play).toHaveText('Play');
  const { cost, iteration } = await snapshotOf(page);
  expect(cost).toBeGreaterThan(1e6 * 83_684);
  await expect(widgetOn(page).locator('[part=verdict] .says')).toContainText('Step back to see');
  await controlsOn(page).play.click();
  await expect.poll(async () => (await snapshotOf(page)).iteration).toBeGreaterThan(iteration);
});

test('α dragged into red on a finished run: the page says that nothing is left, and starts again', async ({
  page,
}) => {
  await open(page, { iteration: 150 });
  await onWidget(page, (widget) => {
    widget.learningRate = 2.2;
  });
  const verdict = widgetOn(page).locator('[part=verdict]');
  await expect(verdict).toContainText('hardly any error is left that could grow');
  await verdict.getByRole('button', { name: 'Start again with this α' }).click();
  expect(await onWidget(page, (widget) => widget.learningRate)).toBe(2.2);
  await expect(verdict).toContainText('Diverging.');
  expect((await snapshotOf(page)).iteration).toBeLessThan(60);
});

test.describe('for who wants little motion', () => {
  // Else the picture turns for a moment.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the contour plot is seen in scaled coordinates too, where a tap starts a run as well', async ({
    page,
  }) => {
    await open(page, { iteration: 3 });
    await controlsOn(page).turn.click();
    await expect(widgetOn(page).locator('.plot.contour .x-title')).toContainText('w, scaled');
    const tapped = await pointOn(page, 'contour', 0.7, 0.3);
    await page.mouse.click(tapped.x, tapped.y);
    const handle = await startHandle(page);
    expect(Math.hypot(handle.x - tapped.x, handle.y - tapped.y)).toBeLessThan(5);
    const { w, b } = await onWidget(page, (widget) => ({ w: widget.w, b: widget.b }));
    expect([w, b]).not.toEqual([-0.1, 900]);
    await controlsOn(page).turn.click();
    await expect(widgetOn(page).locator('.plot.contour .x-title')).toHaveText(
      'w (thousand $ per ft²)',
    );
    await controlsOn(page).scaling.selectOption('none');
    await expect(controlsOn(page).turn).toBeHidden();
  });
});

test('the question of a mystery lies below the plots, and the run waits for the answer', async ({
  page,
}) => {
  await open(page, { mystery: 'below' });
  await controlsOn(page).play.click();
  await mysteryOn(page).ask.click();
  await expect(controlsOn(page).play).toHaveText('Play');
  const [{ top }] = await boxesOf(page, ['.mystery-dialog']);
  for (const box of await boxesOf(page, ['[data-plot]'])) {
    // But for the numbers below the axis.
    expect(top, box.name).toBeGreaterThan(box.bottom - 60);
  }
});

test('the strip keeps its height, and the controls their place, whatever the size of the numbers', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  /** @param {Record<string, string | number>} query */
  const heightWith = async (query) => {
    await open(page, query);
    return page.locator('.loop').evaluate((strip) => strip.getBoundingClientRect().height);
  };
  const usual = await heightWith({ iteration: 26 });
  for (const learningRate of [4.5e-7, 1e-12, 3.5]) {
    const height = await heightWith({ 'learning-rate': learningRate, iteration: 26 });
    expect(height, `learning rate ${learningRate}`).toBe(usual);
  }
});
