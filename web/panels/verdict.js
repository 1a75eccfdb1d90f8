/** @import { State, Remedy } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Store } from '../state/store.js' */
/** @import { Reader } from '../widget/reader.js' */

import { element, setText } from '../dom/elements.js';
import { changeDetector } from '../state/change-detector.js';
import { turnsBack } from '../state/reading.js';
import { scenarioOf } from '../state/scenario-of.js';
import { isBlownUp, isVeiled } from '../state/state.js';
import { createVerdictIcon, kindOf } from './verdict-icon.js';

/**
 * What the run does and why, with the numbers that say so, and one thing to try.
 * @param {Strings} strings
 * @param {Reader} reader
 */
export function createVerdict(strings, reader) {
  const icon = createVerdictIcon();
  const title = element('strong');
  const sentence = element('span');
  /** @type {Remedy | null} */
  let remedy = null;
  const tryIt = element('button', { type: 'button', className: 'try', hidden: true });
  tryIt.onclick = () => {
    if (remedy?.kind === 'restart') reader.load(remedy.changes);
    else if (remedy?.kind === 'again') {
      reader.load({ learningRate: remedy.learningRate });
      reader.dispatch({ type: 'play' });
    } else if (remedy) reader.open('gradient-check');
  };
  const says = element('p', { className: 'says' }, title, ' ', sentence);
  const root = element(
    'section',
    { className: 'verdict', part: 'verdict', 'aria-label': strings.verdictLabel },
    icon.root,
    says,
    tryIt,
  );
  const isShownAnew = changeDetector(({ diagnosis, presentation, marked, phase, playing }) => [
    diagnosis,
    presentation,
    marked,
    phase,
    playing,
    isBlank,
  ]);
  let isBlank = false;

  /** Empties the card while the run is veiled. The mystery shows its question there. */
  const blank = () => {
    delete root.dataset.verdict;
    delete root.dataset.cause;
    delete root.dataset.kind;
    title.textContent = '';
    sentence.textContent = '';
    tryIt.textContent = '';
    tryIt.hidden = true;
    delete tryIt.dataset.control;
    tryIt.disabled = false;
    remedy = null;
    isBlank = true;
  };

  return {
    root,
    /** The words, for what a feature adds to them. */
    says,

    /**
     * @param {State} state
     * @param {Pick<Store['ask'], 'remedy'>} ask called only while the run is paused
     */
    render(state, ask) {
      if (isVeiled(state)) {
        blank();
        isShownAnew(state);
        return;
      }
      isBlank = false;
      const { diagnosis, playing, presentation, marked, phase } = state;
      if (!isShownAnew(state)) return;
      const kind = kindOf(diagnosis);
      root.dataset.verdict = diagnosis.verdict;
      root.dataset.cause = diagnosis.cause;
      root.dataset.kind = kind;
      icon.show(kind);
      root.classList.toggle('of-phase', phase !== null);
      if (marked) {
        setText(title, strings.pointedOut);
        setText(sentence, strings.markedIteration(marked));
      } else if (phase !== null && diagnosis.verdict === 'not-started') {
        setText(title, strings.loop.phaseTitle(phase));
        const { fault, scaling } = state.options;
        const gradient = { faulty: fault !== 'none', isScaled: scaling !== 'none' };
        setText(sentence, strings.loop.phaseSentence(phase, gradient));
      } else {
        setText(title, strings.verdicts[diagnosis.verdict]);
        setText(sentence, sentenceOf(state, strings));
      }
      // Counting a remedy's iterations is too slow for every frame of a playing run.
      remedy = playing ? null : ask.remedy();
      tryIt.hidden = remedy === null;
      if (!remedy) return;
      setText(tryIt, strings.remedy(remedy));
      const changesRun = remedy.kind !== 'check-gradient';
      // The button is hidden where the host has hidden α.
      if (changesRun) tryIt.dataset.control = 'alpha';
      else delete tryIt.dataset.control;
      tryIt.disabled = changesRun && presentation.locked;
    },
  };
}

/** @param {State} state @param {Strings} strings */
function sentenceOf(state, strings) {
  const { playing, snapshot, startSnapshot, diagnosis } = state;
  const hasStopped = !playing && diagnosis.verdict === 'diverging' && isBlownUp(state);
  return hasStopped
    ? strings.blownUp(snapshot.cost / startSnapshot.cost, turnsBack(state))
    : strings.verdictSentence(state, scenarioOf(state));
}
