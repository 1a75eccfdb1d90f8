import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../browser/support/static-server.js';
import { inEachEngine } from './support/in-each-engine.js';
import { allLoaded, resizeWidget, until, useWidget, widgetOn } from './support/widget.js';

/** @import { EnginePage } from './drivers/open-browser.js' */
/** @import { Place } from './support/widget.js' */

/** The pages that people put the demo on, in each engine. */

const strict = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
].join('; ');

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** @param {string} body @param {string} [head] */
const html = (body, head = '') =>
  `<!doctype html><html lang="en"><head><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** @param {string} src @param {string} [attributes] */
const frame = (src, attributes = '') =>
  html(`<iframe src="${src}" ${attributes} style="width: 100%; height: 1000px"></iframe>`);

const element = '<script type="module" src="gradient-descent.js"></script>';

const hostileStyles = `<style>
  * { all: unset; box-sizing: content-box; line-height: 4 !important; letter-spacing: 0.5em;
    text-transform: uppercase; white-space: pre; text-indent: 3em; word-spacing: 2em; font-size: 40px;
    text-align: right; }
  style, script, head { display: none; }
  :root { font-size: 100%; } /* What a rem is, the widget does take from the page. */
  div, canvas, button { display: flex; margin: 2em; transform: rotate(3deg); }
