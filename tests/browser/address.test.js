import { serve } from './support/static-server.js';
import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open, ready } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** @param {Page} page */
const search = (page) => new URL(page.url()).search;

test('the address becomes the link to what the reader has made, and Back leaves the page', async ({
  page,
}) => {
  await page.goto('about:blank');
  await open(page);
  expect(search(page)).toBe('');
  const entries = await page.evaluate(() => history.length);
  const { step, scaling, learningRate, logarithmicCost } = controlsOn(page);
  await scaling.selectOption('per-thousand');
  await step.click();
  await step.click();
  await learningRate.fill('0.3');
  await learningRate.press('Enter');
  await step.click();
  await logarithmicCost.click();
  await expect
    .poll(() => search(page))
    .toBe('?scaling=per-thousand&learning-rate-changes=2:0.3&iteration=3&view=log');
  expect(await page.evaluate(() => history.length)).toBe(entries);
  const snapshot = await onWidget(page, (widget) => widget.snapshot);
  await page.reload();
  await ready(page);
  expect(await onWidget(page, (widget) => widget.snapshot)).toEqual(snapshot);
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('what else the address holds stays, and what was not changed is left as it was written', async ({
  page,
}) => {
  await page.goto('index.html?utm=a%20b&scenario=too-high&theme=dark#plots');
  await ready(page);
  await onWidget(page, (widget) => widget.seek(0));
  expect(search(page)).toBe('?utm=a%20b&scenario=too-high&theme=dark');
  await controlsOn(page).step.click();
  await expect.poll(() => search(page)).toContain('iteration');
  expect(page.url()).toMatch(/\?utm=a%20b&theme=dark&scenario=too-high&iteration=1#plots$/);
});

test('it changes at rest only, and seldom enough for every browser', async ({ page }) => {
  await page.addInitScript(() => {
    const { replaceState } = history;
    Reflect.set(globalThis, 'addresses', []);
    history.replaceState = (data, unused, url) => {
      Reflect.get(globalThis, 'addresses').push(String(url));
      replaceState.call(history, data, unused, url);
    };
  });
  const addresses = () => page.evaluate(() => Reflect.get(globalThis, 'addresses'));
  await open(page, { view: 'speed-60' });
  await onWidget(page, async (widget) => {
    widget.play();
    while (widget.iteration < 20) await new Promise(requestAnimationFrame);
  });
  expect(await addresses()).toEqual([]);
  await onWidget(page, (widget) => {
    widget.pause();
    for (let k = 0; k < 500; ++k) widget.seek(k);
  });
  await expect.poll(async () => (await addresses()).at(-1)).toContain('iteration=499');
  expect((await addresses()).length).toBeLessThanOrEqual(2);
});

test('a frame leaves its address alone, and a sandboxed page works without one', async ({
  page,
  failures,
}) => {
  await open(page, {}, 'embed.html');
  await controlsOn(page).step.click();
  await controlsOn(page).step.click();
  // Whatever were still to be written would be now.
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  expect(search(page)).toBe('');

  const host = await serve({ headers: { 'Access-Control-Allow-Origin': '*' } });
  failures.length = 0;
  await page.setContent(
    `<iframe sandbox="allow-scripts" width="900" height="900" src="${host.url}index.html"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Step', exact: true }).click();
  await frame.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(frame.locator('canvas[data-plot=loss]')).toHaveAttribute('data-iteration', '2');
  await host.close();
  const failed = failures.filter((failure) => !failure.startsWith('request:'));
  failures.length = 0;
  expect(failed).toEqual([]);
});
