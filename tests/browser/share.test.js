import { readFile } from 'node:fs/promises';
import { leaveAndComeBack } from './support/leave.js';
import { expect, test } from './support/test.js';
import { onWidget, open, openFresh, ready, widgetOn } from './support/widget.js';

/** @import { Locator, Page } from '@playwright/test' */

/** The dialog, as a reader finds what is in it. @param {Page} page */
const dialogOn = (page) => {
  const dialog = widgetOn(page).getByRole('dialog', { name: 'Share this run' });
  return {
    dialog,
    link: dialog.getByRole('textbox', { name: 'Link' }),
    iframe: dialog.getByRole('textbox', { name: 'Frame for a page' }),
    element: dialog.getByRole('textbox', { name: 'Element for a page' }),
    copyLink: dialog.getByRole('button', { name: 'Copy: Link' }),
    savePicture: dialog.getByRole('button', { name: 'Save the picture' }),
    saveRun: dialog.getByRole('button', { name: 'Save the run' }),
    saveData: dialog.getByRole('button', { name: 'Save the data' }),
    status: dialog.getByRole('status'),
    preview: dialog.getByRole('img'),
  };
};

/** @param {Page} page */
async function share(page) {
  await widgetOn(page).getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialogOn(page).dialog).toBeVisible();
}

/** What is saved when a button is pressed. @param {Page} page @param {Locator} button */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

const query = { scaling: 'per-thousand', 'learning-rate': '0.3', iteration: '9' };

test('the dialog is loaded on first use, and shows the state as link, frame and element', async ({
  page,
}) => {
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await openFresh(page, query);
  expect(asked.filter((url) => url.includes('share'))).toEqual([]);
  await onWidget(page, (widget) => {
    widget.learningRate = 0.1;
    widget.theme = 'dark';
    widget.step();
  });
  await share(page);
  expect(asked.filter((url) => url.includes('share')).length).toBeGreaterThan(0);
  const { link, iframe, element } = dialogOn(page);
  const own = 'scaling=per-thousand&learning-rate=0.3&learning-rate-changes=9:0.1&iteration=10';
  const site = new URL('.', page.url()).href;
  await expect(link).toHaveValue(`${site}?${own}`);

  const snapshot = await onWidget(page, (widget) => widget.snapshot);
  await page.goto(await link.inputValue());
  await ready(page);
  expect(await onWidget(page, (widget) => widget.snapshot)).toEqual(snapshot);

  await open(page, query);
  await onWidget(page, (widget) => {
    widget.theme = 'dark';
  });
  await share(page);
  const src = await iframe.evaluate((text) => {
    const { content } = Object.assign(document.createElement('template'), {
      innerHTML: /** @type {HTMLTextAreaElement} */ (text).value,
    });
    return content.querySelector('iframe')?.src;
  });
  expect(src).toBe(
    `${site}embed.html?scaling=per-thousand&learning-rate=0.3&iteration=9&theme=dark`,
  );
  const lines = (await element.inputValue()).split('\n');
  expect(lines.slice(0, 2)).toEqual([
    `<script type="module" src="${site}gradient-descent.js"></script>`,
    '<gradient-descent scaling="per-thousand" learning-rate="0.3" iteration="9" theme="dark">',
  ]);
  expect(lines[2]).toContain(`<img src="${site}default-run.svg"`);
});

test('a copy is in the clipboard, and the button and an announcement say so', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, query);
  await share(page);
  const { link, copyLink, status } = dialogOn(page);
  await copyLink.click();
  await expect(copyLink).toHaveText('Copied');
  await expect(status).toHaveText('Copied: Link.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.inputValue());
});

test('where the clipboard may not be used the text is selected instead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page, query);
  await share(page);
  const { link, copyLink, status } = dialogOn(page);
  await copyLink.click();
  await expect(link).toBeFocused();
  const selected = await link.evaluate((node) => {
    const text = /** @type {HTMLTextAreaElement} */ (node);
    return text.value.slice(text.selectionStart, text.selectionEnd);
  });
  expect(selected).toBe(await link.inputValue());
  await expect(status).toContainText('Selected');
  await expect(copyLink).toHaveText('Copy');
});

