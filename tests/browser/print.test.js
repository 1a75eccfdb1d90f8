import { expect, test } from './support/test.js';
import { onWidget, open, snapshotOf } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };

/**
 * What is on the paper, as the browser has laid it out to print it.
 * @typedef {object} Printed
 * @property {string} text that is seen of the widget
 * @property {string[]} pressable controls that are seen
 * @property {string} link
 * @property {number[]} ink of the verdict: red, green, blue
 * @property {string} adjust whether the browser may drop backgrounds
 * @property {{width: number, height: number, ratio: number, lightest: number}[]} plots their size in
 *   CSS pixels, how much of that shape their canvas has, and the lightest that is drawn in it
 */

/**
 * Prints the page.
 * @param {Page} page
 * @param {string} [format]
 * @returns {Promise<Printed & {pages: number}>}
 */
async function print(page, format = 'A4') {
  await page.evaluate(() => {
    const look = () => {
      const root = /** @type {ShadowRoot} */ (
        document.querySelector('gradient-descent')?.shadowRoot
      );
      /** @param {string} selector */
      const seen = (selector) =>
        /** @type {HTMLElement[]} */ (Array.from(root.querySelectorAll(selector))).filter((node) =>
          node.checkVisibility(),
        );
      const verdict = /** @type {Element} */ (root.querySelector('[part=verdict] .says'));
      const ink = getComputedStyle(verdict).color.match(/\d+/g) ?? [];
      const plots = /** @type {HTMLCanvasElement[]} */ (seen('canvas.base')).map((canvas) => {
        const { width, height } = canvas.getBoundingClientRect();
        const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        const opaque = Array.from(data).filter((_, i) => data[4 * Math.floor(i / 4) + 3] === 255);
        const ratio = canvas.width / canvas.height / (width / height);
        return { width, height, ratio, lightest: Math.max(...new Set(opaque)) };
      });
      return {
        text: seen('p, li > *, figcaption span')
          .map((node) => node.textContent)
          .join('\n'),
        pressable: seen('button, input, select').map((node) => node.outerHTML.slice(0, 80)),
        link: seen('a')[0]?.textContent ?? '',
        ink: ink.map(Number),
        adjust: getComputedStyle(verdict).getPropertyValue('-webkit-print-color-adjust'),
        plots,
      };
    };
    const paper = matchMedia('print');
    paper.addEventListener('change', () => Reflect.set(globalThis, 'printed', look()), {
      once: true,
    });
  });
  const pdf = await page.pdf({ format, margin });
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  return { pages, ...(await page.evaluate(() => Reflect.get(globalThis, 'printed'))) };
}

/** @param {number} value as it is written, to four digits */
const written = (value) => String(Number(value.toPrecision(4))).replace('-', '−');

for (const path of ['index.html', 'embed.html']) {
  for (const format of ['A4', 'Letter']) {
    test(`${path} is one page ${format}: plots, verdict, numbers and a link`, async ({ page }) => {
      await open(page, { 'learning-rate': 0.3, iteration: 9 }, path);
      const { w, b, cost } = await snapshotOf(page);
      const printed = await print(page, format);
      expect(printed.pages).toBe(1);
      expect(printed.pressable).toEqual([]);
      expect(printed.link).toMatch(/^http.*\/\?learning-rate=0\.3&iteration=9$/);
      const verdict = await onWidget(
        page,
        (widget) => widget.shadowRoot?.querySelector('[part=verdict] .says')?.textContent ?? '',
      );
      expect(verdict).toContain('Converging.');
      expect(printed.text.replaceAll('\n', ' ')).toContain(verdict.trim().slice(0, 11));
      for (const part of [
        'Portland houses',
        'α = 0.3',
        'iteration 9',
        `w = ${written(w)}, b = ${written(b)}`,
        `J = ${cost.toFixed(0).replace(/(?=\d{3}$)/, '\u202f')}`,
      ]) {
        expect(printed.text).toContain(part);
      }
      expect(printed.plots).toHaveLength(3);
      for (const { width, height, ratio } of printed.plots) {
        expect(width).toBeGreaterThan(300);
        expect(height).toBeGreaterThan(200);
        expect(Math.abs(ratio - 1)).toBeLessThan(0.01);
      }
    });
  }
}

