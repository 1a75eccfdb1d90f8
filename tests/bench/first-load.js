import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'vite';
import { dist, fileOf, openPage, withSite } from './site.js';

/** @import { Report } from './report.js' */

const glue = fileURLToPath(new URL('../../build/wasm/gradient-descent-core.js', import.meta.url));

/** At Node's default quality, the highest: 11. @param {Uint8Array | string} content */
const compressedSize = (content) => brotliCompressSync(content).length;

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1000).toFixed(2);

/**
 * What the page needs before its first frame, compressed as a static host would; and what it fetches
 * after that by itself.
 * @param {Report} report
 */
export async function measureFirstLoad(report) {
  report.heading('First load, brotli-compressed (kB)');
  const { files, later, shift } = await withSite(async (browser, address) => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      Reflect.set(window, 'layoutShift', 0);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const shift = Reflect.get(window, 'layoutShift') + Reflect.get(entry, 'value');
          Reflect.set(window, 'layoutShift', shift);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openPage(page, address);
    await page.waitForLoadState('networkidle');
    const loads = await page.evaluate(() => {
      const [{ startTime: ready }] = performance.getEntriesByName('gd-first-frame');
      return performance
        .getEntries()
        .filter(({ entryType }) => ['navigation', 'resource'].includes(entryType))
        .map(({ name, startTime }) => ({ name, isBefore: startTime < ready }));
    });
    /** @param {boolean} wanted */
    const filesOf = (wanted) =>
      new Set(loads.filter(({ isBefore }) => isBefore === wanted).map(({ name }) => fileOf(name)));
    const shift = await page.evaluate(() => Number(Reflect.get(window, 'layoutShift')));
    return { files: filesOf(true), later: filesOf(false), shift };
  });

  let total = 0;
  let wasm = 0;
  const rows = [];
  for (const file of files) {
    const content = await readFile(join(dist, file));
    const size = compressedSize(content);
    total += size;
    if (file.endsWith('.wasm')) wasm += size;
    rows.push([file, kilobytes(content.length), kilobytes(size)]);
  }
  report.table(['file', 'plain', 'compressed'], rows);

  let after = 0;
  for (const file of later) after += compressedSize(await readFile(join(dist, file)));
  report.note(
    `${files.size} files before the first frame; ${later.size} after it, ${kilobytes(after)}`,
  );

  // The glue is a part of the widget's bundle; measured alone, minified as the bundle is.
  const minified = await minify('glue.js', await readFile(glue, 'utf8'), { module: true });
  const glueSize = compressedSize(minified.code);
  report.note(`wasm ${kilobytes(wasm)}, its glue ${kilobytes(glueSize)} (inside the bundle)`);
  report.figure('all of the first load', total / 1000, { most: 120 }, 'kB');
  report.figure('layout shift while loading', shift, { most: 0 }, '');
  report.figure('files before the first frame', files.size, { most: 8 }, '');
  report.figure('wasm and its glue', (wasm + glueSize) / 1000, { most: 25 }, 'kB');
}
