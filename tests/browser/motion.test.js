import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open } from './support/widget.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('with little motion wanted nothing plays by itself', async ({ page }) => {
  await open(page, { scenario: 'healthy' });
  await expect(controlsOn(page).play).toHaveText('Play');
  expect(await onWidget(page, (widget) => widget.iteration)).toBe(0);
});

test('Play then goes in few steps of several iterations', async ({ page }) => {
  await open(page, { 'learning-rate': 0.01 });
  await controlsOn(page).speed.selectOption('60');
  const seen = await onWidget(page, async (widget) => {
    /** @type {number[]} */
    const seen = [];
    await new Promise((enough) => {
      widget.addEventListener('gd-step', () => {
        if (seen.push(widget.iteration) === 4) enough(undefined);
      });
      widget.play();
    });
    widget.pause();
    return seen;
  });
  expect(seen).toEqual([31, 61, 91, 121]);
});
