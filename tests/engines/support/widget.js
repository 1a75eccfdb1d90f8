/** @import { EnginePage, Point } from '../drivers/open-browser.js' */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Where on a page a widget is.
 * @typedef {object} Place
 * @property {string} [frame] selector of the frame that it is in
 * @property {string[]} [path] selectors that lead to it, each within the shadow root of the last
 */

/** @typedef {ReturnType<typeof widgetOn>} EngineWidget */

/** Long enough for a machine that does much else at the same time. */
const patience = 60_000;

/**
 * Asks until the answer is yes, for a minute.
 * @param {() => Promise<boolean>} ask
 * @param {string} what is waited for
 */
export async function until(ask, what) {
  const began = Date.now();
  while (!(await ask())) {
    if (Date.now() - began > patience) assert.fail(`waited in vain until ${what}`);
    await pause(50);
  }
}

/** What comes after the first frame has come too. @param {EnginePage} page */
export async function allLoaded(page) {
  let before = -1;
  const rests = async () => {
    const now = await page.evaluate(() => performance.getEntriesByType('resource').length);
    const same = now === before;
    before = now;
    if (!same) await pause(300);
    return same;
  };
  await until(rests, 'nothing is left to load');
}

/**
 * A widget, used as a reader does: by pointing and clicking.
 * @param {EnginePage} page
 * @param {Place} [place]
 */
export function widgetOn(page, { frame, path = ['gradient-descent'] } = {}) {
  /**
   * @param {string} property of the element
   * @returns {Promise<any>}
   */
  const get = (property) =>
    page.evaluate(
      async ({ path, property }) => {
        /** @returns {any} none while the page is still read */
        const find = () =>
          path.reduce(
            (/** @type {any} */ found, /** @type {string} */ selector) =>
              (found?.shadowRoot ?? found)?.querySelector(selector),
            document,
          );
        while (!find()) await new Promise((resolve) => setTimeout(resolve, 20));
        const widget = find();
        await customElements.whenDefined(widget.localName);
        const value = await Reflect.get(widget ?? {}, property);
        return property === 'ready' ? true : (value ?? null);
      },
      { path, property },
      frame,
    );

  /**
   * All places that show an iteration, and where a part of the widget is.
   * @param {string} [wanted] selector in its shadow root, or the text or name of a button in sight
   * @returns {Promise<{iterations: number[], overflow: number, width: number, plots: number[], box: number[]}>}
   */
  const look = (wanted = '.widget') =>
    page.evaluate(
      ({ path, wanted }) => {
        const root = path.reduce(
          (/** @type {any} */ root, /** @type {string} */ selector) =>
            root.querySelector(selector).shadowRoot,
          document,
        );
        const canvases = [...root.querySelectorAll('canvas[data-plot]')];
        const named = [...root.querySelectorAll('button')].find(
          (button) =>
            [button.textContent.trim(), button.ariaLabel].includes(wanted) &&
            button.getClientRects().length > 0,
        );
        const part = named ?? root.querySelector(wanted);
        part.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = part.getBoundingClientRect();
        const widget = root.querySelector('.widget');
        return {
          iterations: [...canvases.map((c) => Number(c.dataset.iteration)), root.host.iteration],
          plots: canvases.map((canvas) => canvas.getBoundingClientRect().width),
          width: widget.clientWidth,
          overflow: widget.scrollWidth - widget.clientWidth,
          box: [x, y, width, height],
        };
      },
      { path, wanted },
      frame,
    );

  /** The one iteration that all of it shows. */
  const iteration = async () => {
    const { iterations } = await look();
    assert.equal(iterations.length, 4);
    assert.deepEqual(new Set(iterations).size, 1, `shown are ${iterations}`);
    return iterations[0];
  };

  /**
   * @param {string} wanted as look() does
   * @param {number} across of its width
   * @param {number} down of its height
   * @returns {Promise<Point>}
   */
  const pointOn = async (wanted, across = 0.5, down = 0.5) => {
    const [x, y, width, height] = (await look(wanted)).box;
    const [left, top] = frame
      ? await page.evaluate((selector) => {
          const element = document.querySelector(selector);
          const { x, y } = element.getBoundingClientRect();
          return [x + element.clientLeft, y + element.clientTop];
        }, frame)
      : [0, 0];
    return [left + x + width * across, top + y + height * down];
  };

  return {
    get,
    iteration,
    look,
    pointOn,
    /** @param {string} wanted @param {number} [across] */
    click: async (wanted, across) => page.click(...(await pointOn(wanted, across))),
    /** @param {string} wanted */
    tap: async (wanted) => page.tap(...(await pointOn(wanted))),
    /** Until the first frame is drawn. */
    ready: () => get('ready'),
  };
}

/**
 * Loads, steps, plays, pauses, and takes another α.
 * @param {EngineWidget} widget
 */
export async function useWidget(widget) {
  await widget.ready();
  const start = await widget.iteration();
  await widget.click('Step');
  assert.equal(await widget.iteration(), start + 1);
  await widget.click('Play');
  await until(async () => (await widget.get('iteration')) >= start + 3, 'it plays');
  await widget.click('Pause');
  const paused = await widget.iteration();
  const learningRate = await widget.get('learningRate');
  await widget.click('[part=learning-rate] .zones', 0.6);
  assert.notEqual(await widget.get('learningRate'), learningRate);
  await widget.tap('Step');
  assert.equal(await widget.iteration(), paused + 1);
}

/**
 * In a narrower window it is narrower, and all of it, and still of one mind.
 * @param {EnginePage} page
 * @param {EngineWidget} widget
 */
export async function resizeWidget(page, widget) {
  const before = await widget.look();
  await page.resize(560, 1000);
  const resized = async () => {
    const { width, plots, overflow } = await widget.look();
    return (
      (width < before.width || before.width < 560) &&
      overflow <= 0 &&
      // The width is rounded, and a plot may be as wide as the widget.
      plots.every((plot) => plot > 0 && plot < width + 1)
    );
  };
  await until(resized, 'it is narrower');
  await widget.iteration();
  await page.resize(1100, 1000);
}
