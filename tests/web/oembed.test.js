import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { oembed } from '../../web/build/oembed.js';

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
