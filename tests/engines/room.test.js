import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { viewports } from './drivers/devices.js';
import { inEachEngine } from './support/in-each-engine.js';
import { allLoaded, until, widgetOn } from './support/widget.js';

/** @import { EnginePage } from './drivers/open-browser.js' */

/** What a reader may have open: the query of a link to it, and a part that it shows. */
const open = {
  'the demo': { query: '', part: '[part=verdict]' },
  'the lesson': { query: '?chapter=three-views', part: '.lesson-step h3' },
  'a mystery run': { query: '?mystery=0', part: '.mystery-place' },
};

inEachEngine((stage) => {
  /** @type {EnginePage} */
  let page;
  before(async () => {
    page = await stage.browser.newPage();
  });

  for (const [device, { width, height }] of Object.entries(viewports)) {
    for (const [name, { query, part }] of Object.entries(open)) {
      test(`${name} needs no sideways scrolling: ${device}`, async () => {
        await page.resize(width, height);
        await page.goto(`${stage.host.url}${query}`);
        await widgetOn(page).ready();
        const isThere = () =>
          page.evaluate((part) => {
            const root = document.querySelector('gradient-descent')?.shadowRoot;
            return (root?.querySelector(part)?.getClientRects().length ?? 0) > 0;
          }, part);
        await until(isThere, `${name} is open`);
        assert.deepEqual(await outside(page), []);
        assert.deepEqual(await page.errors(), []);
        // A page that is left while it loads complains of that.
        await allLoaded(page);
      });
    }
  }
});

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
