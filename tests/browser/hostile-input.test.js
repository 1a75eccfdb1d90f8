import { randomFrom } from './support/random.js';
import { expect, test } from './support/test.js';
import { onWidget, open, ready } from './support/widget.js';

/** @import { Page } from '@playwright/test' */
/** @import { Random } from './support/random.js' */

const names = [
  'dataset',
  'points',
  'scaling',
  'learning-rate',
  'learning-rate-changes',
  'w',
  'b',
  'fault',
  'iteration',
  'scenario',
  'view',
  'theme',
  'controls',
  'locked',
];

const script = "globalThis.executed('ran')";
const fragments = [
  `<script>${script}</script>`,
  `"><img src=x onerror="${script}">`,
  `'><svg onload=${script}>`,
  `javascript:${script}`,
  `data:text/html,<script>${script}</script>`,
  `\${${script}}`,
  `');${script};('`,
  `<iframe srcdoc="<script>parent.executed('ran')</script>">`,
  `<a href="javascript:${script}" autofocus onfocus="${script}">`,
  '../../../../etc/passwd',
  '//evil.example/',
  'https://evil.example/x.js',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '{"__proto__":{"polluted":true}}',
  '[object Object]',
  'NaN',
  '-Infinity',
  '1e400',
  '0x7fffffff',
  '\u0000',
  '\u202e\u2066',
  '\ud800',
  '💥'.repeat(50),
  '%00%0d%0aSet-Cookie:a=b',
  'null',
  'undefined',
];

/** @param {Random} random */
const hostileText = (random) =>
  Array.from({ length: 1 + Math.floor(4 * random.next()) }, () => random.oneOf(fragments)).join(
    random.oneOf(['', ' ', ',', ';', ':']),
  );

/** Tells of anything that came of it. @param {Page} page */
async function watch(page) {
  /** @type {string[]} */
  const happened = [];
  await page.exposeFunction('executed', (/** @type {string} */ what) => happened.push(what));
  page.on('pageerror', (error) => happened.push(`uncaught: ${error}`));
  page.on('dialog', (dialog) => {
    happened.push('dialog');
    dialog.dismiss();
  });
  page.on('popup', () => happened.push('popup'));
  await page.addInitScript(() => {
    addEventListener('unhandledrejection', ({ reason }) =>
      Reflect.get(globalThis, 'executed')(`rejection: ${reason}`),
    );
  });
  return happened;
}

/** Whether any prototype has been written to. @param {Page} page */
const isPolluted = (page) => page.evaluate(() => 'polluted' in {} || 'polluted' in []);

const stateOf = (/** @type {Page} */ page) =>
  onWidget(page, (widget) => {
    const { dataset, points, scaling, learningRate, w, b, fault, scenario, view } = widget;
    const { theme, controls, locked, snapshot, query } = widget;
    return JSON.stringify([
      { dataset, points, scaling, learningRate, w, b, fault, scenario, view },
      { theme, controls, locked, snapshot, query },
    ]);
  });

test('322 hostile addresses: each begins as by default, and does nothing else', async ({
  page,
}) => {
  const happened = await watch(page);
  await open(page);
  const wanted = await stateOf(page);
  for (let seed = 1; seed <= 23; ++seed) {
    const random = randomFrom(seed);
    const query = Object.fromEntries(
      names.map((name) => [name, `${hostileText(random)}\u00a7`.slice(0, 600)]),
    );
    await open(page, query, seed % 2 ? 'index.html' : 'embed.html');
    expect(await stateOf(page), `seed ${seed}`).toBe(wanted);
    expect(page.url(), `seed ${seed}`).toContain('scaling=');
    expect(await isPolluted(page)).toBe(false);
  }
  expect(happened).toEqual([]);
});

test('410 hostile attributes and properties: the former state stays', async ({ page }) => {
  const happened = await watch(page);
  await open(page, { dataset: 'cars', scaling: 'max', iteration: 6, view: 'log' });
  const before = await stateOf(page);
  const random = randomFrom(99);
  const texts = Array.from({ length: 200 }, () => `${hostileText(random)}\u00a7`);
  await onWidget(
    page,
    (widget, { names, texts }) => {
      for (const [i, text] of texts.entries()) widget.setAttribute(names[i % names.length], text);
      const mega = 1 << 20;
      const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
      const values = [
        'x'.repeat(mega),
        '1,2;'.repeat(mega / 4),
        '1:0.1,'.repeat(mega / 8),
        'log '.repeat(mega / 4).concat('loud'),
        ' '.repeat(mega).concat('§'),
        deep,
        Object.create(null),
        { toString: null },
        new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? undefined : 'play') }),
        Symbol('s'),
        10n ** 400n,
        () => globalThis,
        new Map([['x', 1]]),
        JSON.parse('{"__proto__": {"polluted": true}}'),
        new Date(Number.NaN),
      ];
      const properties = names.map((name) =>
        name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
      );
      for (const property of properties) {
        for (const value of values) Reflect.set(widget, property, value);
      }
    },
    { names, texts },
  );
  await ready(page);
  expect(await stateOf(page)).toBe(before);
  expect(await isPolluted(page)).toBe(false);
  expect(happened).toEqual([]);
});

