/** @import { ElementHandle, Locator, Page } from '@playwright/test' */
import { controlsOn, open, widgetOn } from './widget.js';

/**
 * The lesson's panel, as a reader finds it.
 * @param {Page} page
 */
export const lessonOn = (page) => {
  const panel = widgetOn(page).getByRole('region', { name: 'Lesson' });
  return {
    panel,
    chapter: panel.getByRole('combobox', { name: 'chapter' }),
    heading: panel.locator('.lesson-step h3'),
    step: panel.locator('.lesson-step'),
    dots: panel.locator('.dots button'),
    ask: panel.locator('.ask').first(),
    outcome: panel.locator('.outcome'),
    submit: panel.locator('.question .submit'),
    number: panel.locator('.question .field.number input').first(),
    next: panel.getByRole('button', { name: 'Next', exact: true }),
    previous: panel.getByRole('button', { name: 'Previous', exact: true }),
    close: panel.getByRole('button', { name: 'Close the lesson' }),
    score: panel.locator('.score'),
    /** @param {string} id */
    option: (id) => panel.locator(`input[type=radio][value="${id}"]`),
    /** @param {'w' | 'b'} name */
    field: (name) => panel.getByRole('textbox', { name, exact: true }),
    handles: widgetOn(page).locator('.line-handle'),
  };
};

/**
 * Opens a chapter and waits for its first step.
 * @param {Page} page
 * @param {string} chapter
 * @param {string} [path]
 */
export async function openChapter(page, chapter, path = 'index.html') {
  await open(page, { chapter }, path);
  await lessonOn(page).heading.waitFor();
}

/**
 * The ways of a reader to do things: by finger, or by keyboard alone.
 * @typedef {object} Hand
 * @property {(button: Locator) => Promise<void>} press
 * @property {(id: string) => Promise<void>} choose an option
 * @property {(field: Locator, text: string) => Promise<void>} type
 * @property {(learningRate: number) => Promise<void>} setLearningRate
 */

/** @param {Page} page @returns {Hand} */
export function finger(page) {
  const { option } = lessonOn(page);
  return {
    press: (button) => button.tap(),
    choose: (id) => option(id).tap(),
    async type(field, text) {
      await field.tap();
      await field.fill(text);
      await field.press('Enter');
    },
    async setLearningRate(learningRate) {
      const { learningRate: field } = controlsOn(page);
      await field.tap();
      await field.fill(String(learningRate));
      await field.press('Enter');
    },
  };
}

/** Every element that can be reached, and a few more. */
const mostTabs = 120;

/**
 * Goes with Tab, or back with Shift, until something has the focus.
 * @param {Page} page
 * @param {Locator} target
 */
async function tabTo(page, target) {
  // Found once: to find it again at every press takes most of the time.
  const found = /** @type {ElementHandle<Element>} */ (await target.elementHandle());
  for (let i = 0; i < mostTabs; ++i) {
    const key = await found.evaluate((node) => {
      const { activeElement } = /** @type {ShadowRoot} */ (node.getRootNode());
      if (activeElement === node) return null;
      const precedes = Node.DOCUMENT_POSITION_PRECEDING;
      const isBefore = activeElement && activeElement.compareDocumentPosition(node) & precedes;
      return isBefore ? 'Shift+Tab' : 'Tab';
    });
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${target}`);
}

/** @param {Page} page @returns {Hand} */
export function keyboard(page) {
  const { option, panel } = lessonOn(page);
  return {
    async press(button) {
      await tabTo(page, button);
      await page.keyboard.press('Enter');
    },
    async choose(id) {
      const radios = panel.locator('input[type=radio]');
      const checked = panel.locator('input[type=radio]:checked');
      await tabTo(page, (await checked.count()) > 0 ? checked : radios.first());
      await page.keyboard.press('Space');
      for (let i = 0; i < (await radios.count()) && !(await option(id).isChecked()); ++i) {
        await page.keyboard.press('ArrowDown');
      }
    },
    async type(field, text) {
      await tabTo(page, field);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async setLearningRate(learningRate) {
      await tabTo(page, controlsOn(page).learningRate);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(String(learningRate));
      await page.keyboard.press('Enter');
    },
  };
}
