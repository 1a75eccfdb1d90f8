/** @import { Run } from '../core/run.js' */
/** @import { Diagnosis } from '../core/layouts.js' */
/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { AnswerGiven } from '../features/mystery/game.js' */
/** @import { MysteryParts } from '../features/mystery/mystery-slot.js' */
/** @import { Series } from '../features/mystery/series.js' */
/** @import { Ghost } from '../state/ghosts.js' */
/** @import { Configuration, ParameterName } from '../state/parameters.js' */
/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { View } from './view.js' */
import { createActions } from '../actions/actions.js';
import { keepRun } from '../actions/keep-run.js';
import { createDataOpening, refusalSentence } from '../actions/open-data.js';
import { readerActions } from '../actions/reader-actions.js';
import { restarting } from '../actions/restart.js';
import { createParameterSetting } from '../actions/set-parameter.js';
import { createLessonSlot } from '../features/lesson/lesson-slot.js';
import { createMysterySlot } from '../features/mystery/mystery-slot.js';
import { rowsShown } from '../panels/iteration-lines.js';
import { changeDetector } from '../state/change-detector.js';
import { openSession } from '../state/open-session.js';
import { defaults } from '../state/parameters.js';
import { createPlayer } from '../state/player.js';
import { ownDataset } from '../state/points.js';
import { scenarios } from '../state/scenarios.js';
import { createSession } from '../state/session.js';
import { createView } from './view.js';

/**
 * What the widget tells whoever holds it.
 * @typedef {object} Listeners
 * @property {(state: State) => void} onStep the iteration shown is another, or of another run
 * @property {(state: State) => void} onDiagnosis the verdict or its cause is another
 * @property {() => void} onChange the state at rest is one that another link would lead to
 * @property {(chapter: string) => void} onChapter another chapter of the lesson is open
 * @property {(error: {code: string, message: string}) => void} onError
 * @property {(given: AnswerGiven) => void} onAnswer a mystery was answered, or given up
 */

/**
 * What to begin with.
 * @typedef {object} First
 * @property {Configuration} configuration valid
 * @property {Dataset} dataset
 * @property {readonly Ghost[]} [ghosts] in place of those configured
 * @property {MysteryParts | null} mysteryParts if a mystery is asked for
 * @property {Series | null} mystery to go on with, on a run as configured
 */

/** @typedef {ReturnType<typeof createWidget>} Widget */

/**
 * Wires the parts. The one-way flow: controls → actions → session (the only one to ask the run)
 * → state → view.
 * @param {HTMLElement} root empty, in the document
 * @param {Run} run freed by destroy()
 * @param {First} first
 * @param {Strings} strings
 * @param {Listeners} listeners
 */
