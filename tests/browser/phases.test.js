import { calculationIn, exactValue } from '../web/support/exact-arithmetic.js';
import { examplesOf, scaled } from './support/moments.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open, plot, snapshotOf } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** The lines of each phase. @param {Page} page */
const linesOf = (page) =>
  onWidget(page, (widget) =>
    Array.from(widget.shadowRoot?.querySelectorAll('[part=panel] li') ?? [], (phase) =>
      Array.from(phase.querySelectorAll('p'), (line) => line.textContent ?? ''),
    ),
  );

/** Each calculation written in the panel comes to what is written. @param {Page} page */
async function expectArithmeticHolds(page) {
  const lines = (await linesOf(page)).flat();
  const calculations = lines.flatMap((line) => calculationIn(line) ?? []);
  const wrong = lines.filter((line) => (calculationIn(line)?.off ?? 0n) !== 0n);
  expect(wrong).toEqual([]);
  return calculations.length;
}

/**
 * The number at the end of a line, and half of its last digit.
 * @param {string} [line]
 */
function readResult(line = '') {
  const written = exactValue(line.split(/[=≈] /).at(-1) ?? '');
  if (written?.place === undefined) throw new Error(`no number ends “${line}”`);
  const value = Number(written.over) / Number(written.under);
  return { value, slack: 0.5 * 10 ** written.place };
}

const runs = /** @type {const} */ ([
  ['portland-housing', 'z-score', 0.1],
  ['portland-housing', 'per-thousand', 0.35],
  ['portland-housing', 'none', 4e-7],
  ['food-truck', 'mean-normalization', 0.5],
  ['ng-lab-2points', 'none', 0.01],
  ['galton-heights', 'max', 0.3],
]);

for (const [dataset, scaling, learningRate] of runs) {
  test(`each line of the panel checks: ${dataset}, ${scaling}`, async ({ page }) => {
    await open(page, { dataset, scaling, 'learning-rate': learningRate });
    const { x, y } = examplesOf(dataset);
    const z = scaled(x, scaling);
    for (const iteration of [0, 1, 2, 7, 60, 999, 20_000]) {
      await onWidget(page, (widget, k) => widget.seek(k), iteration);
      expect(await expectArithmeticHolds(page)).toBeGreaterThanOrEqual(x.length > 2 ? 10 : 8);

      // The sums are those of all the rows, and the next values those of the next iteration.
      const { scaled: at, cost } = await snapshotOf(page);
      const errors = z.map((value, i) => at.w * value + at.b - y[i]);
      const sum = errors.reduce((total, error) => total + error ** 2, 0);
      const [, loss, , update] = await linesOf(page);
      const written = readResult(loss.find((line) => line.startsWith('Σ')));
      expect(Math.abs(written.value - sum)).toBeLessThanOrEqual(written.slack + 1e-9 * sum);
      expect(sum / (2 * x.length) / cost).toBeCloseTo(1, 9);
      const next = await onWidget(page, (widget) => {
        widget.step();
        return widget.snapshot;
      });
      for (const name of /** @type {const} */ (['w', 'b'])) {
        const line = update.find((text) => text.startsWith(`${name} ←`) && text.includes('='));
        const result = readResult(line);
        const value = Number(next?.scaled[name]);
        expect(Math.abs(result.value - value)).toBeLessThanOrEqual(
          result.slack + 1e-12 * Math.abs(value),
        );
      }
    }
  });
}

test('with a bug in the gradient the update is made of what the faulty code computes', async ({
  page,
}) => {
  const faults = [
    'b-sign-flipped',
    'w-missing-x',
    'swapped',
    'missing-mean',
    'ascent',
    'b-frozen',
    'sequential',
  ];
  await open(page, { scaling: 'per-thousand', 'learning-rate': 0.01, iteration: 2 });
  for (const fault of faults) {
    await controlsOn(page).fault.selectOption(fault);
    await onWidget(page, (widget) => widget.seek(2));
    await expectArithmeticHolds(page);
    await expect(controlsOn(page).panel).toContainText('faulty code');
  }
});

test('phase by phase lights one phase after another, and only then goes on', async ({ page }) => {
  await open(page);
  const { phaseByPhase, step, back, phases } = controlsOn(page);
  const current = () =>
    phases.evaluateAll((items) => items.map((item) => item.getAttribute('aria-current')));
  expect(await current()).toEqual([null, null, null, null, null]);
  await phaseByPhase.check();
  /** @param {number} i */
  const only = (i) => [0, 1, 2, 3, 4].map((k) => (k === i ? 'step' : null));
  const pictures = new Set();
  for (let press = 0; press < 12; ++press) {
    expect(await current()).toEqual(only(press % 5));
    await expectAgreement(page, Math.floor(press / 5));
    const drawn = [];
    for (const name of /** @type {const} */ (['data', 'contour', 'loss'])) {
      drawn.push(
        await plot(page, name).evaluate((canvas) =>
          /** @type {HTMLCanvasElement} */ (canvas).toDataURL(),
        ),
      );
    }
    pictures.add(drawn.join());
    await step.click();
  }
  // Each phase looks different in at least one of the plots.
  expect(pictures.size).toBe(12);
  for (let press = 12; press > 0; --press) {
    await back.click();
    expect(await current()).toEqual(only((press - 1) % 5));
    await expectAgreement(page, Math.floor((press - 1) / 5));
  }
  await phaseByPhase.uncheck();
  expect(await current()).toEqual([null, null, null, null, null]);
  await step.click();
  await expectAgreement(page, 1);
});

test('played phase by phase, the phases go by themselves', async ({ page }) => {
  await open(page);
  const { phaseByPhase, play, phases } = controlsOn(page);
  await phaseByPhase.check();
  await play.click();
  for (const i of [1, 2]) await expect(phases.nth(i)).toHaveAttribute('aria-current', 'step');
  await play.click();
  await expectAgreement(page, 0);
});

test('the caption says why the step is as long as it is', async ({ page }) => {
  await open(page, { iteration: 5 });
  const text = (await controlsOn(page).caption.textContent()) ?? '';
  const [product] = text.match(/[\d. ]+ × [\d. ]+ = [\d. ]+/) ?? [''];
  const { scaled: at } = await snapshotOf(page);
  const [learningRate, gradient, length] = product.split(/[×=]/).map(Number);
  expect(learningRate).toBe(0.1);
  expect(gradient / Math.hypot(at.gradient.w, at.gradient.b)).toBeCloseTo(1, 3);
  expect(length / Math.hypot(at.step.w, at.step.b)).toBeCloseTo(1, 3);
});
