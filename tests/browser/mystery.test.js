import { en } from '../../web/strings/en.js';
import { formatNumber } from '../../web/strings/format.js';
import { boxesOf, clippedTexts, overlaps, parts } from './support/boxes.js';
import { leaveAndComeBack } from './support/leave.js';
import { everythingIn, give, mysteryOn, truthOf } from './support/mystery.js';
import { serve } from './support/static-server.js';
import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open, openFresh, plot, snapshotOf } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** @param {Page} page */
const listen = (page) =>
  page.addInitScript(() => {
    /** @type {unknown[]} */
    const answers = [];
    Reflect.set(globalThis, 'answers', answers);
    document.addEventListener('gd-answer', (event) => {
      const { detail, bubbles, composed } = /** @type {CustomEvent} */ (event);
      answers.push({ detail, bubbles, composed });
    });
  });

/** @param {Page} page @returns {Promise<any[]>} */
const answersOn = (page) => page.evaluate(() => Reflect.get(globalThis, 'answers'));

/** @param {Page} page @param {number} n */
const step = (page, n) => onWidget(page, (widget, n) => widget.step(n), n);

/** The element where the keyboard is. @param {Page} page */
const focused = (page) =>
  onWidget(page, (widget) => {
    const node = /** @type {HTMLElement | null} */ (widget.shadowRoot?.activeElement);
    return node?.getAttribute('aria-label') ?? node?.textContent?.trim();
  });

