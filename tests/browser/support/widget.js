/** @import { Locator, Page } from '@playwright/test' */
/** @import { GradientDescentElement } from '../../../web/gradient-descent-element.js' */
import { load, showOrLoad } from './kept-page.js';

/**
 * The first widget on a page.
 * @param {Page} page
 */
export const widgetOn = (page) => page.locator('gradient-descent').first();

/**
 * Does something with the first widget on a page, in the page, once it is there.
 * @template Argument
 * @template Result
 * @param {Page} page
 * @param {(widget: GradientDescentElement, argument: Argument) => Result | Promise<Result>} act
 * @param {Argument} [argument]
 * @returns {Promise<Result>}
 */
export const onWidget = (page, act, argument) =>
  // A locator's evaluate() sends five messages for what is one here.
  page.evaluate(
    /** @type {any} */ (
      new Function(
        'argument',
        `const act = ${act};
        const widget = () => document.querySelector('gradient-descent');
        return (async () => {
          while (!widget()) await new Promise(requestAnimationFrame);
          return act(widget(), argument);
        })();`,
      )
    ),
    argument,
  );

/**
 * Opens the page and waits for its first frame. A page that is there already shows another widget.
 * @param {Page} page
 * @param {Record<string, string | number>} [query]
 * @param {string} [path]
 */
export async function open(page, query = {}, path = 'index.html') {
  await showOrLoad(page, path, addressOf(path, query));
  await ready(page);
}

/**
 * Has the browser load the page, for a test of what is fetched and when; waits for its first frame.
 * @param {Page} page
 * @param {Record<string, string | number>} [query]
 * @param {string} [path]
 */
export async function openFresh(page, query = {}, path = 'index.html') {
  await load(page, addressOf(path, query));
  await ready(page);
}

/** @param {string} path @param {Record<string, string | number>} query */
const addressOf = (path, query) =>
  `${path}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`;

/** @param {Page} page */
export async function ready(page) {
  await page.evaluate(() => customElements.whenDefined('gradient-descent'));
  await onWidget(page, async (widget) => {
    await widget.ready;
  });
}

/** @param {Page} page */
export const snapshotOf = async (page) => {
  const snapshot = await onWidget(page, (widget) => widget.snapshot);
  if (!snapshot) throw new Error('the widget is not ready');
  return snapshot;
};

/**
 * @param {Page} page
 * @param {'data' | 'contour' | 'loss'} name
 */
export const plot = (page, name) => widgetOn(page).locator(`canvas[data-plot=${name}]`);

/** The controls, as a reader finds them. @param {Page} page */
export const controlsOn = (page) => {
  const widget = widgetOn(page);
  return {
    reset: widget.getByRole('button', { name: 'Reset', exact: true }),
    back: widget.getByRole('button', { name: 'Back', exact: true }),
    play: widget.getByRole('button', { name: /^(Play|Pause)$/ }),
    step: widget.getByRole('button', { name: 'Step', exact: true }),
    scrubber: widget.getByRole('slider', { name: 'iteration shown' }),
    speed: widget.getByLabel('speed'),
    slider: widget.locator('[part=learning-rate] input[type=range]'),
    learningRate: widget.locator('[part=learning-rate] input[type=text]'),
    dataset: widget.getByRole('combobox', { name: 'data', exact: true }),
    scaling: widget.getByRole('combobox', { name: 'scaling' }),
    fault: widget.getByRole('combobox', { name: 'bug' }),
    batchSize: widget.getByRole('combobox', { name: 'batch', exact: true }),
    w: widget.getByRole('textbox', { name: 'w', exact: true }),
    b: widget.getByRole('textbox', { name: 'b', exact: true }),
    resetStart: widget.getByRole('button', { name: 'Reset start' }),
    residuals: widget.getByRole('checkbox', { name: 'residuals' }),
    logarithmicCost: widget.getByRole('checkbox', { name: 'log scale' }),
    phaseByPhase: widget.getByRole('checkbox', { name: 'phase by phase' }),
    aboutData: widget.getByRole('button', { name: 'About these data' }),
    notices: widget.locator('.notice'),
    dismiss: widget.getByRole('button', { name: 'Dismiss' }),
    limit: widget.locator('.limit'),
    caption: widget.locator('[part=caption]'),
    loop: widget.locator('[part=loop]'),
    turn: widget.getByRole('button', { name: /^(scaled|data) axes$/ }),
    panel: widget.locator('[part=panel]'),
    phases: widget.locator('[part=panel] li'),
  };
};

/**
 * All the places that say which iteration is shown, read at the same instant.
 * @param {Page} page
 */
export const iterationsShown = (page) =>
  onWidget(page, (widget) => {
    const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
    /** @param {string} selector */
    const at = (selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
    const scrubber = /** @type {HTMLInputElement} */ (at('input.scrubber'));
    return {
      data: Number(at('[data-plot=data]').dataset.iteration),
      contour: Number(at('[data-plot=contour]').dataset.iteration),
      loss: Number(at('[data-plot=loss]').dataset.iteration),
      panel: Number(at('[part=panel]').dataset.iteration),
      scrubber: scrubber.valueAsNumber,
      readout: Number(at('output').textContent?.replace(/\s/g, '').match(/\d+/)?.[0]),
      property: widget.iteration,
      snapshot: widget.snapshot?.iteration,
    };
  });
