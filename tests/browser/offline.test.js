import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './support/static-server.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, ready } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

test.use({ baseURL: 'http://127.0.0.1/', serviceWorkers: 'allow' });

/** Until all of the site is kept, and this page is of the version kept. @param {Page} page */
const kept = (page) =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

const site = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A copy of the site that a test may change, and its host. */
async function servedCopy() {
  const root = await mkdtemp(join(tmpdir(), 'site-'));
  await cp(site, root, { recursive: true });
  return { root, host: await serve({ root }) };
}

test('after one visit the page, another data set and the embedded widget work without a network', async ({
  page,
}) => {
  const host = await serve({ under: '/books/ml/' });
  await page.goto(host.url);
  await kept(page);
  await host.close();

  await page.goto(`${host.url}?scaling=max&iteration=3`);
  await ready(page);
  await expectAgreement(page, 3);
  const { dataset, step } = controlsOn(page);
  await dataset.selectOption('cars');
  await expect.poll(() => onWidget(page, (widget) => widget.dataset)).toBe('cars');
  await step.click();
  await expectAgreement(page, 1);
  for (const path of ['index.html', 'embed.html']) {
    await page.goto(host.url + path);
    await ready(page);
  }
});

test('what is loaded on first use is there without a network, too', async ({ page }) => {
  const host = await serve({});
  await page.goto(host.url);
  await kept(page);
  await host.close();

  await page.goto(`${host.url}?iteration=3`);
  await ready(page);
  const widget = page.locator('gradient-descent');
  await widget.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(widget.getByRole('dialog', { name: 'Share this run' })).toBeVisible();
  await page.goto(`${host.url}?chapter=three-views`);
  await expect(widget.locator('.lesson-step h3')).toBeVisible();
  await page.goto(`${host.url}?mystery=offline`);
  await expect(widget.locator('.mystery-place')).toBeVisible();
  await page.goto(`${host.url}docs.html`);
  await expect(page.locator('#places pre').first()).toBeVisible();
});

test('it can be installed', async ({ page }) => {
  const host = await serve({});
  await page.goto(host.url);
  const link = page.locator('link[rel=manifest]');
  await expect(link).toHaveCount(1);
  const manifest = await page.evaluate(
    async (href) => (await fetch(String(href))).json(),
    await link.getAttribute('href'),
  );
  for (const { src } of manifest.icons) {
    expect((await page.request.get(host.url + src)).ok()).toBe(true);
  }
  await host.close();
});

test('an update of which a file is missing is not taken at all', async ({ page }) => {
  const { root, host } = await servedCopy();
  await page.goto(host.url);
  await kept(page);
  const title = await page.title();
  const former = await page.evaluate(() => caches.keys());

  const file = join(root, 'service-worker.js');
  const text = await readFile(file, 'utf8');
  const updated = text
    .replace(/version = '\w+'/, "version = 'broken'")
    .replace('["./",', '["./","./assets/missing.js",');
  expect(updated).toContain('missing');
  await writeFile(file, updated);
  const index = join(root, 'index.html');
  await writeFile(index, (await readFile(index, 'utf8')).replace(title, 'Half a version'));
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const ended = new Promise((resolve) => {
      registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing?.addEventListener('statechange', () => resolve(installing.state));
      });
    });
    await registration.update();
    return ended;
  });
  expect(outcome).toBe('redundant');
  await host.close();
  await page.reload();
  await ready(page);
  expect(await page.title()).toBe(title);
  const [version] = former;
  const files = (/** @type {string} */ name) =>
    page.evaluate(async (name) => (await (await caches.open(name)).keys()).length, name);
  expect(await files(version)).toBeGreaterThan(20);
  expect(await files('gradient-descent broken')).toBe(0);
  await rm(root, { recursive: true });
});

test('an update is taken whole, once no page of the old version is open', async ({
  page,
  context,
}) => {
  const { root, host } = await servedCopy();
  await page.goto(host.url);
  await kept(page);

  for (const name of ['index.html', 'service-worker.js']) {
    const file = join(root, name);
    const text = await readFile(file, 'utf8');
    const updated = text
      .replace(/<title>.*<\/title>/, '<title>The new version</title>')
      .replace(/version = '\w+'/, "version = 'new'");
    expect(updated).not.toBe(text);
    await writeFile(file, updated);
  }
  await rm(join(root, 'assets'), { recursive: true });
  await cp(join(site, 'assets'), join(root, 'assets'), { recursive: true });

  const waiting = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      return registration.waiting !== null;
    });
  await expect.poll(waiting).toBe(true);
  // The page that is open goes on as it was, and so does one opened beside it.
  await page.reload();
  await ready(page);
  expect(await page.title()).not.toBe('The new version');
  const beside = await context.newPage();
  await beside.goto(host.url);
  await ready(beside);
  expect(await beside.title()).not.toBe('The new version');
  await beside.close();

  await page.close();
  const next = await context.newPage();
  await expect
    .poll(async () => {
      // A page of the old version would keep it: leave before it is looked at again.
      await next.goto('about:blank');
      await next.goto(host.url);
      return next.title();
    })
    .toBe('The new version');
  await ready(next);
  expect(await next.evaluate(() => caches.keys())).toEqual(['gradient-descent new']);
  await host.close();
  await rm(root, { recursive: true });
});
