/** @import { Page } from '@playwright/test' */
/** @import { GradientDescentElement } from '../../../../web/gradient-descent-element.js' */

/** The parameters that a page handed to its element when the links were kept. */
const parameters = [
  ...['dataset', 'points', 'scaling', 'learning-rate', 'learning-rate-changes', 'w', 'b'],
  ...['fault', 'batch-size', 'seed', 'iteration', 'scenario', 'view', 'pinned', 'theme'],
  ...['controls', 'locked', 'mystery', 'chapter'],
];

/** Links opened at a time: while one waits for its data, others are drawn. */
const atOnce = 10;

/**
 * Gives the page, before it is opened, the function `read`, which reads an element.
 * @param {Page} page
 */
export const provideReader = (page) =>
  page.addInitScript(() => {
    // A page asks for each data set once. Otherwise that takes a fifth of the time.
    const { fetch } = globalThis;
    /** @type {Map<string, Promise<Response>>} */
    const answers = new Map();
    globalThis.fetch = async (source, options) => {
      const url = String(source instanceof Request ? source.url : source);
      const answer = answers.get(url) ?? fetch(source, options);
      answers.set(url, answer);
      return (await answer).clone();
    };

    /** @type {WeakMap<EventTarget, string[]>} */
    const errors = new WeakMap();
    addEventListener('gd-error', (event) => {
      const { target, detail } = /** @type {CustomEvent & {target: EventTarget}} */ (event);
      errors.set(target, [...(errors.get(target) ?? []), detail.code]);
    });

    /**
     * As JSON, but with the sign of zero: a number is written to the last bit.
     * @param {unknown} value
     */
    const written = (value) => {
      if (Object.is(value, -0)) return '-0';
      const isOther = typeof value === 'number' && !Number.isFinite(value);
      return JSON.stringify(isOther ? String(value) : value) ?? 'undefined';
    };

    /**
     * What an element has in each column once its first frame is drawn and the step of its chapter
     * is shown.
     * @param {GradientDescentElement} widget
     * @param {string[]} columns paths of properties; `errors`: the codes of its gd-error so far
     */
    const read = async (widget, columns) => {
      const failed = new Promise((resolve) => {
        widget.addEventListener('gd-error', (event) => {
          if (/** @type {CustomEvent} */ (event).detail.code === 'not-loaded') resolve(undefined);
        });
      });
      await Promise.race([widget.ready, failed]);
      const hasStep = () => widget.shadowRoot?.querySelector('[part=lesson] h3');
      while (widget.chapter !== 'none' && !hasStep()) await new Promise(requestAnimationFrame);
      return columns.map((column) => {
        if (column === 'errors') return written((errors.get(widget) ?? []).join(' '));
        /** @type {any} */
        let value = widget;
        for (const name of column.split('.')) value = value?.[name];
        return written(value);
      });
    };
    Reflect.set(globalThis, 'read', read);
  });

/**
 * What the page's own element has in each column.
 * @param {Page} page
 * @param {string[]} columns
 * @returns {Promise<string[]>}
 */
export const openedOn = (page, columns) =>
  page.evaluate(async (columns) => {
    await customElements.whenDefined('gradient-descent');
    const widget = document.querySelector('gradient-descent');
    return Reflect.get(globalThis, 'read')(widget, columns);
  }, columns);

/**
 * What links open: each is opened in an element of its own, which has the link's parameters as
 * attributes and leaves the page when it has been read.
 * @param {Page} page that has the element
 * @param {string[]} links
 * @param {string[]} columns
 * @returns {Promise<string[][]>} a row for each
 */
export const openedBy = (page, links, columns) =>
  page.evaluate(
    async ({ links, columns, parameters, atOnce }) => {
      /** @param {string} link */
      const open = async (link) => {
        const widget = document.createElement('gradient-descent');
        // An element that is not laid out opens the same state in 60 % of the time.
        widget.hidden = true;
        const query = new URLSearchParams(link);
        for (const name of parameters) {
          const value = query.get(name);
          if (value !== null) widget.setAttribute(name, value);
        }
        document.body.append(widget);
        const row = await Reflect.get(globalThis, 'read')(widget, columns);
        widget.remove();
        return row;
      };
      /** @type {string[][]} */
      const rows = [];
      for (let i = 0; i < links.length; i += atOnce) {
        rows.push(...(await Promise.all(links.slice(i, i + atOnce).map(open))));
      }
      return rows;
    },
    { links, columns, parameters, atOnce },
  );
