import { boxesOf, parts } from './support/boxes.js';
import { leaveAndComeBack } from './support/leave.js';
import { lessonOn, openChapter } from './support/lesson.js';
import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open, plot, widgetOn } from './support/widget.js';

/** @import { Locator, Page } from '@playwright/test' */

/** The page is written in an alphabet of that direction, and the widget put on it. @param {Page} page */
async function writeFromRight(page) {
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await leaveAndComeBack(page);
}

/** What is seen of a widget: where its parts are, and what its canvases show. @param {Page} page */
const seen = async (page) => ({
  boxes: await boxesOf(page, parts),
  plots: await onWidget(page, (widget) =>
    Array.from(/** @type {ShadowRoot} */ (widget.shadowRoot).querySelectorAll('canvas'), (canvas) =>
      canvas.toDataURL(),
    ),
  ),
});

/** The shared picture, as an address. @param {Page} page */
async function sharedPicture(page) {
  await widgetOn(page).getByRole('button', { name: 'Share', exact: true }).click();
  const preview = widgetOn(page).getByRole('dialog').getByRole('img');
  const address = await preview.getAttribute('src');
  await page.keyboard.press('Escape');
  return address;
}

for (const { width, height } of [
  { width: 1280, height: 720 },
  { width: 360, height: 640 },
]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height } });

    test('an English widget is the same on a page written from right to left', async ({ page }) => {
      await open(page, { scenario: 'unscaled', iteration: 9, layout: 'full' }, 'embed.html');
      const usual = await seen(page);
      const picture = await sharedPicture(page);
      await writeFromRight(page);
      expect(await seen(page)).toEqual(usual);
      expect(await sharedPicture(page)).toBe(picture);
    });
  });
}

test('each text begins at its left, digits and signs too', async ({ page }) => {
  await openChapter(page, 'one-iteration', 'embed.html');
  await writeFromRight(page);
  await lessonOn(page).heading.waitFor();
  const reversed = await onWidget(page, (widget) => {
    const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    /** @type {string[]} */
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const [first, last] = [text.search(/\S/), text.trimEnd().length - 1];
      if (first < 0 || last <= first) continue;
      const [begin, end] = [first, last].map((at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      });
      if (begin.top === end.top && begin.left > end.left) found.push(text);
    }
    return found;
  });
  expect(reversed).toEqual([]);
});

test('a slider is least at its left', async ({ page }) => {
  await open(page, { iteration: 9, layout: 'full' }, 'embed.html');
  await writeFromRight(page);
  const band = widgetOn(page).locator('[part=learning-rate] .zones');
  /** @param {Locator} slider */
  const pressAtLeft = async (slider) => {
    const box = await slider.boundingBox();
    if (!box) throw new Error('the slider is not to be seen');
    await page.mouse.click(box.x + 2, box.y + box.height / 2);
  };
  await pressAtLeft(band);
  expect(await onWidget(page, (widget) => widget.learningRate)).toBeLessThan(0.01);
  await pressAtLeft(controlsOn(page).scrubber);
  expect(await onWidget(page, (widget) => widget.iteration)).toBe(0);
  await expect(plot(page, 'data')).toHaveCSS('direction', 'ltr');
});

test('what the page itself says where the demo cannot run has the page’s direction', async ({
  page,
  failures,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'WebAssembly', { value: undefined });
  });
  await page.goto('embed.html');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    document.querySelector('gradient-descent')?.removeAttribute('iteration');
  });
  const again = widgetOn(page).getByRole('button', { name: 'Try again' });
  await again.click();
  await again.waitFor();
  await expect(page.locator('gradient-descent > p')).toHaveCSS('direction', 'rtl');
  await expect(again).toHaveCSS('direction', 'ltr');
  failures.length = 0;
});
