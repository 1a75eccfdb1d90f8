import { breakages } from '../../web/features/lesson/tools/broken-files.js';
import { violationsOn } from './support/axe.js';
import { boxesOf } from './support/boxes.js';
import { finger, lessonOn, openChapter } from './support/lesson.js';
import { pointOn } from './support/pointing.js';
import { serve } from './support/static-server.js';
import { expect, expectAgreement, test } from './support/test.js';
import {
  controlsOn,
  onWidget,
  open,
  openFresh,
  plot,
  ready,
  snapshotOf,
  widgetOn,
} from './support/widget.js';

/** @import { Page } from '@playwright/test' */

const still = { contextOptions: { reducedMotion: /** @type {const} */ ('reduce') } };

/** Answers with an option and waits for the feedback. @param {Page} page @param {string} option */
async function answer(page, option) {
  const { option: radio, submit, outcome } = lessonOn(page);
  await radio(option).check();
  await submit.click();
  await expect(outcome).toBeVisible();
}

test.describe('the lesson is fetched', () => {
  test('not before it is asked for, and then after the demo is live', async ({ page }) => {
    /** @type {string[]} */
    const files = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    await openFresh(page);
    await controlsOn(page).step.click();
    await page.waitForLoadState('networkidle');
    expect(files.filter((file) => /lesson|memory/.test(file))).toEqual([]);
    await page.getByRole('button', { name: 'Lesson', exact: true }).click();
    await expect(lessonOn(page).heading).toBeVisible();
    expect(files.some((file) => /lesson-.*\.js/.test(file))).toBe(true);
    expect(await onWidget(page, (widget) => widget.chapter)).toBe('three-views');
  });

  test('after the first frame where the link names a chapter', async ({ page }) => {
    let live = false;
    await page.exposeFunction('demoIsLive', () => {
      live = true;
    });
    await page.addInitScript(() => {
      addEventListener('gd-ready', () => Reflect.get(globalThis, 'demoIsLive')());
    });
    /** @type {boolean[]} */
    const liveAtRequest = [];
    await page.route(/\/lesson-.*\.js/, async (route) => {
      liveAtRequest.push(live);
      await route.continue();
    });
    await openChapter(page, 'early-jumps');
    expect(liveAtRequest).toEqual([true]);
  });

  test('and if it cannot be had, the demo says so and goes on', async ({ page, failures }) => {
    await page.route(/\/lesson-.*\.js/, (route) => route.abort());
    await open(page);
    await page.getByRole('button', { name: 'Lesson', exact: true }).click();
    await expect(controlsOn(page).notices).toContainText('could not be loaded');
    await controlsOn(page).step.click();
    await expectAgreement(page, 1);
    failures.length = 0;
  });
});

