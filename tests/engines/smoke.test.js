import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../browser/support/static-server.js';
import { engines, skipped } from './drivers/engines.js';
import { openBrowser } from './drivers/open-browser.js';
import { useWidget, widgetOn } from './support/widget.js';

/** @import { EngineBrowser, EnginePage } from './drivers/open-browser.js' */

for (const engine of engines) {
  describe(engine, { skip: skipped(engine) }, () => {
    /** @type {EngineBrowser} */
    let browser;
    /** @type {EnginePage} */
    let page;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let host;
    before(async () => {
      host = await serve({ watched: true });
      browser = await openBrowser(engine);
      page = await browser.newPage();
    });
    after(async () => {
      await browser?.close();
      await host?.close();
    });

    test('the page loads, steps, plays and takes another learning rate', async () => {
      await page.goto(host.url);
      await useWidget(widgetOn(page));
      assert.deepEqual(await page.errors(), []);
      const elsewhere = (await page.requests()).filter((url) => !url.startsWith(host.url));
      assert.deepEqual(elsewhere, []);
    });

    test('the driver sees errors and requests to other hosts', async () => {
      await page.goto(host.url);
      await page.evaluate(async () => {
        console.error('said in the console');
        setTimeout(() => {
          throw new Error('thrown by nobody');
        });
        await fetch('http://elsewhere.invalid/').catch(() => undefined);
      });
      const errors = (await page.errors()).join('\n');
      assert.match(errors, /said in the console/);
      assert.match(errors, /thrown by nobody/);
      assert.ok((await page.requests()).includes('http://elsewhere.invalid/'));
    });
  });
}
