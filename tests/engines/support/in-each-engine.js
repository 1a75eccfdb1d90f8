import { after, before, describe } from 'node:test';
import { serve } from '../../browser/support/static-server.js';
import { engines, skipped } from '../drivers/engines.js';
import { openBrowser } from '../drivers/open-browser.js';

/** @import { EngineBrowser } from '../drivers/open-browser.js' */

/**
 * What tests in an engine stand on; there once they run.
 * @typedef {object} Stage
 * @property {EngineBrowser} browser
 * @property {Awaited<ReturnType<typeof serve>>} host of the built site
 */

/**
 * A suite for each engine.
 * @param {(stage: Stage) => void} define its tests
 */
export function inEachEngine(define) {
  for (const engine of engines) {
    describe(`in ${engine}`, { skip: skipped(engine), timeout: 900_000 }, () => {
      const stage = /** @type {Stage} */ ({});
      before(async () => {
        stage.host = await serve({ watched: true });
        stage.browser = await openBrowser(engine);
      });
      after(async () => {
        await stage.browser?.close();
        await stage.host?.close();
      });
      define(stage);
    });
  }
}
