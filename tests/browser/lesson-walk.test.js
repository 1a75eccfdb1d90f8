import { chapters } from '../../web/features/lesson/chapters/chapters.js';
import { lessonWords } from '../../web/features/lesson/words/en.js';
import { overlaps } from './support/boxes.js';
import { finger, keyboard, lessonOn, openChapter } from './support/lesson.js';
import { answers } from './support/lesson-answers.js';
import { expect, expectAgreement, test } from './support/test.js';

/** @import { Page } from '@playwright/test' */
/** @import { Hand } from './support/lesson.js' */

/**
 * Every step in order; each question first answered wrongly, then rightly.
 * @param {Page} page
 * @param {Hand} hand
 * @param {string} id of the chapter
 * @param {(occasion: string) => Promise<unknown>} look at what is shown
 */
async function walk(page, hand, id, look) {
  const { heading, outcome, submit, dots, next } = lessonOn(page);
  const chapter = chapters[id];
  for (const [i, step] of chapter.steps.entries()) {
    await expect(heading).toHaveText(lessonWords.chapters[id].steps[step.id].title);
    await look(`${step.id}, asked`);
    const [wrong, right] = answers[id][step.id];
    for (const [deed, mark] of /** @type {const} */ ([
      [wrong, 'Not quite.'],
      [right, 'Right.'],
    ])) {
      await deed(page, hand);
      await expect(submit).toHaveText('Check');
      await hand.press(submit);
      await expect(outcome.locator('strong')).toHaveText(mark);
      await expect(outcome).not.toHaveText(/undefined|NaN|Infinity/);
      await expectAgreement(page, undefined, step.id);
      await look(`${step.id}: ${mark}`);
      if (mark === 'Right.') continue;
      await expect(submit).toHaveText('Try again');
      await hand.press(submit);
      await expect(outcome).toBeHidden();
    }
    await expect(dots.nth(i)).toHaveAccessibleName(/answered right/);
    if (i + 1 < chapter.steps.length) {
      await hand.press(next);
      // Whoever reads by keyboard or by ear begins at the new heading.
      if (hand.type.length > 0) await expect(heading).toBeFocused();
    }
  }
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const id of Object.keys(answers)) {
  test.describe(id, () => {
    test.describe('on a phone', () => {
      test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

      test(`is walked by touch, the plots in view: ${id}`, async ({ page }) => {
        await openChapter(page, id);
        await walk(page, finger(page), id, (occasion) => expectPlotsInView(page, occasion));
      });
    });

    test(`is walked by keyboard alone: ${id}`, async ({ page }) => {
      await openChapter(page, id);
      await walk(page, keyboard(page), id, (occasion) => expectPlotsInView(page, occasion));
    });
  });
}

/**
 * Decide, try, look: all three plots are whole in sight while a step is read and answered.
 * @param {Page} page
 * @param {string} occasion
 */
async function expectPlotsInView(page, occasion) {
  const places = await page.evaluate(() => {
    const root = document.querySelector('gradient-descent')?.shadowRoot;
    return ['data', 'contour', 'loss'].map((name) => {
      const canvas = root?.querySelector(`[data-plot=${name}]`);
      const { left, top, right, bottom } = /** @type {Element} */ (canvas).getBoundingClientRect();
      return { name, left, top, right, bottom };
    });
  });
  const { width, height } = /** @type {{width: number, height: number}} */ (page.viewportSize());
  for (const { name, left, top, right, bottom } of places) {
    const where = `${occasion}: ${name} at ${[left, top, right, bottom].map(Math.round)}`;
    expect(left >= 0 && top >= 0 && right <= width && bottom <= height, where).toBe(true);
  }
  expect(overlaps(places), occasion).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
}
