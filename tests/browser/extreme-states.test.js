import fc from 'fast-check';
import { extremeState } from '../web/support/extreme-states.js';
import { watchCanvasTexts } from './support/canvas-texts.js';
import { showState } from './support/extreme-states.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open, snapshotOf } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** Set SEED to see other ones. */
const seed = Number(process.env.SEED ?? 500);
const batch = 25;

/** Pixels that something is drawn on, of each layer of each plot. @param {Page} page */
const paintedPixels = (page) =>
  onWidget(page, (widget) =>
    Array.from(widget.shadowRoot?.querySelectorAll('.plot canvas') ?? [], (node) => {
      const canvas = /** @type {HTMLCanvasElement} */ (node);
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, i) => i % 4 === 3 && value > 0).length;
    }),
  );

/** What is wrong with what the widget shows, if anything; runs in the page. */
const complaints = () => {
  const widget = /** @type {any} */ (document.querySelector('gradient-descent'));
  const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
  const { iteration } = widget.snapshot;
  const shown = Array.from(root.querySelectorAll('canvas[data-plot]'), (canvas) =>
    Number(/** @type {HTMLElement} */ (canvas).dataset.iteration),
  );
  const texts = Array.from(root.querySelectorAll('*'), (node) => [
    node.childElementCount === 0 ? node.textContent : '',
    node.getAttribute('aria-label'),
    node.getAttribute('aria-valuetext'),
    node.getAttribute('style'),
    node instanceof HTMLInputElement ? node.value : '',
  ]).flat();
  return [
    ...(shown.length === 3 && shown.every((each) => each === iteration)
      ? []
      : [`iteration ${iteration} is shown as ${shown}`]),
    ...texts.filter((text) => text && /NaN|[Ii]nfinity|undefined|\[object/.test(text)),
  ];
};

test('500 states at the ends of what numbers can be are drawn, each in numbers', async ({
  page,
}) => {
  const canvasTexts = await watchCanvasTexts(page);
  await open(page);
  const states = fc.sample(extremeState, { seed, numRuns: 500 });
  /** @type {number[]} */
  const times = [];
  for (let i = 0; i < states.length; i += batch) {
    const drawn = await page.evaluate(
      ([states, showState, complaints]) => {
        const widget = document.querySelector('gradient-descent');
        const [show, check] = [showState, complaints].map((code) =>
          new Function(`return ${code}`)(),
        );
        return states.map((state) => ({ time: show(widget, state), wrong: check() }));
      },
      /** @type {const} */ ([states.slice(i, i + batch), `${showState}`, `${complaints}`]),
    );
    for (const [j, { time, wrong }] of drawn.entries()) {
      const which = `seed ${seed}, state ${i + j}: ${JSON.stringify(states[i + j])}`;
      expect(wrong, which).toEqual([]);
      if (time !== null) times.push(time);
    }
  }
  // Most of the others have an x that is the same in every row.
  expect(times.length).toBeGreaterThan(400);
  const written = await canvasTexts();
  expect(written.filter((text) => /NaN|[Ii]nfinity|undefined/.test(text))).toEqual([]);
  console.log(`the slowest of ${times.length} took ${Math.max(...times).toFixed(1)} ms`);
});

test('a run that starts at a minimum of cost 0 is shown, and can be played', async ({ page }) => {
  await open(page, { points: '1,0;2,0;3,0', w: 0, b: 0 });
  const { play, panel } = controlsOn(page);
  for (const pixels of await paintedPixels(page)) expect(pixels).toBeGreaterThan(200);
  await expect(panel).toBeVisible();
  await play.click();
  await expect.poll(async () => (await snapshotOf(page)).iteration).toBeGreaterThan(0);
  await onWidget(page, (widget) => widget.pause());
  await expectAgreement(page);
  for (const pixels of await paintedPixels(page)) expect(pixels).toBeGreaterThan(200);
});