test('the keyboard opens it, reaches everything in it and closes it', async ({ page }) => {
  await open(page, query);
  const button = widgetOn(page).getByRole('button', { name: 'Share', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const { dialog } = dialogOn(page);
  await expect(dialog).toBeVisible();
  /** @type {string[]} */
  const reached = [];
  for (let press = 0; press < 9; ++press) {
    reached.push(
      await onWidget(page, (widget) => {
        const focused = widget.shadowRoot?.activeElement;
        return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
      }),
    );
    await page.keyboard.press('Tab');
  }
  expect(reached).toEqual([
    'Close',
    'Copy: Link',
    'Link',
    'Copy: Frame for a page (HTML)',
    'Frame for a page (HTML)',
    'Copy: Element for a page (HTML)',
    'Element for a page (HTML)',
    'Save the picture (PNG)',
    'Save the run (CSV)',
  ]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('the picture has all three plots in it, as they are', async ({ page }) => {
  await open(page, query);
  await share(page);
  const { savePicture, preview, status } = dialogOn(page);
  await expect(preview).toHaveAttribute('alt', /Portland.*α = 0\.3, .*iteration 9, .*J = /);
  const { name, content } = await saved(page, savePicture);
  expect(name).toBe('gradient-descent.png');
  await expect(status).toContainText(name);
  const found = await onWidget(
    page,
    async (widget, base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      });
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      context.drawImage(image, 0, 0);
      const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
      const plots = /** @type {Element} */ (root.querySelector('.plots')).getBoundingClientRect();
      const ratio = image.width / (plots.width + 24);
      /** Whether a plot's own layer is found again, pixel by pixel. */
      const matches = Array.from(root.querySelectorAll('.plot canvas.overlay'), (node) => {
        const layer = /** @type {HTMLCanvasElement} */ (node);
        const { left, top } = layer.getBoundingClientRect();
        const own = /** @type {CanvasRenderingContext2D} */ (layer.getContext('2d'));
        const wanted = own.getImageData(0, 0, layer.width, layer.height).data;
        const seen = context.getImageData(
          Math.round(ratio * (left - plots.left + 12)),
          Math.round(ratio * (top - plots.top + 40)),
          layer.width,
          layer.height,
        ).data;
        let [full, same] = [0, 0];
        for (let i = 0; i < wanted.length; i += 4) {
          if (wanted[i + 3] < 255) continue;
          full += 1;
          const near = [0, 1, 2].every((j) => Math.abs(wanted[i + j] - seen[i + j]) < 48);
          if (near) same += 1;
        }
        return { drawn: full > 50, share: same / full };
      });
      const corner = Array.from(context.getImageData(2, 2, 1, 1).data);
      return { matches, corner, ratio, height: image.height / ratio - plots.height };
    },
    content.toString('base64'),
  );
  expect(found.corner).toEqual([255, 255, 255, 255]);
  expect(found.ratio).toBeCloseTo(1, 1);
  expect(found.height).toBeGreaterThan(60);
  expect(found.matches).toHaveLength(3);
  for (const { drawn, share } of found.matches) {
    expect(drawn).toBe(true);
    expect(share).toBeGreaterThan(0.9);
  }
});

test('the picture of a run of mini-batches says how large they are, and their seed', async ({
  page,
}) => {
  await open(page, { ...query, 'batch-size': '7', seed: '12' });
  await share(page);
  await expect(dialogOn(page).preview).toHaveAttribute(
    'alt',
    /α = 0\.3, .*7 examples an update \(seed\s12\), .*iteration 9/,
  );
});

test('a widget that is put elsewhere on the page takes no style sheet twice', async ({ page }) => {
  await open(page);
  /** How many there are once the dialog is open. */
  const sheets = async () => {
    await share(page);
    await page.keyboard.press('Escape');
    return onWidget(page, (widget) => widget.shadowRoot?.adoptedStyleSheets.length);
  };
  const first = await sheets();
  await leaveAndComeBack(page);
  expect(await sheets()).toBe(first);
});

test('the run as CSV has the numbers of its snapshots', async ({ page }) => {
  await open(page, { ...query, 'learning-rate-changes': '4:0.05', fault: 'sequential' });
  await share(page);
  const { saveRun, dialog } = dialogOn(page);
  await expect(dialog).toContainText('every iteration from 0 to 9');
  const { name, content } = await saved(page, saveRun);
  expect(name).toBe('gradient-descent.csv');
  const rows = content.toString().trimEnd().split('\n').slice(1);
  const snapshots = await onWidget(page, (widget) =>
    Array.from({ length: 10 }, (_, k) => {
      widget.seek(k);
      return widget.snapshot;
    }),
  );
  const wanted = snapshots.map((snapshot) => {
    if (!snapshot) throw new Error('no snapshot');
    const { iteration, w, b, cost, gradient, step, learningRate } = snapshot;
    return [iteration, w, b, cost, gradient.w, gradient.b, step.w, step.b, learningRate];
  });
  expect(rows.map((row) => row.split(',').map(Number))).toEqual(wanted);
});

test('own data go with the link if they fit, else they are offered as a file', async ({ page }) => {
  await open(page);
  await onWidget(page, (widget) => {
    widget.data = { x: [1, 2, 3], y: [2, 4.5, 7] };
  });
  await share(page);
  const { link, saveData, dialog } = dialogOn(page);
  expect(await link.inputValue()).toContain('points=1,2;2,4.5;3,7');
  await page.keyboard.press('Escape');
  await onWidget(page, (widget) => {
    const x = Array.from({ length: 900 }, (_, i) => i / 7);
    widget.data = { x, y: x.map((value) => value * value) };
  });
  await share(page);
  await expect(link).toBeHidden();
  await expect(dialog).toContainText('900 rows: too many to go into a link');
  const { name, content } = await saved(page, saveData);
  expect(name).toBe('examples.csv');
  const [header, ...rows] = content.toString().trimEnd().split('\n');
  expect(header).toBe('x,y');
  const { x, y } = await onWidget(page, (widget) => widget.data);
  expect(rows).toEqual(x.map((value, i) => `${value},${y[i]}`));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, deviceScaleFactor: 2 });

  test('it opens by touch, fits, and cuts no text', async ({ page }) => {
    await open(page, { ...query, 'learning-rate-changes': '4:0.05' });
    await widgetOn(page).getByRole('button', { name: 'Share', exact: true }).tap();
    const { dialog, link, iframe, element, saveRun, savePicture } = dialogOn(page);
    await expect(dialog).toBeVisible();
    const box = await dialog.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360 && box.height <= 640).toBe(true);
    expect(await dialog.evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true);
    for (const text of [link, iframe, element]) {
      expect(await text.evaluate((node) => node.scrollHeight <= node.clientHeight)).toBe(true);
    }
    for (const button of [saveRun, savePicture]) {
      await button.scrollIntoViewIfNeeded();
      await expect(button).toBeInViewport();
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    const [download] = await Promise.all([page.waitForEvent('download'), savePicture.tap()]);
    expect(download.suggestedFilename()).toBe('gradient-descent.png');
  });
});

test('where the dialog cannot be loaded a notice says so, and nothing is lost', async ({
  page,
  failures,
}) => {
  await openFresh(page, query);
  await page.route(/share/, (route) => route.abort());
  await widgetOn(page).getByRole('button', { name: 'Share', exact: true }).click();
  await expect(widgetOn(page).locator('.notice')).toContainText('could not be loaded');
  expect(await onWidget(page, (widget) => widget.iteration)).toBe(9);
  failures.length = 0;
});
