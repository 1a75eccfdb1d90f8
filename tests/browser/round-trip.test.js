import { randomFrom } from './support/random.js';
import { expect, expectAgreement, test } from './support/test.js';
import { onWidget, open, ready } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/**
 * What a link promises to bring back, to the last bit: numbers are compared as they are written.
 * @param {Page} page
 */
const promised = (page) =>
  onWidget(page, (widget) => {
    const { query, snapshot, learningRateChanges, view, points, dataset, scaling, fault } = widget;
    const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
    return JSON.stringify({
      ...{ query, snapshot, learningRateChanges, view, points, dataset, scaling, fault },
      start: [widget.w, widget.b],
      pinned: widget.pinned,
      ghosts: Array.from(root.querySelectorAll('.ghosts li'), (entry) => entry.textContent),
      phase: Array.from(root.querySelectorAll('[aria-current=step]'), (part) => part.textContent),
    });
  });

for (let seed = 1; seed <= 20; ++seed) {
  test(`seed ${seed}: the link to what was done leads to the same state`, async ({ page }) => {
    const random = randomFrom(seed);
    const ways = Array.from({ length: 10 }, () => random.next());
    const dataset = random.oneOf(['portland-housing', 'cars', 'food-truck', 'own']);
    await open(page);
    await onWidget(
      page,
      async (widget, { ways, dataset }) => {
        if (dataset === 'own') {
          widget.data = { x: ways, y: ways.map((value) => 1 / value) };
        } else {
          widget.dataset = dataset;
          await widget.ready;
        }
        widget.scaling = ways[0] < 0.5 ? 'max' : 'z-score';
        widget.w = ways[1] - 0.5;
        widget.b = 1000 * ways[2];
        if (ways[3] < 0.3) widget.fault = 'sequential';
        for (const way of ways.slice(4)) {
          if (way < 0.4) widget.learningRate = 0.9 * way;
          widget.step(Math.round(40 * way));
        }
        widget.view = ways[5] < 0.5 ? 'log no-residuals' : 'phases speed-60 cpp';
        if (ways[6] < 0.5) widget.back(7);
        const press = (/** @type {string} */ name) =>
          Array.from(widget.shadowRoot?.querySelectorAll('button') ?? [])
            .find((button) => [button.textContent, button.ariaLabel].includes(name))
            ?.click();
        if (ways[7] < 0.7) press('Pin this run');
        for (let presses = 10 * ways[8]; presses > 0; --presses) press('Step');
        if (ways[9] < 0.7) press('Pin this run');
        if (ways[9] < 0.2) press('Remove ghost 1');
      },
      { ways, dataset },
    );
    const before = await promised(page);
    const { query } = JSON.parse(before);
    await page.goto('about:blank');
    await page.goto(`index.html?${query}`);
    await ready(page);
    expect(await promised(page)).toBe(before);
    await expectAgreement(page);
  });
}
