import { violationsOn } from './support/axe.js';
import { lessonOn, openChapter } from './support/lesson.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, snapshotOf } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** @param {Page} page @param {Record<string, unknown>} settings */
const setUp = (page, settings) =>
  onWidget(page, (widget, made) => void Object.assign(widget, made), settings);

/** @param {Page} page */
const bringBack = (page) => lessonOn(page).outcome.getByRole('button', { name: 'Bring it back' });

test('a task in a demo that is not as asked is not judged, and the demo is brought back', async ({
  page,
}) => {
  await openChapter(page, 'final-check');
  const { dots, heading, submit, outcome, score } = lessonOn(page);
  await dots.nth(1).click();
  await expect(heading).toHaveText('Break it');
  await setUp(page, { scaling: 'none', fault: 'ascent', learningRate: 2.2 });
  await submit.click();
  await expect(outcome).toBeFocused();
  await expect(outcome).toContainText(
    'Something else is set. This question needs the scaling “z-score” and no bug in the gradient.',
  );
  expect(await violationsOn(page)).toEqual([]);
  await expect(submit).toHaveText('Check');
  await bringBack(page).press('Enter');
  await expect(outcome).toBeHidden();
  await expect(submit).toBeFocused();
  expect(
    await onWidget(page, ({ scaling, fault, learningRate }) => [scaling, fault, learningRate]),
  ).toEqual(['z-score', 'none', 2.2]);
  await controlsOn(page).step.click();
  await submit.click();
  await expect(outcome).toContainText('Right. J went from 83\u202f684');
  await expect(score).toContainText('1 of 8 right, 1 at the first try');
});

test('a point is asked for again on the data in question, and stays where it was put', async ({
  page,
}) => {
  await openChapter(page, 'three-views');
  const { dots, submit, outcome, field, step } = lessonOn(page);
  await dots.nth(1).click();
  await setUp(page, { dataset: 'food-truck' });
  await onWidget(page, (widget) => widget.ready);
  await expect.poll(() => onWidget(page, (widget) => widget.dataset)).toBe('food-truck');
  await setUp(page, { w: 0, b: 340 });
  await submit.click();
  await expect(outcome).toContainText('This question needs the data “Portland houses”.');
  await bringBack(page).click();
  await expect.poll(() => onWidget(page, (widget) => widget.dataset)).toBe('portland-housing');
  await expect(step.locator('.question')).not.toHaveAttribute('aria-busy');
  await expect(field('b')).toHaveValue('340');
  await submit.click();
  await expect(outcome).toContainText('Right. Your line has w = 0, b = 340');
  await expectAgreement(page, 0);
});

test('any other answer is judged in the run that it is about, and the reader is told', async ({
  page,
}) => {
  await openChapter(page, 'in-production');
  const { dots, heading, option, submit, outcome } = lessonOn(page);
  await dots.nth(3).click();
  await expect(heading).toContainText('fit against understanding');
  await setUp(page, { dataset: 'cars' });
  await expect.poll(() => onWidget(page, (widget) => widget.dataset)).toBe('cars');
  await option('zero').check();
  await submit.click();
  await expect(outcome).toContainText('Right. J is');
  await expect(outcome).toContainText('You had changed the demo.');
  expect(await onWidget(page, (widget) => widget.dataset)).toBe('ng-lab-2points');
  await expectAgreement(page, 60);
});

test('where its data are out of reach, that is said, and nothing is judged', async ({
  page,
  failures,
}) => {
  await openChapter(page, 'in-production');
  const { dots, option, submit, outcome } = lessonOn(page);
  await dots.nth(3).click();
  await setUp(page, { dataset: 'cars' });
  await expect.poll(() => onWidget(page, (widget) => widget.dataset)).toBe('cars');
  await page.route('**/*ng-lab*', (route) => route.abort());
  await option('zero').check();
  await submit.click();
  await expect(outcome).toContainText('The demo could not be set back');
  await expect(dots.nth(3)).not.toHaveAccessibleName(/answered/);
  await page.unroute('**/*ng-lab*');
  await submit.click();
  await expect(outcome).toContainText('Right.');
  failures.length = 0;
});

test('what was said is said to be of the run before, as soon as the demo is another', async ({
  page,
}) => {
  await openChapter(page, 'final-check');
  const { dots, option, submit, outcome } = lessonOn(page);
  await dots.nth(3).click();
  await option('decay').check();
  await submit.click();
  await expect(outcome).toContainText('α is 0.1 at the start, and 0.1 at iteration 40');
  await onWidget(page, (widget) => widget.step(5));
  await expect(outcome).not.toContainText('You have changed the demo since.');
  await setUp(page, { learningRate: 2.5 });
  await expect(outcome).toContainText('You have changed the demo since.');
});

test.describe('while an answer is played', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a change of the demo is told of with it', async ({ page }) => {
    await openChapter(page, 'final-check');
    const { dots, option, submit, outcome, step } = lessonOn(page);
    await dots.nth(3).click();
    await option('gradient').check();
    await submit.click();
    await expect(step.getByRole('status').filter({ hasText: 'Watch' })).toBeVisible();
    await setUp(page, { learningRate: 0.05 });
    await expect(outcome).toContainText('You have changed the demo since.');
    await expect(outcome).toContainText('with the same α = 0.1.');
  });
});

test('an answer that was kept is judged anew', async ({ page }) => {
  await openChapter(page, 'final-check');
  const { dots, submit, outcome, field, score } = lessonOn(page);
  await dots.nth(4).click();
  for (const [name, value] of /** @type {const} */ ([
    ['w', '0.1345'],
    ['b', '71.3'],
  ])) {
    await field(name).fill(value);
    await field(name).press('Enter');
  }
  await submit.click();
  await expect(outcome).toContainText('Right.');
  // As a lesson of another day may have left it.
  await page.evaluate(() => {
    const key = 'gradient-descent-lesson';
    const kept = JSON.parse(localStorage.getItem(key) ?? '');
    kept.answers['final-check/centre'].given.b = 111;
    localStorage.setItem(key, JSON.stringify(kept));
  });
  await page.reload();
  await expect(outcome).toContainText('Not quite. Here J = 2\u202f845');
  await expect(score).toContainText('0 of 8 right');
  expect((await snapshotOf(page)).b).toBe(111);
});
