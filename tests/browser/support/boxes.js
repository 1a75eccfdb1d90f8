/** @import { Page } from '@playwright/test' */
import { onWidget } from './widget.js';

/**
 * @typedef {object} Box
 * @property {string} name
 * @property {number} left
 * @property {number} top
 * @property {number} right
 * @property {number} bottom
 */

/** What must be in sight at once: without synchrony there is nothing to see. */
const essentials = [
  '[data-plot=data]',
  '[data-plot=contour]',
  '[data-plot=loss]',
  'button.primary',
  '[part=buttons] button:last-child',
  '[part=learning-rate] input[type=range]',
];

/**
 * Boxes of the widget's parts, in viewport coordinates.
 * @param {Page} page
 * @param {readonly string[]} [selectors]
 * @returns {Promise<Box[]>}
 */
export const boxesOf = (page, selectors = essentials) =>
  onWidget(
    page,
    (widget, selectors) =>
      selectors.flatMap((selector) =>
        Array.from(widget.shadowRoot?.querySelectorAll(selector) ?? [], (node, i) => {
          const { left, top, right, bottom } = node.getBoundingClientRect();
          return { name: `${selector} ${i}`, left, top, right, bottom };
        }),
      ),
    [...selectors],
  );

/** Everything that someone reads or presses, each with its own place. */
export const parts = [
  'figcaption:not(:has(button))',
  '[data-plot]',
  'button:not(.explain, .enlarge, .turn)',
  'select',
  'input:not(.scrubber, .learning-rate)',
  'output',
  '.limit',
  '.fate-now',
  '.caption',
  '.phase',
  'legend',
];

/** @param {Box[]} boxes pairs that share more than a pixel */
export function overlaps(boxes) {
  const visible = boxes.filter(({ left, right, top, bottom }) => right > left && bottom > top);
  return visible.flatMap((a, i) =>
    visible
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      )
      .map((b) => `${a.name} and ${b.name}`),
  );
}

/**
 * Texts that do not fit into the elements they stand in.
 * @param {Page} page
 * @param {boolean} [mayScroll] whether those do that are reached by scrolling down in a panel
 */
export const clippedTexts = (page, mayScroll = false) =>
  onWidget(
    page,
    (widget, mayScroll) =>
      Array.from(/** @type {ShadowRoot} */ (widget.shadowRoot).querySelectorAll('*'))
        .filter((node) => node instanceof HTMLElement && node.checkVisibility())
        .filter((node) => Array.from(node.childNodes).some((child) => child.nodeType === 3))
        .filter((node) => !/^(STYLE|OPTION)$/.test(node.tagName))
        // Labels that stand there for screen readers only.
        .filter((node) => getComputedStyle(node).clipPath === 'none')
        .filter((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          const text = range.getBoundingClientRect();
          // Cut by the element itself, or by one that it stands in.
          for (let box = /** @type {Element | null} */ (node); box; box = box.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(box);
            const { left, right, top, bottom } = box.getBoundingClientRect();
            const cutsX =
              overflowX !== 'visible' && (text.left < left - 1 || text.right > right + 1);
            const scrolls = mayScroll && overflowY === 'auto' && box !== node;
            const cutsY =
              overflowY !== 'visible' &&
              !scrolls &&
              (text.top < top - 1 || text.bottom > bottom + 1);
            if (cutsX || cutsY) return true;
          }
          return text.left < -1 || text.right > innerWidth + 1;
        })
        .map((node) => `${node.tagName} ${node.className}: ${node.textContent}`),
    mayScroll,
  );
