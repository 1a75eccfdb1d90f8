import { chromium } from '@playwright/test';
import { launchOptions } from '../../browser/support/chromium.js';
import { between, viewports } from './devices.js';

/** @import { Device, EngineBrowser, EnginePage } from './open-browser.js' */

/** @returns {Promise<EngineBrowser>} */
export async function openChromium() {
  const browser = await chromium.launch(launchOptions);
  return { newPage: (device) => newPage(browser, device), close: () => browser.close() };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {Device} [device]
 * @returns {Promise<EnginePage>}
 */
async function newPage(browser, device = 'desk') {
  const isMobile = device === 'phone';
  const context = await browser.newContext({
    hasTouch: true,
    isMobile,
    deviceScaleFactor: isMobile ? 2 : 1,
    viewport: viewports[device],
  });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {...{x: number, y: number}} touchPoints */
  const finger = (type, ...touchPoints) =>
    protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const requests = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('request', (request) => requests.push(request.url()));

  return {
    errors: async () => errors,
    requests: async () => requests,
    async goto(url) {
      errors.length = 0;
      requests.length = 0;
      await page.goto(url);
    },
    async evaluate(act, argument, selector) {
      const element = selector ? await page.waitForSelector(selector) : undefined;
      const frame = (await element?.contentFrame()) ?? page.mainFrame();
      // Playwright's own type for a function of one argument knows no `any`.
      return frame.evaluate(/** @type {any} */ (act), argument);
    },
    click: (x, y) => page.mouse.click(x, y),
    tap: (x, y) => page.touchscreen.tap(x, y),
    async drag(from, to) {
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move(...to, { steps: 5 });
      await page.mouse.up();
    },
    async swipe(from, to) {
      await finger('touchStart', { x: from[0], y: from[1] });
      for (const [x, y] of between(from, to)) await finger('touchMove', { x, y });
      await finger('touchEnd');
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => context.close(),
  };
}
