/** @import { Parameters } from './core/core-module.js' */
/** @import { Run } from './core/run.js' */
/** @import { Dataset } from './datasets/load-dataset.js' */
/** @import { Configuration, ParameterName } from './state/parameters.js' */
/** @import { DatasetError, Diagnosis } from './core/layouts.js' */
/** @import { AnswerGiven } from './mystery/game.js' */
/** @import { Mystery } from './mystery/mystery.js' */
/** @import { Series } from './mystery/series.js' */
/** @import { Ghost } from './state/ghosts.js' */
/** @import { LearningRateChange } from './state/learning-rates.js' */
/** @import { Presentation } from './state/presentation.js' */
/** @import { Remedy, State, ViewOptions } from './state/state.js' */
/** @import { Strings } from './strings/en.js' */
import { readerActions } from './controls/reader-actions.js';
import { defaultStart } from './datasets/catalogue.js';
import { loadDataset } from './datasets/load-dataset.js';
import { rowsShown } from './panels/iteration-panel.js';
import { scenarios } from './scenarios.js';
import { changeDetector } from './state/change-detector.js';
import { changesIn } from './state/learning-rates.js';
import { openSession } from './state/open-session.js';
import { parameterValue } from './state/parameter-value.js';
import { allowedIds, attributeOf, defaults, parseParameter } from './state/parameters.js';
import { backOrPhase, stepOrPhase } from './state/phases.js';
import { createPlayer } from './state/player.js';
import { datasetOfPoints, ownDataset, parsePoints } from './state/points.js';
import { showScenarioGhosts } from './state/scenario-ghosts.js';
import { createSession } from './state/session.js';
import { isVeiled, learningRateOf } from './state/state.js';
import { viewOf } from './state/view-words.js';
import { createView } from './view.js';

/**
 * What controls may ask for.
 * @typedef {object} Actions
 * @property {() => void} reset
 * @property {(n: number) => void} step
 * @property {(n: number) => void} back
 * @property {(iteration: number) => void} seek
 * @property {() => void} togglePlaying
 * @property {(name: ParameterName, raw: unknown) => void} set
 * @property {(id: string) => void} chooseDataset
 * @property {(start: Parameters) => void} dragStart
 * @property {(start: Parameters) => void} dropStart
 * @property {() => void} resetStart
 * @property {(options: Partial<ViewOptions>) => void} setView
 * @property {(iteration: number | null) => void} mark
 * @property {(code: string) => void} dismiss
 * @property {() => void} showAboutData
 * @property {() => void} showGradientCheck
 * @property {() => void} share
 * @property {() => void} showData as a table
 * @property {() => void} showIterations as a table
 * @property {() => void} showKeys
 * @property {(remedy: Remedy & {kind: 'restart'}) => void} tryRemedy
 * @property {(id: string) => void} chooseScenario
 * @property {() => void} startMystery
 * @property {() => void} pin
 * @property {(number: number) => void} unpin
 */

/**
 * What the widget tells whoever holds it.
 * @typedef {object} Listeners
 * @property {(state: State) => void} onStep the iteration shown is another, or of another run
 * @property {(state: State) => void} onDiagnosis the verdict or its cause is another
 * @property {() => void} onChange the state at rest is one that another link would lead to
 * @property {(error: {code: string, message: string}) => void} onError
 * @property {(given: AnswerGiven) => void} onAnswer a mystery was answered, or given up
 */

/**
 * What to begin with.
 * @typedef {object} First
 * @property {Configuration} configuration valid
 * @property {Dataset} dataset
 * @property {readonly Ghost[]} [ghosts] without them, its scenario's
 * @property {typeof import('./mystery/mystery.js') | null} mysteryModule if a mystery is asked for
 * @property {Series | null} mystery to go on with, on a run as configured
 */

/** @typedef {ReturnType<typeof createWidget>} Widget */

/** Mysteries are fetched with the first one. */
export const loadMystery = () => import('./mystery/mystery.js');

