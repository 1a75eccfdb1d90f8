import { contrastsOn, lower } from './support/contrast.js';
import { expect, test } from './support/test.js';
import { onWidget, open } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** The host page, and whether the widget is dark in it, by the reader's system. */
const hosts = {
  'says that it is light': { css: 'color-scheme: light; background: #fff', dark: () => false },
  'says that it is dark': { css: 'color-scheme: dark; background: #1b1b1d', dark: () => true },
  'says nothing, and is white': {
    css: 'color-scheme: normal; background: #fff',
    dark: () => false,
  },
  'says nothing, and is black': {
    css: 'color-scheme: normal; background: #000',
    dark: () => false,
  },
  'takes either': {
    css: 'color-scheme: light dark; background: Canvas',
    dark: (/** @type {string} */ system) => system === 'dark',
  },
};

/** @param {Page} page @param {string} css */
const dress = (page, css) =>
  page.evaluate((css) => {
    document.documentElement.style.cssText = css;
  }, css);

/** Whether paper and canvases of the widget are dark. @param {Page} page */
const isDark = (page) =>
  onWidget(page, (widget) => {
    const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
    const canvas = /** @type {HTMLCanvasElement} */ (root.querySelector('.loss canvas.base'));
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const { width, height } = canvas;
    const [light] = context.getImageData(
      Math.round(width / 2),
      Math.round(0.4 * height),
      1,
      1,
    ).data;
    const ground = getComputedStyle(/** @type {Element} */ (root.querySelector('.widget')));
    const [red] = (ground.backgroundColor.match(/\d+/g) ?? []).map(Number);
    return { canvas: light < 128, ground: red < 128 };
  });

for (const system of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`on a ${system} system`, () => {
    test.use({ colorScheme: system });

    for (const [name, { css, dark }] of Object.entries(hosts)) {
      test(`the widget is as the page that ${name}, and can be read there`, async ({ page }) => {
        await open(page, { iteration: 9 });
        await dress(page, css);
        const wanted = { canvas: dark(system), ground: dark(system) };
        await expect.poll(() => isDark(page)).toEqual(wanted);
        const { texts } = await contrastsOn(page);
        const own = texts.filter(({ of }) => !/^(a\.|h1|footer)/.test(of));
        expect(lower(own, 4.5)).toEqual([]);
      });
    }

    test('it follows the page that turns dark while it is read', async ({ page }) => {
      await open(page, { iteration: 9 });
      for (const scheme of ['dark', 'light', 'dark']) {
        await dress(page, `color-scheme: ${scheme}`);
        const dark = scheme === 'dark';
        await expect.poll(() => isDark(page)).toEqual({ canvas: dark, ground: dark });
      }
    });

    test('a theme that was chosen stays, whatever the page says', async ({ page }) => {
      await open(page, { iteration: 9, theme: 'light' });
      await dress(page, 'color-scheme: dark');
      expect(await isDark(page)).toEqual({ canvas: false, ground: false });
    });
  });
}
