/** @import { State } from '../../../state/state.js' */
/** @import { Context } from '../step-view.js' */
import { element } from '../../../dom/elements.js';
import { placeIn } from '../../../dom/host-scale.js';
import { rounded } from '../../../strings/format.js';

/** Where the two handles are, as parts of the plot's width. */
const places = [0.2, 0.8];
/** An arrow key moves a handle by this part of the plot's height. */
const keyStride = 0.02;

/**
 * Two handles on the line in the data plot. Moving them moves the start point in the contour plot.
 * @param {Context} context
 */
export function createLineHandles({ demo, words }) {
  const { overlay, surface } = demo.plot('data');

  /** @param {number} i */
  const placeX = (i) => surface.area.left + places[i] * (surface.area.right - surface.area.left);
  /** @param {number} i the line's height there, in data units */
  const heightAt = (i) => {
    const { w, b } = demo.state.options.start;
    return w * surface.toValueX(placeX(i)) + b;
  };

  /**
   * The line through both handles, with one of them at another height.
   * @param {number} i
   * @param {number} height
   */
  const lineWith = (i, height) => {
    const x = [surface.toValueX(placeX(0)), surface.toValueX(placeX(1))];
    const y = [heightAt(0), heightAt(1)];
    y[i] = height;
    const w = (y[1] - y[0]) / (x[1] - x[0]);
    return { w: rounded(w, 5), b: rounded(y[0] - w * x[0], 5) };
  };

  /** @param {PointerEvent} event */
  const heightUnder = (event) => surface.toValueY(placeIn(overlay, event).y);

  const handles = places.map((_, i) => {
    const handle = element('div', {
      className: 'line-handle',
      role: 'slider',
      tabIndex: 0,
      'aria-orientation': 'vertical',
      onpointerdown(/** @type {PointerEvent} */ event) {
        handle.setPointerCapture(event.pointerId);
        event.preventDefault();
        handle.focus();
      },
      onpointermove(/** @type {PointerEvent} */ event) {
        if (!handle.hasPointerCapture(event.pointerId)) return;
        demo.actions.dragStart(lineWith(i, heightUnder(event)));
      },
      onlostpointercapture() {
        if (demo.state.dragging) demo.actions.dropStart(demo.state.options.start);
      },
      onkeydown(/** @type {KeyboardEvent} */ event) {
        const way = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
        if (!way) return;
        event.preventDefault();
        const height = surface.toValueY(surface.area.top) - surface.toValueY(surface.area.bottom);
        const stride = way * keyStride * height * (event.shiftKey ? 5 : 1);
        demo.actions.dropStart(lineWith(i, heightAt(i) + stride));
      },
    });
    return handle;
  });

  /** @param {State} state */
  const render = (state) => {
    handles.forEach((handle, i) => {
      const { top, bottom } = surface.area;
      const y = Math.min(Math.max(surface.toPixelY(heightAt(i)), top), bottom);
      handle.style.insetInlineStart = `${placeX(i)}px`;
      handle.style.insetBlockStart = `${y}px`;
      handle.setAttribute('aria-valuenow', String(Math.round(heightAt(i))));
      handle.setAttribute(
        'aria-label',
        words.lineHandle(surface.toValueX(placeX(i)), state.dataset.id),
      );
    });
  };

  overlay.parentElement?.append(...handles);
  const sizes = new ResizeObserver(() => render(demo.state));
  sizes.observe(overlay);

  return {
    root: document.createDocumentFragment(),
    render,
    destroy() {
      sizes.disconnect();
      for (const handle of handles) handle.remove();
    },
  };
}