test.describe('a mystery', () => {
  test('is the same for everyone who has its seed', async ({ page, context }) => {
    await open(page, { mystery: 'class 7b' });
    const other = await context.newPage();
    await open(other, { mystery: 'class 7b' }, 'embed.html');
    expect(await truthOf(other)).toEqual(await truthOf(page));
    expect(await snapshotOf(other)).toEqual(await snapshotOf(page));
    expect(await onWidget(page, (widget) => widget.mystery)).toBe('class 7b');
    await expect(mysteryOn(page).card).toContainText('Mystery class 7b, 1 of 10.');
  });

  test('shows nothing that would tell it, in any text, attribute or value', async ({ page }) => {
    await open(page, { mystery: '0' });
    /** @type {string[] | undefined} */
    let first;
    /** @type {string[] | undefined} */
    let firstWords;
    const number = /[−-]?\d+([\u202f.]\d+)*( × 10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/gu;
    for (let i = 0; i < 20; ++i) {
      const seed = `seed-${'abcdefghijklmnopqrst'[i]}`;
      await onWidget(
        page,
        async (widget, seed) => {
          widget.mystery = seed;
          await widget.ready;
          widget.w = -0.1;
          widget.b = 900;
        },
        seed,
      );
      const { learningRate } = await truthOf(page);
      const limit = await onWidget(page, (widget) => widget.maxStableLearningRate);
      // At the start all runs look alike, so that nothing but the seed may differ.
      const atStart = (await everythingIn(page))
        .filter((text) => !text.startsWith('iteration '))
        .map((text) => text.replace(seed, 'SEED'));
      first ??= atStart;
      expect(atStart, `seed ${seed}`).toEqual(first);

      await step(page, 7);
      const later = await everythingIn(page);
      // Later the numbers that tell the point do, the plots in words, and nothing else.
      const inWords = later.filter((text) => text.toLowerCase().startsWith('iteration '));
      const words = later
        .filter((text) => !inWords.includes(text))
        .map((text) => text.replace(seed, 'SEED').replace(number, '#').replace(' − #', ' + #'));
      firstWords ??= words;
      expect(words, `seed ${seed}`).toEqual(firstWords);
      for (const telling of ['α', ...Object.values(en.verdicts)]) {
        expect(inWords.filter((text) => text.includes(telling))).toEqual([]);
      }
      for (const hidden of [
        String(learningRate),
        formatNumber(learningRate),
        formatNumber(limit ?? 0),
      ]) {
        const telling = later.filter(
          (text) =>
            !atStart.includes(text) &&
            !inWords.includes(text) &&
            text.split(/[ =,]+/).includes(hidden),
        );
        expect(telling, `seed ${seed}: ${hidden}`).toEqual([]);
      }
    }
  });

  test('cannot be changed by hand, but may be started elsewhere', async ({ page }) => {
    await open(page, { mystery: 'hands' });
    const controls = controlsOn(page);
    const truth = await truthOf(page);
    await expect(controls.scaling).toBeDisabled();
    await expect(controls.fault).toBeDisabled();
    await expect(controls.slider).toBeHidden();
    await expect(controls.learningRate).toBeHidden();
    await expect(page.getByText('α and its limit are hidden in a mystery run.')).toBeVisible();
    await controls.b.fill('300');
    await controls.b.press('Enter');
    await plot(page, 'contour').click({ position: { x: 200, y: 80 } });
    await controls.step.click();
    await controls.back.click();
    await controls.logarithmicCost.check();
    await controls.phaseByPhase.check();
    await expectAgreement(page, 0);
    expect({ ...(await truthOf(page)), verdict: '', cause: '' }).toEqual({
      ...truth,
      verdict: '',
      cause: '',
    });
    await expect(mysteryOn(page).ask).toBeVisible();
  });

  test('asks for a first step before it takes an answer', async ({ page }) => {
    await listen(page);
    await open(page, { mystery: 'early' });
    await give(page, { verdict: 'converging', cause: 'none' });
    await expect(
      page.getByRole('dialog', { name: 'What does this run do, and why?' }),
    ).toContainText('press Step or Play first');
    expect(await answersOn(page)).toEqual([]);
  });

  test('answers a wrong guess with where to look, and not with the answer', async ({ page }) => {
    await listen(page);
    await open(page, { mystery: 'hints' });
    await step(page, 80);
    const truth = await truthOf(page);
    const wrong = ['bouncing', 'drifting'].find((verdict) => verdict !== truth.verdict) ?? '';
    const before = await boxesOf(page, ['[part]', '[part=verdict]', 'canvas']);
    const hints = new Set();
    for (let i = 1; i <= 3; ++i) {
      await give(page, { verdict: wrong, cause: truth.cause });
      const hint = await mysteryOn(page).dialog.getByRole('status').first().textContent();
      expect(hint).toMatch(/^Not yet\. .*(plot|“)/);
      expect(hint).not.toContain(truth.verdict);
      hints.add(hint);
    }
    expect(hints.size).toBe(3);
    expect((await answersOn(page)).at(-1).detail).toEqual({
      seed: 'hints',
      round: 1,
      answer: { verdict: wrong, cause: truth.cause },
      correct: false,
      score: 0,
    });
    await page.keyboard.press('Escape');
    // Still to be read while one looks, and where it was called for.
    await expect(mysteryOn(page).card).toContainText('Not yet.');
    expect(await boxesOf(page, ['[part]', '[part=verdict]', 'canvas'])).toEqual(before);
    await expect.poll(() => focused(page)).toBe('Answer');
  });

  test('is unveiled by the right answer, which gd-answer tells', async ({ page }) => {
    await listen(page);
    await open(page, { mystery: 'right' });
    await step(page, 80);
    const { verdict, cause, learningRate, scaling, fault } = await truthOf(page);
    await give(page, { verdict, cause });
    const detail = { seed: 'right', round: 1, answer: { verdict, cause }, correct: true, score: 1 };
    expect(await answersOn(page)).toEqual([{ detail, bubbles: true, composed: true }]);
    await mysteryOn(page).look.click();
    const controls = controlsOn(page);
    await expect(controls.learningRate).toHaveValue(String(learningRate));
    await expect(controls.scaling).toHaveValue(scaling);
    await expect(controls.fault).toHaveValue(fault);
    await expect(mysteryOn(page).card).toHaveAttribute('data-verdict', verdict);
    await expect(page.getByText('hidden in a mystery run')).toHaveCount(4);
    for (const veil of await page.getByText('hidden in a mystery run').all())
      await expect(veil).toBeHidden();
    await expect.poll(() => focused(page)).toBe('Next mystery');
  });

  test('shown on request counts as not found', async ({ page }) => {
    await listen(page);
    await open(page, { mystery: 'shown' });
    await step(page, 5);
    await mysteryOn(page).ask.click();
    await mysteryOn(page).giveUp.click();
    await expect(mysteryOn(page).dialog).toContainText('This is what it was');
    const [{ detail }] = await answersOn(page);
    expect(detail).toEqual({ seed: 'shown', round: 1, answer: null, correct: false, score: 0 });
  });

  test('can be begun from the page, with a seed to read out, and left', async ({ page }) => {
    await open(page, { scenario: 'too-high' });
    const mystery = mysteryOn(page);
    await mystery.entry.click();
    await expect(mystery.card).toContainText(/Mystery \d{5}, 1 of 10/);
    const seed = String(await onWidget(page, (widget) => widget.mystery));
    await expect(mystery.card).toContainText(seed);
    await mystery.leave.click();
    await expect(mystery.card).toHaveAttribute('data-verdict', 'not-started');
    expect(await onWidget(page, (widget) => widget.mystery)).toBe('');
    await expect.poll(() => focused(page)).toBe('Mystery');
  });

  test('ends when a program sets what it hides, and is drawn anew on other data', async ({
    page,
  }) => {
    await open(page, { mystery: 'program' });
    await onWidget(page, async (widget) => {
      widget.dataset = 'food-truck';
      await widget.ready;
    });
    await expect(mysteryOn(page).ask).toBeVisible();
    await onWidget(page, (widget) => {
      widget.learningRate = 0.01;
    });
    await expect(mysteryOn(page).ask).toBeHidden();
    await expect(controlsOn(page).learningRate).toHaveValue('0.01');
  });

  test('says so when its seed is none, and a refusal tells nothing that is hidden', async ({
    page,
  }) => {
    await open(page, { mystery: 'm'.repeat(65) });
    const { notices } = controlsOn(page);
    await expect(notices).toContainText('expected a text of at most 64 characters');
    await onWidget(page, async (widget) => {
      widget.mystery = 'refusal';
      await widget.ready;
      widget.scaling = /** @type {any} */ ('huge');
    });
    await expect(notices.last()).toContainText('It stays hidden.');
  });

  test('goes on where it was when the widget is put elsewhere on the page', async ({ page }) => {
    await open(page, { mystery: 'moved' });
    await step(page, 80);
    await give(page, await truthOf(page));
    await mysteryOn(page).look.click();
    await mysteryOn(page).next.click();
    await step(page, 3);
    const before = await truthOf(page);
    await leaveAndComeBack(page);
    expect(await truthOf(page)).toEqual(before);
    await expect(mysteryOn(page).card).toContainText('2 of 10');
    await expectAgreement(page, 3);
  });
});

test('a link, and what else can be taken along, tells of a mystery its seed alone', async ({
  page,
}) => {
  await open(page, { mystery: 'class 7b', 'learning-rate': 0.3, view: 'log' });
  await step(page, 4);
  const truth = await truthOf(page);
  expect(await onWidget(page, (widget) => widget.query)).toBe('view=log&mystery=class+7b');
  const widget = page.locator('gradient-descent');
  await widget.getByRole('button', { name: 'Share' }).click();
  const dialog = widget.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('.share-file').first()).toBeHidden();
  const told = (await everythingIn(page)).filter((text) =>
    text.includes(String(truth.learningRate)),
  );
  expect(told).toEqual([]);
  await page.keyboard.press('Escape');
  await widget.getByRole('button', { name: 'Pin this run' }).click({ force: true });
  await expect(widget.locator('[part=compare] li')).toHaveCount(0);
  await mysteryOn(page).leave.click();
  expect(await onWidget(page, (widget) => widget.query)).toContain('learning-rate=');
});