</style>`;

inEachEngine((stage) => {
  /** @type {EnginePage} */
  let page;
  before(async () => {
    page = await stage.browser.newPage();
    await page.resize(1100, 1000);
  });

  const asksNobodyElse = async () => {
    const asked = (await page.requests()).map((request) => new URL(request));
    const elsewhere = asked.filter(
      ({ protocol, hostname }) => protocol.startsWith('http') && hostname !== '127.0.0.1',
    );
    assert.deepEqual(elsewhere, []);
  };

  /**
   * Loads, plays, steps, takes another α, resizes; without an error or a word to another host.
   * @param {string} url
   * @param {Place} [place]
   * @param {() => Promise<void>} [settle] waits until it stays where it is
   */
  const works = async (url, place, settle) => {
    await page.goto(url);
    const widget = widgetOn(page, place);
    await widget.ready();
    await settle?.();
    await useWidget(widget);
    await resizeWidget(page, widget);
    assert.deepEqual(await page.errors(), []);
    await asksNobodyElse();
    return widget;
  };

  test('a frame in a book on another host', async () => {
    const host = await serve({ watched: true });
    const book = await serve({
      watched: true,
      pages: { 'book.html': frame(`${host.url}embed.html`) },
    });
    await works(`${book.url}book.html`, { frame: 'iframe' });
    await book.close();
    await host.close();
  });

  test('a sandboxed frame, from a host that lets any origin read', async () => {
    const headers = { 'Access-Control-Allow-Origin': '*' };
    const host = await serve({ watched: true, headers });
    const pages = { 'book.html': frame(`${host.url}embed.html`, 'sandbox="allow-scripts"') };
    const book = await serve({ watched: true, pages });
    await works(`${book.url}book.html`, { frame: 'iframe' });
    await book.close();
    await host.close();
  });

  test('a sandboxed frame of the one file, from any host', async () => {
    const pages = { 'book.html': frame('gradient-descent.html', 'sandbox="allow-scripts"') };
    const host = await serve({ watched: true, pages });
    await works(`${host.url}book.html`, { frame: 'iframe' });
    await host.close();
  });

  test('a strict Content-Security-Policy', async () => {
    const host = await serve({ watched: true, headers: { 'Content-Security-Policy': strict } });
    await works(host.url);
    await host.close();
  });

  test('a policy that forbids WebAssembly: it says so, with the picture and a link', async () => {
    const headers = { 'Content-Security-Policy': strict.replace(" 'wasm-unsafe-eval'", '') };
    const host = await serve({ watched: true, headers });
    await page.goto(host.url);
    const seen = () =>
      page.evaluate(() => {
        const root = document.querySelector('gradient-descent')?.shadowRoot;
        return {
          text: root?.querySelector('[role=alert]')?.textContent ?? '',
          picture: root?.querySelector('img')?.naturalWidth ?? 0,
          link: root?.querySelector('a')?.href,
        };
      });
    await until(async () => (await seen()).picture > 0, 'the picture is shown');
    const { text, link } = await seen();
    assert.match(text, /forbids WebAssembly.*wasm-unsafe-eval/);
    assert.equal(link, `${host.url}index.html`);
    const uncaught = (await page.errors()).filter((error) => /uncaught|unhandled/i.test(error));
    assert.deepEqual(uncaught, []);
    await asksNobodyElse();
    await page.resize(560, 1000);
    const fits = () =>
      page.evaluate(() => {
        const picture = document
          .querySelector('gradient-descent')
          ?.shadowRoot?.querySelector('img');
        const { width = 0 } = picture?.getBoundingClientRect() ?? {};
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth <= clientWidth && width > 0 && width < 560;
      });
    await until(fits, 'it is narrower');
    await page.resize(1100, 1000);
    await host.close();
  });

  test('a page with hostile styles: it looks as it does elsewhere', async () => {
    const widget = '<gradient-descent style="display: block; width: 900px"></gradient-descent>';
    const pages = {
      'calm.html': html(widget, element),
      'hostile.html': html(widget, hostileStyles + element),
      'used.html': html('<gradient-descent></gradient-descent>', hostileStyles + element),
    };
    const host = await serve({ watched: true, pages });
    await page.goto(`${host.url}calm.html`);
    const calm = widgetOn(page);
    await calm.ready();
    const measured = () =>
      page.evaluate(() => {
        const root = /** @type {any} */ (document.querySelector('gradient-descent')).shadowRoot;
        const style = getComputedStyle(root.querySelector('[part=caption]'));
        return {
          sizes: ['.widget', '.plots', '.controls', '[part=panel]', '[data-plot=loss]']
            .map((part) => root.querySelector(part).getBoundingClientRect())
            .map(({ width, height }) => [Math.round(width), Math.round(height)]),
          text: [style.fontSize, style.lineHeight, style.letterSpacing, style.textTransform],
        };
      });
    const sizes = await measured();
    await page.goto(`${host.url}hostile.html`);
    await widgetOn(page).ready();
    assert.deepEqual(await measured(), sizes);
    await works(`${host.url}used.html`);
    await host.close();
  });

  test('inside another shadow root', async () => {
    const script = `<script>customElements.define('a-book', class extends HTMLElement {
      constructor() { super().attachShadow({ mode: 'open' }).innerHTML = '<gradient-descent></gradient-descent>'; }
    });</script>`;
    const pages = { 'book.html': html('<a-book></a-book>', script + element) };
    const host = await serve({ watched: true, pages });
    await works(`${host.url}book.html`, { path: ['a-book', 'gradient-descent'] });
    await host.close();
  });

  test('ten on one page, none of which knows of the others', async () => {
    const widgets = Array.from(
      { length: 10 },
      (_, i) => `<gradient-descent id="w${i}" iteration="${i}"></gradient-descent>`,
    );
    const pages = { 'book.html': html(widgets.join(''), element) };
    const host = await serve({ watched: true, pages });
    await works(`${host.url}book.html`, { path: ['#w7'] });
    for (const i of [0, 6, 8, 9])
      assert.equal(await widgetOn(page, { path: [`#w${i}`] }).iteration(), i);
    await host.close();
  });

  test('the one file, from the disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'file-'));
    const file = join(folder, 'gradient-descent.html');
    const watcher = await readFile(new URL('drivers/watch.js', import.meta.url), 'utf8');
    const page = await readFile(join(dist, 'gradient-descent.html'), 'utf8');
    await writeFile(
      file,
      page.replace('<head>', () => `<head><script>${watcher}</script>`),
    );
    const widget = await works(pathToFileURL(file).href);
    assert.equal(await widget.get('dataset'), 'portland-housing');
    await works(`${pathToFileURL(file).href}?dataset=ames-housing&scaling=max`);
    assert.equal(await widget.get('dataset'), 'ames-housing');
    await rm(folder, { recursive: true });
  });

  test('a host that sets the height it is told', async () => {
    const receiver = `<script>addEventListener('message', ({ data }) => {
      if (data.subject !== 'lti.frameResize') return;
      window.told = (window.told ?? 0) + 1;
      window.heights = [...(window.heights ?? []), data.height];
      document.querySelector('iframe').style.height = data.height + 'px';
    });</script>`;
    const pages = {
      'book.html': html(
        '<iframe src="embed.html?layout=full" style="border: 0; width: 100%"></iframe>',
        receiver,
      ),
    };
    const host = await serve({ watched: true, pages });
    const told = () => page.evaluate(() => Reflect.get(window, 'told') ?? 0);
    const rest = async () => {
      let before = -1;
      const rests = async () => {
        const fits = () => document.documentElement.scrollHeight <= innerHeight;
        const now = (await page.evaluate(fits, null, 'iframe')) ? await told() : -1;
        const same = now > 0 && now === before;
        before = now;
        if (!same) await pause(300);
        return same;
      };
      await until(rests, 'the frame is as high as its content');
    };
    const settle = async () => {
      await rest();
      // How many heights it has while it loads depends on what loads first. None is told twice in a
      // row, and none comes after the page is at rest.
      const heights = await page.evaluate(() => Reflect.get(window, 'heights'));
      const again = heights.filter(
        (/** @type {number} */ height, /** @type {number} */ i) => height === heights[i - 1],
      );
      assert.deepEqual(again, [], `told ${heights}`);
    };
    await works(`${host.url}book.html`, { frame: 'iframe' }, settle);
    await rest();
    const before = await told();
    await page.resize(480, 1000);
    await until(async () => (await told()) > before, 'it tells another height');
    await rest();
    const messages = (await told()) - before;
    assert.ok(messages <= 2, `${messages} messages after one change`);
    await page.resize(1100, 1000);
    await host.close();
  });

  test('a sub-path, and no network once loaded', async () => {
    const host = await serve({ watched: true, under: '/books/ml/' });
    await page.goto(`${host.url}embed.html`);
    const widget = widgetOn(page);
    await widget.ready();
    await allLoaded(page);
    assert.deepEqual(host.missing, []);
    await host.close();
    await useWidget(widget);
    await resizeWidget(page, widget);
    assert.deepEqual(await page.errors(), []);
    await asksNobodyElse();
  });
});
