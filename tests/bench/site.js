import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from '../browser/support/chromium.js';

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** @type {Record<string, string>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
};

/** The same file for every way to ask for it. @param {string} url */
export const fileOf = (url) => new URL(url).pathname.slice(1) || 'index.html';

/**
 * Serves the built site, as any static host would, and opens a browser on it; both are closed when
 * `use` is done.
 * @template Result
 * @param {(browser: import('@playwright/test').Browser, address: string) => Promise<Result>} use
 */
export async function withSite(use) {
  const server = createServer((request, response) => {
    const file = fileOf(`http://localhost${request.url}`);
    if (!existsSync(join(dist, file))) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(join(dist, file)).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await chromium.launch(launchOptions);
  try {
    return await use(browser, `http://127.0.0.1:${port}/`);
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * Opens the page and waits until the widget has drawn and nothing more is being loaded.
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 */
export async function openPage(page, url) {
  await page.addInitScript(() => {
    Reflect.set(
      window,
      'widgetIsReady',
      new Promise((resolve) => {
        window.addEventListener('gd-ready', () => resolve(true), { once: true });
      }),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(() => Reflect.get(window, 'widgetIsReady'));
  await page.waitForLoadState('networkidle');
}
