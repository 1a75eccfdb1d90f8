/** @import { Surface } from '../../plots/layered-plot.js' */
/** @import { DrawnRun } from './drawn-run.js' */
import { placeIn } from '../../dom/host-scale.js';
import { isInside, nearestPoint, placeOf, pointAt } from './pixels.js';

/** Distance in CSS pixels within which a press takes hold of a point. */
const reach = { mouse: 12, pen: 16, touch: 22 };
/** A press that moved less than this was a tap. */
const tapDistance = 6;

/**
 * Adds, selects and moves points by mouse, pen and finger.
 * @param {HTMLElement} root over the plot
 * @param {Surface} surface
 * @param {DrawnRun} drawn
 * @param {() => void} show what has changed
 */
export function attachPointPointer(root, surface, drawn, show) {
  /** @type {{pointerId: number, clientX: number, clientY: number, index: number, offset: {x: number, y: number}, hasMoved: boolean} | undefined} */
  let press;

  /** @param {PointerEvent} event @param {{x: number, y: number}} place */
  const pointUnder = ({ pointerType }, place) =>
    nearestPoint(
      surface,
      drawn.points,
      place,
      reach[/** @type {keyof typeof reach} */ (pointerType)] ?? reach.mouse,
    );

  /** @param {PointerEvent} event */
  const onDown = (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    root.focus({ preventScroll: true });
    root.setPointerCapture(event.pointerId);
    drawn.drop();
    const place = placeIn(root, event);
    const index = pointUnder(event, place);
    const at = index < 0 ? place : placeOf(surface, drawn.points[index]);
    const { pointerId, clientX, clientY } = event;
    // A point keeps its distance from the finger, so that it does not jump.
    const offset = { x: at.x - place.x, y: at.y - place.y };
    press = { pointerId, clientX, clientY, index, offset, hasMoved: false };
    drawn.select(index);
    show();
  };

  /** @param {PointerEvent} event */
  const onMove = (event) => {
    if (!press) {
      root.classList.toggle('grabs', pointUnder(event, placeIn(root, event)) >= 0);
      return;
    }
    if (press.pointerId !== event.pointerId) return;
    const { clientX, clientY, index, offset } = press;
    const distance = Math.hypot(event.clientX - clientX, event.clientY - clientY);
    press.hasMoved ||= distance > tapDistance;
    if (index < 0 || !press.hasMoved) return;
    const { x, y } = placeIn(root, event);
    drawn.carry(index, pointAt(surface, { x: x + offset.x, y: y + offset.y }));
    show();
  };

  /** @param {PointerEvent} event */
  const onUp = (event) => {
    if (press?.pointerId !== event.pointerId) return;
    const { index, hasMoved } = press;
    press = undefined;
    const place = placeIn(root, event);
    if (index >= 0) drawn.drop();
    else if (!hasMoved && isInside(place, surface.area)) drawn.add(pointAt(surface, place));
    show();
  };

  /** The browser has taken the pointer, or the layer has gone. @param {PointerEvent} event */
  const onLost = (event) => {
    if (press?.pointerId !== event.pointerId) return;
    press = undefined;
    drawn.cancel();
    show();
  };

  root.addEventListener('pointerdown', onDown);
  root.addEventListener('pointermove', onMove);
  root.addEventListener('pointerup', onUp);
  root.addEventListener('pointercancel', onLost);
  root.addEventListener('lostpointercapture', onLost);
}
