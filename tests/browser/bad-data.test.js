import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open, snapshotOf } from './support/widget.js';

/** What is wrong, code that makes it, the error thrown, and what it says. */
const badData = /** @type {const} */ ([
  ['nothing', 'undefined', 'TypeError', /\{x: number\[\], y: number\[\]\}/],
  ['no lists', '({x: 1, y: 2})', 'TypeError', /\{x: number\[\], y: number\[\]\}/],
  ['texts', "({x: [1, 2, 3], y: [1, '2', 3]})", 'TypeError', /y in row 1 is “2”/],
  ['holes', '({x: [1, , 3], y: [1, 2, 3]})', 'TypeError', /x in row 1/],
  ['an empty list', '({x: [], y: []})', 'RangeError', /at least 2 examples: found 0/],
  ['one point', '({x: [1], y: [2]})', 'RangeError', /at least 2 examples: found 1, row 1/],
  ['constant x', '({x: [3, 3, 3], y: [1, 2, 3]})', 'RangeError', /it is about 3 in every row/],
  ['unequal lengths', '({x: [1, 2, 3], y: [1, 2]})', 'RangeError', /row 2/],
  ['NaN', '({x: [1, 2, NaN], y: [1, 2, 3]})', 'RangeError', /x in row 2/],
  ['an infinity', '({x: [1, 2, 3], y: [1, -Infinity, 3]})', 'RangeError', /y in row 1/],
  ['±1e308', '({x: [1e308, -1e308], y: [1, 2]})', 'RangeError', /x in row 0/],
]);

for (const [title, code, error, message] of badData) {
  test(`data with ${title} throw, naming the row, and the former data stay`, async ({ page }) => {
    await open(page, { iteration: 6, scaling: 'max' });
    const { thrown, events, same } = await onWidget(
      page,
      (widget, code) => {
        const before = JSON.stringify([widget.data, widget.snapshot, widget.dataset]);
        /** @type {string[]} */
        const events = [];
        const element = /** @type {any} */ (widget);
        element.addEventListener('gd-error', (/** @type {CustomEvent} */ event) =>
          events.push(event.detail.code),
        );
        let thrown = ['nothing', ''];
        try {
          // biome-ignore lint/security/noGlobalEval: values that cannot be handed over as they are
          widget.data = globalThis.eval(code);
        } catch (error) {
          const { name, message } = /** @type {Error} */ (error);
          thrown = [name, message];
        }
        const after = JSON.stringify([widget.data, widget.snapshot, widget.dataset]);
        return { thrown, events, same: before === after };
      },
      code,
    );
    expect(thrown[0]).toBe(error);
    expect(thrown[1]).toMatch(message);
    expect(events).toEqual(['bad-data']);
    expect(same).toBe(true);
    const { notices, dismiss, step } = controlsOn(page);
    await expect(notices).toContainText(message);
    await dismiss.click();
    await step.click();
    await expectAgreement(page, 7);
  });
}

test('data at the ends of what numbers can be are refused or drawn without a NaN', async ({
  page,
}) => {
  await open(page);
  const results = await onWidget(page, (widget) =>
    [
      { x: [1e99, -1e99, 5e98], y: [1, 2, 3] },
      { x: [1, 2, 3], y: [1e99, -1e99, 0] },
      { x: [1e-300, 2e-300, 3e-300], y: [1, 2, 3] },
      { x: [1, 1 + 2 ** -52, 1], y: [1, 2, 3] },
      { x: [1, 2, 3], y: [5, 5, 5] },
      { x: [0, 0, 1], y: [0, 0, 0] },
      { x: [1e7, 1e7 + 1, 1e7 + 2], y: [1, 2, 3] },
    ].map((data) => {
      try {
        widget.data = data;
      } catch (error) {
        return /** @type {Error} */ (error).name;
      }
      widget.step(3);
      const text = JSON.stringify([widget.snapshot, widget.minimum, widget.maxStableLearningRate]);
      return text.replace('"nextCost":null', '').includes('null') ? text : widget.iteration;
    }),
  );
  for (const result of results) expect([3, 'RangeError', 0, 1, 2]).toContain(result);
  await expectAgreement(page);
});

test('10⁶ rows are taken, drawn thinned, and stepped like any others', async ({ page }) => {
  await open(page);
  await onWidget(page, (widget) => {
    const x = new Float64Array(1e6);
    const y = new Float64Array(1e6);
    for (let i = 0; i < x.length; ++i) {
      x[i] = 1000 + (i % 1009) * 3;
      y[i] = 0.2 * x[i] + 50 + 40 * Math.sin(i);
    }
    widget.data = /** @type {any} */ ({ x, y });
  });
  await expectAgreement(page, 0);
  const { step, play, panel, scrubber } = controlsOn(page);
  await step.click();
  await expectAgreement(page, 1);
  await play.click();
  await expect.poll(async () => (await snapshotOf(page)).iteration).toBeGreaterThan(5);
  await play.click();
  await scrubber.press('Home');
  await expectAgreement(page, 0);
  await expect(panel).toContainText(/999\s998 more rows/);
});
