/** @import { State, Remedy } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Store } from '../state/store.js' */
/** @import { Reader } from '../widget/reader.js' */

import { element, setText } from '../dom/elements.js';
import { scenarioOf } from '../state/scenario-of.js';
import { isVeiled } from '../state/state.js';

/**
 * What the run does and why, with the numbers that say so, and one thing to try.
 * @param {Strings} strings
 * @param {Reader} reader
 */
export function createVerdict(strings, reader) {
  const title = element('strong');
  const sentence = element('span');
  /** @type {Remedy | null} */
  let remedy = null;
  const tryIt = element('button', { type: 'button', className: 'try', hidden: true });
  tryIt.onclick = () => {
    if (remedy?.kind === 'restart') reader.load(remedy.changes);
    else if (remedy) reader.open('gradient-check');
  };
  const root = element(
    'section',
    { className: 'verdict', part: 'verdict', 'aria-label': strings.verdictLabel },
    element('p', {}, title, ' ', sentence),
    tryIt,
  );
  /** @type {unknown} */
  let shownFor;
  /** @type {unknown} */
  let shownIn;

  /** Empties the card while the run is veiled. The mystery shows its question there. */
  const blank = () => {
    delete root.dataset.verdict;
    delete root.dataset.cause;
    title.textContent = '';
    sentence.textContent = '';
    tryIt.textContent = '';
    tryIt.hidden = true;
    delete tryIt.dataset.control;
    tryIt.disabled = false;
    remedy = null;
    shownFor = undefined;
  };

  return {
    root,

    /**
     * @param {State} state
     * @param {Pick<Store['ask'], 'remedy'>} ask called only while the run is paused
     */
    render(state, ask) {
      if (isVeiled(state)) {
        blank();
        return;
      }
      const { diagnosis, playing, presentation } = state;
      if (presentation !== shownIn) shownFor = undefined;
      shownIn = presentation;
      if (diagnosis === shownFor) return;
      root.dataset.verdict = diagnosis.verdict;
      root.dataset.cause = diagnosis.cause;
      setText(title, strings.verdicts[diagnosis.verdict]);
      setText(sentence, strings.verdictSentence(state, scenarioOf(state)));
      // Counting a remedy's iterations is too slow for every frame of a playing run.
      shownFor = playing ? undefined : diagnosis;
      remedy = playing ? null : ask.remedy();
      tryIt.hidden = remedy === null;
      if (!remedy) return;
      setText(tryIt, strings.remedy(remedy));
      const changesRun = remedy.kind === 'restart';
      // The button is hidden where the host has hidden α.
      if (changesRun) tryIt.dataset.control = 'alpha';
      else delete tryIt.dataset.control;
      tryIt.disabled = changesRun && presentation.locked;
    },
  };
}
