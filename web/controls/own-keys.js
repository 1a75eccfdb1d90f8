/** Which keys a control uses itself, so that neither the widget nor the page around acts on them. */

const textFields = 'textarea, [contenteditable], input[type="text"]';
const edits = ['Backspace', 'Delete', 'Enter', 'Home', 'End', 'PageUp', 'PageDown'];
const isArrow = (/** @type {string} */ key) => key.startsWith('Arrow');

/** The keys of each kind of control, by its selector. @type {readonly [string, (key: string) => boolean][]} */
const kinds = [
  ['dialog', (key) => key !== 'Tab'],
  [textFields, (key) => key.length === 1 || isArrow(key) || edits.includes(key)],
  ['select', (key) => /^[\p{L} ]$/u.test(key) || isArrow(key) || edits.includes(key)],
  ['input[type="range"]', (key) => isArrow(key) || /^(Home|End|Page)/.test(key)],
  ['button, summary, input', (key) => key === ' ' || key === 'Enter'],
  ['a', (key) => key === 'Enter'],
];

/**
 * Whether the control that has the focus uses a key itself.
 * @param {Element} target
 * @param {string} key
 */
export const usesKey = (target, key) =>
  kinds.some(([selector, uses]) => uses(key) && target.closest(selector) !== null) ||
  // A list goes to the option that begins with what is typed.
  (target instanceof HTMLSelectElement &&
    /^\d$/.test(key) &&
    Array.from(target.options).some(({ text }) => text.startsWith(key)));

/**
 * Whether an event is of a chord, such as Ctrl and c, which is the browser's or the page's. Some
 * systems report AltGr, with which brackets are typed, as Ctrl and Alt.
 * @param {KeyboardEvent} event
 */
export const isChord = (event) =>
  (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');

/** @type {Readonly<Record<string, readonly [number, number]>>} right and up are positive */
const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

/**
 * Where an arrow key points: to the right and up. Undefined for other keys and for chords.
 * @param {KeyboardEvent} event
 */
export const arrowDirection = (event) => (isChord(event) ? undefined : directions[event.key]);

/**
 * Keeps the keys that a control uses from the page around: a slide show would go to its next slide
 * with the arrow that moves a slider, and go black with the point that is typed into a field. A page
 * that hears a key before the widget does may cancel it: what was typed is put into the field all the
 * same, since 0.5 must not become 5.
 * @param {HTMLElement} frame around all controls
 * @param {AbortSignal} gone ends it
 */
export function keepOwnKeys(frame, gone) {
  for (const type of /** @type {const} */ (['keydown', 'keypress', 'keyup'])) {
    frame.addEventListener(
      type,
      (event) => {
        const { target, key } = event;
        if (isChord(event) || !(target instanceof Element) || !usesKey(target, key)) return;
        event.stopPropagation();
        const isCancelled = event.type === 'keydown' && event.defaultPrevented;
        if (isCancelled && key.length === 1 && target.matches(textFields)) {
          // As if it was typed: the field then tells of the change.
          document.execCommand('insertText', false, key);
        }
      },
      { signal: gone },
    );
  }
}
