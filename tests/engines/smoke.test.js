import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inEachEngine } from './support/in-each-engine.js';
import { useWidget, widgetOn } from './support/widget.js';

/** @import { EnginePage } from './drivers/open-browser.js' */

inEachEngine((stage) => {
  /** @type {EnginePage} */
  let page;
  before(async () => {
    page = await stage.browser.newPage();
  });

  test('the page loads, steps, plays and takes another learning rate', async () => {
    await page.goto(stage.host.url);
    await useWidget(widgetOn(page));
    assert.deepEqual(await page.errors(), []);
    const elsewhere = (await page.requests()).filter((url) => !url.startsWith(stage.host.url));
    assert.deepEqual(elsewhere, []);
  });

  test('the driver sees errors and requests to other hosts', async () => {
    await page.goto(stage.host.url);
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