test.describe('what a reader has reached', () => {
  test.use(still);

  test('survives a reload: chapter, step, answer and the state it led to', async ({ page }) => {
    await openChapter(page, 'early-jumps');
    const { next, number, submit, outcome, dots, heading, step } = lessonOn(page);
    await next.click();
    await expect(heading).toHaveText('Which of the two');
    await answer(page, 'gradient');
    await next.click();
    await number.fill('4');
    await submit.click();
    await expect(outcome).toContainText('Right.');
    const { iteration, w } = await snapshotOf(page);
    await page.reload();
    await ready(page);
    await expect(heading).toHaveText('The same with a larger α');
    await expect(outcome).toContainText('Right.');
    await expect(number).toHaveValue('4');
    await expect(step.locator('canvas').first()).toBeVisible();
    await expect(dots.nth(1)).toHaveAccessibleName(/answered right/);
    await expectAgreement(page, iteration);
    expect((await snapshotOf(page)).w).toBe(w);
  });

  test('is met again by the button of the bar, in whatever chapter it was', async ({ page }) => {
    await openChapter(page, 'using-the-model');
    await lessonOn(page).close.click();
    await expect(lessonOn(page).panel).toHaveCount(0);
    expect(new URL(page.url()).searchParams.has('chapter')).toBe(false);
    await open(page);
    await page.getByRole('button', { name: 'Lesson', exact: true }).click();
    await expect(lessonOn(page).heading).toHaveText('A price for a house');
    expect(new URL(page.url()).searchParams.get('chapter')).toBe('using-the-model');
  });

  test('is not remembered in a sandboxed frame, where all else works', async ({
    page,
    failures,
  }) => {
    const site = await serve({ headers: { 'Access-Control-Allow-Origin': '*' } });
    try {
      await page.setContent(
        `<iframe sandbox="allow-scripts" width="600" height="900" src="${site.url}embed.html?chapter=final-check"></iframe>`,
      );
      const frame = page.frameLocator('iframe').getByRole('region', { name: 'Lesson' });
      await frame.locator('input[value=bowl]').check();
      await frame.getByRole('button', { name: 'Check' }).click();
      await expect(frame.locator('.outcome')).toContainText('Right.');
      await expect(frame.locator('.score')).toContainText('1 of 8 right, 1 at the first try');
      await frame.getByRole('button', { name: 'Next', exact: true }).press('Enter');
      await expect(frame.locator('.lesson-step h3')).toHaveText('Break it');
      // The frame is of another host than the page that tests are run on, and that alone.
      expect(failures.filter((failure) => !failure.startsWith(`request: ${site.url}`))).toEqual([]);
      failures.length = 0;
    } finally {
      await site.close();
    }
  });

  test('the score counts, is kept, and is reset in one tap', async ({ page }) => {
    await openChapter(page, 'final-check');
    const { score, next, heading, submit } = lessonOn(page);
    await expect(score).toContainText('0 of 8 right');
    await answer(page, 'start');
    await expect(score).toContainText('0 of 8 right');
    await submit.click();
    await answer(page, 'bowl');
    await expect(score).toContainText('1 of 8 right, 0 at the first try');
    await next.click();
    await page.reload();
    await ready(page);
    await expect(heading).toHaveText('Break it');
    await expect(score).toContainText('1 of 8 right');
    await score.getByRole('button', { name: 'Start anew' }).click();
    await expect(score).toContainText('0 of 8 right');
    await expect(heading).toHaveText('Why it cannot get stuck');
  });
});

