/** @import { EnginePage, Point } from './open-browser.js' */

/**
 * What the pages of Playwright and Puppeteer do in the same words, and what they are seen to do.
 * @param {any} page
 * @param {{on: (event: any, listener: (event: any) => void) => unknown}} watched tells of its
 *   requests and its console, in every frame
 */
export function commonActs(page, watched) {
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const requests = [];
  watched.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  watched.on('request', (request) => requests.push(request.url()));

  /** @satisfies {Partial<EnginePage>} */
  const acts = {
    errors: async () => errors,
    requests: async () => requests,
    async goto(/** @type {string} */ url) {
      errors.length = 0;
      requests.length = 0;
      await page.goto(url);
    },
    async evaluate(
      /** @type {any} */ act,
      /** @type {unknown} */ argument,
      /** @type {string | undefined} */ selector,
    ) {
      const element = selector ? await page.waitForSelector(selector) : undefined;
      const frame = (await element?.contentFrame()) ?? page.mainFrame();
      return frame.evaluate(act, argument);
    },
    click: (/** @type {number} */ x, /** @type {number} */ y) => page.mouse.click(x, y),
    tap: (/** @type {number} */ x, /** @type {number} */ y) => page.touchscreen.tap(x, y),
    async drag(/** @type {Point} */ from, /** @type {Point} */ to) {
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move(...to, { steps: 5 });
      await page.mouse.up();
    },
    type: (/** @type {string} */ text) => page.keyboard.type(text),
    press: (/** @type {string} */ key) => page.keyboard.press(key),
    screenshot: async () => Buffer.from(await page.screenshot()),
  };
  return { errors, acts };
}
