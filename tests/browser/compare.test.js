import { boxesOf, clippedTexts, overlaps, parts } from './support/boxes.js';
import { leaveAndComeBack } from './support/leave.js';
import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open, snapshotOf, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

const plots = /** @type {const} */ (['data', 'contour', 'loss']);

/** @param {Page} page */
const compareOn = (page) => {
  const section = widgetOn(page).locator('[part=compare]');
  return {
    section,
    pin: section.getByRole('button', { name: 'Pin this run' }),
    status: section.getByRole('status'),
    ghosts: section.getByRole('listitem'),
    remove: section.getByRole('button', { name: 'Remove ghost' }),
  };
};

/**
 * The lower layers, where ghosts are drawn.
 * @param {Page} page
 */
const lowerLayers = (page) =>
  onWidget(page, (widget) =>
    Array.from(widget.shadowRoot?.querySelectorAll('canvas.base') ?? [], (canvas) =>
      /** @type {HTMLCanvasElement} */ (canvas).toDataURL(),
    ),
  );

/**
 * Where in a plot's lower layer something differs from a former picture of it.
 * @param {Page} page
 * @param {string} name
 * @param {string} former
 */
const changedBox = (page, name, former) =>
  onWidget(
    page,
    async (widget, { name, former }) => {
      const canvas = /** @type {HTMLCanvasElement} */ (
        widget.shadowRoot?.querySelector(`.${name} canvas.base`)
      );
      const image = new Image();
      image.src = former;
      await image.decode();
      const { width, height } = canvas;
      const other = new OffscreenCanvas(width, height);
      other.getContext('2d')?.drawImage(image, 0, 0);
      const [now, then] = [canvas, other].map(
        (c) => c.getContext('2d')?.getImageData(0, 0, width, height).data ?? [],
      );
      const [xs, ys] = [[], []].map(() => /** @type {number[]} */ ([]));
      for (let i = 0; i < now.length; i += 4) {
        if (![0, 1, 2, 3].some((channel) => Math.abs(now[i + channel] - then[i + channel]) > 8)) {
          continue;
        }
        xs.push((i / 4) % width);
        ys.push(Math.floor(i / 4 / width));
      }
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    },
    { name, former },
  );

/**
 * Where the run itself is drawn: what is opaque in the upper layer.
 * @param {Page} page
 * @param {string} name
 */
const runBox = (page, name) =>
  onWidget(
    page,
    (widget, name) => {
      const canvas = /** @type {HTMLCanvasElement} */ (
        widget.shadowRoot?.querySelector(`.${name} canvas.overlay`)
      );
      const { width, height } = canvas;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      const [xs, ys] = [[], []].map(() => /** @type {number[]} */ ([]));
      for (let i = 0; i < pixels.length; i += 4) {
        const [red, green, blue, alpha] = pixels.slice(i, i + 4);
        // The line and the path are red; the cost is blue, and its last point red.
        const isBlue = name === 'loss' && blue > red + 80;
        if (alpha < 200 || (red < green + 80 && !isBlue)) continue;
        xs.push((i / 4) % width);
        ys.push(Math.floor(i / 4 / width));
      }
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    },
    name,
  );

/** @param {string} text */
const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** As the page writes them, up to 10⁷. @param {number} value */
const written = (value) =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })
    .format(value)
    .replaceAll('-', '−')
    .replaceAll(',', ' ');

test('a run is pinned and removed by mouse, with the numbers that it had', async ({ page }) => {
  await open(page, { iteration: 9 });
  const { pin, ghosts, remove, status } = compareOn(page);
  const before = await snapshotOf(page);
  const diagnosis = await onWidget(page, (widget) => widget.diagnosis);
  await pin.click();
  await expect(ghosts).toHaveCount(1);
  expect(plain(await ghosts.innerText()).replaceAll('\n', ' ')).toContain(
    `1 α = 0.1, z-score, from (−0.1, 900): ${diagnosis?.verdict} at iteration ${before.iteration}, J = ${written(before.cost)}`,
  );
  await expect(pin).toBeDisabled();
  await expect(status).toContainText('Pinned');
  // To pin is to look, not to touch.
  expect(await snapshotOf(page)).toEqual(before);

  await controlsOn(page).scaling.selectOption('per-thousand');
  await onWidget(page, (widget) => {
    widget.learningRate = 0.35;
    widget.step(20);
  });
  await expect(ghosts).toHaveCount(1);
  await expect(pin).toBeEnabled();
  await pin.click();
  await expect(ghosts).toHaveCount(2);
  expect(plain(await ghosts.nth(1).innerText())).toContain('α = 0.35, x / 1000');
  await remove.first().click();
  await expect(ghosts).toHaveCount(1);
  await expect(ghosts).toHaveAttribute('data-ghost', '2');
});

