/** @import { EnginePage, Point } from '../drivers/open-browser.js' */
/** @import { Diagnosis, Snapshot } from '../../../web/core/layouts.js' */
import assert from 'node:assert/strict';
import { until, widgetOn } from './widget.js';

/**
 * How a reader points at things; `finger` is a mouse where the engine's driver knows no other.
 * @typedef {'mouse' | 'finger'} Hand
 */

/**
 * What a widget shows and says at one instant.
 * @typedef {object} Seen
 * @property {Record<string, number>} iterations by the place that shows one
 * @property {Snapshot} snapshot
 * @property {Diagnosis} diagnosis
 * @property {string} verdict that the card shows
 * @property {string} sentence of the card
 * @property {string} query
 * @property {string} scenario
 * @property {string} chapter
 * @property {number} learningRate
 * @property {{w: number, b: number}} start
 */

/**
 * The page's one widget in a reader's hands.
 * @param {EnginePage} page
 * @param {Hand} hand
 */
export function readerOf(page, hand) {
  const { pointOn, ready, get } = widgetOn(page);

  /** @returns {Promise<Seen>} */
  const see = () =>
    page.evaluate(() => {
      const widget = /** @type {any} */ (document.querySelector('gradient-descent'));
      /** @param {string} part */
      const at = (part) => widget.shadowRoot.querySelector(part);
      const { learningRate, query, scenario, chapter, snapshot, diagnosis, w, b } = widget;
      const shown = {
        iterations: {
          data: Number(at('[data-plot=data]').dataset.iteration),
          contour: Number(at('[data-plot=contour]').dataset.iteration),
          loss: Number(at('[data-plot=loss]').dataset.iteration),
          panel: Number(at('[part=panel]').dataset.iteration),
          scrubber: at('input.scrubber').valueAsNumber,
          property: widget.iteration,
          snapshot: snapshot.iteration,
        },
        verdict: at('[part=verdict]').dataset.verdict,
        sentence: at('[part=verdict]').textContent,
        ...{ learningRate, query, scenario, chapter, snapshot, diagnosis, start: { w, b } },
      };
      return JSON.parse(JSON.stringify(shown));
    });

  /**
   * All that show an iteration show the same, and the card says what the diagnosis is.
   * @param {number} [iteration] and it is this
   */
  const agreed = async (iteration) => {
    const seen = await see();
    const { iterations, snapshot, verdict, diagnosis } = seen;
    const wanted = iteration ?? snapshot.iteration;
    const all = Object.fromEntries(Object.keys(iterations).map((place) => [place, wanted]));
    assert.deepEqual(iterations, all);
    assert.equal(verdict, diagnosis.verdict);
    return seen;
  };

  /** @param {Point} point */
  const touch = (point) => (hand === 'finger' ? page.tap(...point) : page.click(...point));
  /** @param {string} wanted as look() does @param {number} [across] @param {number} [down] */
  const press = async (wanted, across, down) => touch(await pointOn(wanted, across, down));

  /** @param {string} field @param {string} text in place of what is there */
  const type = async (field, text) => {
    await press(field);
    await until(() => hasFocus(page, field), `${field} has the focus`);
    await page.evaluate(
      (field) =>
        /** @type {any} */ (document.querySelector('gradient-descent'))?.shadowRoot
          .querySelector(field)
          .select(),
      field,
    );
    await page.type(text);
    await page.press('Enter');
  };

  return {
    ready,
    get,
    see,
    agreed,
    press,
    type,

    /**
     * By keyboard: the menus that selects open are no part of the page.
     * @param {string} list a select
     * @param {string} text that its option begins with; without a space, which opens the menu
     */
    async choose(list, text) {
      await page.evaluate(
        (list) =>
          /** @type {any} */ (document.querySelector('gradient-descent'))?.shadowRoot
            .querySelector(list)
            .focus(),
        list,
      );
      await page.type(text);
    },

    /** Drags the start point to a place in the contour plot. @param {number} across @param {number} down */
    async dragStart(across, down) {
      const to = await pointOn('[data-plot=contour]', across, down);
      const from = await startHandle(page);
      await (hand === 'finger' ? page.swipe(from, to) : page.drag(from, to));
    },

    /** @param {string} part @param {string} [attribute] in place of its text */
    read: (part, attribute) =>
      page.evaluate(
        ({ part, attribute }) => {
          const root = document.querySelector('gradient-descent')?.shadowRoot;
          return [...(root?.querySelectorAll(part) ?? [])]
            .filter((node) => node.getClientRects().length > 0)
            .map((node) => {
              if (attribute) return node.getAttribute(attribute) ?? '';
              const isField = node.matches('input, textarea');
              return String(isField ? Reflect.get(node, 'value') : node.textContent).trim();
            });
        },
        { part, attribute },
      ),
  };
}

/** @param {EnginePage} page @param {string} part */
const hasFocus = (page, part) =>
  page.evaluate((part) => {
    const root = document.querySelector('gradient-descent')?.shadowRoot;
    return root?.activeElement === root?.querySelector(part);
  }, part);

/**
 * Where the start point can be taken hold of: the middle of where the cursor says so.
 * @param {EnginePage} page
 * @returns {Promise<Point>}
 */
async function startHandle(page) {
  const [x, y, count] = await page.evaluate(() => {
    const root = document.querySelector('gradient-descent')?.shadowRoot;
    const canvas = /** @type {HTMLElement} */ (root?.querySelector('[data-plot=contour]'));
    const { left, top, width, height } = canvas.getBoundingClientRect();
    /** @param {string} type @param {number} clientX @param {number} clientY */
    const send = (type, clientX, clientY) =>
      canvas.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse', clientX, clientY }));
    let [x, y, count] = [0, 0, 0];
    for (let across = 0; across < width; across += 6) {
      for (let down = 0; down < height; down += 6) {
        send('pointermove', left + across, top + down);
        if (getComputedStyle(canvas).cursor !== 'grab') continue;
        x += left + across;
        y += top + down;
        ++count;
      }
    }
    send('pointerleave', left, top);
    return [x, y, count];
  });
  assert.ok(count > 0, 'the start can be taken hold of somewhere');
  return [x / count, y / count];
}
