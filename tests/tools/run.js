/**
 * Puts the packed demo into pages made with other people's tools, as the recipes say, and uses it
 * there; prints a table, and fails if one does not work. `node tests/tools/run.js webpack next` runs
 * those whose names begin so; PICTURES=folder keeps a picture of each. The versions of the tools stand
 * in tools/, not in the project's lockfile.
 */

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { headlessOptions } from '../browser/support/chromium.js';
import { serve } from '../browser/support/static-server.js';
import { buildProject, NotHere, versionOf } from './project.js';
import { json } from './tool.js';
import { books } from './tools/books.js';
import { bundlers } from './tools/bundlers.js';
import { frameworks } from './tools/frameworks.js';
import { slides } from './tools/slides.js';
import { useDemo } from './use-demo.js';

/** @import { Browser } from '@playwright/test' */
/** @import { Tool } from './tool.js' */

/** @typedef {{tool: string, version: string, outcome: string, seconds: number}} Row */

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

const tools = [...bundlers, ...frameworks, ...slides, ...books];
const asked = process.argv.slice(2).map((name) => new RegExp(`^${name}\\b`, 'i'));
const chosen = tools.filter(
  ({ name }) => asked.length === 0 || asked.some((begin) => begin.test(name)),
);
if (chosen.length === 0) {
  console.error(
    `Found no tool ${process.argv.slice(2).join(', ')}: expected some of ${tools.map(({ name }) => name).join('; ')}`,
  );
  process.exit(1);
}

const folder = await mkdtemp(join(tmpdir(), 'tools-'));
const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
await run('npm', pack, { cwd: root });
const [name] = await readdir(folder);
const tarball = join(folder, name);
await run('tar', ['-xzf', tarball, '-C', folder]);
const siteFolder = join(folder, 'package/dist');
// As a host does that other people's pages take the element from.
const site = await serve({ root: siteFolder, headers: { 'Access-Control-Allow-Origin': '*' } });
const browser = await chromium.launch(headlessOptions);

/** @type {Row[]} */
const rows = [];
const project = join(folder, 'project');
await mkdir(project);
for (const [i, tool] of chosen.entries()) {
  const began = Date.now();
  const outcome = await outcomeOf(tool, project);
  const version = await versionOf(tool, project).catch(() => '');
  const seconds = Math.round((Date.now() - began) / 1000);
  rows.push({ tool: tool.name, version, outcome, seconds });
  console.log(`${tool.name} ${version}: ${outcome} (${seconds} s)`);
  const isSameAgain = json(tool.packages) === json(chosen[i + 1]?.packages);
  for (const name of await readdir(project)) {
    if (!isSameAgain || name !== 'node_modules') await rm(join(project, name), { recursive: true });
  }
}

await browser.close();
await site.close();
await rm(folder, { recursive: true });
console.log(`\n${table(rows)}`);
process.exitCode = rows.some(({ outcome }) => outcome.startsWith('fails')) ? 1 : 0;

/** @param {Tool} tool @param {string} project @returns {Promise<string>} */
async function outcomeOf(tool, project) {
  try {
    await buildProject(tool, project, { tarball, site: site.url, siteFolder });
    await tryOut(browser, tool, join(project, tool.site));
    return 'works';
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    return error instanceof NotHere ? `not here: ${message}` : `fails: ${message}`;
  }
}

/** @param {Browser} browser @param {Tool} tool @param {string} built */
async function tryOut(browser, tool, built) {
  const types = { '.xhtml': 'application/xhtml+xml', '.mjs': 'text/javascript' };
  const book = await serve({ root: built, types });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  /** @type {string[]} */
  const wrong = [];
  /** @type {string[]} */
  const heard = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
    if (message.type() === 'log') heard.push(message.text());
  });
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('request', (request) => {
    const isOurs = [book.url, site.url, 'data:', 'blob:'].some((ours) =>
      request.url().startsWith(ours),
    );
    if (!isOurs) wrong.push(`a request to ${request.url()}`);
  });
  try {
    if (tool.look) await tool.look(page, book.url);
    else await useDemo(page, tool, book.url);
    if (tool.hears && !heard.some((line) => /^1 \d/.test(line)))
      wrong.push('its listener hears nothing');
    wrong.push(...book.missing.map((path) => `${path} is missing`));
  } catch (error) {
    wrong.push(/** @type {Error} */ (error).message);
  } finally {
    const { PICTURES: pictures } = process.env;
    if (pictures) await page.screenshot({ path: join(pictures, `${tool.name}.png`) });
    await page.close();
    await book.close();
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

/** In Markdown. @param {readonly Row[]} rows */
function table(rows) {
  const lines = rows.map(
    ({ tool, version, outcome, seconds }) =>
      `| ${tool} | ${version} | ${outcome.split('\n')[0].slice(0, 120)} | ${seconds} |`,
  );
  return ['| tool | version | the demo | seconds |', '|---|---|---|---|', ...lines].join('\n');
}
