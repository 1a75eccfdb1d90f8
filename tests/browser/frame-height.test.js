import { serve } from './support/static-server.js';
import { expect, test } from './support/test.js';

/** @import { Page } from '@playwright/test' */

// Its servers have addresses of their own.
test.use({ baseURL: 'http://127.0.0.1/' });

/** A host that keeps each message and, if `obeys`, does what it says. @param {string} src */
const receiver = (src) => `<!doctype html><link rel="icon" href="data:,">
  <body style="margin: 0"><script>
    var messages = [], obeys = true;
    addEventListener('message', ({ data, source }) => {
      const frame = document.querySelector('iframe');
      if (source !== frame.contentWindow) return;
      messages.push(data);
      if (obeys && data.subject === 'lti.frameResize') frame.style.height = data.height + 'px';
    });
  </script>
  <iframe src="${src}" style="border: 0; width: 100%; height: 150px"></iframe>`;

/** @typedef {{subject: string, height: number, width: number, message_id: string}} Message */

/** @param {Page} page */
const messagesTo = async (page) =>
  /** @type {Message[]} */ (await page.evaluate(() => Reflect.get(window, 'messages')));

/**
 * The messages so far, once none has come for a while: what is awaited here is that nothing comes.
 * @param {Page} page
 * @param {number} [atLeast]
 */
async function settled(page, atLeast = 1) {
  await expect.poll(async () => (await messagesTo(page)).length).toBeGreaterThanOrEqual(atLeast);
  let messages = await messagesTo(page);
  for (;;) {
    await page.evaluate(() => new Promise((passed) => setTimeout(passed, 400)));
    const later = await messagesTo(page);
    if (later.length === messages.length) return later;
    messages = later;
  }
}

/** @param {Page} page @param {string} [src] */
async function openHost(page, src = 'embed.html') {
  const host = await serve({ pages: { 'host.html': receiver(src) } });
  await page.goto(`${host.url}host.html`);
  await page.frameLocator('iframe').getByRole('button', { name: 'Step', exact: true }).waitFor();
  return host;
}

for (const width of [360, 470, 490, 600, 750, 770, 1280]) {
  test(`a frame ${width} px wide is told its height, which leaves nothing to scroll`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    const host = await openHost(page);
    const messages = await settled(page);
    // The widget's while it loads, and the widget's.
    expect(messages.length).toBeLessThanOrEqual(3);
    const last = /** @type {Message} */ (messages.at(-1));
    expect(Object.keys(last).sort()).toEqual(['height', 'message_id', 'subject', 'width']);
    expect(last.subject).toBe('lti.frameResize');
    expect(new Set(messages.map((m) => m.message_id)).size).toBe(messages.length);
    const frame = page.frames()[1];
    const [inner, scroll] = await frame.evaluate(() => [
      innerHeight,
      document.documentElement.scrollHeight,
    ]);
    expect(inner).toBe(last.height);
    expect(scroll).toBe(last.height);
    await host.close();
  });
}

test('a change of the content is told in at most two messages', async ({ page }) => {
  const host = await openHost(page, 'embed.html?layout=full');
  let before = await settled(page);
  const frame = page.frameLocator('iframe');
  for (const summary of await frame.locator('summary:visible').all()) {
    await summary.click();
    const after = await settled(page, before.length + 1);
    expect(after.length - before.length).toBeLessThanOrEqual(2);
    expect(after.at(-1)?.height).not.toBe(before.at(-1)?.height);
    before = after;
  }
  await page.setViewportSize({ width: 480, height: 700 });
  const after = await settled(page, before.length + 1);
  expect(after.length - before.length).toBeLessThanOrEqual(2);
  await host.close();
});

test('a host that sets another height is told at most once how high the page then is', async ({
  page,
}) => {
  const host = await openHost(page);
  let { length } = await settled(page);
  // The plots are as high as the frame leaves room for, so that the page may have another height.
  for (const height of [500, 2000, 701]) {
    await page.evaluate((height) => {
      Reflect.set(window, 'obeys', false);
      /** @type {HTMLElement} */ (document.querySelector('iframe')).style.height = `${height}px`;
    }, height);
    const messages = await settled(page);
    expect(messages.length - length).toBeLessThanOrEqual(1);
    length = messages.length;
    const body = await page
      .frames()[1]
      .evaluate(() => document.body.getBoundingClientRect().height);
    expect(messages.at(-1)?.height).toBe(Math.ceil(body));
  }
  await host.close();
});

test('a page that is not framed sends nothing', async ({ page }) => {
  const host = await serve({});
  await page.addInitScript(() => {
    Reflect.set(window, 'messages', []);
    addEventListener('message', ({ data }) => Reflect.get(window, 'messages').push(data));
  });
  await page.goto(`${host.url}embed.html`);
  await page.locator('gradient-descent').getByRole('button', { name: 'Step', exact: true }).click();
  expect(await messagesTo(page)).toEqual([]);
  await host.close();
});