test.describe('the chapters show', () => {
  test('where the demo starts, and that a point is a line', async ({ page }) => {
    await openChapter(page, 'three-views');
    const { w, b } = await snapshotOf(page);
    expect([w, b]).toEqual([-0.1, 900]);
    await expect(lessonOn(page).step).toContainText('w = −0.1, b = 900');
    await answer(page, 'sinks');
    const after = await snapshotOf(page);
    expect([after.w, after.b]).toEqual([-0.1, 500]);
    await expectAgreement(page, 0);
  });

  test('a touched point as its line, and a dragged line as its point', async ({ page }) => {
    await openChapter(page, 'three-views');
    const { next, heading, field, handles } = lessonOn(page);
    await next.click();
    await expect(heading).toHaveText('Touch a line');
    const point = await pointOn(page, 'contour', 0.6, 0.4);
    await page.mouse.click(point.x, point.y);
    const touched = await snapshotOf(page);
    expect([touched.w, touched.b]).not.toEqual([-0.1, 900]);
    await expect(field('w')).toHaveValue(String(touched.w).replace('-', '−'));
    await next.click();
    await expect(handles).toHaveCount(2);
    const box = await handles.first().boundingBox();
    if (!box) throw new Error('no handle to be seen');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 60);
    await page.mouse.up();
    const dragged = await snapshotOf(page);
    expect(dragged.w).toBeGreaterThan(0.01);
    await handles.nth(1).press('ArrowUp');
    expect((await snapshotOf(page)).w).toBeGreaterThan(dragged.w);
    await expectAgreement(page, 0);
  });

  test('the five phases of an iteration, one press of Step each', async ({ page }) => {
    await openChapter(page, 'one-iteration');
    const current = lessonOn(page).step.locator('.phase-list [aria-current]');
    for (const name of ['predict', 'compute loss', 'compute gradients', 'update', 're-evaluate']) {
      await expect(current).toContainText(name);
      await controlsOn(page).step.click();
    }
    await expectAgreement(page, 1);
  });

  test('w = 0, b = 0 as the usual start', async ({ page }) => {
    await openChapter(page, 'one-iteration');
    await lessonOn(page).dots.nth(3).click();
    await expect(lessonOn(page).step).toContainText('w and b mostly both begin at 0');
    for (const name of /** @type {const} */ (['w', 'b'])) {
      await lessonOn(page).field(name).fill('0');
      await lessonOn(page).field(name).press('Enter');
    }
    const { w, b } = await snapshotOf(page);
    expect([w, b]).toEqual([0, 0]);
  });

  test('steps that shrink while α stays, and the loss that falls fast and then flattens', async ({
    page,
  }) => {
    await openChapter(page, 'early-jumps');
    const { number, submit, outcome, step } = lessonOn(page);
    await number.fill('7');
    await submit.click();
    await expect(outcome).toContainText('Right.');
    await expect(step.getByRole('img')).toHaveAccessibleName(/Step lengths: the first 40\.4/);
    const costs = await onWidget(page, (widget) =>
      [0, 1, 13, 14].map((k) => {
        widget.seek(k);
        return Number(widget.snapshot?.cost);
      }),
    );
    expect(costs[0] - costs[1]).toBeGreaterThan(10 * (costs[2] - costs[3]));
  });

  for (const [i, [name, cause]] of [
    ['too high', 'learning-rate-too-high'],
    ['badly scaled data', 'feature-scaling'],
    ['too low', 'learning-rate-too-low'],
    ['a gradient bug', 'gradient-bug'],
  ].entries()) {
    test(`failure, its giveaways hidden until it is read: ${name}`, async ({ page }) => {
      await openChapter(page, 'reading-failure');
      const { dots, step } = lessonOn(page);
      await dots.nth(i).click();
      await expect(step.locator('h3')).toContainText(/mystery/);
      const giveaways = widgetOn(page).locator('.verdict, .learning-rate-control, .code-panel');
      for (const giveaway of await giveaways.all()) await expect(giveaway).toBeHidden();
      await answer(page, ['too-high', 'unscaled', 'too-low', 'bug'][i]);
      await expect(lessonOn(page).outcome).toContainText('Right.');
      for (const giveaway of await giveaways.all()) await expect(giveaway).toBeVisible();
      expect(await onWidget(page, (widget) => widget.diagnosis?.cause)).toBe(cause);
    });
  }

  test('that the bowl has one minimum, and any start leads to its centre', async ({ page }) => {
    await openChapter(page, 'no-local-minimum');
    await expect(lessonOn(page).step).toContainText('5.509 and 0.1122');
    await lessonOn(page).next.click();
    for (const [w, b] of [
      [0.5, -700],
      [-0.2, 100],
    ]) {
      const end = await onWidget(
        page,
        (widget, start) => {
          widget.w = start[0];
          widget.b = start[1];
          widget.seek(200);
          return { at: widget.snapshot, minimum: widget.minimum };
        },
        [w, b],
      );
      expect(end.at?.w).toBeCloseTo(Number(end.minimum?.w), 6);
      expect(end.at?.b).toBeCloseTo(Number(end.minimum?.b), 4);
    }
  });

  test('two valleys: where descent ends follows the start, by keys and by a tap', async ({
    page,
  }) => {
    await openChapter(page, 'no-local-minimum');
    const { dots, step } = lessonOn(page);
    await dots.nth(2).click();
    const valleys = step.getByRole('application', { name: /Cost J\(w, b\) of the squared line/ });
    await expect(valleys).toHaveAccessibleName(/Start 1: w = 0.3, b = 0.25/);
    await valleys.press('ArrowLeft');
    await expect(valleys).toHaveAccessibleName(/Start 1: w = 0.3, b = 0.25/);
    await answer(page, 'worse');
    const ends = step.locator('.descents li');
    await expect(ends).toHaveText([/J = 0.004318/, /J = 0.07429/]);
    expect(await violationsOn(page)).toEqual([]);
    for (let i = 0; i < 8; ++i) await valleys.press('Shift+ArrowLeft');
    await expect(ends).toHaveText([/J = 0.07429/, /J = 0.07429/]);
    const box = await valleys.boundingBox();
    if (!box) throw new Error('no valleys to be seen');
    await valleys.click({ position: { x: 0.8 * box.width, y: 0.2 * box.height } });
    await expect(ends).toHaveText([/J = 0.004318/, /J = 0.07429/]);
  });

  test('the price of 1250 ft² by both lines, and the typical miss in dollars', async ({ page }) => {
    await openChapter(page, 'using-the-model');
    const { number, submit, outcome, next, step } = lessonOn(page);
    await expect(step).toContainText('a size comes in, scaling makes z of it, the model makes a');
    await number.fill('240');
    await submit.click();
    await expect(outcome).toContainText('239.43');
    await next.click();
    await expect(step).toContainText('about 250 thousand $');
    await expect(step).toContainText('224.5');
    await next.click();
    await number.fill('60');
    await submit.click();
    await expect(outcome).toContainText('$64\u202f158');
  });

  test('its own checks refusing broken files, and one file that passes them', async ({ page }) => {
    await openChapter(page, 'in-production');
    await answer(page, 'refuse');
    const { step } = lessonOn(page);
    await expect(controlsOn(page).notices).toContainText('row 16');
    const whole = await onWidget(page, (widget) => widget.data);
    const buttons = step.locator('.files button');
    const names = Object.keys(breakages).filter((id) => id !== 'price-zero');
    await expect(buttons).toHaveCount(names.length);
    for (let i = 0; i + 1 < names.length; ++i) {
      await buttons.nth(i).click();
      await expect(step.locator('.said')).toContainText('Refused');
      expect(await onWidget(page, (widget) => widget.data)).toEqual(whole);
    }
    await buttons.last().click();
    await expect(step.locator('.said')).toContainText('Accepted');
    expect(await onWidget(page, (widget) => widget.dataset)).toBe('custom');
  });

  test('the three trade-offs, each by a run', async ({ page }) => {
    await openChapter(page, 'in-production');
    const { dots, outcome, heading } = lessonOn(page);
    for (const [i, title, option] of /** @type {const} */ ([
      [3, 'fit against understanding', 'zero'],
      [4, 'speed against stability', 'unstable'],
      [5, 'a richer pipeline against its upkeep', 'scaling'],
    ])) {
      await dots.nth(i).click();
      await expect(heading).toHaveText(`Trade-off: ${title}`);
      await answer(page, option);
      await expect(outcome).toContainText('Right.');
    }
  });

  test('that batch means all the examples at every update', async ({ page }) => {
    await openChapter(page, 'final-check');
    await lessonOn(page).dots.nth(6).click();
    const { number, submit, outcome } = lessonOn(page);
    await number.fill('1');
    await submit.click();
    await expect(outcome).toContainText('All 47, every time');
    await expect(controlsOn(page).phases.nth(2)).toHaveAttribute('aria-current', 'step');
  });

  test('batch against one house at a time and a handful, each lit as it is looked at', async ({
    page,
  }) => {
    await openChapter(page, 'batch');
    expect(await onWidget(page, (widget) => widget.batchSize)).toBe('all');
    await answer(page, 'jagged');
    await expect(lessonOn(page).outcome).toContainText('Right.');
    expect(await onWidget(page, (widget) => widget.batchSize)).toBe(1);
    await expectAgreement(page, 47);
    const picture = () =>
      plot(page, 'data').evaluate((canvas) =>
        /** @type {HTMLCanvasElement} */ (canvas).toDataURL(),
      );
    const before = await picture();
    await controlsOn(page).step.click();
    expect(await picture()).not.toBe(before);
    await lessonOn(page).next.click();
    await lessonOn(page).number.fill('5');
    await lessonOn(page).submit.click();
    await expect(lessonOn(page).outcome).toContainText('The last handful has the 7');
  });

  test('the interview’s answers folded, each with the state that it speaks of', async ({
    page,
  }) => {
    await openChapter(page, 'interview');
    const { panel } = lessonOn(page);
    const items = panel.locator('details');
    expect(await items.count()).toBeGreaterThan(8);
    const crawl = items.filter({ hasText: 'one that is too low' });
    await expect(crawl.getByRole('button', { name: 'Show me' })).toBeHidden();
    await crawl.locator('summary').click();
    await crawl.getByRole('button', { name: 'Show me' }).click();
    await expect.poll(() => onWidget(page, (widget) => widget.learningRate)).toBe(0.001);
    await expect.poll(() => onWidget(page, (widget) => widget.iteration)).toBe(100);
  });
});

