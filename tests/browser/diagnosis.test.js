import { expect, test } from './support/test.js';
import { onWidget, open } from './support/widget.js';

/** What each scenario comes to, and by when; the bugs' as the catalogue of bugs tells it. */
const outcomes = [
  ['healthy', 66, 'converged', 'none'],
  ['lecture', 30, 'converged', 'none'],
  ['too-low', 50, 'crawling', 'learning-rate-too-low'],
  ['near-the-limit', 20, 'bouncing', 'learning-rate-too-high'],
  ['too-high', 60, 'diverging', 'learning-rate-too-high'],
  ['unscaled', 200, 'drifting', 'feature-scaling'],
  ['rescued', 66, 'converged', 'none'],
  ['from-zero', 66, 'converged', 'none'],
  ['b-sign-flipped', 100, 'diverging', 'gradient-bug'],
  ['w-missing-x', 200, 'drifting', 'gradient-bug'],
  ['swapped', 100, 'diverging', 'gradient-bug'],
  ['missing-mean', 3, 'diverging', 'gradient-bug'],
  ['ascent', 3, 'diverging', 'gradient-bug'],
  ['b-frozen', 200, 'drifting', 'gradient-bug'],
  ['sequential', 2000, 'converged', 'gradient-bug'],
];

/** @param {import('@playwright/test').Page} page */
const diagnosisOn = (page) => onWidget(page, (widget) => widget.diagnosis);

for (const [scenario, iteration, verdict, cause] of outcomes) {
  test(`the scenario ${scenario} is found ${verdict}, because of ${cause}`, async ({ page }) => {
    await open(page, { scenario, iteration });
    expect(await diagnosisOn(page)).toMatchObject({ verdict, cause });
    const card = page.locator('[part=verdict]');
    await expect(card).toHaveAttribute('data-verdict', String(verdict));
    await expect(card.locator('strong')).toHaveText(new RegExp(`^${verdict}`, 'i'));

    const tryIt = card.getByRole('button');
    if (cause === 'none') {
      await expect(tryIt).toBeHidden();
    } else if (cause === 'gradient-bug') {
      await tryIt.click();
      const check = page.getByRole('dialog');
      await expect(check).toContainText('The check fails');
      await check.getByRole('button', { name: /repair/i }).click();
      expect(await onWidget(page, (widget) => widget.fault)).toBe('none');
    } else {
      await tryIt.click();
      const arrived = await onWidget(page, (widget) => {
        for (let k = 0; k < 1000 && widget.snapshot?.status === 'running'; ++k) widget.step();
        return widget.diagnosis?.verdict;
      });
      expect(arrived).toBe('converged');
    }
  });
}

test('a scenario is chosen from the list and named until something is changed', async ({
  page,
}) => {
  await open(page);
  const { scenario } = { scenario: page.getByLabel('scenario') };
  await scenario.selectOption('too-high');
  expect(await onWidget(page, (widget) => [widget.scenario, widget.learningRate])).toEqual([
    'too-high',
    0.368,
  ]);
  await onWidget(page, (widget) => {
    widget.fault = 'ascent';
  });
  await expect(scenario).toHaveValue('none');
});

test('attributes override the scenario they stand beside', async ({ page }) => {
  await open(page, { scenario: 'too-high', 'learning-rate': 0.2 });
  expect(await onWidget(page, ({ scaling, learningRate }) => ({ scaling, learningRate }))).toEqual({
    scaling: 'per-thousand',
    learningRate: 0.2,
  });
});

test('a change of verdict is told once, with the diagnosis', async ({ page }) => {
  await open(page, { scenario: 'too-high' });
  const told = await onWidget(page, (widget) => {
    /** @type {string[]} */
    const verdicts = [];
    widget.addEventListener('gd-diagnosis', (event) => {
      verdicts.push(/** @type {CustomEvent} */ (event).detail.verdict);
    });
    for (let k = 0; k < 60; ++k) widget.step();
    return verdicts;
  });
  expect(told).toEqual(['bouncing', 'diverging']);
});