test('a run is pinned and removed by keyboard, and the focus is never lost', async ({ page }) => {
  await open(page, { iteration: 9 });
  const { pin, ghosts, remove } = compareOn(page);
  await controlsOn(page).learningRate.focus();
  for (let i = 0; i < 5; ++i) {
    if (await pin.evaluate((node) => node.matches(':focus'))) break;
    await page.keyboard.press('Tab');
  }
  await expect(pin).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ghosts).toHaveCount(1);
  await expect(pin).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ghosts).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(remove).toBeFocused();
  await page.keyboard.press('Space');
  await expect(ghosts).toHaveCount(0);
  await expect(pin).toBeFocused();
});

test('a ghost is drawn where its run was, and stays there while another runs', async ({ page }) => {
  await open(page, { iteration: 12, scaling: 'per-thousand', 'learning-rate': 0.35 });
  const { pin, remove } = compareOn(page);
  const without = await lowerLayers(page);
  const runs = await Promise.all(plots.map((name) => runBox(page, name)));
  await pin.click();
  // The number at its end reaches beyond a path, as do the run's own points.
  for (const [i, name] of plots.entries()) {
    const ghost = await changedBox(page, name, without[i]);
    for (const [side, at] of ghost.entries()) {
      // The words beside the last point of the curve reach beyond it.
      if (name === 'loss' && side > 1) continue;
      expect(Math.abs(at - runs[i][side]), `${name}, side ${side}`).toBeLessThan(24);
    }
  }
  const withGhost = await lowerLayers(page);
  await onWidget(page, (widget) => {
    widget.reset();
    widget.learningRate = 0.2;
    widget.step(10);
  });
  expect(await lowerLayers(page)).toEqual(withGhost);
  await remove.click();
  expect(await lowerLayers(page)).toEqual(without);
});

test('ghosts are on the logarithmic plot too', async ({ page }) => {
  await open(page, { iteration: 12 });
  const { pin, remove } = compareOn(page);
  await controlsOn(page).logarithmicCost.check();
  const without = await lowerLayers(page);
  const run = await runBox(page, 'loss');
  await pin.click();
  const ghost = await changedBox(page, 'loss', without[2]);
  for (const side of [0, 1]) expect(Math.abs(ghost[side] - run[side])).toBeLessThan(24);
  await remove.click();
  expect(await lowerLayers(page)).toEqual(without);
});

test('three runs can be pinned, and then the page says why no more', async ({ page }) => {
  await open(page);
  const { pin, ghosts, remove, status } = compareOn(page);
  await expect(pin).toBeDisabled();
  await expect(status).toContainText('Once it has taken a step');
  for (let count = 1; count <= 3; ++count) {
    await controlsOn(page).step.click();
    await pin.click();
    await expect(ghosts).toHaveCount(count);
  }
  await controlsOn(page).step.click();
  await expect(pin).toBeDisabled();
  await expect(status).toContainText('remove one first');
  await pin.click({ force: true });
  await expect(ghosts).toHaveCount(3);
  await remove.nth(1).click();
  await expect(pin).toBeEnabled();
});

test('other data drop the ghosts, which were not of them', async ({ page }) => {
  await open(page, { iteration: 9 });
  const { pin, ghosts } = compareOn(page);
  await pin.click();
  await controlsOn(page).dataset.selectOption('food-truck');
  await expect(ghosts).toHaveCount(0);
  await onWidget(page, (widget) => widget.step(3));
  await pin.click();
  await expect(ghosts).toHaveCount(1);
  await onWidget(page, (widget) => {
    widget.data = { x: [1, 2, 3], y: [2, 3, 5] };
  });
  await expect(ghosts).toHaveCount(0);
});