export function createWidget(root, run, first, strings, listeners) {
  const { configuration, dataset, ghosts } = first;
  /** @type {View | undefined} */
  let view;
  let isCreated = false;

  const isLinkedOtherwise = changeDetector((state) => [
    state.dataset,
    state.scaling,
    state.fault,
    state.batchSize,
    state.seed,
    state.start,
    state.learningRates,
    state.snapshot.iteration,
    state.view,
    state.phase,
    state.ghosts,
    state.chosenScenario,
    state.mystery?.seed,
  ]);

  /** @param {State} state */
  const render = (state) => {
    view?.render(state, session.iterationTerms(rowsShown), session.remedy);
    mystery.render(state);
    lesson.render(state);
  };

  const session = createSession(run, (state, former) => {
    render(state);
    if (former?.diagnosis && tellApart(state.diagnosis, former.diagnosis)) {
      listeners.onDiagnosis(state);
    }
    const stepped =
      former?.snapshot &&
      (state.snapshot.iteration !== former.snapshot.iteration ||
        state.landscape !== former.landscape);
    if (stepped) listeners.onStep(state);
    if (isCreated && !state.playing && isLinkedOtherwise(state)) listeners.onChange();
    if (former && state.chapter !== former.chapter) listeners.onChapter(state.chapter);
  });
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const player = createPlayer(session, () => motion.matches);

  /** @param {string} code @param {string} message */
  const complain = (code, message) => {
    // Something was still being loaded when the widget was taken away.
    if (session.isFreed) return;
    session.notify({ code, message });
    listeners.onError({ code, message });
  };

  const restart = restarting(session, player, complain, strings);
  const mystery = createMysterySlot(
    {
      root,
      session,
      run,
      restart,
      onBegun() {
        parameters.showGhosts('none');
        if (session.state.chapter !== 'none') lesson.makeWay();
      },
    },
    complain,
    strings,
    listeners.onAnswer,
  );
  const data = createDataOpening(
    { session, player, onOpened: () => mystery.redraw() },
    complain,
    strings,
  );
  const parameters = createParameterSetting(
    {
      session,
      player,
      restart,
      data,
      setMystery: (seed) => mystery.set(seed),
      openChapter: (chapter) => lesson.open(chapter),
    },
    complain,
    strings,
  );
  const actions = createActions(
    {
      session,
      player,
      restart,
      data,
      parameters,
      getView: () => /** @type {View} */ (view),
      async startMystery() {
        await mystery.set();
        view?.bringPlotsIntoView();
      },
      openLesson: () => lesson.resume(),
    },
    complain,
    strings,
  );
  const lesson = createLessonSlot(
    root,
    {
      get state() {
        return session.state;
      },
      get plots() {
        return /** @type {View} */ (view).plots;
      },
      actions,
      configure: parameters.configure,
      setVeiled: session.setVeiled,
      keepRun: () => keepRun({ session, data, parameters }),
      offerData: data.offer,
    },
    {
      choose(chapter) {
        // One teacher at a time.
        if (chapter !== 'none') {
          mystery.forget();
          if (session.state.mystery) session.setMystery(null);
        }
        session.chooseChapter(chapter);
      },
      complain,
      strings,
    },
  );

  const { refusal, startRefused, unreached, unpinned } = openSession(
    session,
    dataset,
    configuration,
  );
  if (refusal) throw new RangeError(refusalSentence(refusal, defaults, strings));
  if (ghosts) session.setGhosts(ghosts);
  const isLocked = () => session.state.presentation.locked;
  view = createView(root, strings, readerActions(actions, isLocked), () => session.state);
  const isMystery = mystery.open(first.mysteryParts, first.mystery, configuration.mystery);
  if (isMystery && !first.mystery) session.seek(configuration.iteration);
  else if (!isMystery) render(session.state);
  if (configuration.mystery !== '' && !isMystery) mystery.complainOfMissing();
  if (startRefused) {
    const { w, b } = configuration;
    complain('bad-start', strings.errors.startNotFinite(w, b, strings.errors.defaultStart));
  }
  if (unreached) parameters.complainOfUnreached(unreached);
  if (!ghosts) parameters.complainOfUnpinned(unpinned);
  isLinkedOtherwise(session.state);
  isCreated = true;

  return {
    get state() {
      return session.state;
    },
    set: parameters.set,
    complain,
    /** @param {number} n */
    step(n) {
      player.pause();
      session.step(n);
    },
    seek: actions.seek,
    play: player.play,
    pause: player.pause,
    reset: actions.reset,
    /**
     * Whether a valid value has to be fetched before it can take effect.
     * @param {ParameterName} name
     * @param {unknown} value
     */
    needsLoading(name, value) {
      const present = session.state.dataset.id;
      if (name === 'mystery') return !mystery.isLoaded && String(value).trim() !== '';
      if (name === 'points') return value === '' && present === ownDataset;
      const id = name === 'scenario' ? scenarioDataset(String(value)) : value;
      return (name === 'dataset' || name === 'scenario') && id !== present;
    },
    /** @param {Dataset} examples @returns {string | null} what is wrong with them */
    setData: (examples) => data.open(examples, session.state.start),
    destroy() {
      // What it does in ending is nothing to tell of.
      isCreated = false;
      data.forget();
      mystery.forget();
      player.pause();
      lesson.destroy();
      view?.destroy();
      session.free();
    },
  };
}

/** @param {string} id of a scenario */
const scenarioDataset = (id) => scenarios[id]?.dataset ?? defaults.dataset;

/** @param {Diagnosis} a @param {Diagnosis} b */
const tellApart = (a, b) => a.verdict !== b.verdict || a.cause !== b.cause;
