/** @import { State } from '../state/state.js' */
/** @import { Reader } from '../widget/reader.js' */
import { largestLearningRate } from '../state/parameters.js';
import { backAction, stepAction } from '../state/phases.js';
import { hasControl } from '../state/presentation.js';
import { learningRateOf } from '../state/state.js';
import { rounded } from '../strings/format.js';

/** One press changes α by this factor: twenty to ten times as much. */
const learningRateFactor = 10 ** (1 / 20);
const many = 10;

/** A key does nothing where the host has taken away the control that does the same. */
/** @type {Readonly<Record<string, string>>} */
const controlOf = {
  ' ': 'play',
  ArrowLeft: 'step',
  ArrowRight: 'step',
  Home: 'step',
  End: 'step',
  '[': 'alpha',
  ']': 'alpha',
};

/**
 * The keys of the whole widget, listed in features/keys/keys.js. They act only while the focus is inside
 * it and nothing there has a use for the key itself; what they have acted on goes no further, so
 * that the page around never acts on it too.
 * @param {HTMLElement} root of the widget
 * @param {() => State} getState
 * @param {Reader} reader
 * @param {AbortSignal} gone the root outlives what stands in it
 */
export function attachKeyboard(root, getState, reader, gone) {
  /** @param {number} factor */
  const scaleLearningRate = (factor) => {
    const wanted = rounded(learningRateOf(getState()) * factor, 3);
    const learningRate = Math.min(Math.max(wanted, Number.MIN_VALUE), largestLearningRate);
    reader.set('learningRate', learningRate);
  };

  /** @param {KeyboardEvent} event @returns {(() => void) | undefined} */
  const deedOf = ({ key, shiftKey }) => {
    const n = shiftKey ? many : 1;
    switch (key) {
      case ' ':
        return () => reader.act(({ playing }) => ({ type: playing ? 'pause' : 'play' }));
      case 'ArrowLeft':
        return () => reader.act((state) => backAction(state, n));
      case 'ArrowRight':
        return () => reader.act((state) => stepAction(state, n));
      case 'Home':
        return () => reader.dispatch({ type: 'seek', iteration: 0 });
      case 'End':
        return () => reader.act((state) => ({ type: 'seek', iteration: state.furthestIteration }));
      case '[':
        return () => scaleLearningRate(1 / learningRateFactor);
      case ']':
        return () => scaleLearningRate(learningRateFactor);
      case '?':
        return () => reader.open('keys');
    }
  };

  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    // Where brackets are typed with AltGr, some systems report it as Ctrl and Alt.
    const chord = event.ctrlKey || event.metaKey || event.altKey;
    if (chord && !event.getModifierState('AltGraph')) return;
    const control = controlOf[event.key];
    if (control && !hasControl(getState().presentation, control)) return;
    const deed = deedOf(event);
    if (!deed || hasOwnUse(/** @type {Element} */ (event.target), event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };
  root.addEventListener('keydown', onKey, { signal: gone });
}

/**
 * Whether a control needs a key for itself.
 * @param {Element} target
 * @param {string} key
 */
function hasOwnUse(target, key) {
  if (target.closest('dialog, textarea, [contenteditable], input[type="text"]')) return true;
  if (key === ' ') return target.closest('button, select, input, summary, a') !== null;
  if (/^(Arrow|Home|End)/.test(key)) return target.closest('select, input[type="range"]') !== null;
  return false;
}
