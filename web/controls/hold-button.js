import { element } from '../dom/elements.js';

const holdMilliseconds = 400;
/** Left for a release that a busy page hears of late, when the time is up already. */
const graceMilliseconds = 50;
const many = 10;

/**
 * A button that acts once when it is pressed, and ten times when it is held or pressed with Shift.
 * @param {Record<string, unknown>} properties
 * @param {(n: number) => void} act
 * @param {...(Node | string)} children
 */
export function holdButton(properties, act, ...children) {
  let timer = 0;
  let held = false;

  const release = () => clearTimeout(timer);
  return element(
    'button',
    {
      type: 'button',
      ...properties,
      onpointerdown(/** @type {PointerEvent} */ event) {
        if (event.button !== 0) return;
        held = false;
        const hold = () => {
          held = true;
          act(many);
        };
        timer = window.setTimeout(() => {
          timer = window.setTimeout(hold, graceMilliseconds);
        }, holdMilliseconds);
      },
      onpointerup: release,
      onpointerleave: release,
      onpointercancel: release,
      // A long press would otherwise open the browser's menu.
      oncontextmenu: (/** @type {Event} */ event) => event.preventDefault(),
      onclick(/** @type {MouseEvent} */ event) {
        // The click after a hold is ignored. A click by key has detail 0 and never follows a hold.
        if (!held || event.detail === 0) act(event.shiftKey ? many : 1);
        held = false;
      },
    },
    ...children,
  );
}
