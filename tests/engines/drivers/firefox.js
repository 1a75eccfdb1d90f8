import puppeteer from 'puppeteer-core';
import { commonActs } from './common-acts.js';
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
  const { errors, acts } = commonActs(page, page);
  page.on('pageerror', (error) => errors.push(String(error)));

  return {
    ...acts,
    async swipe(from, to) {
      await page.touchscreen.touchStart(...from);
      for (const point of between(from, to)) await page.touchscreen.touchMove(...point);
      await page.touchscreen.touchEnd();
    },
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => context.close(),
  };
}
