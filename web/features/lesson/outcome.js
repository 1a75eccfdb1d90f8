/** @import { State } from '../../state/state.js' */
import { element, setText } from '../../dom/elements.js';
import { runKey } from './presupposed.js';

/**
 * What is told of an answer: a mark, sentences, perhaps a button; and, once the demo has become
 * another run, that it was told of the one before.
 * @param {string} changedSince said then
 */
export function createOutcome(changedSince) {
  const since = element('p', { className: 'since', role: 'status' });
  const root = element('div', { className: 'outcome', tabIndex: -1, hidden: true });
  /** The run that was told of. @type {string | undefined} */
  let toldOf;

  return {
    root,

    /**
     * @param {string} mark
     * @param {readonly (string | HTMLElement)[]} parts after it; a sentence each, or a button
     * @param {'right' | 'wrong' | 'missing'} state
     * @param {string} [of] the run that this is said of, as runKey has it
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
