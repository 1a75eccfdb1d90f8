import { curvatures, examplesOf, scaled } from './support/moments.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open, snapshotOf } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/**
 * The zones of the track: the fate of each, and where it ends as a part of the whole.
 * @param {Page} page
 */
const zonesOn = (page) =>
  onWidget(page, (widget) => {
    const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
    const track = /** @type {Element} */ (root.querySelector('.zones')).getBoundingClientRect();
    /** @param {Element | null} node */
    const partAt = (node) => {
      const box = /** @type {Element} */ (node).getBoundingClientRect();
      return {
        from: (box.left - track.left) / track.width,
        to: (box.right - track.left) / track.width,
      };
    };
    return {
      zones: Array.from(root.querySelectorAll('.zone'), (zone) => ({
        fate: String(/crawls|converges|bounces|diverges/.exec(zone.className)),
        ...partAt(zone),
      })),
      limit: partAt(root.querySelector('.limit-mark')),
    };
  });

/** @typedef {{largest: number, smallest: number}} Curvatures */
/** @typedef {{across: number, along: number}} Parts of the excess cost */

/**
 * The start's excess cost across the valley and along it: half of the squared gradient has each part
 * times its curvature.
 * @param {Curvatures} curvatures
 * @param {Page} page at iteration 0
 * @returns {Promise<Parts>}
 */
async function partsOfStart({ largest, smallest }, page) {
  const {
    cost,
    scaled: at,
    least,
  } = await onWidget(page, ({ snapshot, minimum }) => ({
    cost: Number(snapshot?.cost),
    scaled: { w: 0, b: 0, ...snapshot?.scaled.gradient },
    least: Number(minimum?.cost),
  }));
  const excess = cost - least;
  const share = ((at.w ** 2 + at.b ** 2) / 2 - smallest * excess) / (largest - smallest);
  const isRound = largest - smallest < 1e-9 * largest;
  const across = isRound ? excess : Math.min(Math.max(share, 0), excess);
  return { across, along: excess - across };
}

/**
 * What may be said of an α: what a run from these parts does on its way to 1 %.
 * @param {Curvatures} curvatures
 * @param {Parts} parts
 * @param {number} learningRate
 * @returns {string[]}
 */
function fatesOf({ largest, smallest }, parts, learningRate) {
  if (learningRate * largest > 2) return ['diverges'];
  const [rAcross, rAlong] = [1 - learningRate * largest, 1 - learningRate * smallest];
  const after = (/** @type {number} */ n) => ({
    across: parts.across * rAcross ** (2 * n),
    along: parts.along * rAlong ** (2 * n),
  });
  const enough = 0.01 * (parts.across + parts.along);
  let updates = 0;
  while (updates <= 1000 && after(updates).across + after(updates).along > enough) updates += 1;
  const half = after(Math.floor(updates / 2));
  const [p, q] = [largest * half.across, smallest * half.along];
  const lengths = Math.sqrt((p + q) * (rAcross ** 2 * p + rAlong ** 2 * q));
  const turnsBack = rAcross * p + rAlong * q < -0.5 * lengths;
  if (updates > 1000) return turnsBack ? ['crawls', 'bounces'] : ['crawls'];
  // With so few nobody can tell.
  if (updates <= 3) return ['converges', 'bounces'];
  return [turnsBack ? 'bounces' : 'converges'];
}

/** @param {{largest: number, smallest: number}} curvatures @param {number} learningRate */
function overshoots({ largest, smallest }, learningRate) {
  const across = 1 - learningRate * largest;
  const along = 1 - learningRate * smallest;
  return across < -0.5 || -across > Math.abs(along);
}

