import { violationsOn } from './support/axe.js';
import { randomFrom } from './support/random.js';
import { wanderer } from './support/rooms.js';
import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open, widgetOn } from './support/widget.js';

const walks = [
  { seed: 20261, colorScheme: 'light', viewport: { width: 1280, height: 720 }, hasTouch: false },
  { seed: 20262, colorScheme: 'dark', viewport: { width: 1280, height: 720 }, hasTouch: false },
  { seed: 20263, colorScheme: 'light', viewport: { width: 360, height: 640 }, hasTouch: true },
  { seed: 20264, colorScheme: 'dark', viewport: { width: 360, height: 640 }, hasTouch: true },
];
/** Two walks in light and two in dark: more than 50 states of each. */
const statesPerWalk = 27;

for (const { seed, colorScheme, viewport, hasTouch } of walks) {
  test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
    test.use({
      colorScheme: /** @type {'light' | 'dark'} */ (colorScheme),
      viewport,
      hasTouch,
      isMobile: hasTouch,
    });

    test(`no violation of WCAG 2.2 in ${statesPerWalk} states, seed ${seed}`, async ({ page }) => {
      const random = randomFrom(seed);
      await open(page);
      const reader = wanderer(page, random);
      /** @type {string[]} */
      const taken = [];
      for (let i = 0; i < statesPerWalk; ++i) {
        taken.push(await reader.goOn());
        await onWidget(page, (widget) => widget.pause());
        expect(await violationsOn(page), `seed ${seed}, after ${taken.join(', ')}`).toEqual([]);
      }
      const rooms = ['Share', 'open a chapter', 'begin a mystery'];
      expect(taken, `seed ${seed}`).toEqual(expect.arrayContaining(rooms));
    });

    test('no violation in the dialogs, with a bug and in another place', async ({ page }) => {
      await open(page, { fault: 'swapped', iteration: 9, layout: 'full' }, 'embed.html');
      expect(await violationsOn(page)).toEqual([]);
      const widget = widgetOn(page);
      for (const name of [
        'About these data',
        'Table of iterations',
        'Keys',
        'Check the gradient',
      ]) {
        await widget.getByRole('button', { name }).click();
        await expect(widget.getByRole('dialog')).toBeVisible();
        expect(await violationsOn(page), name).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(widget.getByRole('dialog')).toBeHidden();
      }
      await controlsOn(page).phaseByPhase.check();
      await controlsOn(page).step.click();
      expect(await violationsOn(page)).toEqual([]);
    });
  });
}
