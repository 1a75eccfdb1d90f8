import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test.js';

const manifest = JSON.parse(
  await readFile(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'),
);
const [element] = manifest.modules[0].declarations;

test('the reference names all that the manifest has, and its examples come to life', async ({
  page,
  baseURL,
}) => {
  await page.goto('docs.html');
  const reference = page.locator('#reference');
  const names = await reference.locator('dt > code').allTextContents();
  for (const kind of ['attributes', 'events', 'cssProperties', 'cssParts']) {
    for (const { name } of element[kind]) expect(names).toContain(name);
  }
  const examples = page.locator('pre[data-live]');
  for (const example of await examples.all()) {
    await example.scrollIntoViewIfNeeded();
    const live = example.locator('xpath=following-sibling::div[1]/gradient-descent');
    await expect(live.getByRole('button', { name: 'Step', exact: true })).toBeAttached();
  }
  await expect(page.locator('code', { hasText: 'your.host' })).toHaveCount(0);
  await expect(page.locator('#places')).toContainText(`${baseURL}embed.html`);
});

for (const width of [360, 1280]) {
  test(`the page is read without scrolling sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('docs.html');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test('every file and place that the page links to is there', async ({ page }) => {
  await page.goto('docs.html');
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((link) => /** @type {HTMLAnchorElement} */ (link).href));
  for (const link of links) {
    expect((await page.request.get(link)).ok(), link).toBe(true);
    const { hash } = new URL(link);
    if (hash) await expect(page.locator(hash)).toHaveCount(1);
  }
});