/** @type {{name: string, use: object, query: Record<string, string>}[]} */
const dark = [
  { name: 'a dark system', use: { colorScheme: 'dark' }, query: {} },
  { name: 'a dark theme', use: {}, query: { theme: 'dark' } },
  { name: 'a phone', use: { viewport: { width: 360, height: 640 } }, query: {} },
  {
    name: 'a projector',
    use: { viewport: { width: 1920, height: 1080 } },
    query: { theme: 'dark', view: 'projector bowl' },
  },
];
for (const { name, use, query } of dark) {
  test.describe(`from ${name}`, () => {
    test.use(use);

    test('paper is light, and one page', async ({ page }) => {
      await open(page, { ...query, scenario: 'too-high', iteration: 9 });
      const { pages, ink, adjust, plots, pressable } = await print(page);
      expect(pages).toBe(1);
      expect(pressable).toEqual([]);
      expect(Math.max(...ink)).toBeLessThan(80);
      expect(adjust).toBe('exact');
      for (const { lightest } of plots) expect(lightest).toBe(255);
    });
  });
}

test('in a page of another’s it is on one page, and light though that page is dark', async ({
  page,
}) => {
  await open(page, { iteration: 9 }, 'embed.html');
  await page.addStyleTag({
    content: `body { background: #222; color: #eee; font: 1rem serif }
      gradient-descent { --gd-ink: #eee; --gd-paper: #111; --gd-ground: #222; --gd-data: #9cf }`,
  });
  await page.evaluate(() => {
    const text = document.createElement('p');
    text.textContent = 'A chapter of a book comes before it. '.repeat(60);
    document.body.prepend(text);
  });
  const { pages, ink, plots, text } = await print(page);
  // The chapter's words, and a page that has all of the run.
  expect(pages).toBe(2);
  expect(text).toContain('w = ');
  expect(Math.max(...ink)).toBeLessThan(80);
  for (const { lightest } of plots) expect(lightest).toBe(255);
});

test('a mystery tells neither its settings nor its bug', async ({ page }) => {
  await open(page, { mystery: '0', iteration: 5 });
  const { pages, text, link, pressable } = await print(page);
  expect(pages).toBe(1);
  expect(text).toContain('iteration 5');
  expect(text).not.toMatch(/α = |z-score|scaling|bug/);
  expect(link).toMatch(/\?mystery=0$/);
  expect(pressable).toEqual([]);
});

test('own data that are too many for a link are said to be', async ({ page }) => {
  await open(page);
  await onWidget(page, (widget) => {
    const x = Array.from({ length: 900 }, (_, i) => i / 7);
    widget.data = { x, y: x.map((value) => value * value) };
  });
  const { pages, text, link } = await print(page);
  expect(pages).toBe(1);
  expect(text).toContain('The data are 900 rows of the reader’s own');
  expect(link).toBe(new URL('.', page.url()).href);
});

test('pinned runs are named, without the buttons that remove them', async ({ page }) => {
  await open(page, { pinned: 'learning-rate=0.3 iteration=9', iteration: 4 });
  const { pages, text, pressable } = await print(page);
  expect(pages).toBe(1);
  expect(text.replaceAll('\u00a0', ' ')).toContain('α = 0.3, z-score');
  expect(pressable).toEqual([]);
});

test('the screen is afterwards as it was before', async ({ page }) => {
  await open(page, { theme: 'dark', iteration: 9 });
  const seen = () =>
    onWidget(page, (widget) =>
      Array.from(
        /** @type {ShadowRoot} */ (widget.shadowRoot).querySelectorAll('.plots canvas'),
        (canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL(),
      ),
    );
  const before = await seen();
  await print(page);
  await expect.poll(seen).toEqual(before);
});