test.describe('the panel', () => {
  test('is closed and leaves the demo as a whole', async ({ page }) => {
    await openChapter(page, 'reading-failure');
    await lessonOn(page).close.click();
    await expect(controlsOn(page).limit).toBeVisible();
    expect(await onWidget(page, (widget) => widget.chapter)).toBe('none');
    await expect(controlsOn(page).panel).toBeVisible();
  });

  test('asks for an answer before it gives one, and names a number that is none', async ({
    page,
  }) => {
    await openChapter(page, 'three-views');
    const { submit, outcome, chapter, number } = lessonOn(page);
    await submit.click();
    await expect(outcome).toContainText('Choose one');
    await chapter.selectOption('early-jumps');
    await expect(number).toBeVisible();
    await number.fill('soon');
    await submit.click();
    await expect(outcome).toContainText('Type a number');
  });

  test('a chapter that there is not is refused with a notice', async ({ page }) => {
    await open(page, { chapter: 'cooking' });
    await expect(controlsOn(page).notices).toContainText('“cooking” cannot be the chapter');
  });

  test('two widgets on a page have a lesson each', async ({ page }) => {
    await open(page, { chapter: 'three-views' });
    await page.evaluate(async () => {
      const other = document.createElement('gradient-descent');
      document.body.append(other);
      await Reflect.get(other, 'ready');
      Reflect.set(other, 'chapter', 'early-jumps');
    });
    await expect(page.getByRole('region', { name: 'Lesson' })).toHaveCount(2);
  });

  test('on paper stands the whole chapter, with the plots, and nothing to press', async ({
    page,
  }) => {
    await openChapter(page, 'three-views');
    await page.emulateMedia({ media: 'print' });
    const { panel } = lessonOn(page);
    for (const title of ['A point is a line', 'Touch a line', 'And back: a line is a point']) {
      await expect(panel.getByRole('heading', { name: title })).toBeVisible();
    }
    await expect(panel.getByRole('button')).toHaveCount(0);
    await expect(widgetOn(page).locator('[data-plot=contour]')).toBeVisible();
    await expect(controlsOn(page).play).toBeHidden();
  });

  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 360, height: 640 },
  ]) {
    test(`has each plot whole, as it stands, from ${viewport.width} px`, async ({ page }) => {
      await page.setViewportSize(viewport);
      // Nothing is drawn anew for paper, as it is for a screen of another size.
      await page.addInitScript(() => {
        globalThis.ResizeObserver = class extends ResizeObserver {
          /** @param {ResizeObserverCallback} tell */
          constructor(tell) {
            super((...sizes) => Reflect.get(globalThis, 'isPaper') || tell(...sizes));
          }
        };
      });
      await openChapter(page, 'early-jumps');
      await page.evaluate(() => Reflect.set(globalThis, 'isPaper', true));
      await page.setViewportSize({ width: 720, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      const boxes = await boxesOf(page, ['.plots .plot-area', '.plots .base', '.plots .overlay']);
      const sizes = boxes.map(({ name: _, ...box }) => box);
      expect(sizes).toHaveLength(9);
      expect(sizes.slice(3, 6)).toEqual(sizes.slice(0, 3));
      expect(sizes.slice(6, 9)).toEqual(sizes.slice(0, 3));
    });
  }
});

