import { pointOn, startHandle } from './support/pointing.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open, plot, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

const plots = /** @type {const} */ (['data', 'contour', 'loss']);

/**
 * What the plots that are walked by keys say they point out: the iteration as a number, in words.
 * @param {Page} page
 */
const marksOn = (page) =>
  onWidget(page, (widget) =>
    Array.from(widget.shadowRoot?.querySelectorAll('canvas[role=slider]') ?? [], (canvas) => [
      Number(canvas.getAttribute('aria-valuenow')),
      canvas.getAttribute('aria-valuetext'),
    ]),
  );

/**
 * What is drawn in each plot at this moment.
 * @param {Page} page
 */
const picturesOn = (page) =>
  onWidget(page, (widget) =>
    Array.from(widget.shadowRoot?.querySelectorAll('canvas[data-plot]') ?? [], (canvas) =>
      /** @type {HTMLCanvasElement} */ (canvas).toDataURL(),
    ),
  );

/**
 * All three point out the same iteration, each draws something for it, and the caption names it.
 * @param {Page} page
 * @param {string[]} unmarked pictures
 */
async function expectSameMark(page, unmarked) {
  const [[iteration, words], ...others] = await marksOn(page);
  for (const other of others) expect(other).toEqual([iteration, words]);
  await expect(controlsOn(page).caption).toHaveText(String(words));
  expect(words).toContain(`iteration ${iteration}:`);
  const pictures = await picturesOn(page);
  for (const [i, name] of plots.entries()) expect(pictures[i], name).not.toBe(unmarked[i]);
  return iteration;
}

/**
 * A way over a plot that meets many iterations: through the lines where they fan out, along the
 * path (on z-scores a straight one, to the middle of the frame), across the loss curve.
 * @param {Page} page
 * @param {typeof plots[number]} name
 */
async function sweepOver(page, name) {
  if (name === 'contour') return [await startHandle(page), await pointOn(page, name, 0.54, 0.46)];
  return name === 'data'
    ? [await pointOn(page, name, 0.25, 0), await pointOn(page, name, 0.25, 1)]
    : [await pointOn(page, name, 0, 0.5), await pointOn(page, name, 1, 0.5)];
}

for (const name of plots) {
  test(`hovering over the ${name} plot marks one iteration in all three`, async ({ page }) => {
    await open(page, { 'learning-rate': 0.05 });
    await onWidget(page, (widget) => {
      widget.step(40);
      widget.seek(25);
    });
    const unmarked = await picturesOn(page);
    const marked = new Set();
    const [from, to] = await sweepOver(page, name);
    for (let part = 0.1; part <= 0.9; part += 0.05) {
      await page.mouse.move(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y));
      if (!(await controlsOn(page).caption.textContent())?.startsWith('iteration')) continue;
      marked.add(await expectSameMark(page, unmarked));
      // To mark is to point, not to go: the iteration shown stays.
      await expectAgreement(page, 25);
    }
    expect(marked.size).toBeGreaterThan(2);
    await page.mouse.move(2, 2);
    expect(await picturesOn(page)).toEqual(unmarked);
  });

  // In the contour plot they move the start.
  if (name === 'contour') continue;

  test(`arrow keys on the ${name} plot walk the iterations in all three`, async ({ page }) => {
    await open(page, { 'learning-rate': 0.05 });
    await onWidget(page, (widget) => {
      widget.step(40);
      widget.seek(25);
    });
    const unmarked = await picturesOn(page);
    await plot(page, name).focus();
    for (const [key, wanted] of /** @type {const} */ ([
      ['ArrowLeft', 24],
      ['ArrowDown', 23],
      ['ArrowRight', 24],
      ['Shift+ArrowRight', 34],
      ['Shift+ArrowUp', 40],
      ['End', 40],
      ['Home', 0],
      ['ArrowLeft', 0],
    ])) {
      await page.keyboard.press(key);
      expect(await expectSameMark(page, unmarked), key).toBe(wanted);
      await expectAgreement(page, 25);
    }
    await page.keyboard.press('Escape');
    expect(await picturesOn(page)).toEqual(unmarked);
  });
}

test.describe('by touch', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('a tap on the loss curve marks its iteration in all three, and the mark stays', async ({
    page,
  }) => {
    await open(page, { iteration: 50 });
    await widgetOn(page).getByRole('button', { name: 'Make large: Cost by iteration' }).tap();
    const unmarked = await picturesOn(page);
    const { x, y } = await pointOn(page, 'loss', 0.4, 0.5);
    await page.touchscreen.tap(x, y);
    const marked = await expectSameMark(page, unmarked);
    expect(marked).toBeGreaterThan(5);
    expect(marked).toBeLessThan(45);
    await expectAgreement(page, 50);
  });
});
