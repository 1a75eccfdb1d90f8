import { placeIn } from '../dom/host-scale.js';

/** A press that moved less than this is a tap. */
const tapDistance = 5;

/**
 * Moves a range input by a pointer that is pressed anywhere on its track. A mouse moves it at once.
 * A finger moves it when it taps, or when it moves along the track: a finger that moves across it
 * scrolls the page, and changes nothing. A press on a text field within the track edits that field,
 * unless it moves.
 * @param {HTMLElement} track
 * @param {HTMLInputElement} range whose listeners are told by `input` events
 * @param {() => {start: number, length: number}} way where the range's least value is, in CSS pixels
 *   from the track's left edge, and how far it is to the greatest
 */
export function attachSlidePointer(track, range, way) {
  /** @type {{pointerId: number, x: number, slides: boolean} | undefined} */
  let press;

  /** @param {PointerEvent} event */
  const slideTo = (event) => {
    const { start, length } = way();
    const part = Math.min(Math.max((placeIn(track, event).x - start) / length, 0), 1);
    const [least, most] = [Number(range.min), Number(range.max)];
    const value = String(Math.round(least + part * (most - least)));
    if (value === range.value) return;
    range.value = value;
    range.dispatchEvent(new Event('input', { bubbles: true }));
  };

  /** @param {PointerEvent} event */
  const onDown = (event) => {
    if (!event.isPrimary || event.button !== 0 || range.matches(':disabled')) return;
    const slides = event.pointerType === 'mouse' && !isOnText(event);
    press = { pointerId: event.pointerId, x: event.clientX, slides };
    if (!slides) return;
    event.preventDefault();
    track.setPointerCapture(event.pointerId);
    range.focus({ preventScroll: true });
    slideTo(event);
  };

  /** @param {PointerEvent} event */
  const onMove = (event) => {
    if (press?.pointerId !== event.pointerId) return;
    if (!press.slides) {
      if (Math.abs(event.clientX - press.x) <= tapDistance) return;
      press.slides = true;
      track.setPointerCapture(event.pointerId);
      range.focus({ preventScroll: true });
    }
    slideTo(event);
  };

  /** @param {PointerEvent} event */
  const onUp = (event) => {
    if (press?.pointerId !== event.pointerId) return;
    const isTap = !press.slides;
    press = undefined;
    if (isTap && !isOnText(event)) slideTo(event);
  };

  /** The browser has taken the finger to scroll. @param {PointerEvent} event */
  const onCancel = (event) => {
    if (press?.pointerId === event.pointerId) press = undefined;
  };

  /** A tap on the border of a field is for the track. @param {MouseEvent} event */
  const keepFocus = (event) => {
    if (isTextField(event.target) && !isOnText(event)) event.preventDefault();
  };

  track.addEventListener('mousedown', keepFocus);
  track.addEventListener('pointerdown', onDown);
  track.addEventListener('pointermove', onMove);
  track.addEventListener('pointerup', onUp);
  track.addEventListener('pointercancel', onCancel);
}

/** @param {EventTarget | null} target */
const isTextField = (target) => target instanceof HTMLInputElement && target.type === 'text';

/**
 * Whether a press is on what is seen of a text field, not on its transparent border, which makes it
 * large enough for a finger.
 * @param {MouseEvent} event
 */
const isOnText = ({ target, offsetY }) => isTextField(target) && offsetY >= 0;