test.describe('closed', () => {
  test('it gives back the run from before, with its data, its path and its ghosts', async ({
    page,
  }) => {
    await open(page, { dataset: 'cars', 'learning-rate': 0.3, iteration: 7 });
    await widgetOn(page).getByRole('button', { name: 'Pin this run' }).click();
    await onWidget(page, (widget) => widget.seek(4));
    const queryOf = () => onWidget(page, (widget) => widget.query);
    const before = await queryOf();
    await page.getByRole('button', { name: 'Lesson', exact: true }).click();
    await expect(lessonOn(page).heading).toBeVisible();
    await answer(page, 'sinks');
    expect(await queryOf()).not.toBe(before);
    await lessonOn(page).close.click();
    await expect.poll(queryOf).toBe(before);
    await expectAgreement(page, 4);
    await expect(controlsOn(page).scrubber).toHaveAttribute('max', '7');
    await expect(widgetOn(page).getByRole('button', { name: 'Remove ghost 1' })).toBeVisible();
  });

  test('it gives back own data too, but makes way for a mystery', async ({ page }) => {
    await open(page, { points: '1,2;3,5;4,4' });
    await page.getByRole('button', { name: 'Lesson', exact: true }).click();
    await expect(lessonOn(page).heading).toBeVisible();
    expect(await onWidget(page, (widget) => widget.data.x.length)).toBe(47);
    await lessonOn(page).close.click();
    await expect.poll(() => onWidget(page, (widget) => widget.data.x)).toEqual([1, 3, 4]);

    await open(page);
    await page.getByRole('button', { name: 'Lesson', exact: true }).click();
    await expect(lessonOn(page).heading).toBeVisible();
    await onWidget(page, (widget) => {
      widget.mystery = 'seed';
    });
    await expect(lessonOn(page).panel).toBeHidden();
    await expect.poll(() => onWidget(page, (widget) => widget.mystery)).toBe('seed');
  });
});

