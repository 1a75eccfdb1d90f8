import { readFile } from 'node:fs/promises';
import { violationsOn } from './support/axe.js';
import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open, openFresh, snapshotOf, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

const table = 'height (cm);weight (kg)\n170;65,5\n180;80,1\n165;55\n175;\n190;92,25\n160;50';
const csv = 'speed (km/h),distance (m)\n10,3\n20,9\n30,20\n40,33\n';

/** @param {Page} page */
const ownDataOn = (page) => {
  const dialog = widgetOn(page).getByRole('dialog', { name: 'Your data' });
  return {
    dialog,
    entry: widgetOn(page).getByRole('combobox', { name: 'data', exact: true }),
    text: dialog.getByRole('textbox'),
    result: dialog.getByRole('status'),
    use: dialog.getByRole('button', { name: 'Use these data' }),
  };
};

/** @param {Page} page */
async function openDialog(page) {
  const own = ownDataOn(page);
  await own.entry.selectOption('own-data');
  await expect(own.dialog).toBeVisible();
  return own;
}

/** @param {Page} page */
const dataOn = (page) => onWidget(page, (widget) => widget.data);

/** What openData() ends with, in the page. @param {Page} page @param {string} text */
const openedOn = (page, text) =>
  onWidget(
    page,
    (widget, text) =>
      widget.openData(text).then(
        (opened) => ({ opened }),
        ({ message, code, line, row, column, readings }) => ({
          refused: { message, code, line, row, column, readings },
        }),
      ),
    text,
  );

test('own data stay in the list of data while others are shown', async ({ page }) => {
  await open(page, { points: '1,2;2,4;3,7', w: 0.5, b: 1 });
  const { entry } = ownDataOn(page);
  const own = await dataOn(page);
  for (const away of [
    () => entry.selectOption('cars'),
    () => widgetOn(page).getByRole('button', { name: 'α too high' }).click(),
  ]) {
    await away();
    await expect.poll(() => dataOn(page)).not.toEqual(own);
    await entry.selectOption('custom');
    await expect.poll(() => dataOn(page)).toEqual(own);
  }
});

test('a pasted table is read, its missing row is told, and a run begins on it', async ({
  page,
}) => {
  await open(page, { fault: 'ascent', iteration: 3 });
  const { dialog, text, result, use } = await openDialog(page);
  await expect(use).toBeDisabled();
  await text.fill(table);
  await expect(result).toContainText('5 examples. x is “height (cm)”, y is “weight (kg)”.');
  await expect(result).toContainText('Row 4 has a missing value and is left out.');
  expect(await violationsOn(page)).toEqual([]);
  await use.click();
  await expect(dialog).toBeHidden();
  expect(await dataOn(page)).toEqual({
    x: [170, 180, 165, 190, 160],
    y: [65.5, 80.1, 55, 92.25, 50],
  });
  const { iteration } = await snapshotOf(page);
  expect(iteration).toBe(0);
  const run = await onWidget(page, ({ fault, scaling, learningRate }) => ({
    fault,
    scaling,
    learningRate,
  }));
  expect(run).toEqual({ fault: 'none', scaling: 'z-score', learningRate: 0.1 });
  await expect(widgetOn(page).locator('.plot.data .x-title')).toHaveText('height (cm)');
  await expect(widgetOn(page).locator('.plot.data .y-title')).toHaveText('weight (kg)');
});

test('a refused table is told in a sentence, and the run stays as it was', async ({ page }) => {
  await open(page, { iteration: 9 });
  const before = await snapshotOf(page);
  const { dialog, text, result, use } = await openDialog(page);
  await text.fill('size,price\n1,100\n2,about 200\n');
  await expect(result).toContainText('line 3 (row 2), column “price”: “about 200” is not a number');
  await expect(use).toBeDisabled();
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await snapshotOf(page)).toEqual(before);
});