test('150 hostile data sets: each is refused with an error, and the former stay', async ({
  page,
}) => {
  const happened = await watch(page);
  await open(page, { dataset: 'cars', iteration: 6 });
  const before = await stateOf(page);
  const outcomes = await onWidget(page, (widget) => {
    const good = [1, 2, 3];
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    /** @type {unknown[]} */
    const columns = [
      ...[null, undefined, 1, 'x'.repeat(1 << 20), true, 10n, Symbol('s'), {}, { length: 3 }],
      ...[
        [],
        [1],
        [1, 2],
        [1, 2, '3'],
        [1, 2, null],
        [1, undefined, 3],
        ['<img src=x onerror=executed()>'],
      ],
      ...[deep, [deep, 2, 3], new Array(2 ** 32 - 1), [1, 2, Number.NaN], [1, 2, 1e308]],
      ...[[1, 2, Number.POSITIVE_INFINITY], [4, 4, 4, 4], new DataView(new ArrayBuffer(24))],
      ...[new BigInt64Array(3), new Set(good), 'constructor', () => good],
      JSON.parse('{"__proto__": {"polluted": true}, "length": 3}'),
      new Proxy([1, 2], {}),
      Object.create(null),
    ];
    /** @type {unknown[]} */
    const sets = [
      ...columns,
      ...columns.flatMap((column) => [
        { x: column, y: good },
        { x: good, y: column },
        { x: column },
        { y: column },
      ]),
    ].slice(0, 150);
    return sets.map((set) => {
      try {
        widget.data = /** @type {any} */ (set);
        return `taken: ${JSON.stringify(Object.keys(/** @type {object} */ (set)))}`;
      } catch (error) {
        return /** @type {Error} */ (error).name;
      }
    });
  });
  expect(outcomes.length).toBe(150);
  expect([...new Set(outcomes)].sort()).toEqual(['RangeError', 'TypeError']);
  expect(await stateOf(page)).toBe(before);
  expect(await isPolluted(page)).toBe(false);
  expect(happened).toEqual([]);
});

test('150 hostile messages to the frame: none is listened to', async ({ page }) => {
  const happened = await watch(page);
  await open(page);
  const random = randomFrom(7);
  const texts = Array.from({ length: 110 }, () => hostileText(random));
  await page.evaluate(async (texts) => {
    const frame = document.createElement('iframe');
    frame.id = 'target';
    frame.src = 'embed.html?iteration=5';
    document.body.append(frame);
    await new Promise((loaded) => {
      frame.onload = loaded;
    });
    const inner = /** @type {any} */ (frame.contentWindow);
    await inner.customElements.whenDefined('gradient-descent');
    const widget = inner.document.querySelector('gradient-descent');
    await widget.ready;
    const before = JSON.stringify(widget.snapshot);
    const { href } = inner.location;
    const deep = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`);
    const messages = [
      ...texts,
      ...texts.slice(0, 20).map((text) => ({ subject: text, type: text, data: { w: text } })),
      ...['step', 'reset', 'play'].map((method) => ({ method, args: [1e9] })),
      ...['lti.frameResize', 'lti.get_data'].map((subject) => ({ subject, height: 1e9 })),
      ...[null, undefined, 0, Number.NaN, 10n, true, new Map(), new Date(), deep],
      ...['x'.repeat(1 << 20), new ArrayBuffer(1 << 20), new Blob(['<script>'])],
      ...[JSON.parse('{"__proto__": {"polluted": true}}'), { iteration: 9 }, { dataset: 'cars' }],
    ];
    if (messages.length !== 150) throw new Error(`${messages.length} messages`);
    for (const message of messages) inner.postMessage(message, '*');
    for (let i = 0; i < 10; ++i) await new Promise(requestAnimationFrame);
    if (JSON.stringify(widget.snapshot) !== before) throw new Error('its state is another');
    if (inner.location.href !== href) throw new Error('it went elsewhere');
    if ('polluted' in inner.Object.prototype) throw new Error('its prototypes were written to');
  }, texts);
  expect(happened).toEqual([]);
});
