import assert from 'node:assert/strict';
import { expect as expectSoon } from '@playwright/test';
import { lessonOn } from '../browser/support/lesson.js';
import { controlsOn } from '../browser/support/widget.js';
import { title } from './tool.js';

/** @import { Page } from '@playwright/test' */
/** @import { GradientDescentElement } from '../../web/gradient-descent-element.js' */
/** @import { Tool } from './tool.js' */

/** Long enough for a machine that does much else at the same time. */
const soon = { timeout: 60_000 };
const expect = expectSoon.configure(soon);

/**
 * Comes to the demo as a reader does, uses it, goes away and comes back.
 * @param {Page} page
 * @param {Tool} tool
 * @param {string} url of the folder built
 */
export async function useDemo(page, tool, url) {
  const { enter, leave, comeBack } = tool.isSlide ? slideWays(page) : pageWays(page);
  await page.goto(`${url}${tool.home ?? 'home.html'}`);
  await enter();
  const scope = /** @type {Page} */ (tool.isFramed ? page.frameLocator('iframe') : page);
  await isReady(scope);
  await play(page, scope);
  await setLearningRate(page, scope);
  await loadParts(scope);
  await leave();
  await comeBack();
  await isReady(scope);
  await stepOnce(scope);
}

/** @param {Page} page */
const pageWays = (page) => ({
  enter: () => page.getByRole('link', { name: title }).first().click(),
  async leave() {
    await page.goBack();
    await expect(page.locator('gradient-descent, iframe')).toHaveCount(0);
  },
  comeBack: async () => {
    await page.goForward();
  },
});

/** @param {Page} page */
const slideWays = (page) => {
  const widget = page.locator('gradient-descent');
  return {
    async enter() {
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('ArrowRight');
      await expect(widget).toBeInViewport();
    },
    async leave() {
      await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
      await page.keyboard.press('ArrowRight');
      await expect(widget).not.toBeInViewport();
    },
    async comeBack() {
      await page.keyboard.press('ArrowLeft');
      await expect(widget).toBeInViewport();
    },
  };
};

/**
 * @template Result
 * @param {Page} scope
 * @param {(widget: GradientDescentElement) => Result | Promise<Result>} read
 * @returns {Promise<Result>}
 */
const ask = (scope, read) => /** @type {any} */ (scope.locator('gradient-descent')).evaluate(read);

/** @param {Page} scope */
async function isReady(scope) {
  await ask(scope, async (widget) => {
    await customElements.whenDefined('gradient-descent');
    await widget.ready;
  });
}

/** @param {Page} scope */
const iterationOf = (scope) => ask(scope, ({ iteration }) => iteration);

/** @param {Page} scope */
async function stepOnce(scope) {
  const before = await iterationOf(scope);
  await controlsOn(scope).step.click();
  assert.equal(await iterationOf(scope), before + 1, 'a step is one iteration');
}

/** @param {Page} page @param {Page} scope */
async function play(page, scope) {
  const { play } = controlsOn(scope);
  await stepOnce(scope);
  await play.click();
  await expect.poll(() => iterationOf(scope), soon).toBeGreaterThan(2);
  await play.click();
  const paused = await iterationOf(scope);
  await hostStays(page, async () => {
    await play.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => iterationOf(scope), soon).toBeGreaterThan(paused);
    await page.keyboard.press('Space');
  });
}

/** By keys on the slider, typed, and by the pointer. @param {Page} page @param {Page} scope */
async function setLearningRate(page, scope) {
  const { slider, learningRate } = controlsOn(scope);
  const rate = () => ask(scope, ({ learningRate }) => learningRate);
  await hostStays(page, async () => {
    const before = await rate();
    await slider.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    assert.notEqual(await rate(), before, 'an arrow on the slider changes α');
  });
  await hostStays(page, async () => {
    await learningRate.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('pnsb0.5');
    for (let i = 0; i < 7; ++i) await page.keyboard.press('ArrowLeft');
    for (let i = 0; i < 4; ++i) await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    assert.equal(await rate(), 0.5, 'what is typed is α');
  });
  const box = await slider.boundingBox();
  assert.ok(box);
  // On the band: below it is the field.
  await page.mouse.click(box.x + box.width * 0.3, box.y + Math.min(12, box.height / 2));
  assert.notEqual(await rate(), 0.5, 'a click on the band changes α');
}

/** Other data, and what only the lesson has. @param {Page} scope */
async function loadParts(scope) {
  const refused = await ask(scope, async (widget) => {
    /** @type {string[]} */
    const messages = [];
    widget.addEventListener('gd-error', (event) =>
      messages.push(/** @type {CustomEvent} */ (event).detail.message),
    );
    widget.dataSet = 'ames-housing';
    await widget.ready;
    return messages;
  });
  assert.deepEqual(refused, []);
  const { length } = (await ask(scope, ({ data }) => data)).x;
  assert.ok(length > 1000, `${length} examples of ames-housing`);
  await ask(scope, (widget) => {
    widget.chapter = 'no-local-minimum';
  });
  await expect(lessonOn(scope).heading).toBeVisible();
  await ask(scope, (widget) => {
    widget.chapter = 'none';
  });
}

/**
 * What is done to the demo moves nothing around it.
 * @param {Page} page
 * @param {() => Promise<void>} act
 */
async function hostStays(page, act) {
  const host = () => page.evaluate(() => [location.href, document.body.className]);
  const before = await host();
  await act();
  assert.deepEqual(await host(), before, 'the page around stays where it is');
}
