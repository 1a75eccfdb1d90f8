/** @import { Surface } from '../../plots/layered-plot.js' */
/** @import { DrawnRun } from './drawn-run.js' */
/** @import { PointEditorWords } from './words/en.js' */
import { element } from '../../dom/elements.js';
import { placeOf } from './pixels.js';
import { attachPointKeys } from './point-keys.js';
import { attachPointPointer } from './point-pointer.js';

/**
 * The layer over the data plot that takes pointer and keyboard while points are edited. It marks the
 * point that is selected. While the points have no run it draws them itself, over what the plot
 * shows.
 * @param {{overlay: HTMLElement, surface: Surface}} plot
 * @param {DrawnRun} drawn
 * @param {PointEditorWords} says
 * @param {{show: () => void, leave: () => void}} acts `show`: something has changed
 */
export function createPointLayer({ overlay, surface }, drawn, says, acts) {
  const ring = element('span', { className: 'ring' });
  const dots = element('span', { className: 'dots' });
  const keys = element('span', { className: 'unseen', id: 'point-keys' }, says.keys);
  const root = element(
    'div',
    {
      className: 'point-layer',
      tabIndex: 0,
      role: 'application',
      'aria-roledescription': says.plotRole,
      'aria-label': says.label,
      'aria-describedby': keys.id,
    },
    dots,
    ring,
    keys,
  );
  attachPointPointer(root, surface, drawn, acts.show);
  attachPointKeys(root, surface, drawn, acts);

  /** @param {HTMLElement} mark @param {{x: number, y: number}} place */
  const put = (mark, { x, y }) => {
    mark.style.insetInlineStart = `${x}px`;
    mark.style.insetBlockStart = `${y}px`;
  };

  const render = () => {
    const { points, selected, isWithoutRun } = drawn;
    const { left, top, right, bottom } = surface.area;
    ring.hidden = selected < 0;
    if (selected >= 0) put(ring, placeOf(surface, points[selected]));
    dots.hidden = !isWithoutRun;
    if (!isWithoutRun) {
      dots.replaceChildren();
      return;
    }
    put(dots, { x: left, y: top });
    dots.style.inlineSize = `${right - left}px`;
    dots.style.blockSize = `${bottom - top}px`;
    dots.replaceChildren(
      ...points.map((point) => {
        const dot = element('span', { className: 'dot' });
        const { x, y } = placeOf(surface, point);
        put(dot, { x: x - left, y: y - top });
        return dot;
      }),
    );
  };

  const sizes = new ResizeObserver(render);

  return {
    root,
    render,
    show() {
      overlay.after(root);
      // The layer takes its place, for keyboards too.
      overlay.inert = true;
      sizes.observe(overlay);
    },
    hide() {
      sizes.disconnect();
      overlay.inert = false;
      root.remove();
    },
  };
}
