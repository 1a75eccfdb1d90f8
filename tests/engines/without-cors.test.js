import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { elementOf } from '../../web/features/share/snippets.js';
import { words } from '../../web/features/share/words/en.js';
import { serve } from '../browser/support/static-server.js';
import { inEachEngine } from './support/in-each-engine.js';
import { until, useWidget, widgetOn } from './support/widget.js';

/** @import { EnginePage } from './drivers/open-browser.js' */

/**
 * The demo on a server that lets no other origin read what it sends, as most do; and old pages and
 * scripts of it on a server that has a later version. In each engine.
 */

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** @param {string} body */
const html = (body) =>
  `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

/** What the engines say of files that they were refused, or that are not there. */
const refused =
  /CORS|Cross-Origin|access control|Failed to load resource|not loaded|Loading failed|404|disallowed MIME type|Importing a module script failed|dynamically imported module/i;

inEachEngine((stage) => {
  /** @type {EnginePage} */
  let page;
  /** Closes what a test has opened. @type {(() => Promise<unknown>)[]} */
  const ends = [];
  before(async () => {
    page = await stage.browser.newPage();
    await page.resize(1100, 1000);
  });
  after(async () => {
    for (const end of ends) await end();
  });

  /** @param {Parameters<typeof serve>[0]} options */
  const served = async (options) => {
    const host = await serve({ watched: true, ...options });
    ends.push(host.close);
    return host;
  };

  /**
   * A page of another host.
   * @param {string} body
   */
  const bookOf = async (body) => {
    const book = await served({ pages: { 'book.html': html(body) } });
    return `${book.url}book.html`;
  };

  const script = '<script type="module" src="gradient-descent.js"></script>';

  /**
   * The site as it is after a deployment: none of the names with a hash in them is there any more. It
   * has a page of somebody else's, too.
   * @param {string[]} gone what else is not there
   */
  const deployed = async (...gone) => {
    const root = await mkdtemp(join(tmpdir(), 'site-'));
    ends.push(() => rm(root, { recursive: true }));
    await cp(dist, root, { recursive: true });
    for (const name of ['assets', ...gone]) await rm(join(root, name), { recursive: true });
    const pages = {
      'book.html': html(`${script}<gradient-descent scaling="max"></gradient-descent>`),
    };
    return served({ root, pages });
  };

  const onlyRefusals = async () => {
    const others = (await page.errors()).filter((error) => !refused.test(error));
    assert.deepEqual(others, []);
  };

  /** What stands in the place of a widget that does not run. @param {string} [frame] */
  const seenInstead = async (frame) => {
    const look = () =>
      page.evaluate(
        () => {
          const place = document.querySelector('gradient-descent');
          const root = place?.shadowRoot ?? place;
          const picture = [...(root?.querySelectorAll('img') ?? [])].find(
            (image) => image.getClientRects().length > 0,
          );
          return {
            text: root?.textContent ?? '',
            picture: picture?.naturalWidth ?? 0,
            links: [...(root?.querySelectorAll('a') ?? [])].map(({ href }) => href),
          };
        },
        null,
        frame,
      );
    await until(async () => (await look()).picture > 0, 'the picture is shown');
    return look();
  };

  for (const [name, path, attributes] of [
    ['a sandboxed frame', 'embed.html?scaling=max&iteration=3', 'sandbox="allow-scripts"'],
    ['a sandboxed frame of the whole page', '?scaling=max&iteration=3', 'sandbox="allow-scripts"'],
    [
      'the frame that WordPress makes of a link',
      'embed.html?scaling=max&iteration=3#?secret=Zx81Qm',
      'class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="Zx81Qm"',
    ],
  ]) {
    test(`${name} runs, and begins as its address says`, async () => {
      const host = await served({});
      const frame = `<iframe ${attributes} src="${host.url}${path}" width="1000" height="900"></iframe>`;
      await page.goto(await bookOf(frame));
      const widget = widgetOn(page, { frame: 'iframe' });
      await widget.ready();
      assert.equal(await widget.get('scaling'), 'max');
      assert.equal(await widget.iteration(), 3);
      await useWidget(widget);
      await onlyRefusals();
    });
  }

  test('the element from there, as Share gives it: a picture, a sentence and a link', async () => {
    const host = await served({});
    await page.goto(await bookOf(elementOf(new URL(host.url), [['scaling', 'max']], words.still)));
    const { text, links } = await seenInstead();
    assert.match(text, new RegExp(words.still.said));
    assert.deepEqual(links, [`${host.url}?scaling=max`]);
    await onlyRefusals();
  });

  test('the element from there, by the classic script: it runs', async () => {
    const host = await served({});
    const classic = `<script async src="${host.url}gradient-descent-classic.js"></script>`;
    await page.goto(await bookOf(`${classic}<gradient-descent scaling="max"></gradient-descent>`));
    const widget = widgetOn(page);
    await useWidget(widget);
    assert.equal(await widget.get('scaling'), 'max');
    assert.deepEqual(await page.errors(), []);
  });

  test('an element whose scripts may be read, but not its wasm and data: a picture, a sentence and a link', async () => {
    const host = await served({
      headers: (extension) =>
        extension === '.js' ? { 'Access-Control-Allow-Origin': '*' } : undefined,
    });
    const from = script.replace('src="', `src="${host.url}`);
    await page.goto(await bookOf(`${from}<gradient-descent></gradient-descent>`));
    const { text, links } = await seenInstead();
    assert.match(text, /could not be loaded/);
    assert.deepEqual(links, [`${host.url}index.html`]);
  });

  for (const [what, path] of [
    ['a page', 'embed.html?scaling=max'],
    ['a script', 'book.html'],
  ]) {
    test(`after a deployment, ${what} that the browser has kept: it runs`, async () => {
      const host = await deployed();
      await page.goto(host.url + path);
      const widget = widgetOn(page);
      await useWidget(widget);
      assert.equal(await widget.get('scaling'), 'max');
      await onlyRefusals();
    });

    test(`after a deployment that took all scripts away, ${what} that the browser has kept: a picture, a sentence and a link`, async () => {
      const host = await deployed('gradient-descent-classic.js');
      await page.goto(host.url + path);
      const { text, links } = await seenInstead();
      assert.match(text, /does not run here|could not be loaded/);
      const expected = what === 'a page' ? host.url + path : `${host.url}index.html`;
      assert.ok(links.includes(expected), `${links} has ${expected}`);
    });
  }
});