for (const [dataset, scaling] of [
  ['portland-housing', 'z-score'],
  ['portland-housing', 'per-thousand'],
  ['portland-housing', 'none'],
  ['portland-housing', 'mean-normalization'],
  ['food-truck', 'none'],
  ['galton-heights', 'max'],
  ['ng-lab-2points', 'none'],
]) {
  test(`the track shows the fate that the eigenvalues give: ${dataset}, ${scaling}`, async ({
    page,
  }) => {
    await open(page, { dataset, scaling });
    const found = curvatures(scaled(examplesOf(dataset).x, scaling));
    const limit = await onWidget(page, (widget) => widget.maxStableLearningRate);
    expect(Number(limit) / (2 / found.largest)).toBeCloseTo(1, 10);
    const parts = await partsOfStart(found, page);
    const { slider, learningRate, limit: written } = controlsOn(page);
    const factor = 10 ** Math.floor(Math.log10(Number(limit)));
    const digits = Math.round((1000 * Number(limit)) / factor) / 1000;
    const plain = String(Number(Number(limit).toPrecision(4)));
    await expect(written).toContainText(factor < 1e-4 ? String(digits) : plain);

    const { zones, limit: mark } = await zonesOn(page);
    expect(zones[0].from).toBeCloseTo(0, 2);
    expect(zones.at(-1)?.to).toBeCloseTo(1, 2);
    const ends = { least: 0, greatest: 0 };
    await slider.press('Home');
    ends.least = await onWidget(page, (widget) => widget.learningRate);
    await slider.press('End');
    ends.greatest = await onWidget(page, (widget) => widget.learningRate);
    expect(ends.greatest).toBeGreaterThan(2 / found.largest);
    expect(ends.least).toBeLessThan(0.01 / found.largest);
    /** @param {number} part of the track */
    const valueAt = (part) => ends.greatest * part ** 3;
    expect(valueAt((mark.from + mark.to) / 2) / (2 / found.largest)).toBeCloseTo(1, 1);
    for (const { fate, from, to } of zones) {
      // A pixel inside its two ends, and in the middle.
      for (const part of [from + 0.005, (from + to) / 2, to - 0.005]) {
        if (part < from || part > to) continue;
        expect(fatesOf(found, parts, valueAt(part)), `at ${part} of the track`).toContain(fate);
      }
    }

    for (const part of [0.02, 0.2, 0.5, 0.8, 0.97]) {
      const value = valueAt(part);
      await learningRate.fill(String(value));
      await learningRate.press('Enter');
      const shown = await onWidget(
        page,
        (widget) => widget.shadowRoot?.querySelector('.fate-now')?.textContent,
      );
      const words = fatesOf(found, parts, value).map((fate) =>
        fate === 'crawls' && overshoots(found, value) ? 'bounces, then crawls' : fate,
      );
      expect(words, `α = ${value}`).toContain(shown);
    }
  });
}

test('the slider goes end to end with the α it shows', async ({ page }) => {
  await open(page);
  const { slider, learningRate } = controlsOn(page);
  const box = await slider.boundingBox();
  if (!box) throw new Error('no slider');
  let former = 0;
  for (let part = 0; part <= 1; part += 0.1) {
    await page.mouse.click(box.x + 2 + part * (box.width - 4), box.y + 12);
    const value = await onWidget(page, (widget) => widget.learningRate);
    expect(value).toBeGreaterThan(former);
    await expect(learningRate).toHaveValue(String(value));
    former = value;
  }
  await slider.press('ArrowLeft');
  expect(await onWidget(page, (widget) => widget.learningRate)).toBeLessThan(former);
});

test('α changed in mid-run keeps the path before, and goes on with the new one', async ({
  page,
}) => {
  await open(page, { iteration: 8 });
  const before = await onWidget(page, (widget) =>
    Array.from({ length: 9 }, (_, k) => {
      widget.seek(k);
      return JSON.stringify([widget.snapshot?.w, widget.snapshot?.b, widget.snapshot?.cost]);
    }),
  );
  const { learningRate, step, slider } = controlsOn(page);
  await learningRate.fill('0.6');
  await learningRate.press('Enter');
  await expectAgreement(page, 8);
  await step.click();
  const { scaled: at, learningRate: now } = await snapshotOf(page);
  expect(now).toBe(0.6);
  expect(at.step.w).toBe(-0.6 * at.gradient.w);
  const after = await onWidget(page, (widget) =>
    Array.from({ length: 9 }, (_, k) => {
      widget.seek(k);
      return JSON.stringify([widget.snapshot?.w, widget.snapshot?.b, widget.snapshot?.cost]);
    }),
  );
  expect(after).toEqual(before);
  await onWidget(page, (widget) => widget.seek(4));
  await slider.press('ArrowRight');
  await expectAgreement(page, 4);
});

test('α changed while playing does not stop the run', async ({ page }) => {
  await open(page, { 'learning-rate': 0.001 });
  const { play, slider } = controlsOn(page);
  await play.click();
  await expect.poll(async () => (await snapshotOf(page)).iteration).toBeGreaterThan(2);
  await slider.press('ArrowRight');
  const { iteration } = await snapshotOf(page);
  await expect.poll(async () => (await snapshotOf(page)).iteration).toBeGreaterThan(iteration + 2);
  await expect(play).toHaveText('Pause');
});
