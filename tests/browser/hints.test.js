import { violationsOn } from './support/axe.js';
import { boxesOf, clippedTexts, overlaps, parts } from './support/boxes.js';
import { serve } from './support/static-server.js';
import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open, ready, snapshotOf, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

test.use({ isFirstVisit: true });

const first = 'Each point of “Path over the cost” is a line.';
const second = 'The band along α';
const third = 'The Lesson explains it';

/** @param {Page} page */
const hintOn = (page) => {
  const root = widgetOn(page).getByRole('note', { name: 'Hint' });
  return { root, gotIt: root.getByRole('button', { name: 'Got it' }) };
};

/** Where everything is, but for the hint. @param {Page} page */
const places = (page) =>
  boxesOf(page, ['[part]', 'canvas', 'figcaption', 'button:not(.first-hint *)', 'select', 'input']);

const devices = [
  { path: 'index.html', viewport: { width: 1280, height: 720 } },
  { path: 'index.html', viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  { path: 'embed.html', viewport: { width: 600, height: 900 } },
];

for (const { path, ...device } of devices) {
  test.describe(`${path} at ${device.viewport.width}×${device.viewport.height}`, () => {
    test.use(device);

    test('three hints, one at a time, cover and move nothing, and never come again', async ({
      page,
    }) => {
      await open(page, {}, path);
      const { root, gotIt } = hintOn(page);
      const before = await places(page);
      for (const words of [first, second, third]) {
        await expect(root).toContainText(words);
        expect(await places(page)).toEqual(before);
        expect(overlaps(await boxesOf(page, parts))).toEqual([]);
        expect(await clippedTexts(page)).toEqual([]);
        expect(await violationsOn(page)).toEqual([]);
        await gotIt.click();
      }
      await expect(root).toBeHidden();
      expect(await places(page)).toEqual(before);
      await page.reload();
      await ready(page);
      await page.waitForLoadState('networkidle');
      await expect(root).toBeHidden();
    });
  });
}

test('a hint leaves the focus where it is, and is reached and dismissed by keyboard', async ({
  page,
}) => {
  await open(page);
  const { root, gotIt } = hintOn(page);
  await expect(root).toContainText(first);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  for (let i = 0; i < 30 && !(await gotIt.evaluate(hasFocus)); ++i)
    await page.keyboard.press('Tab');
  for (const words of [first, second, third]) {
    await expect(root).toContainText(words);
    await expect(gotIt).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(root).toBeHidden();
  // Whoever goes on by keyboard goes on from here.
  await expect(controlsOn(page).play).toBeFocused();
});

/** @param {Element} node */
const hasFocus = (node) => /** @type {ShadowRoot} */ (node.getRootNode()).activeElement === node;

test('what a reader does unasked is not hinted at', async ({ page }) => {
  await open(page);
  const { root } = hintOn(page);
  await expect(root).toContainText(first);
  await controlsOn(page).w.fill('0.3');
  await controlsOn(page).w.press('Enter');
  await expect(root).toContainText(second);
  await controlsOn(page).learningRate.fill('0.2');
  await controlsOn(page).learningRate.press('Enter');
  await expect(root).toContainText(third);
});

test('hints make way for what a run has to say, and stay for the next beginning', async ({
  page,
}) => {
  await open(page);
  const { root } = hintOn(page);
  await expect(root).toContainText(first);
  await controlsOn(page).step.click();
  await expect(root).toBeHidden();
  expect((await snapshotOf(page)).iteration).toBe(1);
  await controlsOn(page).reset.click();
  await expect(root).toContainText(first);
});

test('a scenario’s α is nobody’s find; with a bug, the colours of α are not spoken of', async ({
  page,
}) => {
  await open(page);
  const { root, gotIt } = hintOn(page);
  await expect(root).toContainText(first);
  await onWidget(page, (widget) => {
    widget.scenario = 'too-high';
  });
  await expect(root).toContainText(first);
  await gotIt.click();
  await expect(root).toContainText(second);
  await controlsOn(page).fault.selectOption('ascent');
  await expect(root).toContainText(third);
  await controlsOn(page).fault.selectOption('none');
  await expect(root).toContainText(second);
});

/** @type {[occasion: string, query: Record<string, string>, expected: string | null][]} */
const occasions = [
  ['in a lesson', { chapter: 'batch' }, null],
  ['where the widget is locked', { locked: 'true' }, null],
  ['in a mystery', { mystery: 'a' }, null],
  ['where only Play is shown', { controls: 'play' }, null],
  ['where the start cannot be moved', { controls: 'play alpha' }, second],
  ['where only the lesson is offered', { controls: 'lesson play' }, third],
];
for (const [occasion, query, expected] of occasions) {
  test(`no hint speaks of what is not there: ${occasion}`, async ({ page }) => {
    await open(page, query);
    await page.waitForLoadState('networkidle');
    const { root } = hintOn(page);
    if (expected) await expect(root).toContainText(expected);
    else await expect(root).toBeHidden();
  });
}

test('hints come after the first frame, and their files with them', async ({ page }) => {
  let isLive = false;
  await page.exposeFunction('demoIsLive', () => {
    isLive = true;
  });
  await page.addInitScript(() => {
    addEventListener('gd-ready', () => Reflect.get(globalThis, 'demoIsLive')());
  });
  /** @type {boolean[]} */
  const liveAtRequest = [];
  await page.route(/\/(en-)?hints-.*\.js/, async (route) => {
    liveAtRequest.push(isLive);
    await route.continue();
  });
  await open(page);
  await expect(hintOn(page).root).toBeVisible();
  expect(liveAtRequest).toEqual([true, true]);
});

test('where nothing can be remembered they can be dismissed all the same', async ({
  page,
  failures,
}) => {
  const site = await serve({ headers: { 'Access-Control-Allow-Origin': '*' } });
  await page.setContent(
    `<iframe sandbox="allow-scripts" width="600" height="900" src="${site.url}embed.html"></iframe>`,
  );
  const hint = page.frameLocator('iframe').getByRole('note', { name: 'Hint' });
  for (const words of [first, second, third]) {
    await expect(hint).toContainText(words);
    await hint.getByRole('button', { name: 'Got it' }).click();
  }
  await expect(hint).toBeHidden();
  await site.close();
  // The frame is of another host than the page that tests are run on, and that alone.
  expect(failures.filter((failure) => !failure.startsWith(`request: ${site.url}`))).toEqual([]);
  failures.length = 0;
});

test('an element on somebody’s own page gives no hints', async ({ page, failures }) => {
  const pages = {
    'book.html':
      '<!doctype html><html lang="en"><title>A book</title><link rel="icon" href="data:,"><script type="module" src="./gradient-descent.js"></script><gradient-descent></gradient-descent></html>',
  };
  const site = await serve({ pages });
  await page.goto(`${site.url}book.html`);
  await ready(page);
  await page.waitForLoadState('networkidle');
  await expect(hintOn(page).root).toHaveCount(0);
  await site.close();
  expect(failures.filter((failure) => !failure.startsWith(`request: ${site.url}`))).toEqual([]);
  failures.length = 0;
});
