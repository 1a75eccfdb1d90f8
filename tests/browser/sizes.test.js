import { boxesOf, clippedTexts, overlaps, parts } from './support/boxes.js';
import { lessonOn } from './support/lesson.js';
import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

const phone = { hasTouch: true, isMobile: true };
const screens = [
  { width: 320, height: 568, ...phone },
  { width: 360, height: 640, ...phone },
  { width: 390, height: 844, ...phone },
  { width: 844, height: 390, ...phone },
  { width: 568, height: 320, ...phone },
  { width: 768, height: 1024, ...phone },
  { width: 1280, height: 720 },
];

/** What must be seen without scrolling. */
const atOnce = [
  '[data-plot]',
  '[part=verdict]',
  'button.primary',
  '[part=buttons] button:last-child',
  '[part=learning-rate] .track',
  '[part=learning-rate] input[type=text]',
];

/** @param {Page} page @param {boolean} isTouch what is too small to be hit */
const smallTargets = (page, isTouch) =>
  onWidget(
    page,
    (widget, least) =>
      Array.from(widget.shadowRoot?.querySelectorAll('button, select, input, summary') ?? [])
        .map((node) => node.closest('.switch, label:has(> [type=radio])') ?? node)
        .filter((node) => node.checkVisibility())
        .map((node) => ({ node, box: node.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < least - 0.5)
        .map(({ node, box }) => `${node.className} ${node.textContent} ${box.width}×${box.height}`),
    isTouch ? 44 : 24,
  );

/** Notes what is written beyond the edge of a canvas, from the page's first line on. @param {Page} page */
const watchCanvases = (page) =>
  page.addInitScript(() => {
    const beyond = new Set();
    Reflect.set(globalThis, 'beyond', beyond);
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, room) {
      const width = Math.min(this.measureText(text).width, room ?? Number.POSITIVE_INFINITY);
      const before = { left: 0, start: 0, center: 0.5, right: 1, end: 1 }[this.textAlign];
      const { a, e } = this.getTransform();
      const left = a * (x - before * width) + e;
      if (left < -1 || left + a * width > this.canvas.width + 1) beyond.add(text);
      return room === undefined
        ? fillText.call(this, text, x, y)
        : fillText.call(this, text, x, y, room);
    };
  });

/**
 * Texts that reach beyond their canvas or button, and chosen options that their lists cut off.
 * @param {Page} page
 */
const cutOff = (page) =>
  onWidget(page, (widget) => {
    const pencil = /** @type {CanvasRenderingContext2D} */ (
      document.createElement('canvas').getContext('2d')
    );
    const buttons = Array.from(widget.shadowRoot?.querySelectorAll('button') ?? [])
      .filter((button) => button.scrollWidth > button.clientWidth + 1)
      .map((button) => button.textContent);
    const options = Array.from(widget.shadowRoot?.querySelectorAll('select') ?? [])
      .filter((select) => select.checkVisibility({ opacityProperty: true }))
      .filter((select) => {
        const { font, paddingInlineStart, paddingInlineEnd, appearance } = getComputedStyle(select);
        pencil.font = font;
        const text = pencil.measureText(select.selectedOptions[0]?.textContent ?? '').width;
        const arrow = appearance === 'none' ? 0 : 20;
        const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
        return text > select.clientWidth - padding - arrow + 1;
      })
      .map((select) => select.selectedOptions[0].textContent);
    return [...buttons, ...options, ...Reflect.get(globalThis, 'beyond')];
  });

for (const { width, height, ...device } of screens) {
  for (const lang of ['en', 'x-long']) {
    test.describe(`${width}×${height} in ${lang}`, () => {
      test.use({ viewport: { width, height }, ...device });

      test('nothing overflows, overlaps or is cut off', async ({ page }) => {
        await watchCanvases(page);
        await open(page, { iteration: 9, lang });
        for (const [state, prepare] of Object.entries(states)) {
          await prepare(page);
          const found = {
            overlaps: overlaps(await boxesOf(page, parts)),
            clipped: await clippedTexts(page),
            cutOff: await cutOff(page),
            small: await smallTargets(page, 'hasTouch' in device),
            // A phone's innerWidth grows with what does not fit.
            overflow: await page.evaluate(
              (width) => document.documentElement.scrollWidth - width,
              width,
            ),
          };
          const nothing = { overlaps: [], clipped: [], cutOff: [], small: [], overflow: 0 };
          expect(found, state).toEqual(nothing);
        }
      });

      test('nor in a mystery, a chapter or a dialog', async ({ page }) => {
        await watchCanvases(page);
        for (const [room, enter] of Object.entries(rooms)) {
          await open(page, { iteration: 9, lang });
          await enter(page);
          const found = {
            clipped: await clippedTexts(page, true),
            cutOff: await cutOff(page),
            small: await smallTargets(page, 'hasTouch' in device),
            overflow: await page.evaluate(
              (width) => document.documentElement.scrollWidth - width,
              width,
            ),
          };
          expect(found, room).toEqual({ clipped: [], cutOff: [], small: [], overflow: 0 });
        }
      });

      if (lang !== 'en') return;

      test('plots, verdict, Play, Step and α are seen at once', async ({ page }) => {
        await open(page, { iteration: 9 });
        const outside = (await boxesOf(page, atOnce)).filter(
          ({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
        );
        expect(outside).toEqual([]);
      });
    });
  }
}

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const states = {
  'after nine iterations': async () => {},
  'phase by phase': (page) =>
    onWidget(page, (widget) => {
      /** @type {HTMLInputElement[]} */
      const switches = Array.from(widget.shadowRoot?.querySelectorAll('.switch input') ?? []);
      switches.at(-1)?.click();
    }),
  'with long numbers and a bug': (page) =>
    onWidget(page, async (widget) => {
      widget.dataset = 'galton-heights';
      await widget.ready;
      widget.scaling = 'none';
      widget.fault = 'sequential';
      widget.seek(1_234_567);
      widget.back(3);
    }),
  diverged: (page) =>
    onWidget(page, (widget) => {
      widget.learningRate = 3;
      widget.step(1000);
    }),
};

/** @param {string} control @returns {(page: Page) => Promise<unknown>} */
const opening = (control) => async (page) => {
  await onWidget(
    page,
    (widget, control) => {
      /** @type {HTMLElement | null | undefined} */
      const button = widget.shadowRoot?.querySelector(control);
      button?.click();
    },
    control,
  );
  await expect(widgetOn(page).getByRole('dialog')).toBeVisible();
};

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const rooms = {
  'a mystery': (page) =>
    onWidget(page, async (widget) => {
      widget.mystery = 'sizes';
      await widget.ready;
      widget.step(3);
    }),
  'a chapter': async (page) => {
    await onWidget(page, (widget) => {
      widget.chapter = 'no-local-minimum';
    });
    await lessonOn(page).heading.waitFor();
  },
  'what can be shared': opening('.more [data-control=share]'),
  'about the data': opening('.more [data-control=data]'),
  'the table of iterations': opening('.more [data-control=view]'),
  'the keys': opening('.more button:last-child'),
};

test.describe('a phone that is turned', () => {
  test.use({ viewport: { width: 390, height: 844 }, ...phone });

  test('keeps its run', async ({ page }) => {
    await open(page, { scenario: 'near-the-limit', iteration: 12 });
    await controlsOn(page).logarithmicCost.check();
    const before = await onWidget(page, (widget) => JSON.stringify(widget.snapshot));
    await page.setViewportSize({ width: 844, height: 390 });
    await expect(controlsOn(page).scaling).toHaveValue('per-thousand');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await onWidget(page, (widget) => JSON.stringify(widget.snapshot))).toBe(before);
    await expect(controlsOn(page).logarithmicCost).toBeChecked();
  });

  test('does not zoom when a field is focused', async ({ page }) => {
    await open(page);
    const sizes = await onWidget(page, (widget) =>
      Array.from(widget.shadowRoot?.querySelectorAll('input[type=text], select') ?? [], (field) =>
        Number.parseFloat(getComputedStyle(field).fontSize),
      ),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });
});

test.describe('text of twice the size, on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, ...phone });

  test('is all there', async ({ page }) => {
    await open(page, { iteration: 9 });
    await page.addStyleTag({ content: ':root { font-size: 200% }' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
      '32px',
    );
    expect(overlaps(await boxesOf(page, parts))).toEqual([]);
    expect(await clippedTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});

test.describe('a desktop at 400 % zoom', () => {
  // 1280×1024, as WCAG has it.
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

  test('reflows into one column', async ({ page }) => {
    await open(page, { iteration: 9 });
    expect(overlaps(await boxesOf(page, parts))).toEqual([]);
    expect(await clippedTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});