test('Back leaves the page from any chapter that was opened on it', async ({ page }) => {
  await open(page, {}, 'docs.html');
  await open(page);
  await page.getByRole('button', { name: 'Lesson', exact: true }).click();
  await expect(lessonOn(page).heading).toBeVisible();
  await lessonOn(page).chapter.selectOption('early-jumps');
  await expect(page).toHaveURL(/chapter=early-jumps/);
  await page.goBack();
  await expect(page).toHaveURL(/docs\.html/);
});

test('an answer that is played out says so at once, until it is told of', async ({ page }) => {
  await openChapter(page, 'early-jumps');
  const { number, submit, outcome, step } = lessonOn(page);
  await number.fill('7');
  await submit.click();
  await expect(step.getByRole('status').filter({ hasText: 'Watch' })).toBeVisible();
  await expect(outcome).toContainText('Right.');
  await expect(step.getByRole('status').filter({ hasText: 'Watch' })).toHaveCount(0);
});

test('what is said of a run to those who cannot see it does not give it away', async ({ page }) => {
  await openChapter(page, 'reading-failure');
  const described = () =>
    onWidget(
      page,
      (widget) => widget.shadowRoot?.querySelector('#contour-description')?.textContent,
    );
  await onWidget(page, (widget) => widget.step(30));
  expect(await described()).not.toContain('its next update');
  await answer(page, 'too-high');
  await expect(lessonOn(page).outcome).toContainText('Right.');
  expect(await described()).toContain('its next update');
});

test.describe('by finger', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('a handle of the line is dragged while the page stays where it is', async ({ page }) => {
    await openChapter(page, 'three-views');
    const { dots, handles } = lessonOn(page);
    await finger(page).press(dots.nth(2));
    await expect(handles).toHaveCount(2);
    const box = await handles.first().boundingBox();
    if (!box) throw new Error('no handle to be seen');
    expect(Math.min(box.width, box.height)).toBeGreaterThan(30);
    const client = await page.context().newCDPSession(page);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const scrolled = await page.evaluate(() => scrollY);
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    for (const down of [10, 25, 40]) {
      const moved = { x: at.x, y: at.y + down };
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [moved] });
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect((await snapshotOf(page)).w).toBeGreaterThan(0.01);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });
});

test('each plot says what it shows when its title is pressed, with the numbers of the run', async ({
  page,
}) => {
  await open(page, { iteration: 3 });
  const told = widgetOn(page).locator('.plot-words');
  for (const [name, words] of /** @type {const} */ ([
    ['Line on the data', 'Each of the 47 points is an example'],
    ['Path over the cost', 'Each point here stands for one line'],
    ['Cost by iteration', 'at iteration 3'],
  ])) {
    await widgetOn(page)
      .locator('.explain')
      .and(widgetOn(page).getByRole('button', { name }))
      .click();
    await expect(told).toContainText(words);
    await page.keyboard.press('Escape');
    await expect(told).toBeHidden();
  }
});
