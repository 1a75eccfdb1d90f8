import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { animatedPng } from './support/animated-png.js';
import { launchOptions } from './support/chromium.js';
import { rememberHints } from './support/hints.js';
import { serve } from './support/static-server.js';
import { onWidget, ready } from './support/widget.js';

/**
 * The moving picture in the README: ten seconds of the built page, from the phases of the first
 * iterations to the minimum. It shows the iterations that the page plays, one picture each.
 */
const file = fileURLToPath(new URL('../../public/run.png', import.meta.url));
const phases = [1, 2, 3, 4, 5];
/** Iterations shown phase by phase, then one by one, then a few at once. */
const slow = [0, 1];
const usual = Array.from({ length: 13 }, (_, i) => i + 2);
const fast = [17, 20, 24, 30, 40, 66];

const host = await serve({});
const browser = await chromium.launch(launchOptions);
const context = await browser.newContext({
  viewport: { width: 1280, height: 720 },
  deviceScaleFactor: 0.625,
  colorScheme: 'light',
});
await context.addInitScript(rememberHints);
const page = await context.newPage();
await page.goto(host.url);
await ready(page);

const darkroom = await context.newPage();
/**
 * What changes from one picture to the next; all else is transparent.
 * @param {Buffer} former
 * @param {Buffer} picture
 */
const changes = async (former, picture) => {
  const pictures = [former, picture].map((png) => png.toString('base64'));
  const written = await darkroom.evaluate(async (pictures) => {
    const layers = await Promise.all(
      pictures.map(async (base64) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const pencil = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
        pencil.drawImage(image, 0, 0);
        return { canvas, pencil, pixels: pencil.getImageData(0, 0, image.width, image.height) };
      }),
    );
    const [former, { canvas, pencil, pixels }] = layers;
    const before = new Uint32Array(former.pixels.data.buffer);
    const now = new Uint32Array(pixels.data.buffer);
    for (let i = 0; i < now.length; ++i) if (now[i] === before[i]) now[i] = 0;
    pencil.putImageData(pixels, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1];
  }, pictures);
  return Buffer.from(written, 'base64');
};

/** @type {{png: Buffer, milliseconds: number}[]} */
const frames = [];
/** @type {Buffer | undefined} */
let former;
/** A picture of the same size that has nothing in common with the page. */
const nothing = async () => {
  await darkroom.setContent('<body style="background: #f0f">');
  return darkroom.screenshot();
};
/** @param {number} iteration @param {string} view @param {number} milliseconds */
const show = async (iteration, view, milliseconds) => {
  await onWidget(
    page,
    (widget, { iteration, view }) => {
      widget.seek(iteration);
      widget.view = view;
    },
    { iteration, view },
  );
  const picture = await page.screenshot();
  // Before the first there is nothing, so that all of it changes.
  const png = await changes(former ?? (await nothing()), picture);
  frames.push({ png, milliseconds });
  former = picture;
};
for (const iteration of slow) {
  for (const phase of phases) {
    await show(iteration, phase === 1 ? 'phases' : `phases phase-${phase}`, 450);
  }
}
for (const iteration of usual) await show(iteration, '', 200);
for (const iteration of fast) await show(iteration, '', iteration === 66 ? 2000 : 200);

await writeFile(file, animatedPng(frames));
console.log(`public/run.png: ${frames.length} pictures`);
await browser.close();
await host.close();
