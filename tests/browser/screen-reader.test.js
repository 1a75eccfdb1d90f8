import { expect, test } from './support/test.js';
import { controlsOn, onWidget, open, plot, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** Keeps what the widget announces from now on. @param {Page} page */
const listen = (page) =>
  onWidget(page, (widget) => {
    /** @type {string[]} */
    const said = [];
    Reflect.set(globalThis, 'said', said);
    const voice = widget.shadowRoot?.querySelector('[aria-live=polite]');
    if (!voice) throw new Error('it has no voice');
    new MutationObserver(() => said.push(voice.textContent ?? '')).observe(voice, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });

/** @param {Page} page @returns {Promise<string[]>} */
const saidOn = (page) => page.evaluate(() => Reflect.get(globalThis, 'said'));

test('each plot is a figure with a name and a description that is kept true', async ({ page }) => {
  await open(page, { iteration: 12 });
  const widget = widgetOn(page);
  for (const [name, title, words] of /** @type {const} */ ([
    ['data', /^Line on the data/, /Iteration 12: the line rises 0\.06829 thousand \$ per ft²/],
    ['contour', /^Path over/, /Iteration 12: .* ring from the centre, and .* right and down/],
    ['loss', /^Cost by iteration/, /Iteration 12: the cost J fell 15 % to 8\s569/],
  ])) {
    const figure = widget.getByRole('figure', { name: title });
    await expect(figure).toHaveAccessibleDescription(words);
    await expect(plot(page, name)).toHaveAccessibleDescription(words);
  }
  await controlsOn(page).back.click();
  await expect(widget.getByRole('figure', { name: /^Cost by/ })).toHaveAccessibleDescription(
    /Iteration 11:/,
  );
});

test('headings and landmarks lead through the widget', async ({ page }) => {
  await open(page, { layout: 'full' }, 'embed.html');
  const widget = widgetOn(page);
  // A page without a heading of its own asks for the first level.
  const headings = widget.getByRole('heading');
  await expect(headings.first()).toHaveText('Gradient descent');
  await expect(headings.first()).toHaveAttribute('aria-level', '1');
  await expect(headings.nth(1)).toHaveAttribute('aria-level', '2');
  for (const name of ['Plots', 'Verdict', 'This iteration, in numbers']) {
    await expect(widget.getByRole('region', { name })).toBeVisible();
  }
  for (const name of ['What is run', 'Controls', 'Start and options']) {
    await expect(widget.getByRole('group', { name })).toBeVisible();
  }
});

test('the loop is a list in order, whose lit phase is the current step', async ({ page }) => {
  await open(page, { iteration: 9, view: 'phases phase-3' });
  const loop = widgetOn(page).getByRole('region', { name: 'One iteration' });
  const phases = loop.getByRole('listitem');
  await expect(phases).toHaveCount(5);
  await expect(phases.nth(2)).toHaveAttribute('aria-current', 'step');
  await expect(phases.nth(2)).toContainText('∂J/∂w');
  const buttons = loop.getByRole('button', { pressed: true });
  await expect(buttons).toHaveCount(1);
  await expect(buttons).toHaveAccessibleName(/compute gradients/);
});

test('the usual runs are buttons in a group, and the one that is on says so', async ({ page }) => {
  await open(page, { view: 'no-guess' });
  const group = widgetOn(page).getByRole('group', { name: 'Healthy and failing runs' });
  await expect(group.getByRole('button', { pressed: true })).toHaveText('Healthy');
  await group.getByRole('button', { name: 'Unscaled data' }).click();
  await expect(group.getByRole('button', { pressed: true })).toHaveText('Unscaled data');
  await expect(group.getByRole('combobox', { name: 'Faulty gradients' })).toBeVisible();
});

test('the question before a run is a group with a name, and its answer is a status', async ({
  page,
}) => {
  await open(page);
  await widgetOn(page).getByRole('button', { name: 'α too high' }).click();
  const question = widgetOn(page).getByRole('group', { name: 'Your guess' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'bounces' }).click();
  await onWidget(page, (widget) => widget.seek(40));
  await expect(widgetOn(page).getByRole('status').filter({ hasText: 'You guessed' })).toHaveText(
    /“bounces”: right so far/,
  );
});

test('the bowl says how it is turned', async ({ page }) => {
  await open(page, { iteration: 9, view: 'bowl' });
  await expect(plot(page, 'contour')).toHaveAccessibleName(
    'The bowl, turned by 0° and seen from 52° above the ground. Arrow keys turn it.',
  );
  await expect(plot(page, 'contour')).toHaveAccessibleDescription(/Iteration 9: .* ring/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a small plot has a button that says what it makes large', async ({ page }) => {
    await open(page, { iteration: 9 });
    const figures = widgetOn(page).getByRole('figure');
    await expect(figures.first()).toHaveAccessibleName(/^Path over/);
    await widgetOn(page).getByRole('button', { name: 'Make large: Cost by iteration' }).click();
    await expect(figures.first()).toHaveAccessibleName(/^Cost by/);
    await expect(
      widgetOn(page).getByRole('button', { name: 'Make large: Path over the cost' }),
    ).toBeVisible();
  });
});

test('a step is announced once, politely, with its numbers', async ({ page }) => {
  await open(page);
  await listen(page);
  await controlsOn(page).step.click();
  await expect
    .poll(() => saidOn(page))
    .toEqual([expect.stringMatching(/^iteration 1: w = \S+, b = \S+, J = [^.]+\. Converging\. /)]);
  for (let i = 0; i < 5; ++i) await onWidget(page, (widget) => widget.step());
  await expect.poll(async () => (await saidOn(page)).at(-1)).toMatch(/^iteration 6: /);
  expect((await saidOn(page)).length).toBeLessThan(5);
});

test('while playing no frame is announced; the pause is', async ({ page }) => {
  await open(page, { iteration: 3 });
  await listen(page);
  await onWidget(page, (widget) => widget.play());
  await expect.poll(() => onWidget(page, (widget) => widget.iteration)).toBeGreaterThan(15);
  expect(await saidOn(page)).toEqual([]);
  await onWidget(page, (widget) => widget.pause());
  await expect
    .poll(() => saidOn(page))
    .toEqual([expect.stringMatching(/^Paused at iteration \d+: .* Converging\. /)]);
});

test('a new verdict is announced while playing', async ({ page }) => {
  await open(page, { scaling: 'per-thousand', 'learning-rate': 0.368 });
  await listen(page);
  await controlsOn(page).speed.selectOption('60');
  await onWidget(page, (widget) => widget.play());
  await expect.poll(async () => (await saidOn(page)).join(' ')).toMatch(/Diverging\. /);
});

test('what is refused is announced', async ({ page }) => {
  await open(page);
  await listen(page);
  await onWidget(page, (widget) => widget.setAttribute('learning-rate', 'fast'));
  await expect.poll(() => saidOn(page)).toEqual([expect.stringContaining('“fast” cannot be')]);
});

test('the iterations and the data are tables', async ({ page }) => {
  await open(page, { iteration: 20 });
  const widget = widgetOn(page);
  await widget.getByRole('button', { name: 'Table of iterations' }).click();
  const iterations = widget.getByRole('dialog', { name: 'Table of iterations' });
  await expect(iterations.getByRole('row')).toHaveCount(22);
  await expect(iterations.getByRole('columnheader').last()).toHaveText('cost J');
  await expect(iterations.getByRole('row').nth(1)).toHaveText(/^0−0\.1900\s*83\s683\.98$/);
  await page.keyboard.press('Escape');
  await onWidget(page, (element) => element.seek(100_000));
  await widget.getByRole('button', { name: 'Table of iterations' }).click();
  await expect(iterations).toContainText(/\d+ of the 100\s001 iterations/);
  expect(await iterations.getByRole('row').count()).toBeLessThanOrEqual(501);
  await expect(iterations.getByRole('rowheader').last()).toHaveText(/100\s000/);
  await page.keyboard.press('Escape');
  await controlsOn(page).aboutData.click();
  await widget.getByRole('button', { name: 'Table of the data' }).click();
  const data = widget.getByRole('dialog', { name: 'Table of the data' });
  await expect(data.getByRole('row')).toHaveCount(48);
  await expect(data.getByRole('row').nth(1)).toHaveText(/^12\s104399\.9$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(controlsOn(page).aboutData).toBeFocused();
});