test('ghosts are there again when a widget was off the page for a while', async ({ page }) => {
  await open(page, { iteration: 9, scenario: 'rescued' });
  const { pin, ghosts } = compareOn(page);
  await pin.click();
  const words = await ghosts.allInnerTexts();
  await leaveAndComeBack(page);
  expect(await ghosts.allInnerTexts()).toEqual(words);
});

for (const { scenario, words } of [
  {
    scenario: 'lecture',
    words: '9 points read off the lecture’s slide, not computed here; the last is (0.126, 67)',
  },
  {
    scenario: 'rescued',
    words: 'α = 4 × 10⁻⁷, no scaling, from (−0.1, 900): drifting at iteration 200, J = ',
  },
]) {
  test(`the scenario ${scenario} has its ghost at the first frame`, async ({ page }) => {
    await open(page);
    const without = await lowerLayers(page);
    await open(page, { scenario });
    const { ghosts } = compareOn(page);
    expect(await ghosts.count()).toBe(1);
    expect(plain(await ghosts.innerText())).toContain(words);
    const withGhost = await lowerLayers(page);
    for (const [i, name] of plots.entries()) expect(withGhost[i], name).not.toBe(without[i]);
    expect((await snapshotOf(page)).iteration).toBe(0);
  });
}

test('a scenario brings its ghost beside the reader’s own, and takes it away', async ({ page }) => {
  await open(page, { iteration: 9 });
  const { pin, ghosts } = compareOn(page);
  const scenario = page.getByLabel('scenario');
  await pin.click();
  const own = await ghosts.first().innerText();
  await scenario.selectOption('rescued');
  await expect(ghosts).toHaveCount(2);
  await scenario.selectOption('lecture');
  await expect(ghosts).toHaveCount(2);
  await expect(ghosts.nth(1)).toContainText('slide');
  await scenario.selectOption('healthy');
  await expect(ghosts).toHaveCount(1);
  await expect(ghosts.first()).toHaveText(own.replaceAll('\n', ''));

  for (const iteration of [1, 2]) {
    await onWidget(page, (widget, iteration) => widget.seek(iteration), iteration);
    await pin.click();
  }
  await scenario.selectOption('lecture');
  await expect(ghosts).toHaveCount(3);
  await expect(controlsOn(page).notices).toContainText('this scenario’s own is not shown');
  await scenario.selectOption('healthy');
  await expect(controlsOn(page).notices).toHaveCount(0);
});

for (const { width, height, path } of [
  { width: 1280, height: 720, path: 'index.html' },
  { width: 600, height: 900, path: 'embed.html' },
  { width: 360, height: 640, path: 'index.html' },
]) {
  test.describe(`at ${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test('with three ghosts all that matters is in view, and nothing overlaps', async ({
      page,
    }) => {
      await open(page, { scaling: 'per-thousand', fault: 'b-sign-flipped', layout: 'full' }, path);
      const { pin, ghosts } = compareOn(page);
      const verdict = ['[part=verdict]'];
      const before = [...(await boxesOf(page)), ...(await boxesOf(page, verdict))];
      for (let count = 1; count <= 3; ++count) {
        await onWidget(
          page,
          (widget, count) => {
            widget.step(1);
            widget.learningRate = 0.0123456 * count;
            widget.step(1);
          },
          count,
        );
        await pin.click();
        await expect(ghosts).toHaveCount(count);
      }
      await page.evaluate(() => scrollTo(0, 0));
      expect([...(await boxesOf(page)), ...(await boxesOf(page, verdict))]).toEqual(before);
      for (const box of before) expect(box.bottom, box.name).toBeLessThanOrEqual(height);
      const all = [...parts, '[part=compare] p', '.ghost-line', '.ghosts strong', '.ghost-words'];
      expect(overlaps(await boxesOf(page, all))).toEqual([]);
      expect(await clippedTexts(page)).toEqual([]);
    });

    test('nothing moves while a run passes the iteration it was pinned at', async ({ page }) => {
      await open(page, { iteration: 5, layout: 'full' }, path);
      await compareOn(page).pin.click();
      await onWidget(page, (widget) => widget.reset());
      const all = [...parts, '[part=compare] p', '.ghosts li', '[part=panel] h3'];
      const before = await boxesOf(page, all);
      for (let i = 1; i <= 10; ++i) {
        await onWidget(page, (widget) => widget.step());
        expect(await boxesOf(page, all), `at iteration ${i}`).toEqual(before);
      }
    });
  });
}
