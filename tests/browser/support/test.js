/** @import { BrowserContext, ConsoleMessage, Page, PlaywrightTestArgs, PlaywrightTestOptions, PlaywrightWorkerArgs, PlaywrightWorkerOptions, Request, TestInfo, TestType, WebError } from '@playwright/test' */
import { test as base, expect } from '@playwright/test';
import { rememberHints } from './hints.js';
import { createKeptPage } from './kept-page.js';
import { baseURL as siteURL } from './site.js';
import { iterationsShown } from './widget.js';

export { expect };

/**
 * Watches for what fails unseen: console errors, exceptions, requests to another host.
 * @param {BrowserContext} context
 * @param {string} hostname
 */
function watch(context, hostname) {
  /** @type {string[]} */
  const failures = [];
  const onError = (/** @type {WebError} */ error) => failures.push(`exception: ${error.error()}`);
  const onConsole = (/** @type {ConsoleMessage} */ message) => {
    if (message.type() === 'error') failures.push(`console: ${message.text()}`);
  };
  const onRequest = (/** @type {Request} */ request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'data:' || url.hostname === hostname;
    if (!local) failures.push(`request: ${url}`);
  };
  context.on('weberror', onError).on('console', onConsole).on('request', onRequest);
  const stop = () =>
    context.off('weberror', onError).off('console', onConsole).off('request', onRequest);
  return { failures, stop };
}

/** @typedef {{failures: string[], isFirstVisit: boolean}} Fixtures */
/** @typedef {{keptPage: ReturnType<typeof createKeptPage>}} WorkerFixtures */

/**
 * Each test also proves that nothing failed unseen; `failures` is what did so far. Its reader has
 * been there before and needs no hints, unless it says `test.use({ isFirstVisit: true })`. Its page
 * of the site is one that the tests before it had, too, with all that they did undone; `open` shows
 * a new widget on it.
 * @type {TestType<PlaywrightTestArgs & PlaywrightTestOptions & Fixtures, PlaywrightWorkerArgs & PlaywrightWorkerOptions & WorkerFixtures>}
 */
export const test = base.extend({
  isFirstVisit: [false, { option: true }],
  keptPage: [
    async (
      /** @type {PlaywrightWorkerArgs} */ { browser },
      /** @type {(keptPage: WorkerFixtures['keptPage']) => Promise<void>} */ use,
    ) => {
      const keptPage = createKeptPage(browser);
      await use(keptPage);
      await keptPage.close();
    },
    { scope: 'worker' },
  ],
  context: async (
    /** @type {PlaywrightTestOptions & PlaywrightWorkerArgs & Fixtures & WorkerFixtures} */ {
      browser,
      keptPage,
      isFirstVisit,
      baseURL,
      serviceWorkers,
      viewport,
      hasTouch,
      isMobile,
      deviceScaleFactor,
      colorScheme,
      contextOptions,
    },
    /** @type {(context: BrowserContext) => Promise<void>} */ use,
    /** @type {TestInfo} */ testInfo,
  ) => {
    // Hosts of a test's own, and what a service worker keeps, are not for other tests.
    if (baseURL !== siteURL || serviceWorkers !== 'block') {
      const context = await browser.newContext();
      if (!isFirstVisit) await context.addInitScript(rememberHints);
      await use(context);
      await context.close();
      return;
    }
    const { context } = await keptPage.take(
      {
        ...contextOptions,
        ...{
          baseURL,
          serviceWorkers,
          viewport,
          hasTouch,
          isMobile,
          deviceScaleFactor,
          colorScheme,
        },
      },
      isFirstVisit,
    );
    await use(context);
    await keptPage.giveBack(testInfo.status === testInfo.expectedStatus);
  },
  page: async (
    /** @type {{context: BrowserContext}} */ { context },
    /** @type {(page: Page) => Promise<void>} */ use,
  ) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
  failures: [
    async (
      /** @type {PlaywrightTestArgs & PlaywrightTestOptions} */ { context, baseURL },
      /** @type {(failures: string[]) => Promise<void>} */ use,
    ) => {
      const { failures, stop } = watch(context, new URL(String(baseURL)).hostname);
      await use(failures);
      stop();
      expect(failures).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * All that show an iteration show the same one, which is returned.
 * @param {import('@playwright/test').Page} page
 * @param {number} [iteration] and it is this
 * @param {string} [occasion] said if they do not
 */
export async function expectAgreement(page, iteration, occasion) {
  const shown = await iterationsShown(page);
  const wanted = iteration ?? shown.snapshot;
  const agreed = Object.fromEntries(Object.keys(shown).map((place) => [place, wanted]));
  expect(shown, occasion).toEqual(agreed);
  return shown.snapshot;
}
