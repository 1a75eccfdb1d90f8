/** @import { Page } from '@playwright/test' */

/**
 * How well what is in sight can be told from what is behind it, as WCAG 2.2 reckons: 1 (not at all)
 * to 21.
 * @typedef {object} Contrast
 * @property {string} of
 * @property {number} ratio
 */

/**
 * Of every text in sight, on the page and in the widget, and of every border that shows where a
 * control or a panel ends. What cannot be used is left out.
 * @param {Page} page
 * @returns {Promise<{texts: Contrast[], borders: Contrast[]}>}
 */
export const contrastsOn = (page) =>
  page.evaluate(() => {
    const pencil = /** @type {CanvasRenderingContext2D} */ (
      document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    );
    /** @param {string[]} layers colours, the lowest first @returns {number[]} the colour seen */
    const laid = (layers) => {
      for (const colour of ['white', ...layers]) {
        pencil.fillStyle = colour;
        pencil.fillRect(0, 0, 1, 1);
      }
      return [...pencil.getImageData(0, 0, 1, 1).data];
    };
    /** @param {number[]} colour */
    const luminance = (colour) => {
      const [r, g, b] = colour
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    /** @param {Element} node @returns {Element | null} */
    const outer = (node) =>
      node.assignedSlot ??
      node.parentElement ??
      /** @type {ShadowRoot} */ (node.getRootNode()).host ??
      null;
    /** @param {Element | null} node @returns {string[]} */
    const groundOf = (node) => {
      /** @type {string[]} */
      const layers = [];
      const isInDialog = node?.closest('dialog');
      for (let at = node; at; at = at === isInDialog ? null : outer(at)) {
        layers.unshift(getComputedStyle(at).backgroundColor);
      }
      return layers;
    };
    /** @param {string} colour @param {string[]} ground */
    const ratio = (colour, ground) => {
      const lights = [laid([...ground, colour]), laid(ground)].map(luminance);
      return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
    };
    const modal = document
      .querySelector('gradient-descent')
      ?.shadowRoot?.querySelector('dialog:modal');
    /** @param {Document | ShadowRoot} root @returns {Element[]} */
    const within = (root) =>
      [...root.querySelectorAll('*')].flatMap((node) => [
        node,
        ...(node.shadowRoot ? within(node.shadowRoot) : []),
      ]);
    const nodes = within(document)
      .filter((node) => !modal || modal.contains(node))
      .filter((node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((node) => !node.closest(':disabled, .unseen, svg, canvas, option'))
      .filter((node) => !(node.closest('label')?.querySelector(':disabled') ?? null));
    /** @param {Element} node */
    const named = (node) =>
      `${node.localName}.${node.className} ${node.textContent?.trim().slice(0, 30)}`;
    const texts = nodes
      .filter((node) =>
        [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim()),
      )
      .map((node) => ({
        of: named(node),
        ratio: ratio(getComputedStyle(node).color, groundOf(node)),
      }));
    const borders = nodes
      .filter((node) =>
        node.matches('button, select, input[type=text], .chooser, .plot, .controls'),
      )
      .filter((node) => getComputedStyle(node).borderBlockStartStyle !== 'none')
      .map((node) => ({
        of: named(node),
        ratio: ratio(getComputedStyle(node).borderBlockStartColor, groundOf(outer(node))),
      }));
    return { texts, borders };
  });

/** @param {Contrast[]} contrasts @param {number} least @returns {string[]} those that are too low */
export const lower = (contrasts, least) =>
  contrasts
    .filter(({ ratio }) => ratio < least)
    .map(({ of, ratio }) => `${of}: ${ratio.toFixed(2)} : 1`);
