import { chromium } from '@playwright/test';
import { launchOptions } from '../chromium.js';
import { randomFrom } from '../random.js';
import { serve } from '../static-server.js';
import { drawnLink } from './drawn-link.js';
import { knownLinks } from './known-links.js';
import { openedBy, provideReader } from './opened.js';
import { writeTable } from './table.js';
import { writtenLink } from './written-link.js';

/**
 * This made old-links.tsv from the site as it was built then. Do not run it to make a failing test
 * pass: the table says what the links that readers have kept must go on opening. Only its verdicts
 * and causes follow the definitions at diagnose(), and the views of two chapters their scenes.
 */
const count = 2000;
const written = 500;
const badShare = 0.15;

const columns = [
  ...['query', 'diagnosis.verdict', 'diagnosis.cause', 'errors', 'dataset', 'points', 'scaling'],
  ...['learningRate', 'learningRateChanges', 'w', 'b', 'fault', 'batchSize', 'seed', 'iteration'],
  ...['scenario', 'view', 'pinned', 'theme', 'controls', 'locked', 'mystery', 'chapter'],
  ...[
    'iteration',
    'status',
    'learningRate',
    'cost',
    'excessCost',
    'nextCost',
    'batchCost',
    'w',
    'b',
  ].map((name) => `snapshot.${name}`),
  ...['gradient', 'step', 'codedGradient', 'scaled', 'scaled.gradient', 'scaled.step'].flatMap(
    (name) => [`snapshot.${name}.w`, `snapshot.${name}.b`],
  ),
];

const host = await serve({});
const browser = await chromium.launch(launchOptions);
const page = await browser.newPage();
await provideReader(page);
await page.goto(`${host.url}embed.html`);
await page.evaluate(() => customElements.whenDefined('gradient-descent'));

const random = randomFrom(2000);
const links = new Set(knownLinks);
const known = links.size;
while (links.size < known + written) {
  const link = await writtenLink(page, random);
  if (link !== null) links.add(link);
}
while (links.size < count) links.add(drawnLink(random, badShare));

const all = [...links];
const rows = await openedBy(page, all, columns);
writeTable({ columns, lines: all.map((link, i) => ({ link, cells: rows[i] })) });
console.log(`${count} links: ${known} known, ${written} written by the page, the others drawn`);
await browser.close();
await host.close();
