import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './support/chromium.js';
import { rememberHints } from './support/hints.js';
import { serve } from './support/static-server.js';
import { onWidget, ready } from './support/widget.js';

/**
 * Pictures of the built page after nine iterations, in build/screenshots/; with --readme, those in
 * the README too.
 */
const folder = fileURLToPath(new URL('../../build/screenshots/', import.meta.url));
/** @param {string} name */
const readmePicture = (name) => fileURLToPath(new URL(`../../public/${name}.png`, import.meta.url));

const pictures = [
  { name: 'desktop-1280x720', path: 'index.html', viewport: { width: 1280, height: 720 } },
  {
    name: 'phone-360x640@2x',
    path: 'index.html',
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  },
  { name: 'embed-600x900', path: 'embed.html', viewport: { width: 600, height: 900 } },
];

const table = 'size (ft²),price (thousand $)\n2104,399.9\n1600,329.9\n2400,369\n1416,\n3000,539.9';
const courseLog = `Iteration    0: Cost 7.93e+04, dj_dw: -6.500e+02, dj_db: -4.000e+02, w: 6.500e+00, b: 4.00000e+00
Iteration 1000: Cost 3.41e+00, dj_dw: -3.712e-01, dj_db: 6.007e-01, w: 1.949e+02, b: 1.08228e+02`;

/** The dialogs of own data and of one's own run, for the README. */
async function pictureDialogs() {
  const context = await browser.newContext({ viewport: { width: 760, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${host.url}index.html?dataset=ng-lab-2points&w=0&b=0`);
  await ready(page);
  const widget = page.locator('gradient-descent');
  await widget.getByRole('combobox', { name: 'data', exact: true }).selectOption('own-data');
  const ownData = widget.getByRole('dialog', { name: 'Your data' });
  await ownData.getByRole('textbox').fill(table);
  await ownData.getByText('4 examples').waitFor();
  await ownData.screenshot({ path: readmePicture('own-data') });
  await ownData.getByRole('button', { name: 'Close' }).click();
  await onWidget(page, (demo, log) => demo.openYourRun(log), courseLog);
  const yourRun = widget.getByRole('dialog', { name: 'What did my code do?' });
  await yourRun.getByRole('button', { name: 'Explain this run' }).click();
  await yourRun.getByRole('button', { name: 'Show it in the plots' }).waitFor();
  await yourRun.evaluate((dialog) => dialog.scrollTo(0, 0));
  await yourRun.screenshot({ path: readmePicture('your-run') });
  await context.close();
}

const host = await serve({});
const browser = await chromium.launch(launchOptions);
await mkdir(folder, { recursive: true });
for (const { name, path, ...device } of pictures) {
  const context = await browser.newContext({ colorScheme: 'light', ...device });
  await context.addInitScript(rememberHints);
  const page = await context.newPage();
  await page.goto(host.url + path);
  await ready(page);
  await onWidget(page, (widget) => widget.step(9));
  await page.screenshot({ path: `${folder}${name}.png` });
  console.log(`build/screenshots/${name}.png`);
  if (process.argv.includes('--readme') && name.startsWith('desktop')) {
    await page.screenshot({ path: readmePicture('screenshot') });
    console.log('public/screenshot.png');
  }
  await context.close();
}
if (process.argv.includes('--readme')) await pictureDialogs();
await browser.close();
await host.close();
