import puppeteer from 'puppeteer-core';
import { between, viewports } from './devices.js';
import { paths } from './engines.js';

/** @import { Device, EngineBrowser, EnginePage } from './open-browser.js' */

/** @returns {Promise<EngineBrowser>} */
export async function openFirefox() {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: paths.firefox,
    headless: true,
  });
  return { newPage: (device) => newPage(browser, device), close: () => browser.close() };
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {Device} [device]
 * @returns {Promise<EnginePage>}
 */
async function newPage(browser, device = 'desk') {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewports[device]);
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const requests = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));

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
      await page.touchscreen.touchStart(...from);
      for (const point of between(from, to)) await page.touchscreen.touchMove(...point);
      await page.touchscreen.touchEnd();
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => context.close(),
  };
}
