import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from '../browser/support/static-server.js';
import { inEachEngine } from './support/in-each-engine.js';
import { widgetOn } from './support/widget.js';

/** @import { EnginePage, Point } from './drivers/open-browser.js' */

/** A page that shows the widget at another scale, or in another direction, or hears every key. */

/** Its upper left corner stays where it is. */
const scales = {
  plain: { style: '', scale: 1 },
  'zoom-large': { style: 'zoom: 1.5', scale: 1.5 },
  'zoom-small': { style: 'zoom: 0.6', scale: 0.6 },
  'scale-large': { style: 'transform: scale(1.5)', scale: 1.5 },
  'scale-small': { style: 'transform: scale(0.6)', scale: 0.6 },
};

/** @param {string} around @param {string} [head] */
const html = (around, head = '') =>
  `<!doctype html><html lang="en"><head><link rel="icon" href="data:,">
  <style>
    body { margin: 0 }
    div { position: absolute; inset-block-start: 0; inset-inline-start: 0; transform-origin: 0 0 }
    gradient-descent { display: block; inline-size: 800px }
  </style>${head}
  <script type="module" src="gradient-descent.js"></script></head>
  <body>${around}<gradient-descent iteration="9"></gradient-descent></body></html>`;

/** What a host does that hears every key, before the widget or after it. */
const listener = `<script>
  var heard = { before: [], after: [] };
  const act = (list) => (event) => {
    list.push(event.key);
    if (['.', ' ', 'b', 'ArrowRight'].includes(event.key) && list === heard.after) event.preventDefault();
    if (event.key === '.') event.preventDefault();
  };
  for (const type of ['keydown', 'keypress', 'keyup']) {
    window.addEventListener(type, act(heard.before), true);
    document.addEventListener(type, act(heard.after));
  }
</script>`;

const pages = {
  ...Object.fromEntries(
    Object.entries(scales).map(([name, { style }]) => [
      `${name}.html`,
      html(`<div style="${style}">`).replace('</body>', '</div></body>'),
    ]),
  ),
  'rtl.html': html('').replace('<html', '<html dir="rtl"'),
  'ltr.html': html(''),
  'keys.html': html('', listener),
};