test('a mystery can be answered in a sandboxed frame', async ({ page, failures }) => {
  await open(page, { mystery: 'frame' });
  await step(page, 80);
  const { verdict, cause } = await truthOf(page);
  const site = await serve({ headers: { 'Access-Control-Allow-Origin': '*' } });
  try {
    await page.setContent(
      `<iframe sandbox="allow-scripts" width="600" height="900" src="${site.url}embed.html?mystery=frame"></iframe>`,
    );
    const frame = page.frameLocator('iframe').locator('gradient-descent');
    await frame.getByRole('button', { name: 'Step', exact: true }).click();
    await frame.locator('[part=verdict]').getByRole('button', { name: 'Answer' }).click();
    const dialog = frame.getByRole('dialog');
    const submit = dialog.getByRole('button', { name: 'Answer' });
    await dialog.locator(`input[value=${verdict}]`).check();
    await submit.click();
    await expect(dialog.locator('input[value=none]')).toBeFocused();
    await dialog.locator(`input[value=${cause === 'none' ? 'gradient-bug' : 'none'}]`).check();
    await submit.click();
    await expect(dialog).toContainText('That is what it does.');
    await dialog.locator(`input[value=${cause}]`).check();
    await dialog.locator(`input[value=${cause}]`).press('Enter');
    await expect(dialog.getByRole('button', { name: 'Look at the run' })).toBeFocused();
    // The frame is of another host than the page that tests are run on, and that alone.
    expect(failures.filter((failure) => !failure.startsWith(`request: ${site.url}`))).toEqual([]);
    failures.length = 0;
  } finally {
    await site.close();
  }
});

