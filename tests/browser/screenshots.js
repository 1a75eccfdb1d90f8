import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './support/chromium.js';
import { rememberHints } from './support/hints.js';
import { serve } from './support/static-server.js';
import { onWidget, ready } from './support/widget.js';

/**
 * Pictures of the built page after nine iterations, in build/screenshots/; with --readme, the one
 * in the README too.
 */
const folder = fileURLToPath(new URL('../../build/screenshots/', import.meta.url));
const readmePicture = fileURLToPath(new URL('../../public/screenshot.png', import.meta.url));

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
    await page.screenshot({ path: readmePicture });
    console.log('public/screenshot.png');
  }
  await context.close();
}
await browser.close();
await host.close();
