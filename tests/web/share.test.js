import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { elementOf, iframeOf } from '../../web/features/share/snippets.js';
import { examplesCsv, strideTo, trajectoryCsv } from '../../web/features/share/trajectory-csv.js';
import { attributesOf, linkTo } from '../../web/state/link.js';
import { usualPresentation } from '../../web/state/presentation.js';
import { runOn } from './support/runs.js';

suite('the run as CSV', () => {
  test('holds every iteration up to the one shown, with all the digits', () => {
    const run = runOn('portland-housing', { learningRate: 0.3, scaling: 'max' });
    run.step(7);
    run.setLearningRate(0.05);
    run.step(30);
    const [header, ...rows] = trajectoryCsv(25, run.snapshots).trimEnd().split('\n');
    assert.equal(header, 'iteration,w,b,J,gradient_w,gradient_b,step_w,step_b,learning_rate');
    assert.equal(rows.length, 26);
    rows.forEach((row, k) => {
      const { iteration, w, b, cost, gradient, step, learningRate } = run.snapshotAt(k);
      const numbers = [w, b, cost, gradient.w, gradient.b, step.w, step.b, learningRate];
      assert.deepEqual(row.split(',').map(Number), [iteration, ...numbers]);
    });
    run.free();
  });

  test('is thinned evenly where it would be too long, and ends with the last iteration', () => {
    const last = 250_001;
    assert.equal(strideTo(99_999), 1);
    assert.equal(strideTo(last), 3);
    const run = runOn('portland-housing', { learningRate: 1e-6 });
    run.step(last);
    const rows = trajectoryCsv(last, run.snapshots).trimEnd().split('\n').slice(1);
    assert.ok(rows.length <= 100_001);
    const iterations = rows.map((row) => Number.parseInt(row, 10));
    assert.deepEqual(iterations.slice(0, 3), [0, 3, 6]);
    assert.equal(iterations.at(-1), last);
    run.free();
  });

  test('holds the examples as they are', () => {
    assert.equal(
      examplesCsv({ id: 'custom', x: [1, -0], y: [0.1, 2e-9] }),
      'x,y\n1,0.1\n-0,2e-9\n',
    );
  });
});

suite('the pieces of HTML', () => {
  const site = new URL('https://host.example/books/ml/');
  const page = new URL('https://host.example/demo.html');
  /** @type {[string, string][]} */
  const attributes = [
    ['learning-rate-changes', '4:0.1,9:0.2'],
    ['view', 'log speed-60'],
  ];
  const query = 'learning-rate-changes=4:0.1,9:0.2&view=log+speed-60';
  const still = { picture: 'A "run"', said: 'Here is <one.', link: 'Open' };

  test('lead to the site that the widget came from', () => {
    assert.equal(linkTo(site, attributes), `https://host.example/books/ml/?${query}`);
    assert.equal(linkTo(site, []), 'https://host.example/books/ml/');
    const src = `https://host.example/books/ml/embed.html?${query.replace('&', '&amp;')}`;
    assert.ok(iframeOf(site, attributes, 'T').startsWith(`<iframe src="${src}" title="T" `));
    assert.equal(
      elementOf(site, attributes, still),
      `<script type="module" src="https://host.example/books/ml/gradient-descent.js"></script>
<gradient-descent learning-rate-changes="4:0.1,9:0.2" view="log speed-60">
  <img src="https://host.example/books/ml/default-run.svg" alt="A &quot;run&quot;" style="max-width: 100%">
  <p>Here is &lt;one. <a href="https://host.example/books/ml/?${query.replace('&', '&amp;')}">Open</a></p>
</gradient-descent>`,
    );
  });

  test('are a link alone where there is but a page, and the tag where there is no site', () => {
    assert.equal(linkTo(page, attributes), `https://host.example/demo.html?${query}`);
    assert.equal(linkTo(page, []), 'https://host.example/demo.html');
    assert.equal(
      elementOf(null, attributes, still),
      '<gradient-descent learning-rate-changes="4:0.1,9:0.2" view="log speed-60"></gradient-descent>',
    );
  });

  test('have no character in them that HTML would take for its own', () => {
    const nasty = '"><script>alert(1)</script>&amp;';
    const html = elementOf(site, [['view', nasty]], still);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.equal(
      html.split('\n')[1],
      '<gradient-descent view="&quot;>&lt;script>alert(1)&lt;/script>&amp;amp;">',
    );
    assert.doesNotMatch(iframeOf(site, [['view', nasty]], nasty), /<script/);
  });

  test('take along how the host shows the widget, where it is not as by default', () => {
    assert.deepEqual(attributesOf(usualPresentation), []);
    /** @type {import('../../web/state/presentation.js').Presentation} */
    const presentation = { theme: 'dark', controls: '', locked: true, layout: 'compact' };
    assert.deepEqual(attributesOf(presentation), [
      ['theme', 'dark'],
      ['controls', ''],
      ['locked', ''],
      ['layout', 'compact'],
    ]);
  });
});
