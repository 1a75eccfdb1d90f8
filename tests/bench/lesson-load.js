import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { dist, fileOf, openPage, withSite } from './site.js';

/** @import { Report } from './report.js' */

/**
 * What a lesson asks for beyond the demo that it stands beside, compressed as a static host would.
 * @param {Report} report
 */
export async function measureLessonLoad(report) {
  report.heading('The lesson, on top of that, brotli-compressed (kB)');
  /** @type {Set<string>} */
  const files = new Set();
  await withSite(async (browser, address) => {
    const page = await browser.newPage();
    await openPage(page, address);
    page.on('request', (request) => files.add(fileOf(request.url())));
    await page.getByRole('button', { name: 'Lesson', exact: true }).click();
    await page.getByRole('region', { name: 'Lesson' }).waitFor();
    await page.waitForLoadState('networkidle');
  });
  let total = 0;
  const rows = [];
  for (const file of files) {
    const content = await readFile(join(dist, file));
    const size = brotliCompressSync(content).length;
    total += size;
    rows.push([file, (content.length / 1000).toFixed(2), (size / 1000).toFixed(2)]);
  }
  report.table(['file', 'plain', 'compressed'], rows);
  report.figure('all of the lesson', total / 1000, { most: 50 }, 'kB');
}
