import { createServer } from 'node:http';
import { serve } from './support/static-server.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, ready } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

// Its servers have addresses of their own; none but 127.0.0.1 may be asked for anything.
test.use({ baseURL: 'http://127.0.0.1/' });

/** Everything that loads something later, too. @param {Page} page */
async function useAll(page) {
  await ready(page);
  const { step, dataset, aboutData, play } = controlsOn(page);
  await step.click();
  await dataset.selectOption('cars');
  await expect.poll(() => onWidget(page, (widget) => widget.dataset)).toBe('cars');
  await aboutData.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await play.click();
  await expect.poll(() => onWidget(page, (widget) => widget.iteration)).toBeGreaterThan(3);
  await play.click();
  await expectAgreement(page);
}

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
].join('; ');

for (const [under, path] of [
  ['/', ''],
  ['/', 'embed.html?layout=full'],
  ['/courses/week-1/', ''],
  ['/courses/week-1/', 'index.html'],
]) {
  test(`${under}${path} works, under a strict Content-Security-Policy`, async ({ page }) => {
    const host = await serve({ under, headers: { 'Content-Security-Policy': policy } });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`refused by ${violatedDirective}: ${blockedURI}`),
      );
    });
    await page.goto(host.url + path);
    await useAll(page);
    await page.goto('about:blank');
    await host.close();
    expect(host.missing).toEqual([]);
  });
}

test('a host that does not know the type of wasm will do', async ({ page }) => {
  const host = await serve({ types: { '.wasm': 'application/octet-stream' } });
  await page.goto(host.url);
  await useAll(page);
  await page.goto('about:blank');
  await host.close();
});

test('once loaded, all but other data sets works without a network', async ({
  page,
  context,
  failures,
}) => {
  const host = await serve({});
  await page.goto(host.url);
  await ready(page);
  await context.setOffline(true);
  const { step, scaling, dataset, notices, dismiss } = controlsOn(page);
  await step.click();
  await scaling.selectOption('max');
  await step.click();
  await expectAgreement(page, 1);
  await dataset.selectOption('cars');
  await expect(notices).toContainText('could not be loaded');
  await expect(dataset).toHaveValue('portland-housing');
  await expectAgreement(page, 1);
  await context.setOffline(false);
  await dismiss.click();
  await dataset.selectOption('cars');
  await expect.poll(() => onWidget(page, (widget) => widget.dataset)).toBe('cars');
  // The browser itself says in the console that it could not reach the file.
  expect(failures.filter((failure) => !failure.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  failures.length = 0;
  await host.close();
});

test('where wasm may not run the page says so, and tries again when asked', async ({
  page,
  failures,
}) => {
  const headers = { 'Content-Security-Policy': policy.replace(" 'wasm-unsafe-eval'", '') };
  const host = await serve({ headers });
  await page.goto(host.url);
  const alert = page.locator('gradient-descent').getByRole('alert');
  await expect(alert).toContainText('WebAssembly');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toContainText('WebAssembly');
  failures.length = 0;
  await host.close();
});

test('the widget works in a sandboxed frame of another page', async ({ page }) => {
  const host = await serve({ headers: { 'Access-Control-Allow-Origin': '*' } });
  const book = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    const src = `${host.url}embed.html?scaling=max&amp;iteration=3`;
    response.end(`<!doctype html><link rel="icon" href="data:,">
      <iframe sandbox="allow-scripts" width="600" height="900" src="${src}"></iframe>`);
  });
  await new Promise((listening) => book.listen(0, '127.0.0.1', () => listening(undefined)));
  const address = book.address();
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(frame.locator('canvas[data-plot=loss]')).toHaveAttribute('data-iteration', '4');
  await page.goto('about:blank');
  book.closeAllConnections();
  book.close();
  await host.close();
});

test('each file is asked for once', async ({ page }) => {
  const host = await serve({});
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => {
    if (request.method() === 'GET') asked.push(request.url());
  });
  await page.goto(host.url);
  await ready(page);
  await page.waitForLoadState('networkidle');
  expect([...new Set(asked)].sort()).toEqual(asked.sort());
  await expect(page.locator('h1')).toBeVisible();
  // What the page were still to ask for, a closed host would refuse.
  await page.goto('about:blank');
  await host.close();
});

test('where what stands below the stage cannot be loaded, the stage works, and nothing asks for it again', async ({
  page,
  failures,
}) => {
  let asked = 0;
  await page.route(/below-stage/, (route) => {
    ++asked;
    return route.abort();
  });
  const host = await serve({});
  await page.goto(host.url);
  const { step, notices } = controlsOn(page);
  await expect(notices).toContainText('could not be loaded');
  const before = asked;
  for (let i = 0; i < 5; ++i) await step.click();
  expect(await onWidget(page, (widget) => widget.iteration)).toBe(5);
  expect(asked).toBe(before);
  await page.goto('about:blank');
  failures.length = 0;
  await host.close();
});
