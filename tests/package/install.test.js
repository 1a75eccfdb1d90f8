import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createServer } from 'vite';
import { serve } from '../browser/support/static-server.js';
import { openBrowser } from '../engines/drivers/open-browser.js';
import { until, useWidget, widgetOn } from '../engines/support/widget.js';

/** @import { EngineBrowser } from '../engines/drivers/open-browser.js' */

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** @param {string} body */
const page = (body) => `<!doctype html>
<html lang="en"><head><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

const sources = {
  'package.json': '{"name": "book", "private": true, "type": "module"}',
  'index.html': page(
    '<gradient-descent></gradient-descent><script type="module" src="book.js"></script>',
  ),
  'book.js': "import 'gradient-descent-live';",
  'class.html': page('<my-demo></my-demo><script type="module" src="class.js"></script>'),
  'class.js': `import { GradientDescentElement } from 'gradient-descent-live/element';
    customElements.define('my-demo', class extends GradientDescentElement {});`,
  'plain.html':
    page(`<script type="module" src="node_modules/gradient-descent-live/dist/gradient-descent.js"></script>
    <gradient-descent dataset="cars"></gradient-descent>`),
  'standalone.html':
    page(`<script type="module" src="node_modules/gradient-descent-live/dist/gradient-descent-standalone.js"></script>
    <gradient-descent dataset="cars"></gradient-descent>`),
  'server.js': `for (const entry of ['', '/element', '/standalone']) {
      const { GradientDescentElement } = await import('gradient-descent-live' + entry);
      GradientDescentElement.define();
      console.log(GradientDescentElement.name);
    }`,
  'typed.ts': `import { GradientDescentElement, type GradientDescentAttributes, type Snapshot } from 'gradient-descent-live';
    import 'gradient-descent-live/standalone';
    const widget: GradientDescentElement = new GradientDescentElement();
    widget.addEventListener('gd-step', ({ detail }) => { const snapshot: Snapshot = detail; snapshot.cost; });
    widget.learningRate = 0.3;
    document.querySelector('gradient-descent')?.step(3);
    document.addEventListener('gd-error', ({ detail }) => { const message: string = detail.message; message.length; });
    const written: GradientDescentAttributes = { 'learning-rate': '0.3', scaling: 'max', locked: '' };
    written['batch-size'] = 10;
    // @ts-expect-error a framework has another meaning for it
    written.dataset = 'cars';
    // @ts-expect-error there is no such scaling
    widget.scaling = 'zscore';`,
};

suite('the packed package, installed', { timeout: 900_000 }, () => {
  /** @type {string} */
  let project;
  /** @type {string} */
  let tarball;
  /** @type {EngineBrowser} */
  let browser;

  before(async () => {
    project = await mkdtemp(join(tmpdir(), 'book-'));
    for (const [name, source] of Object.entries(sources)) {
      await writeFile(join(project, name), source);
    }
    // What is built is packed as it is: other tests are using it.
    const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', project];
    await run('npm', pack, { cwd: root });
    [tarball] = (await readdir(project)).filter((name) => name.endsWith('.tgz'));
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], {
      cwd: project,
    });
    browser = await openBrowser('chromium');
  });
  after(async () => {
    await browser?.close();
    await rm(project, { recursive: true, force: true });
  });

  test('is imported on a server, where there are no elements, and does nothing there', async () => {
    const { stdout, stderr } = await run('node', ['server.js'], { cwd: project });
    assert.equal(stderr, '');
    assert.equal(stdout.trim().split('\n').length, 3);
  });

  /** @param {string} url @param {string} host @param {string} [tag] */
  const works = async (url, host, tag = 'gradient-descent') => {
    const opened = await browser.newPage();
    await opened.goto(url);
    const widget = widgetOn(opened, { path: [tag] });
    await useWidget(widget);
    await opened.evaluate(async (name) => {
      const element = document.querySelector(name);
      element.dataset = 'food-truck';
      await element.ready;
    }, tag);
    assert.equal(await widget.get('dataset'), 'food-truck');
    assert.deepEqual(await opened.errors(), []);
    const requests = await opened.requests();
    assert.deepEqual(
      requests.filter((request) => !request.startsWith(host) && !request.startsWith('data:')),
      [],
    );
    await opened.close();
    return requests;
  };

  /**
   * What Share offers to paste.
   * @param {string} url
   * @param {string} [shareBase]
   */
  const sharedAt = async (url, shareBase) => {
    const opened = await browser.newPage();
    await opened.goto(url);
    const widget = widgetOn(opened);
    await widget.ready();
    await widget.click('Step');
    await opened.evaluate(async (shareBase) => {
      if (shareBase)
        document.querySelector('gradient-descent')?.setAttribute('share-base', shareBase);
    }, shareBase);
    await widget.click('Share');
    const texts = () =>
      opened.evaluate(() => {
        const root = document.querySelector('gradient-descent')?.shadowRoot;
        return [...(root?.querySelectorAll('dialog[open].share textarea') ?? [])]
          .filter((text) => text.checkVisibility())
          .map((text) => /** @type {HTMLTextAreaElement} */ (text).value);
      });
    await until(async () => (await texts()).length > 0, 'the dialog is open');
    const found = await texts();
    assert.deepEqual(await opened.errors(), []);
    await opened.close();
    return found;
  };
  const tag = '<gradient-descent iteration="1"></gradient-descent>';

  test('needs no other package', async () => {
    const installed = await readdir(join(project, 'node_modules'));
    assert.deepEqual(
      installed.filter((name) => !name.startsWith('.')),
      ['gradient-descent-live'],
    );
  });

  test('runs in a Vite project: as built, and under its development server', async () => {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const config = join(project, 'vite.config.js');
    await writeFile(
      config,
      `export default { base: './', build: { target: 'es2022', rollupOptions: { input: ['index.html', 'class.html'] } } };`,
    );
    await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: project });
    const host = await serve({ root: join(project, 'dist'), under: '/books/ml/' });
    const requests = await works(`${host.url}index.html`, host.url);
    // No bundler has to know of another kind of file: some would leave it behind.
    const files = requests.map((request) => new URL(request).pathname);
    assert.deepEqual(
      files.filter((path) => !/\.(html|js)$/.test(path)),
      [],
    );
    await works(`${host.url}class.html`, host.url, 'my-demo');
    assert.deepEqual(host.missing, []);
    // The book has no page that knows the demo's parameters; a copy of the site may be named.
    assert.deepEqual(await sharedAt(`${host.url}index.html`), [tag]);
    const [link, frame, element] = await sharedAt(`${host.url}index.html`, '/demo/');
    const demo = new URL('/demo/', host.url).href;
    assert.equal(link, `${demo}?iteration=1`);
    assert.ok(frame.startsWith(`<iframe src="${demo}embed.html?iteration=1"`));
    const begin = tag.replace('</gradient-descent>', '');
    assert.ok(
      element.startsWith(
        `<script type="module" src="${demo}gradient-descent.js"></script>\n${begin}\n`,
      ),
    );
    await host.close();

    const server = await createServer({
      root: project,
      logLevel: 'warn',
      server: { host: '127.0.0.1' },
    });
    await server.listen();
    const address = server.httpServer?.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
    await works(url, url);
    await server.close();
  });

  test('runs in a plain page', async () => {
    const host = await serve({ root: project });
    await works(`${host.url}plain.html`, host.url);
    const [link, frame] = await sharedAt(`${host.url}plain.html`);
    const [, embedded] = frame.match(/src="([^"]+)"/) ?? [];
    for (const url of [link, embedded.replaceAll('&amp;', '&')]) {
      assert.ok(url.includes('gradient-descent-live/dist/'));
      await works(url, host.url);
    }
    assert.deepEqual(host.missing, []);
    await host.close();
  });

  test('runs from the one standalone module, which asks for nothing else', async () => {
    const host = await serve({ root: project });
    const requests = await works(`${host.url}standalone.html`, host.url);
    assert.deepEqual(
      requests.map((request) => request.slice(request.lastIndexOf('/') + 1)),
      ['standalone.html', 'gradient-descent-standalone.js'],
    );
    assert.deepEqual(await sharedAt(`${host.url}standalone.html`), [
      '<gradient-descent dataset="cars" iteration="1"></gradient-descent>',
    ]);
    await host.close();
  });

  test('has types that hold in a strict TypeScript project', async () => {
    await mkdir(join(project, 'types'), { recursive: true });
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'esnext'];
    const types = ['--moduleResolution', 'bundler', '--types', '', '--skipLibCheck', 'false'];
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    await run(process.execPath, [tsc, ...options, ...types, 'typed.ts'], { cwd: project });
  });

  test('is what publint and attw expect of a package', async () => {
    // attw reads there that whoever takes ES modules is the one that counts.
    const options = { cwd: root };
    for (const judge of ['publint/src/cli.js', '@arethetypeswrong/cli/dist/index.js']) {
      const path = join(root, 'node_modules', judge);
      await run(process.execPath, [path, join(project, tarball)], options);
    }
  });

  test('has the pictures of its README', async () => {
    const folder = join(project, 'node_modules/gradient-descent-live');
    const readme = await readFile(join(folder, 'README.md'), 'utf8');
    // A recipe's picture is the reader's own.
    const text = readme.replace(/^(`{3,}).*?^\1$/gms, '');
    const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path);
    assert.ok(pictures.length > 0);
    for (const path of pictures) await readFile(join(folder, path));
  });

  test('names files that it has', async () => {
    const folder = join(project, 'node_modules/gradient-descent-live');
    const { exports, main, module, types, jsdelivr, unpkg, customElements } = JSON.parse(
      await readFile(join(folder, 'package.json'), 'utf8'),
    );
    const named = Object.values(exports)
      .flatMap((entry) => (typeof entry === 'string' ? entry : Object.values(entry)))
      .filter((path) => !path.includes('*'));
    for (const path of [...named, main, module, types, jsdelivr, unpkg, customElements]) {
      await readFile(join(folder, path));
    }
  });
});
