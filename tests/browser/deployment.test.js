import { readFile } from 'node:fs/promises';
import { features } from '../../web/features/features.js';
import { en } from '../../web/strings/en.js';
import { serve } from './support/static-server.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, ready } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** A page that is open while its host takes another version of the site: its files are gone. */

// Its servers have addresses of their own; none but 127.0.0.1 may be asked for anything.
test.use({ baseURL: 'http://127.0.0.1/' });

/** How a reader comes to each part for the first time. @type {[string, (page: Page) => Promise<unknown>][]} */
const parts = [
  ...features.flatMap(({ entries = [] }) =>
    entries.map(({ label }) => {
      const text = label(en);
      /** @type {[string, (page: Page) => Promise<unknown>]} */
      const part = [
        text,
        (page) =>
          page.locator('gradient-descent button', { hasText: text }).first().dispatchEvent('click'),
      ];
      return part;
    }),
  ),
  ['the bowl', (page) => page.getByRole('button', { name: en.pictures.bowl }).click()],
  [
    'a chapter',
    (page) =>
      onWidget(page, (widget) => {
        widget.chapter = 'batch';
      }),
  ],
  ['a data set', (page) => controlsOn(page).dataset.selectOption('cars')],
  [
    'the words of a plot',
    (page) => page.getByRole('button', { name: en.whatIsThis }).first().click(),
  ],
];

for (const answer of ['nothing', 'its first page']) {
  test(`a host that answers with ${answer} for what is gone: each part says so, and offers to reload`, async ({
    page,
    failures,
  }) => {
    const host = await serve({});
    await page.goto(`${host.url}?iteration=3`);
    await ready(page);
    await page.waitForLoadState('networkidle');
    const index = await readFile(new URL('../../dist/index.html', import.meta.url), 'utf8');
    const isGone = /\/(assets|datasets)\//;
    await page.route(isGone, (route) =>
      answer === 'nothing'
        ? route.fulfill({ status: 404 })
        : route.fulfill({ body: index, contentType: 'text/html' }),
    );
    const { notices: notice, step } = controlsOn(page);
    for (const [name, open] of parts) {
      await open(page);
      await expect(notice, name).toContainText('could not be loaded');
      await expect(notice.getByRole('button', { name: en.reload }), name).toBeVisible();
      await notice.getByRole('button', { name: en.dismiss }).click();
      await expect(notice, name).toHaveCount(0);
    }
    await step.click();
    await expectAgreement(page, 4);
    await expect.poll(() => page.url()).toContain('iteration=4');
    // The browser itself says in the console what it could not load.
    expect(failures.filter((failure) => failure.startsWith('exception'))).toEqual([]);

    await parts[0][1](page);
    const reload = notice.getByRole('button', { name: en.reload });
    await expect(reload).toBeVisible();
    await page.unroute(isGone);
    await reload.click();
    await expect(notice).toHaveCount(0);
    await ready(page);
    // The address of the hosted page has kept the run.
    await expectAgreement(page, 4);
    failures.length = 0;
    await page.goto('about:blank');
    await host.close();
  });
}

test('a page without its core: a picture, a sentence, and a way to try again, to reload and to leave', async ({
  page,
  failures,
}) => {
  const host = await serve({});
  await page.route(/core-.*\.wasm/, (route) => route.fulfill({ status: 404 }));
  await page.goto(`${host.url}embed.html`);
  const alert = page.locator('gradient-descent').getByRole('alert');
  await expect(alert).toContainText(en.loadFailed);
  const width = () =>
    alert.getByRole('img').evaluate((image) => Reflect.get(image, 'naturalWidth'));
  await expect.poll(width).toBeGreaterThan(0);
  await expect(alert.getByRole('link')).toHaveAttribute('href', `${host.url}index.html`);
  await page.unroute(/core-.*\.wasm/);
  await alert.getByRole('button', { name: en.reload }).click();
  await ready(page);
  failures.length = 0;
  await page.goto('about:blank');
  await host.close();
});
