import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { oembed } from '../../web/build/oembed.js';
import { oembedRules } from '../../web/features/docs/oembed-rules.js';

/**
 * What the build writes for a host.
 * @param {string} [address]
 */
function built(address) {
  /** @type {any} */
  const plugin = oembed(address);
  /** @type {Record<string, any>} */
  const files = {};
  const emitFile = (/** @type {{fileName: string, source: string}} */ { fileName, source }) => {
    files[fileName] = JSON.parse(source);
  };
  plugin.generateBundle?.call({ emitFile });
  const page = '<head><title>A page</title></head>';
  const htmlOf = (/** @type {string} */ name) =>
    plugin.transformIndexHtml?.(page, { filename: `/web/${name}` }) ?? page;
  return { files, page, htmlOf };
}

suite('oEmbed', () => {
  test('is not there where nobody says what the address is', () => {
    for (const address of [undefined, '']) {
      const { files, page, htmlOf } = built(address);
      assert.deepEqual(files, {});
      assert.equal(htmlOf('index.html'), page);
    }
  });

  test('answers with a frame of the widget, and both pages say where', () => {
    for (const address of ['https://host.example/ml', 'https://host.example/ml/?a#b']) {
      const { files, page, htmlOf } = built(address);
      const { type, version, html, width, height } = files['oembed.json'];
      assert.deepEqual([type, version], ['rich', '1.0']);
      assert.match(
        html,
        /^<iframe src="https:\/\/host\.example\/ml\/embed\.html" [^<]*><\/iframe>$/,
      );
      assert.match(html, new RegExp(` height="${height}"`));
      assert.ok(width > 0);
      for (const name of ['index.html', 'embed.html']) {
        const link =
          /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/host\.example\/ml\/oembed\.json"/;
        assert.match(htmlOf(name), link);
      }
      assert.equal(htmlOf('docs.html'), page);
    }
  });

  test('is not made up of what is no address', () => {
    for (const address of ['host.example', 'javascript:alert(1)', 'file:///tmp/']) {
      assert.throws(() => oembed(address), /SITE_URL is .* expected/);
    }
  });
});

const site = 'https://host.example/';

/**
 * What a host sends with a rule: the page of a link, or the answer.
 * @typedef {(address: string) => Promise<string>} Host
 */

/** The files as they are without a rule. @param {string} address */
function plain(address) {
  const { files, htmlOf } = built(site);
  const isAnswer = new URL(address).pathname === '/oembed.json';
  const text = isAnswer ? JSON.stringify(files['oembed.json']) : htmlOf('index.html');
  return { text, type: isAnswer ? 'application/json' : 'text/html' };
}

/** What nginx does with the directives of a rule, as its manual says. @param {string} rule @returns {Host} */
function nginxHost(rule) {
  const [, pattern, value] = rule.match(/map \$args \$state \{\s*"~(.*)" "(.*)";\s*\}/) ?? [];
  const locations = [...rule.matchAll(/location (= )?(\S+) \{([^}]*)\}/g)];
  return async (address) => {
    const { pathname } = new URL(address);
    const [, args = ''] = address.split('?');
    const said = args.match(new RegExp(pattern))?.groups?.said;
    const state = said === undefined ? '' : value.replace('$said', () => said);
    const [, , , body] =
      locations.find(([, exact, path]) => exact && path === pathname) ??
      locations.find(([, exact, path]) => !exact && pathname.startsWith(path)) ??
      [];
    const { text, type } = plain(address);
    const [, types = ''] = body.match(/sub_filter_types (.*);/) ?? [];
    if (type !== 'text/html' && types !== type) return text;
    return [...body.matchAll(/sub_filter '(.*)' '(.*)';/g)].reduce(
      (sent, [, found, put]) => sent.replace(found, () => put.replace('$state', () => state)),
      text,
    );
  };
}

/** @param {string} rule a module for Netlify or Cloudflare @returns {Promise<Host>} */
async function moduleHost(rule) {
  const module = await import(`data:text/javascript,${encodeURIComponent(rule)}`);
  return async (address) => {
    const { text, type } = plain(address);
    const headers = {
      'content-type': type,
      'content-length': String(text.length),
      'x-own': 'kept',
    };
    const next = async () => new Response(text, { headers });
    const request = new Request(address);
    const response = await (module.onRequest
      ? module.onRequest({ request, next })
      : module.default(request, { next }));
    const sent = await response.text();
    assert.equal(response.headers.get('x-own'), 'kept');
    const length = response.headers.get('content-length');
    assert.ok(length === null || Number(length) === sent.length);
    return sent;
  };
}

for (const {
  places,
  parts: [{ code }],
} of oembedRules) {
  suite(`the rule for ${places}`, async () => {
    const host = places === 'nginx' ? nginxHost(code) : await moduleHost(code);

    /**
     * The frame that an editor makes of a link.
     * @param {string} link
     * @param {Record<string, string>} added what it adds to the address of the answer
     */
    const frameOf = async (link, added = {}) => {
      const page = await host(link);
      const [, href = ''] = page.match(/json\+oembed" href="([^"]*)" title="[^"]*">/) ?? [];
      const asked = new URL(href);
      for (const [name, value] of Object.entries(added)) asked.searchParams.append(name, value);
      const { html } = JSON.parse(await host(asked.href));
      const [, src] = html.match(/^<iframe src="([^"<>\\]*)" [^<>]*><\/iframe>$/) ?? [];
      assert.ok(src, html);
      return new URL(src);
    };

    test('gives the frame the state of its link, whatever an editor adds', async () => {
      for (const query of [
        '',
        '?scenario=too-high',
        '?scaling=per-thousand&learning-rate=4e-7&w=-0.1',
        '?points=1,2;3,5&learning-rate-changes=4:0.1,9:0.2&view=log+speed-60',
        '?mystery=%C3%A9t%C3%A9&chapter=batch',
      ]) {
        const link = `${site}${query}`;
        const state = [...new URLSearchParams(query)];
        const wordpress = {
          maxwidth: '600',
          maxheight: '1000',
          url: link,
          dnt: '1',
          format: 'json',
        };
        /** @type {Record<string, string>[]} */
        const additions = [{}, { url: link }, { format: 'json' }, wordpress];
        for (const added of additions) {
          const { origin, pathname, searchParams } = await frameOf(link, added);
          assert.deepEqual([origin + pathname, [...searchParams]], [`${site}embed.html`, state]);
        }
      }
    });

    test('lets no link put anything else into a page or an answer', async () => {
      const signs = fc.constantFrom(...`"'<>\\&?=$\`{}`, 'a', '%22', '%3Cscript%3E', '$said');
      const hostile = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(''));
      await fc.assert(
        fc.asyncProperty(hostile, async (query) => {
          const { origin, pathname } = await frameOf(`${site}?${query}`);
          assert.equal(origin + pathname, `${site}embed.html`);
        }),
      );
    });
  });
}