test('where a number may mean two, the reader says which', async ({ page }) => {
  await open(page);
  const { dialog, text, result, use } = await openDialog(page);
  await text.fill('x,y\n"1,250",2\n"2,500",4\n"3,125",7\n');
  await expect(result).toContainText('“1,250” may mean 1.25 or 1 250');
  await dialog.getByRole('button', { name: '“1,250” is 1.25' }).click();
  await expect(result).toContainText('3 examples');
  await use.click();
  expect((await dataOn(page)).x).toEqual([1.25, 2.5, 3.125]);
});

test('other columns can be chosen by name', async ({ page }) => {
  await open(page);
  const { dialog, text, use } = await openDialog(page);
  await text.fill('id,a,b,c\n7,1,2,30\n8,2,4,20\n9,3,5,10\n');
  await dialog.getByRole('combobox', { name: 'x', exact: true }).selectOption('b');
  await expect(dialog.getByRole('status')).toContainText('x is “b”, y is “c”');
  await use.click();
  expect(await dataOn(page)).toEqual({ x: [2, 4, 5], y: [30, 20, 10] });
});

test('a file is opened, and one that is dropped on the widget is read', async ({ page }) => {
  await open(page);
  const { dialog, result, use } = await openDialog(page);
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Open a file…' }).click();
  await (await choosing).setFiles({
    name: 'braking.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await expect(result).toContainText('braking.csv: 4 examples');
  await use.click();
  await expect(ownDataOn(page).entry.locator('option:checked')).toHaveText('braking.csv');

  await onWidget(page, (widget) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(['x,y\n1,2\n2,5\n'], 'two.csv', { type: 'text/csv' }));
    const plots = widget.shadowRoot?.querySelector('.plots');
    plots?.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true }));
  });
  await expect(dialog).toBeVisible();
  await expect(result).toContainText('two.csv: 2 examples');
});

test.describe('on a phone, by touch', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('pasted data are used, and are in the link', async ({ page }) => {
    await open(page);
    const { dialog, text, use } = await openDialog(page);
    await text.fill('1 2\n2 4.5\n3 7');
    await expect(use).toBeEnabled();
    await expect(use).toBeInViewport();
    await use.tap();
    await expect(dialog).toBeHidden();
    expect(await onWidget(page, (widget) => widget.query)).toContain('points=1,2;2,4.5;3,7');
    await controlsOn(page).step.tap();
    expect((await snapshotOf(page)).iteration).toBe(1);
  });
});

test('the names of x and y are in the link, and on the plot that it opens', async ({ page }) => {
  await open(page);
  await onWidget(page, (widget, csv) => widget.openData(csv), csv);
  const query = await onWidget(page, (widget) => widget.query);
  expect(query).toContain('labels=speed+(km%2Fh);distance+(m)');
  await openFresh(page, Object.fromEntries(new URLSearchParams(String(query))));
  await expect(widgetOn(page).locator('[part~=data-plot] .x-title')).toHaveText('speed (km/h)');
  expect((await dataOn(page)).x).toEqual([10, 20, 30, 40]);
});

test('the box shows an opened file, and the data shown, under their names', async ({ page }) => {
  await open(page);
  const { dialog, text, result, use } = await openDialog(page);
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'braking.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await expect(text).toHaveValue(csv);
  await expect(result).toContainText('braking.csv');
  await use.click();
  await openDialog(page);
  await expect(text).toHaveValue(csv);
  await page.keyboard.press('Escape');
  // Other data leave no draft of what was used.
  await ownDataOn(page).entry.selectOption('food-truck');
  await openDialog(page);
  await expect(text).toHaveValue('');
  await dialog.getByRole('button', { name: 'Change the data shown now' }).click();
  await expect(text).toHaveValue(/^population .*,profit .*\n6\.1101,17\.592\n/);
  await expect(use).toBeEnabled();
});

