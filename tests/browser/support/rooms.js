/** @import { Page } from '@playwright/test' */
/** @import { Random } from './random.js' */
import { chapterIds } from '../../../web/features/lesson/chapter-ids.js';
import { lessonOn } from './lesson.js';
import { mysteryOn } from './mystery.js';
import { expect } from './test.js';
import { anyAction } from './user-actions.js';
import { onWidget, widgetOn } from './widget.js';

/**
 * The rooms of the widget that a reader goes into, and what is done there: each deed ends when it
 * has taken effect, in whatever room that leads to.
 * @typedef {[name: string, deed: (page: Page, random: Random) => Promise<unknown>]} Deed
 */

/** @param {Page} page @param {string | RegExp} name of a button */
const press = (page, name) => widgetOn(page).getByRole('button', { name }).first().click();

/** @param {string} name of the button that opens it @returns {Deed} */
const opens = (name) => [
  name,
  async (page) => {
    await press(page, name);
    await expect(widgetOn(page).getByRole('dialog')).toBeVisible();
  },
];

/** @type {Deed} */
const stepDeed = ['step', (page) => onWidget(page, (widget) => widget.step())];

/** @type {Record<string, readonly Deed[]>} */
const deeds = {
  plots: [
    opens('Share'),
    opens('About these data'),
    opens('Table of iterations'),
    opens('Keys'),
    [
      'ask what a plot shows',
      async (page, random) => {
        const plot = random.oneOf(['data', 'contour', 'loss']);
        // By keyboard: a notice may lie above it, and a small plot has none.
        if (!(await widgetOn(page).locator(`.${plot} .explain`).isVisible())) return;
        await widgetOn(page).locator(`.${plot} .explain`).press('Enter');
        await expect(widgetOn(page).locator('.plot-words')).toBeVisible();
        await page.keyboard.press('Escape');
      },
    ],
    [
      'pin the run',
      async (page) => {
        const pin = widgetOn(page).getByRole('button', { name: 'Pin this run' });
        if (await pin.isEnabled()) await pin.click();
      },
    ],
    [
      'open a chapter',
      async (page, random) => {
        const chapter = random.oneOf(chapterIds);
        await onWidget(
          page,
          (widget, chapter) => {
            widget.chapter = chapter;
          },
          chapter,
        );
        await lessonOn(page).heading.waitFor();
      },
    ],
    [
      'begin a mystery',
      async (page) => {
        await mysteryOn(page).entry.click();
        await mysteryOn(page).leave.waitFor();
      },
    ],
  ],
  dialog: [
    [
      'close it',
      async (page) => {
        await page.keyboard.press('Escape');
        await expect(widgetOn(page).getByRole('dialog')).toBeHidden();
      },
    ],
  ],
  lesson: [
    stepDeed,
    [
      'answer',
      async (page, random) => {
        const { panel, submit } = lessonOn(page);
        const options = panel.locator('.question input[type=radio]:enabled');
        const count = await options.count();
        if (count > 0) await options.nth(Math.floor(random.next() * count)).check();
        if (await submit.isVisible()) await submit.click();
      },
    ],
    [
      'go to another step',
      async (page, random) => {
        const { dots } = lessonOn(page);
        const count = await dots.count();
        if (count > 0) await dots.nth(Math.floor(random.next() * count)).click();
      },
    ],
    [
      'close the lesson',
      async (page) => {
        await lessonOn(page).close.click();
        await expect(lessonOn(page).panel).toBeHidden();
      },
    ],
  ],
  mystery: [
    stepDeed,
    [
      'ask for the question',
      async (page) => {
        const { ask, dialog } = mysteryOn(page);
        if (!(await ask.isVisible())) return;
        await ask.click();
        await dialog.waitFor();
      },
    ],
    [
      'leave the mystery',
      async (page) => {
        await mysteryOn(page).leave.click();
        await expect(mysteryOn(page).leave).toBeHidden();
      },
    ],
  ],
  question: [
    [
      'answer the mystery',
      async (page, random) => {
        for (const name of ['verdict', 'cause']) {
          const choices = widgetOn(page).locator(`.answer-form input[name=${name}]`);
          await choices.nth(Math.floor(random.next() * (await choices.count()))).check();
        }
        await mysteryOn(page).submit.click();
      },
    ],
    ['be shown the mystery', (page) => mysteryOn(page).giveUp.click()],
  ],
};

/** @param {Page} page */
const roomOf = (page) =>
  onWidget(page, (widget) => {
    const dialog = widget.shadowRoot?.querySelector('dialog:modal');
    const isAsked = dialog?.querySelector('.answer-form')?.checkVisibility();
    if (dialog) return isAsked ? 'question' : 'dialog';
    if (widget.chapter !== 'none') return 'lesson';
    return widget.mystery === '' ? 'plots' : 'mystery';
  });

/**
 * A reader who goes anywhere: at the plots does what readers do there, or goes into one of the other
 * rooms, into none twice before having been in all.
 * @param {Page} page
 * @param {Random} random
 */
export function wanderer(page, random) {
  /** @type {Deed[]} */
  let ahead = [];
  const next = () => {
    if (ahead.length === 0) ahead = [...deeds.plots];
    return ahead.splice(Math.floor(random.next() * ahead.length), 1)[0];
  };

  return {
    /** @returns {Promise<string>} what was done */
    async goOn() {
      const room = await roomOf(page);
      if (room === 'plots' && random.next() < 0.3) {
        const [, name, act] = anyAction(random);
        await act(page, random);
        return name;
      }
      const [name, deed] = room === 'plots' ? next() : random.oneOf(deeds[room]);
      await deed(page, random);
      return name;
    },
  };
}
