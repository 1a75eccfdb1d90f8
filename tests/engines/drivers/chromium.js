import { chromium } from '@playwright/test';
import { launchOptions } from '../../browser/support/chromium.js';
import { commonActs } from './common-acts.js';
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
  const { errors, acts } = commonActs(page, context);
  context.on('weberror', (error) => errors.push(String(error.error())));

  return {
    ...acts,
    async swipe(from, to) {
      await finger('touchStart', { x: from[0], y: from[1] });
      for (const [x, y] of between(from, to)) await finger('touchMove', { x, y });
      await finger('touchEnd');
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => context.close(),
  };
}
