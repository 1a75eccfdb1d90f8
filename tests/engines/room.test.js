import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../browser/support/static-server.js';
import { viewports } from './drivers/devices.js';
import { engines, skipped } from './drivers/engines.js';
import { openBrowser } from './drivers/open-browser.js';
import { until, widgetOn } from './support/widget.js';

/** @import { Device, EngineBrowser, EnginePage } from './drivers/open-browser.js' */

/** What a reader may have open: the query of a link to it, and a part that it shows. */
const open = {
  'the demo': { query: '', part: '[part=verdict]' },
  'the lesson': { query: '?chapter=three-views', part: '.lesson-step h3' },
  'a mystery run': { query: '?mystery=0', part: '.mystery-place' },
};

for (const engine of engines) {
  describe(engine, { skip: skipped(engine), timeout: 120_000 }, () => {
    /** @type {EngineBrowser} */
    let browser;
    /** @type {EnginePage} */
    let page;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let host;
    before(async () => {
      host = await serve({ watched: true });
      browser = await openBrowser(engine);
      page = await browser.newPage();
    });
    after(async () => {
      await browser?.close();
      await host?.close();
    });

    for (const [device, { width, height }] of Object.entries(viewports)) {
      for (const [name, { query, part }] of Object.entries(open)) {
        test(`${name} needs no sideways scrolling: ${device}`, async () => {
          await page.resize(width, height);
          await page.goto(`${host.url}${query}`);
          await widgetOn(page).ready();
          const isThere = () =>
            page.evaluate((part) => {
              const root = document.querySelector('gradient-descent')?.shadowRoot;
              return (root?.querySelector(part)?.getClientRects().length ?? 0) > 0;
            }, part);
          await until(isThere, `${name} is open`);
          assert.deepEqual(await outside(page), []);
          assert.deepEqual(await page.errors(), []);
        });
      }
    }
  });
}

/**
 * The page, or parts of the widget, that reach beyond the viewport's sides.
 * @param {EnginePage} page
 */
const outside = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const root = document.querySelector('gradient-descent')?.shadowRoot;
    const parts = [...(root?.querySelectorAll('button, select, input, canvas, p, h3') ?? [])];
    const beyond = parts.filter((part) => {
      const { left, right, width, height } = part.getBoundingClientRect();
      return width > 1 && height > 1 && (left < -0.5 || right > clientWidth + 0.5);
    });
    // The panels that a reader reads in; only what is too wide by nature, as code is, may scroll.
    const scrollers = [...(root?.querySelectorAll('.lesson, .demo, .widget') ?? [])].filter(
      (panel) =>
        panel.scrollWidth > panel.clientWidth &&
        ['auto', 'scroll'].includes(getComputedStyle(panel).overflowX),
    );
    return [
      ...scrollers.map(({ className }) => `${className} scrolls sideways`),
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} of ${clientWidth}`] : []),
      ...beyond.map((part) => part.outerHTML.slice(0, 120)),
    ];
  });
