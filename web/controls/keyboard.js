/** @import { State } from '../state/state.js' */
/** @import { Reader } from '../widget/reader.js' */
import { optionRanges } from '../core/layouts.js';
import { backAction, stepAction } from '../state/phases.js';
import { hasControl } from '../state/presentation.js';
import { learningRateOf } from '../state/state.js';
import { rounded } from '../strings/format.js';
import { isChord, usesKey } from './own-keys.js';

/** One press multiplies α by this: 20 presses make it ten times as large. */
const learningRateFactor = 10 ** (1 / 20);
const many = 10;

/**
 * A key does nothing where the host has hidden the control that does the same.
 * @type {Readonly<Record<string, string>>}
 */
const controlOf = {
  ' ': 'play',
  ArrowLeft: 'step',
  ArrowRight: 'step',
  Home: 'step',
  End: 'step',
  '[': 'alpha',
  ']': 'alpha',
  f: 'view',
  '?': 'view',
  ...Object.fromEntries(Array.from('123456', (key) => [key, 'scenario'])),
};

/**
 * The keys of the whole widget; features/keys lists them for the reader. They act only while the
 * focus is inside the widget, and not if the focused control uses the key itself. An event that was
 * acted on is stopped, so that the page does not act on it too.
 * @param {HTMLElement} root of the widget
 * @param {() => State} getState
 * @param {Reader} reader
 * @param {(index: number) => void} pressChip
 * @param {AbortSignal} gone ends it: the root stays when the widget ends
 */
export function attachKeyboard(root, getState, reader, pressChip, gone) {
  /** @param {number} factor */
  const scaleLearningRate = (factor) => {
    const { least, most } = optionRanges.learningRate;
    const wanted = rounded(learningRateOf(getState()) * factor, 3);
    const learningRate = Math.min(Math.max(wanted, least), most);
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
      case '1':
      case '2':
      case '3':
      case '4':
      case '5':
        return () => pressChip(Number(key) - 1);
      case '6':
        return () => reader.open('mystery', undefined, { changesState: true });
      case 'f':
        return () => reader.open('projector');
      case '?':
        return () => reader.open('keys');
    }
  };

  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (isChord(event)) return;
    const control = controlOf[event.key];
    if (control && !hasControl(getState().presentation, control)) return;
    const deed = deedOf(event);
    if (!deed || usesKey(/** @type {Element} */ (event.target), event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };
  root.addEventListener('keydown', onKey, { signal: gone });
  // What is sent to the element itself, as the page does where nothing has the focus yet.
  const tree = root.getRootNode();
  if (!(tree instanceof ShadowRoot)) return;
  tree.host.addEventListener(
    'keydown',
    (event) => {
      if (event.composedPath()[0] === tree.host) onKey(/** @type {KeyboardEvent} */ (event));
    },
    { signal: gone },
  );
}