test('where the data have no other mystery, that is said, and this one is left', async ({
  page,
}) => {
  await open(page, { mystery: 'last' });
  await step(page, 80);
  await give(page, await truthOf(page));
  await mysteryOn(page).look.click();
  await onWidget(page, (widget) => {
    // A run on own data starts at the houses' start, and that is the best line of these.
    widget.data = { x: [-10, 10], y: [901, 899] };
  });
  await mysteryOn(page).next.click();
  await expect(controlsOn(page).notices).toContainText('There is no mystery; the run stays.');
  await expect(mysteryOn(page).next).toBeHidden();
  await expect.poll(() => focused(page)).toBe('Mystery');
  expect(await onWidget(page, (widget) => widget.mystery)).toBe('');
});

test('without a mystery nothing of it is fetched', async ({ page }) => {
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await openFresh(page);
  await controlsOn(page).step.click();
  expect(requests.filter((url) => url.includes('mystery'))).toEqual([]);
  await mysteryOn(page).entry.click();
  await expect(mysteryOn(page).ask).toBeVisible();
  expect(requests.filter((url) => url.includes('/mystery'))).toHaveLength(1);
});

test('a mystery that cannot be fetched leaves the run as it was', async ({ page, failures }) => {
  await page.route(/assets\/mystery/, (route) => route.abort());
  await open(page, { mystery: 'offline' });
  await expect(controlsOn(page).notices).toContainText('could not be loaded');
  await controlsOn(page).step.click();
  await expectAgreement(page, 1);
  failures.length = 0;
});

test('a whole series can be played by keyboard alone', async ({ page }) => {
  await listen(page);
  await open(page, { mystery: 'keys' });
  const { keyboard } = page;
  /** @param {string} name @param {string} [key] */
  const tabTo = async (name, key = 'Tab') => {
    for (let i = 0; i < 40 && (await focused(page)) !== name; ++i) await keyboard.press(key);
    await expect.poll(() => focused(page)).toBe(name);
  };
  /** Walks a radio group until the choice is made. @param {string} id */
  const choose = async (id) => {
    const choice = mysteryOn(page).choice(id);
    await keyboard.press('Space');
    for (let i = 0; i < 6 && !(await choice.isChecked()); ++i) await keyboard.press('ArrowDown');
    await expect(choice).toBeChecked();
  };
  for (let round = 1; round <= 10; ++round) {
    await expect(mysteryOn(page).card).toContainText(`${round} of 10`);
    await tabTo('Step');
    for (let i = 0; i < 8; ++i) await keyboard.press('Shift+Enter');
    const { verdict, cause } = await truthOf(page);
    await tabTo('Answer', 'Shift+Tab');
    await keyboard.press('Enter');
    await choose(verdict);
    await keyboard.press('Tab');
    await choose(cause);
    await keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Look at the run');
    await keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe(round < 10 ? 'Next mystery' : 'See the score');
    await keyboard.press('Enter');
    if (round < 10) await expect.poll(() => focused(page)).toBe('Play');
  }
  await expect(mysteryOn(page).dialog).toContainText('You found 10 of 10 at the first try.');
  expect((await answersOn(page)).at(-1).detail).toMatchObject({ round: 10, score: 10 });
  await expect.poll(() => focused(page)).toBe('Another seed');
  await keyboard.press('Enter');
  await expect(mysteryOn(page).card).toContainText('1 of 10');
  expect(await onWidget(page, (widget) => widget.mystery)).not.toBe('keys');
});

