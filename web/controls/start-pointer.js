/** @import { Parameters } from '../core/core-module.js' */
/** @import { Surface } from '../plots/layered-plot.js' */
/** @import { State } from '../state/state.js' */
/** @import { Reader } from '../widget/reader.js' */
import { defaultStart } from '../datasets/catalogue.js';
import { startIsFree } from '../state/presentation.js';
import { rounded } from '../strings/format.js';

/** How far from the drawn handle a press still takes hold of it: more than its drawing. */
const reach = { mouse: 14, pen: 18, touch: 26 };
/** A press that moved less than this was a tap. */
const tapDistance = 6;
/** Two taps this soon and this near to each other are a double tap. */
const doubleTap = { milliseconds: 350, distance: 30 };

/**
 * The start point by pointer: drag its handle, tap where it should be, tap twice for the default.
 * A finger that taps an iterate means that iterate, and one that swipes scrolls the page.
 * @param {HTMLCanvasElement} canvas of the contour plot
 * @param {Surface} surface
 * @param {() => State} getState
 * @param {(pixel: {x: number, y: number}) => boolean} isOverIterate
 * @param {Pick<Reader, 'load'>} reader
 * @param {() => void} onFinger a finger has taken hold of the handle, and hides it
 */
export function attachStartPointer(canvas, surface, getState, isOverIterate, reader, onFinger) {
  /** @type {{x: number, y: number, dragging: boolean} | undefined} */
  let press;
  /** @type {{x: number, y: number, time: number} | undefined} */
  let lastTap;

  /** @param {{offsetX: number, offsetY: number}} event @returns {Parameters} */
  const startAt = ({ offsetX, offsetY }) => ({
    w: rounded(surface.toValueX(offsetX)),
    b: rounded(surface.toValueY(offsetY)),
  });

  /** @param {number} x @param {number} y @param {string} pointerType */
  const isOnHandle = (x, y, pointerType) => {
    const { options, presentation } = getState();
    const { start } = options;
    if (!startIsFree(presentation)) return false;
    const distance = Math.hypot(surface.toPixelX(start.w) - x, surface.toPixelY(start.b) - y);
    return distance <= (reach[/** @type {keyof typeof reach} */ (pointerType)] ?? reach.mouse);
  };

  /** @param {PointerEvent} event */
  const onDown = (event) => {
    if (!event.isPrimary || event.button !== 0 || !startIsFree(getState().presentation)) return;
    const { offsetX: x, offsetY: y, pointerType } = event;
    press = { x, y, dragging: isOnHandle(x, y, pointerType) };
    if (!press.dragging) return;
    canvas.setPointerCapture(event.pointerId);
    if (pointerType === 'touch') onFinger();
  };

  /** @param {PointerEvent} event */
  const onMove = (event) => {
    if (!press) {
      const grabs = isOnHandle(event.offsetX, event.offsetY, event.pointerType);
      canvas.classList.toggle('grabs', grabs);
    } else if (press.dragging && movedFrom(press, event)) {
      reader.load(startAt(event), { dragging: true });
    }
  };

  /** The start may have been dragged and brought back: then nothing moved, but it was let go. */
  const dropIfDragging = () => {
    const { dragging, options } = getState();
    if (dragging) reader.load(options.start);
    return dragging;
  };

  /** @param {PointerEvent} event */
  const onUp = (event) => {
    if (!press) return;
    const { dragging: onHandle } = press;
    const moved = movedFrom(press, event);
    press = undefined;
    if (dropIfDragging() || moved) return;
    const { offsetX: x, offsetY: y, timeStamp: time } = event;
    const isSecond =
      lastTap &&
      time - lastTap.time < doubleTap.milliseconds &&
      Math.hypot(x - lastTap.x, y - lastTap.y) < doubleTap.distance;
    lastTap = isSecond ? undefined : { x, y, time };
    if (isSecond) {
      reader.load(defaultStart(getState().dataset.id));
      return;
    }
    const { left, right, top, bottom } = surface.area;
    const inside = x >= left && x <= right && y >= top && y <= bottom;
    const meansIterate = event.pointerType === 'touch' && isOverIterate({ x, y });
    if (inside && !onHandle && !meansIterate) reader.load(startAt(event));
  };

  const onCancel = () => {
    dropIfDragging();
    press = undefined;
  };

  /** @param {TouchEvent} event */
  const onTouchStart = (event) => {
    const touch = event.touches[0];
    const box = canvas.getBoundingClientRect();
    // Only a drag of the handle may keep the page from scrolling.
    if (isOnHandle(touch.clientX - box.left, touch.clientY - box.top, 'touch')) {
      event.preventDefault();
    }
  };

  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('pointerup', onUp);
  canvas.addEventListener('pointercancel', onCancel);
  canvas.addEventListener('touchstart', onTouchStart, { passive: false });
}

/** @param {{x: number, y: number}} press @param {PointerEvent} event */
const movedFrom = (press, event) =>
  Math.hypot(event.offsetX - press.x, event.offsetY - press.y) > tapDistance;
