/** @import { Surface } from '../plots/layered-plot.js' */
/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
import { element, setText } from '../dom/elements.js';

/** Side of the magnified piece, and how much it is magnified. */
const side = 72;
const magnification = 2;

/** @typedef {ReturnType<typeof createStartReadout>} StartReadout */

/**
 * While a finger drags the start point and hides it: the place magnified and its numbers in large
 * print, above the plots, where no hand is.
 * @param {HTMLElement} plots
 * @param {{base: HTMLCanvasElement, overlay: HTMLCanvasElement}} layers of the contour plot
 * @param {Surface} surface of the contour plot
 * @param {Strings} strings
 */
export function createStartReadout(plots, { base, overlay }, surface, strings) {
  const glass = element('canvas', { width: side * 2, height: side * 2 });
  const context = /** @type {CanvasRenderingContext2D} */ (glass.getContext('2d'));
  const numbers = element('p');
  const root = element(
    'div',
    { className: 'start-readout', part: 'start-readout', 'aria-hidden': 'true', hidden: true },
    glass,
    numbers,
  );
  plots.append(root);

  return {
    /** @param {State} state */
    render({ dragging, start, snapshot }) {
      root.hidden = !dragging;
      if (!dragging) return;
      setText(numbers, strings.startReadout(start, snapshot.cost));
      const scale = overlay.width / overlay.clientWidth;
      const seen = (side / magnification) * scale;
      const left = surface.toPixelX(start.w) * scale - seen / 2;
      const top = surface.toPixelY(start.b) * scale - seen / 2;
      context.clearRect(0, 0, glass.width, glass.height);
      for (const layer of [base, overlay]) {
        context.drawImage(layer, left, top, seen, seen, 0, 0, glass.width, glass.height);
      }
    },
  };
}
