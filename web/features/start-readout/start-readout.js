/** @import { Plane } from '../../plots/contour-plot.js' */
/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { element, setText } from '../../dom/elements.js';
import css from './start-readout.css?inline';

const sheet = sheetOf(css);

/** Side of the magnifying glass in CSS pixels, and its magnification. */
const side = 72;
const magnification = 2;

/**
 * Shown while a finger drags the start point and hides it: its place, magnified, and its numbers in
 * large print, above the plots.
 * @param {FeatureContext} context
 */
export function createStartReadout({ slots, plots, strings }) {
  const [{ base, overlay, plane }] = plots.filter(({ plot }) => plot.keys === 'start');
  const glass = element('canvas', { width: side * 2, height: side * 2 });
  const context = /** @type {CanvasRenderingContext2D} */ (glass.getContext('2d'));
  const numbers = element('p');
  const root = element(
    'div',
    { className: 'start-readout', part: 'start-readout', 'aria-hidden': 'true', hidden: true },
    glass,
    numbers,
  );
  slots.plots.append(root);
  adoptSheet(slots.root, sheet);

  return {
    /** @param {State} state */
    render({ dragging, options: { start }, snapshot }) {
      root.hidden = !dragging;
      if (!dragging) return;
      setText(numbers, strings.startReadout(start, snapshot.cost));
      const scale = overlay.width / overlay.clientWidth;
      const seen = (side / magnification) * scale;
      const { x, y } = /** @type {Plane} */ (plane).toPixel(start);
      const left = x * scale - seen / 2;
      const top = y * scale - seen / 2;
      context.clearRect(0, 0, glass.width, glass.height);
      for (const layer of [base, overlay]) {
        context.drawImage(layer, left, top, seen, seen, 0, 0, glass.width, glass.height);
      }
    },
  };
}
