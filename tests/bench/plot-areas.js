/** How much of the viewport the three plots are drawn on, and how small the smallest text is. */

/** @import { Report } from './report.js' */
import { openPage, withSite } from './site.js';

/** Of the viewport, inside the axes, in percent; `lesson`: beside an open chapter. */
const least = {
  '360×640': { alone: 34 },
  '390×844': { alone: 38, lesson: 24 },
  '600×900': {},
  '1280×720': { alone: 42 },
  '1920×1080': { alone: 42 },
};

/** @param {Report} report */
export const measurePlotAreas = (report) =>
  withSite(async (browser, address) => {
    report.heading('Plots: drawn area as a part of the viewport, smallest text');
    const rows = [];
    for (const [size, wanted] of Object.entries(least)) {
      const [width, height] = size.split('×').map(Number);
      for (const [room, query] of Object.entries({ alone: '', lesson: '&chapter=three-views' })) {
        const hasTouch = width < 500;
        const context = await browser.newContext({
          viewport: { width, height },
          hasTouch,
          isMobile: hasTouch,
        });
        const page = await context.newPage();
        await openPage(page, `${address}index.html?iteration=9${query}`);
        const { part, text, bottom } = await page.evaluate(measure);
        const limit = Reflect.get(wanted, room);
        if (limit !== undefined) report.figure(`${size} ${room}`, part, { least: limit }, '%');
        rows.push([
          `${size} ${room}`,
          `${part.toFixed(1)} %`,
          `${text.toFixed(1)} px`,
          `${Math.round(bottom)} px`,
        ]);
        await context.close();
      }
    }
    report.table(['viewport', 'drawn', 'smallest text', 'stage ends at'], rows);
    await measureCompact(report, browser, address);
  });

/**
 * How high the compact widget is in a window that leaves it any height.
 * @param {Report} report
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 */
async function measureCompact(report, browser, address) {
  report.heading('Height of the compact widget');
  for (const width of [360, 390, 600, 720, 1200]) {
    const isPhone = width < 500;
    const viewport = { width, height: 1200 };
    const context = await browser.newContext({ viewport, hasTouch: isPhone, isMobile: isPhone });
    const page = await context.newPage();
    await openPage(page, `${address}embed.html?iteration=9`);
    const height = await page.evaluate(
      () => document.querySelector('gradient-descent')?.getBoundingClientRect().height ?? 0,
    );
    report.figure(`${width} px wide`, height, { most: isPhone ? 760 : 640 }, 'px');
    await context.close();
  }
}

/** In the page. */
function measure() {
  const root = /** @type {ShadowRoot} */ (document.querySelector('gradient-descent')?.shadowRoot);
  let drawn = 0;
  for (const canvas of root.querySelectorAll('canvas[data-area]')) {
    const [left, top, right, bottom] = String(/** @type {HTMLElement} */ (canvas).dataset.area)
      .split(' ')
      .map(Number);
    const box = canvas.getBoundingClientRect();
    // What is scrolled out of view is not seen.
    const seen = Math.min(box.top + bottom, innerHeight) - Math.max(box.top + top, 0);
    drawn += (right - left) * Math.max(seen, 0);
  }
  const stage = [...root.querySelectorAll('.bar, .plots, .loop, .verdict, .controls')];
  const lesson = [...root.querySelectorAll('.lesson')];
  const texts = [...stage, ...lesson]
    .flatMap((part) => [...part.querySelectorAll('*')])
    .filter((node) => node.checkVisibility() && getComputedStyle(node).clipPath === 'none')
    .filter((node) =>
      [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim()),
    )
    .map((node) => Number.parseFloat(getComputedStyle(node).fontSize));
  return {
    part: (100 * drawn) / (innerWidth * innerHeight),
    text: Math.min(...texts),
    bottom: Math.max(...stage.map((part) => part.getBoundingClientRect().bottom)),
  };
}