test('openData() tells what it read, and what it refused and where', async ({ page }) => {
  await open(page, { iteration: 4 });
  await onWidget(page, (widget) => {
    const told = /** @type {unknown[]} */ ([]);
    Reflect.set(window, 'told', told);
    for (const type of ['gd-data', 'gd-error']) {
      /** @type {any} */ (widget).addEventListener(type, (/** @type {any} */ { detail }) =>
        told.push([type, detail.m ?? detail.code, detail.origin]),
      );
    }
  });
  expect(await openedOn(page, csv)).toEqual({
    opened: {
      m: 4,
      columns: ['speed (km/h)', 'distance (m)'],
      x: 'speed (km/h)',
      y: 'distance (m)',
      skippedRows: [],
    },
  });
  const data = await dataOn(page);
  const { refused } = /** @type {any} */ (await openedOn(page, 'x,y\n1,2\n3,none at all\n'));
  expect(refused).toMatchObject({ code: 'bad-data', line: 3, row: 2, column: 'y' });
  expect(refused.message).toContain('none at all');
  await expect(controlsOn(page).notices.first()).toContainText('none at all');
  expect(await dataOn(page)).toEqual(data);
  const ambiguous = /** @type {any} */ (await openedOn(page, 'x,y\n"1,250",2\n"2,500",4\n'));
  expect(ambiguous.refused.readings).toHaveLength(2);
  expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual([
    ['gd-data', 4, 'pasted'],
    ['gd-error', 'bad-data', undefined],
    ['gd-error', 'bad-data', undefined],
  ]);
});

test('data are kept on the device, used again after a reload, and forgotten', async ({ page }) => {
  await openFresh(page);
  await openedOn(page, csv);
  const { dialog } = await openDialog(page);
  const kept = dialog.getByText('Kept on this device: Pasted data, 4 examples.');
  await expect(kept).toBeVisible();
  await openFresh(page);
  await openDialog(page);
  await expect(kept).toBeVisible();
  await dialog.getByRole('button', { name: 'Use them again' }).click();
  await expect(dialog).toBeHidden();
  expect((await dataOn(page)).x).toEqual([10, 20, 30, 40]);
  await openDialog(page);
  await dialog.getByRole('button', { name: 'Forget them' }).click();
  await expect(kept).toBeHidden();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await openDialog(page);
  await expect(kept).toBeHidden();
});

test('a saved file brings data, settings and iteration back', async ({ page }) => {
  await open(page);
  await openedOn(page, csv);
  await onWidget(page, (widget) => {
    widget.scaling = 'max';
    widget.learningRate = 0.7;
    widget.step(12);
  });
  const before = await snapshotOf(page);
  const { dialog } = await openDialog(page);
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save data and run as a file' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('Pasted data.gd.json');
  const saved = await readFile(await download.path());

  await open(page);
  const again = await openDialog(page);
  await again.dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'run.gd.json', mimeType: 'application/json', buffer: saved });
  await expect(again.result).toContainText('A run that was saved here, with its 4 examples.');
  await again.use.click();
  expect(await snapshotOf(page)).toEqual(before);
  await expect(widgetOn(page).locator('.plot.data .x-title')).toHaveText('speed (km/h)');
});

for (const [kind, text] of Object.entries({
  'a script': '<script>alert(1)</script>,2\n3,4',
  'a saved run with a missing number':
    '{"format":"gradient-descent-live","data":{"x":[1,null],"y":[1,2]}}',
  'deep nesting': `{"format":"gradient-descent-live","data":${'['.repeat(5000)}`,
  bytes: '\u0000\u0001\ufffe\u202e,\n,',
  quotes: '"'.repeat(9999),
})) {
  test(`what is no table is refused in a sentence: ${kind}`, async ({ page }) => {
    await open(page, { iteration: 2 });
    const before = await snapshotOf(page);
    const { text: field, result, use } = await openDialog(page);
    await field.fill(text);
    await expect(result).toHaveText(/\w.*\.$/);
    await expect(use).toBeDisabled();
    expect(await snapshotOf(page)).toEqual(before);
  });
}
