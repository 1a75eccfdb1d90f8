import puppeteer from 'puppeteer-core';
import { paths } from './engines.js';

/** @import { EngineBrowser, EnginePage } from './open-browser.js' */

/** @returns {Promise<EngineBrowser>} */
export async function openFirefox() {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: paths.firefox,
    headless: true,
  });
  return { newPage: () => newPage(browser), close: () => browser.close() };
}

/** @param {import('puppeteer-core').Browser} browser @returns {Promise<EnginePage>} */
async function newPage(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 720 });
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
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => context.close(),
  };
}