test.describe('by touch at 360×640', () => {
  test.use({ viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true });

  test('plots, question and Play are in view, and the dialog fits', async ({ page }) => {
    await open(page, { mystery: 'finger' });
    const seen = [
      '[data-plot]',
      '[part=verdict]',
      '.answer',
      'button.primary:not([hidden])',
      '.veil',
    ];
    /** @param {readonly string[]} selectors */
    const outside = async (selectors) =>
      (await boxesOf(page, selectors)).filter(
        ({ left, right, top, bottom }) =>
          right > left && (left < 0 || top < 0 || right > 360 || bottom > 640),
      );
    expect(await outside(seen.slice(0, 3))).toEqual([]);
    expect(await outside(['[part=buttons] button', '[part=learning-rate]'])).toEqual([]);
    await step(page, 80);
    const truth = await truthOf(page);
    expect(
      overlaps(
        await boxesOf(
          page,
          parts.filter((part) => !part.startsWith('button')),
        ),
      ),
    ).toEqual([]);
    await mysteryOn(page).ask.tap();
    // What is in it may be scrolled: it leaves the plots in view.
    expect(await outside(['dialog[open]'])).toEqual([]);
    const small = (await boxesOf(page, ['dialog label', 'dialog .answer-buttons button'])).filter(
      ({ top, bottom }) => bottom > top && bottom - top < 44,
    );
    expect(small).toEqual([]);
    const wrong = ['bouncing', 'drifting'].find((verdict) => verdict !== truth.verdict) ?? '';
    await mysteryOn(page).choice(wrong).tap();
    await mysteryOn(page).choice(truth.cause).tap();
    await mysteryOn(page).submit.tap();
    await expect(mysteryOn(page).dialog).toContainText('Not yet.');
    expect(await outside(['dialog[open]'])).toEqual([]);
    expect(await clippedTexts(page, true)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await clippedTexts(page)).toEqual([]);
    await mysteryOn(page).ask.tap();
    await mysteryOn(page).choice(truth.verdict).tap();
    await mysteryOn(page).submit.tap();
    await mysteryOn(page).look.tap();
    expect(await outside(seen.slice(0, 2))).toEqual([]);
    expect(await clippedTexts(page)).toEqual([]);
    await mysteryOn(page).next.tap();
    await expect(mysteryOn(page).card).toContainText('2 of 10');
  });
});

for (const width of [1280, 600, 360]) {
  test(`every hint fits its place at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, { mystery: 'fits' });
    await step(page, 80);
    for (let round = 1; round <= 10; ++round) {
      const { verdict, cause } = await truthOf(page);
      const height = (await boxesOf(page, ['[part=verdict]']))[0];
      const wrong = verdict === 'crawling' ? 'diverging' : 'crawling';
      for (const answer of [
        { verdict: wrong, cause },
        { verdict, cause: cause === 'none' ? 'gradient-bug' : 'none' },
      ]) {
        await give(page, answer);
        await page.keyboard.press('Escape');
        expect(await clippedTexts(page)).toEqual([]);
        expect((await boxesOf(page, ['[part=verdict]']))[0]).toEqual(height);
      }
      await give(page, { verdict, cause });
      await mysteryOn(page).look.click();
      await mysteryOn(page).next.click();
      await step(page, 80);
    }
  });
}
