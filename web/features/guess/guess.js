/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { Outcome } from './outcomes.js' */
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { element, setText } from '../../dom/elements.js';
import { isVeiled } from '../../state/state.js';
import css from './guess.css?inline';
import { isSettled, outcomes, tells } from './outcomes.js';

const sheet = sheetOf(css);

/** So long a run waits for a guess. */
const waitSeconds = 4;

/**
 * Asks what a run that is held before its first update will do, in the card of the verdict, and says
 * there later how the guess compares with the run. The run goes on with the guess, or after a few
 * seconds without one. A pointer on the question, or the keyboard's focus in it, makes it wait.
 * @param {FeatureContext} context
 */
export function createGuess({ store, reader, slots, words }) {
  adoptSheet(slots.root, sheet);
  let timer = 0;
  /** @type {Outcome | null} */
  let guess = null;
  /** What the run is made of that is asked about. @type {readonly unknown[]} */
  let run = [];

  const answers = outcomes.map((outcome) =>
    element(
      'button',
      { type: 'button', onclick: () => take(outcome) },
      words.guessWords.outcomes[outcome],
    ),
  );
  const question = element(
    'div',
    { className: 'guess', role: 'group', 'aria-label': words.guessWords.label, hidden: true },
    element('p', {}, words.guessWords.question),
    element('div', { className: 'answers' }, ...answers),
  );
  const full = element('span', { className: 'full' });
  const brief = element('span', { className: 'brief' });
  const told = element('span', { className: 'told', role: 'status' }, full, brief);
  question.style.setProperty('--_wait', `${waitSeconds}s`);
  slots.verdict.append(question);
  slots['verdict-says'].append(' ', told);

  const stopWaiting = () => {
    clearTimeout(timer);
    question.classList.remove('waits');
  };
  const close = () => {
    stopWaiting();
    question.hidden = true;
    slots.verdict.classList.remove('asks');
  };
  const goOn = () => {
    const tree = /** @type {ShadowRoot} */ (question.getRootNode());
    if (question.contains(tree.activeElement)) slots.play.focus();
    reader.dispatch({ type: 'play' });
  };
  /** @param {Outcome} outcome */
  const take = (outcome) => {
    guess = outcome;
    goOn();
  };

  for (const type of ['pointerenter', 'focusin']) question.addEventListener(type, stopWaiting);

  /** @param {State} state */
  const runOf = ({ dataset, options, learningRates, mystery }) => [
    dataset,
    options,
    learningRates,
    mystery,
  ];

  /** @param {State} state */
  const render = (state) => {
    if (runOf(state).some((part, i) => part !== run[i])) {
      guess = null;
      close();
    }
    if (state.snapshot.iteration > 0 || !state.held) close();
    else if (!state.playing) stopWaiting();
    const { verdict } = state.diagnosis;
    if (guess === null || isVeiled(state) || verdict === 'not-started') {
      setText(full, '');
      setText(brief, '');
      return;
    }
    const [isRight, settled] = [tells(guess, state), isSettled(state)];
    setText(full, words.guessWords.told(guess, isRight, settled));
    setText(brief, words.guessWords.toldBriefly(isRight, settled));
  };

  return {
    /** Asks about the run that has just been set up. */
    open() {
      run = runOf(store.state);
      guess = null;
      if (!store.state.held) return;
      question.hidden = false;
      slots.verdict.classList.add('asks');
      // Anew, so that the bar is drawn from its beginning.
      stopWaiting();
      void question.offsetWidth;
      question.classList.add('waits');
      timer = window.setTimeout(goOn, 1000 * waitSeconds);
      render(store.state);
    },
    render,
    destroy: stopWaiting,
  };
}
