import { expect, test } from './support/test.js';
import { onWidget, open } from './support/widget.js';

/**
 * What the upper layers show of iteration 1: at the moment of the update, some time later, and where
 * the iterate is shown at once.
 * @param {import('@playwright/test').Page} page
 */
const picturesOfAnUpdate = (page) =>
  onWidget(page, async (widget) => {
    const overlays = [...(widget.shadowRoot?.querySelectorAll('canvas.overlay') ?? [])];
    const canvases = /** @type {HTMLCanvasElement[]} */ (overlays);
    const pictures = () => canvases.map((canvas) => canvas.toDataURL());
    const iterations = () => canvases.map(({ dataset }) => dataset.iteration);
    const frame = () => new Promise(requestAnimationFrame);
    widget.step();
    const first = { pictures: pictures(), iterations: iterations(), cost: widget.snapshot?.cost };
    let [before, after] = [first.pictures, pictures()];
    /** Frames without a change. */
    let still = 0;
    while (still < 20) {
      await frame();
      [before, after] = [after, pictures()];
      still = after.join() === before.join() ? still + 1 : 0;
    }
    widget.seek(0);
    widget.seek(1);
    return { first, last: after, atOnce: pictures(), cost: widget.snapshot?.cost };
  });

test('the line turns and the points glide to a new iterate, whose numbers are told at once', async ({
  page,
}) => {
  await open(page);
  const { first, last, atOnce, cost } = await picturesOfAnUpdate(page);
  expect(first.iterations).toEqual(['1', '1', '1']);
  expect(first.cost).toBe(cost);
  for (const [i, picture] of first.pictures.entries()) expect(picture).not.toBe(last[i]);
  expect(last).toEqual(atOnce);
});

test.describe('with little motion wanted', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('an update is shown at once', async ({ page }) => {
    await open(page);
    const { first, last, atOnce } = await picturesOfAnUpdate(page);
    expect(first.pictures).toEqual(last);
    expect(last).toEqual(atOnce);
  });
});
