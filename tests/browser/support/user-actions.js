/** @import { Page } from '@playwright/test' */
/** @import { Random } from './random.js' */
import { drag, pointOn, startHandle } from './pointing.js';
import { controlsOn, plot } from './widget.js';

/**
 * What a reader can do, each as [how often, name, deed]; a deed ends when it has taken effect.
 * @typedef {[number, string, (page: Page, random: Random) => Promise<unknown>]} UserAction
 */

/** @param {import('@playwright/test').Locator} field @param {string} text */
async function type(field, text) {
  await field.fill(text);
  await field.press('Enter');
}

/** @param {Page} page @param {Random} random */
const anywhereOn = (page, random) =>
  pointOn(
    page,
    random.oneOf(/** @type {const} */ (['data', 'contour', 'loss'])),
    random.between(0.05, 0.95),
    random.between(0.05, 0.95),
  );

/**
 * Clicks without waiting for the page to be still, as people do.
 * @param {import('@playwright/test').Locator} button
 * @param {'Shift'} [key] held meanwhile
 */
async function click(button, key) {
  const place = await button.evaluate((node) => {
    if (node.matches(':disabled')) return null;
    node.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = node.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  if (!place) return;
  const { keyboard, mouse } = button.page();
  if (key) await keyboard.down(key);
  await mouse.click(place.x, place.y);
  if (key) await keyboard.up(key);
}

/** @param {Page} page @param {string} id */
async function chooseDataset(page, id) {
  await controlsOn(page).dataset.selectOption(id);
  await page.waitForFunction(
    (wanted) => /** @type {any} */ (document.querySelector('gradient-descent')).dataset === wanted,
    id,
  );
}

/** @type {UserAction[]} */
export const userActions = [
  [14, 'step', (page) => click(controlsOn(page).step)],
  [18, 'step ×10', (page) => click(controlsOn(page).step, 'Shift')],
  [6, 'back', (page) => click(controlsOn(page).back)],
  [3, 'back ×10', (page) => click(controlsOn(page).back, 'Shift')],
  [6, 'play or pause', (page) => click(controlsOn(page).play)],
  [1, 'reset', (page) => click(controlsOn(page).reset)],
  [
    6,
    'scrub',
    async (page, random) => {
      const { scrubber } = controlsOn(page);
      if (!(await scrubber.isEnabled())) return;
      const box = await scrubber.boundingBox();
      if (!box) return;
      await page.mouse.click(box.x + random.next() * box.width, box.y + box.height / 2);
    },
  ],
  [
    4,
    'slide α',
    async (page, random) => {
      const { slider } = controlsOn(page);
      await slider.scrollIntoViewIfNeeded();
      const box = await slider.boundingBox();
      if (!box) return;
      // On the band: below it is the field.
      await page.mouse.click(box.x + random.next() * box.width, box.y + 12);
      await page.keyboard.press(random.oneOf(['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown']));
    },
  ],
  [
    3,
    'type α',
    (page, random) =>
      type(
        controlsOn(page).learningRate,
        random.oneOf(['0.1', '0.5', '1.9', '2.5', '1e-3', '4e-7', '0', '-1', 'fast', '']),
      ),
  ],
  [
    1,
    'choose the scaling',
    (page, random) =>
      controlsOn(page).scaling.selectOption(
        random.oneOf(['none', 'per-thousand', 'max', 'mean-normalization', 'z-score', 'z-score']),
      ),
  ],
  [
    1,
    'choose the bug',
    (page, random) =>
      controlsOn(page).fault.selectOption(
        random.oneOf(['none', 'none', 'swapped', 'ascent', 'b-frozen', 'sequential']),
      ),
  ],
  [
    1,
    'choose the batch',
    (page, random) =>
      controlsOn(page).batchSize.selectOption(random.oneOf(['all', 'all', '10', '1'])),
  ],
  [
    1,
    'choose the data',
    (page, random) =>
      chooseDataset(
        page,
        random.oneOf(['portland-housing', 'food-truck', 'cars', 'anscombe-4', 'ng-lab-2points']),
      ),
  ],
  [
    1,
    'type a start',
    (page, random) => {
      const { w, b } = controlsOn(page);
      return type(random.oneOf([w, b]), random.oneOf(['0', '−0.3', '250', '1e308', 'here', ' 7 ']));
    },
  ],
  [
    2,
    'tap the contour',
    async (page, random) => {
      const { x, y } = await pointOn(
        page,
        'contour',
        random.between(0.2, 0.9),
        random.between(0.1, 0.8),
      );
      await page.mouse.click(x, y);
    },
  ],
  [2, 'drag the start', dragStart],
  [1, 'reset the start', (page) => click(controlsOn(page).resetStart)],
  [
    5,
    'toggle a switch',
    (page, random) => {
      const { residuals, logarithmicCost, phaseByPhase } = controlsOn(page);
      return click(random.oneOf([residuals, logarithmicCost, phaseByPhase]));
    },
  ],
  [
    2,
    'choose the speed',
    (page, random) => controlsOn(page).speed.selectOption(random.oneOf(['1', '10', '60', '3000'])),
  ],
  [
    6,
    'point at a plot',
    async (page, random) => {
      const { x, y } = await anywhereOn(page, random);
      await page.mouse.move(x, y);
    },
  ],
  [
    6,
    'walk a plot by keyboard',
    async (page, random) => {
      await plot(page, random.oneOf(/** @type {const} */ (['data', 'contour', 'loss']))).focus();
      for (let i = 0; i < 3; ++i) {
        await page.keyboard.press(
          random.oneOf(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Shift+ArrowRight', 'Escape']),
        );
      }
    },
  ],
  [
    3,
    'dismiss a notice',
    async (page) => {
      const { dismiss } = controlsOn(page);
      if (await dismiss.count()) await click(dismiss.first());
    },
  ],
];

/** @param {Page} page @param {Random} random */
async function dragStart(page, random) {
  const from = await startHandle(page);
  const to = await pointOn(page, 'contour', random.between(0.2, 0.9), random.between(0.1, 0.8));
  await drag(page, from, to);
}

/**
 * @param {Random} random
 * @returns {UserAction}
 */
export function anyAction(random) {
  const total = userActions.reduce((sum, [weight]) => sum + weight, 0);
  let at = random.between(0, total);
  for (const action of userActions) {
    at -= action[0];
    if (at <= 0) return action;
  }
  return userActions[0];
}