inEachEngine((stage) => {
  /** @type {EnginePage} */
  let page;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let host;
  before(async () => {
    page = await stage.browser.newPage();
    await page.resize(1300, 1100);
    host = await serve({ watched: true, pages });
  });
  after(() => host?.close());

  /** @param {string} name */
  const open = async (name) => {
    await page.goto(`${host.url}${name}.html`);
    const widget = widgetOn(page);
    await widget.ready();
    return widget;
  };

  /** @returns {Promise<{learningRate: number, iteration: number}>} */
  const state = () =>
    page.evaluate(() => {
      const { learningRate, iteration } = /** @type {any} */ (
        document.querySelector('gradient-descent')
      );
      return { learningRate, iteration };
    });

  /** How many pixels the canvases of a plot have to one of its layout. */
  const fineness = () =>
    page.evaluate(() => {
      const root = document.querySelector('gradient-descent')?.shadowRoot;
      const canvases = [...(root?.querySelectorAll('.contour canvas') ?? [])];
      return canvases.map((canvas) => {
        const { width, clientWidth } = /** @type {HTMLCanvasElement} */ (canvas);
        return Math.round((10 * width) / clientWidth) / 10;
      });
    });

  /**
   * Whether the start's ring is drawn at a place of the contours. The arrow may cover half of it.
   * @param {readonly [number, number]} place parts of the plot's width and height
   */
  const isStartAt = ([across, down]) =>
    page.evaluate(
      ({ across, down }) => {
        const root = document.querySelector('gradient-descent')?.shadowRoot;
        const canvas = /** @type {HTMLCanvasElement} */ (
          root?.querySelector('[data-plot=contour]')
        );
        const ratio = canvas.width / canvas.clientWidth;
        const side = Math.round(16 * ratio);
        const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
        const { data } = context.getImageData(
          Math.round(across * canvas.width - side / 2),
          Math.round(down * canvas.height - side / 2),
          side,
          side,
        );
        let red = 0;
        for (let i = 0; i < data.length; i += 4) {
          if (data[i] > 180 && data[i + 1] < 110 && data[i + 2] < 100 && data[i + 3] > 200) ++red;
        }
        return red / ratio ** 2 > 10;
      },
      { across, down },
    );

  /** @param {string} name of the page @param {number} scale that it shows the widget at */
  const use = async (name, scale) => {
    const widget = await open(name);
    // Without it, boxes are told in pixels that are zoomed.
    const knowsZoom = await page.evaluate(() => 'currentCSSZoom' in document.body);
    const unit = name.startsWith('zoom') && !knowsZoom ? scale : 1;
    /** @param {string} part @param {number} across @param {number} [down] @returns {Promise<Point>} */
    const at = async (part, across, down) => {
      const [x, y] = await widget.pointOn(part, across, down);
      return [unit * x, unit * y];
    };
    /** @param {readonly [number, number]} place */
    const onContours = (place) => at('[data-plot=contour]', ...place);
    /** @param {string} act @param {readonly [number, number]} place */
    const started = async (act, place) =>
      assert.ok(await isStartAt(place), `${name}: the start is not where the ${act} was`);

    const ratios = await fineness();
    await page.click(...(await at('[part=learning-rate] .zones', 0.6)));
    const { learningRate } = await state();
    await page.click(...(await at('input.scrubber', 0.3)));
    const { iteration } = await state();

    // Far from the minimum, near which the frame would become narrower.
    const [clicked, dragged, tapped, swiped] = /** @type {const} */ ([
      [0.75, 0.3],
      [0.9, 0.2],
      [0.3, 0.25],
      [0.75, 0.3],
    ]);
    await page.click(...(await onContours(clicked)));
    await started('click', clicked);
    await page.drag(await onContours(clicked), await onContours(dragged));
    await started('drag', dragged);
    await page.tap(...(await onContours(tapped)));
    await started('tap', tapped);
    await page.swipe(await onContours(tapped), await onContours(swiped));
    await started('swipe', swiped);
    return { learningRate, iteration, ratios };
  };

  test('a page that zooms or scales it changes nothing of what a reader does', async () => {
    const usual = await use('plain', 1);
    assert.ok(usual.learningRate > 0.1 && usual.iteration > 0);
    for (const [name, { scale }] of Object.entries(scales)) {
      const now = await use(name, scale);
      const turned = Math.abs(Math.log(now.learningRate / usual.learningRate));
      assert.ok(turned < 0.06, `${name}: α = ${now.learningRate}, not ${usual.learningRate}`);
      assert.equal(now.iteration, usual.iteration, name);
      const wanted = Math.max(scale, 1);
      assert.deepEqual(now.ratios, [wanted, wanted], name);
    }
    assert.deepEqual(await page.errors(), []);
  });

  test('a page written from right to left shows it as any other', async () => {
    const seen = () =>
      page.evaluate(() => {
        const root = document.querySelector('gradient-descent')?.shadowRoot;
        const widget = /** @type {Element} */ (root?.querySelector('.widget'));
        const { left } = widget.getBoundingClientRect();
        const parts = [
          ...widget.querySelectorAll('button, select, input, p, figcaption, .phase'),
        ].filter((part) => part.getClientRects().length > 0);
        const canvases = [...widget.querySelectorAll('canvas')];
        return {
          boxes: parts.map((part) => {
            const box = part.getBoundingClientRect();
            return [box.left - left, box.top, box.width].map(Math.round).join();
          }),
          plots: canvases.map((canvas) => canvas.toDataURL()),
        };
      });
    await open('ltr');
    const usual = await seen();
    assert.ok(usual.plots.length === 6 && usual.boxes.length > 30);
    await open('rtl');
    assert.deepEqual(await seen(), usual);
  });

  test('a page that hears every key keeps none from a control', async () => {
    const widget = await open('keys');
    const field = '[part=learning-rate] input[type=text]';
    const focus = (/** @type {string} */ part) =>
      page.evaluate((part) => {
        const root = document.querySelector('gradient-descent')?.shadowRoot;
        const node = /** @type {HTMLInputElement} */ (root?.querySelector(part));
        node.focus();
        if (node.type === 'text') node.select();
      }, part);
    const heard = () =>
      page.evaluate(() => {
        const { before, after } = Reflect.get(globalThis, 'heard');
        return { before: before.length, after: after.length };
      });
    await focus(field);
    const { after } = await heard();
    await page.type('0.5');
    await page.press('Enter');
    assert.equal(await widget.get('learningRate'), 0.5);
    await focus('input.learning-rate');
    await page.press('ArrowRight');
    assert.ok((await widget.get('learningRate')) > 0.5);
    assert.equal((await heard()).after, after);
    assert.ok((await heard()).before > 0);
    await page.press('Escape');
    assert.ok((await heard()).after > after);
    assert.deepEqual(await page.errors(), []);
  });
});
