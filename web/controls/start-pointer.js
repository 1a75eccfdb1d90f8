/** @import { Parameters } from '../core/core-module.js' */
/** @import { Plane } from '../plots/contour-plot.js' */
/** @import { State } from '../state/state.js' */
/** @import { Reader } from '../widget/reader.js' */
import { defaultStart } from '../datasets/catalogue.js';
import { placeOn } from '../dom/host-scale.js';
import { startIsFree } from '../state/presentation.js';
import { rounded } from '../strings/format.js';

/**
 * Distance in CSS pixels within which a press takes hold of the handle: more than its drawn radius.
 */
const reach = { mouse: 14, pen: 18, touch: 26 };
/** A press that moved less than this was a tap. */
const tapDistance = 6;
/** Two taps within this time and distance are a double tap. */
const doubleTap = { milliseconds: 350, distance: 30 };

/**
 * Moves the start point by pointer: the reader drags its handle, taps where it should be, or taps
 * twice for the default. A finger that taps an iterate marks it instead, and a swipe scrolls the
 * page. Escape gives back the start that was dragged away.
 * @param {HTMLCanvasElement} canvas of the contour plot
 * @param {Plane} plane
 * @param {() => State} getState
 * @param {(pixel: {x: number, y: number}) => boolean} isOverIterate
 * @param {Pick<Reader, 'load'>} reader
 * @param {() => void} onFinger a finger has taken hold of the handle, and hides it
 */
export function attachStartPointer(canvas, plane, getState, isOverIterate, reader, onFinger) {
  /** @type {{pointerId: number, clientX: number, clientY: number, dragging: boolean} | undefined} */
  let press;
  /** @type {{clientX: number, clientY: number, time: number} | undefined} */
  let lastTap;

  /** @param {PointerEvent} event @returns {Parameters} */
  const startAt = (event) => {
    const { w, b } = plane.toPoint(placeOn(event));
    return { w: rounded(w), b: rounded(b) };
  };

  /** @param {PointerEvent} event */
  const isOnHandle = (event) => {
    const { start } = getState().options;
    if (!startIsFree(getState())) return false;
    const at = plane.toPixel(start);
    const { x, y } = placeOn(event);
    const distance = Math.hypot(at.x - x, at.y - y);
    return (
      distance <= (reach[/** @type {keyof typeof reach} */ (event.pointerType)] ?? reach.mouse)
    );
  };

  /** @param {PointerEvent} event */
  const onDown = (event) => {
    if (!event.isPrimary || event.button !== 0 || !startIsFree(getState())) return;
    const { pointerId, clientX, clientY, pointerType } = event;
    press = { pointerId, clientX, clientY, dragging: isOnHandle(event) };
    // Without it a release outside the canvas would be missed.
    canvas.setPointerCapture(pointerId);
    if (press.dragging && pointerType === 'touch') onFinger();
  };

  /** @param {PointerEvent} event */
  const onMove = (event) => {
    if (press && press.pointerId !== event.pointerId) return;
    if (!press) {
      canvas.classList.toggle('grabs', isOnHandle(event));
    } else if (press.dragging && movedFrom(press, event)) {
      reader.load(startAt(event), { dragging: true });
    }
  };

  /** Ends the dragging, even if the start was brought back to where it was. */
  const dropIfDragging = () => {
    const { dragging, options } = getState();
    if (dragging) reader.load(options.start);
    return dragging;
  };

  /** @param {PointerEvent} event */
  const onUp = (event) => {
    if (press?.pointerId !== event.pointerId) return;
    const { dragging: onHandle } = press;
    const moved = movedFrom(press, event);
    press = undefined;
    if (dropIfDragging() || moved) return;
    const { clientX, clientY, timeStamp: time } = event;
    const isSecond =
      lastTap &&
      time - lastTap.time < doubleTap.milliseconds &&
      Math.hypot(clientX - lastTap.clientX, clientY - lastTap.clientY) < doubleTap.distance;
    lastTap = isSecond ? undefined : { clientX, clientY, time };
    if (isSecond) {
      reader.load(defaultStart(getState().dataset));
      return;
    }
    const { left, right, top, bottom } = plane.area;
    const { x, y } = placeOn(event);
    const inside = x >= left && x <= right && y >= top && y <= bottom;
    const meansIterate = event.pointerType === 'touch' && isOverIterate({ x, y });
    if (inside && !onHandle && !meansIterate) reader.load(startAt(event));
  };

  /** @param {PointerEvent} event */
  const onCancel = (event) => {
    if (press?.pointerId !== event.pointerId) return;
    dropIfDragging();
    press = undefined;
  };

  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    const { dragging, framed } = getState();
    if (event.key !== 'Escape' || !press || !dragging) return;
    event.preventDefault();
    event.stopPropagation();
    press = undefined;
    reader.load(framed.start);
  };

  /** Comes after the pointer's. @param {TouchEvent} event */
  const onTouchStart = (event) => {
    // The page does not scroll while a finger drags the handle.
    if (press?.dragging) event.preventDefault();
  };

  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('pointerup', onUp);
  canvas.addEventListener('pointercancel', onCancel);
  canvas.addEventListener('keydown', onKey);
  canvas.addEventListener('touchstart', onTouchStart, { passive: false });
}

/** @param {{clientX: number, clientY: number}} press @param {PointerEvent} event */
const movedFrom = (press, { clientX, clientY }) =>
  Math.hypot(clientX - press.clientX, clientY - press.clientY) > tapDistance;
