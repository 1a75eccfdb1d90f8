/** @import { BrowserContext, PlaywrightTestArgs, PlaywrightTestOptions, PlaywrightWorkerArgs, PlaywrightWorkerOptions, TestType } from '@playwright/test' */
import { test as base, expect } from '@playwright/test';
import { rememberHints } from './hints.js';
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
  context.on('weberror', (error) => failures.push(`exception: ${error.error()}`));
  context.on('console', (message) => {
    if (message.type() === 'error') failures.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'data:' || url.hostname === hostname;
    if (!local) failures.push(`request: ${url}`);
  });
  return failures;
}

/** @typedef {{failures: string[], isFirstVisit: boolean, hints: void}} Fixtures */

/**
 * Each test also proves that nothing failed unseen; `failures` is what did so far. Its reader has
 * been there before and needs no hints, unless it says `test.use({ isFirstVisit: true })`.
 * @type {TestType<PlaywrightTestArgs & PlaywrightTestOptions & Fixtures, PlaywrightWorkerArgs & PlaywrightWorkerOptions>}
 */
export const test = base.extend({
  isFirstVisit: [false, { option: true }],
  hints: [
    async (
      /** @type {PlaywrightTestArgs & Fixtures} */ { context, isFirstVisit },
      /** @type {() => Promise<void>} */ use,
    ) => {
      if (!isFirstVisit) await context.addInitScript(rememberHints);
      await use();
    },
    { auto: true },
  ],
  failures: [
    async (
      /** @type {PlaywrightTestArgs & PlaywrightTestOptions} */ { context, baseURL },
      /** @type {(failures: string[]) => Promise<void>} */ use,
    ) => {
      const failures = watch(context, new URL(String(baseURL)).hostname);
      await use(failures);
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
