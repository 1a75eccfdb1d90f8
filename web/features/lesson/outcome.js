/** @import { State } from '../../state/state.js' */
import { element, setText } from '../../dom/elements.js';
import { runKey } from './check.js';

/**
 * The feedback on an answer: a mark, sentences, perhaps a button. Once the demo shows another run,
 * it adds that the feedback was about the former one.
 * @param {string} changedSince said then
 */
export function createOutcome(changedSince) {
  const since = element('p', { className: 'since', role: 'status' });
  const root = element('div', { className: 'outcome', tabIndex: -1, hidden: true });
  /** The run that the feedback is about. @type {string | undefined} */
  let toldOf;

  return {
    root,

    /**
     * @param {string} mark
     * @param {readonly (string | HTMLElement)[]} parts after it; a sentence each, or a button
     * @param {'right' | 'wrong' | 'missing'} state
     * @param {string} [of] the key of the run that the feedback is about, from runKey()
     */
    tell(mark, [sentence, ...others], state, of) {
      toldOf = of;
      setText(since, '');
      root.dataset.outcome = state;
      root.replaceChildren(
        element('p', {}, element('strong', {}, mark), ' ', sentence),
        ...others.map((part) => (typeof part === 'string' ? element('p', {}, part) : part)),
        since,
      );
      root.hidden = false;
    },

    hide() {
      root.hidden = true;
      toldOf = undefined;
    },

    /** @param {State} state */
    render(state) {
      if (toldOf) setText(since, runKey(state) === toldOf ? '' : changedSince);
    },
  };
}