/** What a mystery hides. @type {ReadonlySet<ParameterName>} */
const hiddenNames = new Set(
  /** @type {const} */ (['learningRate', 'learningRateChanges', 'scaling', 'fault', 'scenario']),
);

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
  /** @type {import('./view.js').View | undefined} */
  let view;
  let loads = 0;
  let isCreated = false;
  /** @type {Mystery | undefined} */
  let mystery;
  let mysteriesAsked = 0;

  const isLinkedOtherwise = changeDetector((state) => [
    state.dataset,
    state.scaling,
    state.fault,
    state.start,
    state.learningRates,
    state.snapshot.iteration,
    state.view,
    state.chosenScenario,
    state.mystery?.seed,
  ]);

  /** @param {State} state */
  const render = (state) => {
    view?.render(state, session.iterationTerms(rowsShown), session.remedy);
    mystery?.render(state);
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
  });
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const player = createPlayer(session, () => motion.matches);

  /** @param {string} code @param {string} message */
  const complain = (code, message) => {
    session.notify({ code, message });
    listeners.onError({ code, message });
  };

  /** @param {Promise<void> | undefined} opening of something that has to be loaded first */
  const opened = (opening) =>
    opening?.catch(() => complain('part-unreachable', strings.errors.partUnreachable));

  /** @param {Partial<import('./state/session.js').Setup>} changes */
  const restart = (changes) => {
    player.pause();
    if (session.restart(changes)) return;
    const { w, b } = { ...session.state.start, ...changes.start };
    complain('bad-start', strings.errors.startNotFinite(w, b, strings.errors.formerStart));
  };

  /**
   * @param {Dataset} data
   * @param {Parameters} start
   * @returns {string | null} null, or what is wrong: the former run then goes on
   */
  const open = (data, start) => {
    player.pause();
    const { scaling, fault } = session.state;
    const learningRate = learningRateOf(session.state);
    const refusal = session.open({ dataset: data, start, learningRate, scaling, fault });
    if (refusal) return sentenceFor(refusal, start, strings);
    if (mystery?.redraw() === false) withoutMystery('no-mystery', strings.errors.noMystery);
    return null;
  };

  /** @param {string} code @param {string} message */
  const withoutMystery = (code, message) => {
    session.setMystery(null);
    complain(code, message);
  };

  /** @param {typeof import('./mystery/mystery.js')} module */
  const attachMystery = ({ createMystery }) =>
    createMystery({ root, session, run, restart }, strings, listeners.onAnswer);

  /** @param {string} [seed] of a series to begin: any, if none is named; if it is empty, none */
  const setMystery = async (seed) => {
    const asked = ++mysteriesAsked;
    if (seed === '') {
      session.setMystery(null);
      return;
    }
    try {
      const module = mystery ? null : await loadMystery();
      if (asked !== mysteriesAsked) return;
      if (module) mystery ??= attachMystery(module);
    } catch {
      complain('mystery-unreachable', strings.errors.mysteryUnreachable);
      return;
    }
    if (!mystery?.begin(seed)) withoutMystery('no-mystery', strings.errors.noMystery);
    else showGhosts('none');
  };

  /**
   * Starts on a shipped data set, fetched if need be. Whether it did: not if it cannot be had, or
   * another was asked for meanwhile.
   * @param {string} id
   * @param {() => Parameters} start
   */
  const openShipped = async (id, start) => {
    const load = ++loads;
    const present = session.state.dataset;
    try {
      const data = id === present.id ? present : await loadDataset(id);
      if (load !== loads) return false;
      const refusal = open(data, start());
      if (refusal) complain('bad-data', refusal);
      return refusal === null;
    } catch {
      if (load === loads) complain('dataset-unreachable', strings.errors.datasetUnreachable(id));
      return false;
    }
  };

  /** @param {ParameterName} name @param {unknown} raw */
  const reject = (name, raw) => {
    const code = `bad-${attributeOf(name)}`;
    const parsed = name === 'points' ? parsePoints(raw) : undefined;
    if (parsed && 'badRow' in parsed) {
      complain(code, strings.errors.badPoints(parsed.badRow, parsed.found));
      return;
    }
    const veiled = isVeiled(session.state) && hiddenNames.has(name);
    const value = veiled ? strings.veiled : String(parameterValue(session.state, name));
    const kept = name === 'mystery' && value === '' ? strings.errors.nothing : value;
    complain(code, strings.errors.badParameter(name, raw, allowedIds(name), kept));
  };

  /** @param {string} text that parses */
  const setPoints = async (text) => {
    const { start, dataset: present } = session.state;
    if (text !== '') {
      const refusal = open(datasetOfPoints(text), start);
      if (refusal) complain('bad-points', refusal);
    } else if (present.id === ownDataset) {
      await openShipped(defaults.dataset, () => start);
    }
  };

  /** @param {LearningRateChange} change */
  const complainOfUnreached = ({ from }) => {
    const message = strings.errors.unreachedChange(from, session.state.furthestIteration);
    complain('bad-learning-rate-changes', message);
  };

  /** @param {Partial<Presentation>} changes */
  const present = (changes) => {
    const { dragging, start } = session.state;
    if (changes.locked) player.pause();
    if (changes.locked && dragging) restart({ start });
    session.present(changes);
  };

  /** @param {string} id of a scenario */
  const showGhosts = (id) => {
    session.dismiss('no-room-for-ghosts');
    if (showScenarioGhosts(session, id)) return;
    session.notify({ code: 'no-room-for-ghosts', message: strings.compare.noRoom });
  };

  /** @param {string} id of a known scenario */
  const chooseScenario = async (id) => {
    const {
      dataset: wanted,
      w,
      b,
      iteration,
      ghosts,
      ...settings
    } = {
      ...defaults,
      ...scenarios[id],
    };
    if (id === 'none') return;
    if (wanted !== session.state.dataset.id) {
      const opened = await openShipped(wanted, () => ({ w, b }));
      if (!opened) return;
    }
    restart({ ...settings, start: { w, b } });
    session.chooseScenario(id);
    showGhosts(id);
    session.seek(iteration);
  };

  /**
   * Takes a parameter as it was typed, written or set. Resolves when it is in effect, which all but
   * data set and scenario are before this returns; a bad value is complained of and changes nothing.
   * @param {ParameterName} name
   * @param {unknown} raw
   */
  const set = async (name, raw) => {
    const value = parseParameter(name, raw);
    if (value === undefined) {
      reject(name, raw);
      return;
    }
    session.dismiss(`bad-${attributeOf(name)}`);
    // Whoever sets what a mystery hides has no need of it any more.
    if (isVeiled(session.state) && hiddenNames.has(name)) session.setMystery(null);
    if (name === 'mystery') {
      await setMystery(/** @type {string} */ (value));
    } else if (name === 'scenario') {
      await chooseScenario(/** @type {string} */ (value));
    } else if (name === 'dataset') {
      await openShipped(/** @type {string} */ (value), () => session.state.start);
    } else if (name === 'learningRate') {
      session.setLearningRate(/** @type {number} */ (value));
    } else if (name === 'iteration') {
      session.seek(/** @type {number} */ (value));
    } else if (name === 'points') {
      await setPoints(/** @type {string} */ (value));
    } else if (name === 'learningRateChanges') {
      restart({ learningRate: session.state.learningRates[0].learningRate });
      const unreached = session.setLearningRates(changesIn(/** @type {string} */ (value)));
      if (unreached) complainOfUnreached(unreached);
    } else if (name === 'view') {
      session.setView(viewOf(/** @type {string} */ (value)));
    } else if (name === 'theme' || name === 'controls' || name === 'locked') {
      present({ [name]: value });
    } else if (name === 'w' || name === 'b') {
      restart({ start: { ...session.state.start, [name]: value } });
    } else {
      restart({ [name]: value });
    }
  };

  /** @type {Actions} */
  const actions = {
    reset: () => restart({}),
    step(n) {
      player.pause();
      stepOrPhase(session, n);
    },
    back(n) {
      player.pause();
      backOrPhase(session, n);
    },
    seek(iteration) {
      player.pause();
      session.seek(iteration);
    },
    togglePlaying: () => (session.state.playing ? player.pause() : player.play()),
    set,
    chooseDataset: (id) => openShipped(id, () => defaultStart(id)),
    dragStart(start) {
      player.pause();
      session.dragStart(start);
    },
    dropStart: (start) => restart({ start }),
    resetStart: () => restart({ start: defaultStart(session.state.dataset.id) }),
    setView: session.setView,
    mark: session.mark,
    dismiss: session.dismiss,
    showAboutData: () => view?.showAboutData(),
    showGradientCheck: () => view?.showGradientCheck(),
    showData: () => opened(view?.showData()),
    showIterations: () => opened(view?.showIterations()),
    showKeys: () => opened(view?.showKeys()),
    async share() {
      player.pause();
      try {
        await view?.share(session.snapshotAt);
      } catch {
        complain('share-unreachable', strings.errors.shareUnreachable);
      }
    },
    tryRemedy: ({ changes }) => restart(changes),
    chooseScenario,
    startMystery: () => setMystery(),
    pin: session.pin,
    unpin: session.unpin,
  };

  const { refusal, startRefused, unreached } = openSession(session, dataset, configuration);
  if (refusal) throw new RangeError(strings.errors.dataset(refusal));
  if (ghosts) session.setGhosts(ghosts);
  else showGhosts(configuration.scenario);
  const isLocked = () => session.state.presentation.locked;
  view = createView(root, strings, readerActions(actions, isLocked), () => session.state);
  // Before the first frame, which would tell.
  if (first.mysteryModule) mystery = attachMystery(first.mysteryModule);
  if (mystery && first.mystery) session.setMystery(first.mystery);
  else if (mystery?.begin(configuration.mystery)) session.seek(configuration.iteration);
  else render(session.state);
  if (configuration.mystery !== '' && !session.state.mystery) {
    if (mystery) complain('no-mystery', strings.errors.noMystery);
    else complain('mystery-unreachable', strings.errors.mysteryUnreachable);
  }
  if (startRefused) {
    const { w, b } = configuration;
    complain('bad-start', strings.errors.startNotFinite(w, b, strings.errors.defaultStart));
  }
  if (unreached) complainOfUnreached(unreached);
  isLinkedOtherwise(session.state);
  isCreated = true;

  return {
    get state() {
      return session.state;
    },
    set,
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
      if (name === 'mystery') return !mystery && String(value).trim() !== '';
      if (name === 'points') return value === '' && present === ownDataset;
      const id = name === 'scenario' ? scenarioDataset(String(value)) : value;
      return (name === 'dataset' || name === 'scenario') && id !== present;
    },
    /** @param {Dataset} data @returns {string | null} what is wrong with them */
    setData: (data) => open(data, session.state.start),
    destroy() {
      loads += 1;
      mysteriesAsked += 1;
      player.pause();
      view?.destroy();
      session.free();
    },
  };
}

/**
 * @param {DatasetError} refusal
 * @param {Parameters} start
 * @param {Strings} strings
 */
const sentenceFor = (refusal, { w, b }, strings) =>
  refusal.code === 'start-not-finite'
    ? strings.errors.startNotFinite(w, b, strings.errors.formerStart)
    : strings.errors.dataset(refusal);

/** @param {string} id of a scenario */
const scenarioDataset = (id) => scenarios[id]?.dataset ?? defaults.dataset;

/** @param {Diagnosis} a @param {Diagnosis} b */
const tellApart = (a, b) => a.verdict !== b.verdict || a.cause !== b.cause;
