/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Configuration, ParameterName } from '../state/parameters.js' */
/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { FeatureEntry } from './feature-host.js' */
/** @import { Widget } from './widget.js' */
import { loadCore } from '../core/load-core.js';
import { createRun } from '../core/run.js';
import { loadDataset } from '../datasets/load-dataset.js';
import { element } from '../dom/elements.js';
import { followHeadingLevel } from '../dom/headings.js';
import { createFailure, reasonOfFailure } from '../panels/failure.js';
import { configurationFrom, configurationOf, presentValue } from '../state/configuration.js';
import {
  attributeOf,
  defaults,
  nameOfAttribute,
  parseParameter,
  rowOf,
} from '../state/parameters.js';
import { createStore } from '../state/store.js';
import { en } from '../strings/en.js';
import { languageAt, stringsFor } from '../strings/languages.js';
import { createKeptCalls } from './kept-calls.js';
import { linkBaseOf } from './link-base.js';
import { createPlaces } from './places.js';
import { createWaiting } from './waiting.js';
import { createWidget } from './widget.js';

/** @typedef {ReturnType<typeof createWidgetLife>} WidgetLife */

/**
 * What the element goes on from when it is put on a page again.
 * @typedef {object} Last
 * @property {Partial<Configuration>} configuration
 * @property {Dataset} [dataset]
 * @property {State['ghosts']} [ghosts]
 * @property {State['mystery']} [mystery]
 */

/**
 * The life of a widget. It starts when its element is put on a page, after what it needs has been
 * loaded. It stops when the element is taken away, and goes on from there when the element is back.
 * @param {HTMLElement} host the element: its attributes say what to begin with
 * @param {readonly FeatureEntry[]} features
 * @param {(type: string, detail: unknown) => void} fire an event of the element
 */
export function createWidgetLife(host, features, fire) {
  const places = createPlaces(host);
  const { root, frame } = places;
  /** @type {Widget | undefined} */
  let widget;
  /** In English until those in the language of the page are loaded. @type {Strings} */
  let strings = en;
  let started = false;
  /** Number of starts and stops so far: a start that finds another one after it gives up. */
  let starts = 0;
  /** @type {ReturnType<typeof createKeptCalls<Widget>>} */
  const calls = createKeptCalls();
  /** @type {Last} */
  let last = { configuration: {} };
  let firstFrame = pending();
  let ready = firstFrame;
  followHeadingLevel(host, frame);

  /** @param {string} name of an attribute, which may stand there under its other name */
  const attribute = (name) => {
    const parameter = nameOfAttribute.get(name);
    const alias = parameter && rowOf(parameter).alias;
    return host.getAttribute(name) ?? (alias ? host.getAttribute(attributeOf(alias)) : null);
  };
  const ownConfiguration = () =>
    configurationFrom((name) => (name === 'scenario' ? null : attribute(name)), {}).configuration;

  /**
   * The words, the core, the data and the mystery that a configuration needs, all fetched at once.
   * @param {Configuration} configuration
   */
  const fetched = async ({ points, dataset, mystery }) => {
    const loadingWords = Promise.resolve(stringsFor(languageAt(host)));
    const examples = last.dataset ?? (points === '' ? loadDataset(dataset) : undefined);
    const warmed = mystery === '' ? null : warm('mystery', loadingWords);
    return Promise.all([loadingWords, loadCore(), examples, warmed]);
  };

  /** @param {string} className @returns {void} */
  const showLoading = (className) => {
    frame.dir = strings.direction;
    root.replaceChildren(element('p', { className }, strings.loading));
  };

  const waiting = createWaiting(host, () => showLoading('loading waiting'), start);

  async function start() {
    started = true;
    showLoading('loading');
    const { configuration, bad } = configurationFrom(attribute, last.configuration);
    const { mystery: seed, chapter } = configuration;
    const own = ++starts;
    try {
      const [words, core, examples] = await fetched(configuration);
      if (own !== starts) return;
      strings = words;
      frame.dir = strings.direction;
      root.replaceChildren();
      const { ghosts, mystery = null } = last;
      const goesOn = mystery !== null && mystery.seed === seed;
      const store = createStore(createRun(core), loadDataset);
      const wanted = { ...configuration, ...(examples && { examples }) };
      const begun = store.load(wanted, {
        ...(ghosts && { ghosts }),
        mystery: goesOn ? mystery : null,
      });
      if (begun instanceof Promise) await begun;
      if (own !== starts) {
        store.free();
        return;
      }
      const made = createWidget(places, store, strings, features, { fire, ownConfiguration });
      if (seed !== '') await beginMystery(made, goesOn, configuration);
      if (own !== starts) {
        made.destroy();
        return;
      }
      made.begin();
      performance.mark('gd-first-frame');
      widget = made;
      for (const [name, raw] of bad) made.set(name, raw);
      calls.open(made);
      // Whoever waits for the widget finds all of it.
      await made.whole;
      if (own !== starts) return;
      firstFrame.resolve();
      fire('gd-ready', structuredClone(made.store.state.snapshot));
      if (chapter !== 'none') made.set('chapter', chapter);
    } catch (cause) {
      if (own === starts) fail(cause);
    }
  }

  /**
   * Fetches a feature ahead of its use, which reports a failure.
   * @param {string} id
   * @param {Promise<Strings>} loadingWords
   */
  const warm = (id, loadingWords) => {
    const entry = features.find((feature) => feature.id === id);
    const loadingOwn = entry?.hasWords && loadingWords.then((words) => words.featureWords(id));
    return Promise.all([entry?.load(), loadingOwn]).catch(() => {});
  };

  /**
   * Begins with a mystery before the first frame, which would give it away.
   * @param {Widget} made
   * @param {boolean} goesOn with the series that was on the page before
   * @param {Configuration} configuration
   */
  const beginMystery = async (made, goesOn, { mystery, iteration }) => {
    if (goesOn) {
      await made.prepare('mystery');
      return;
    }
    await made.open('mystery', mystery);
    if (made.store.state.mystery) made.store.dispatch({ type: 'seek', iteration });
  };

  function stop() {
    waiting.end();
    started = false;
    starts += 1;
    calls.close();
    if (!widget) return;
    const ended = widget;
    const { state } = ended.store;
    const { points: _, ...configuration } = configurationOf(state);
    last = { configuration, dataset: state.dataset, ghosts: state.ghosts, mystery: state.mystery };
    widget = undefined;
    firstFrame = pending();
    ready = firstFrame;
    ended.destroy();
    root.replaceChildren();
  }

  /** @param {unknown} cause */
  async function fail(cause) {
    started = false;
    const own = starts;
    const message = await reasonOfFailure(strings);
    if (own !== starts) return;
    const place = { base: linkBaseOf(host), hasPicture: host.querySelector('img') !== null };
    root.replaceChildren(
      createFailure(strings, message, place, start),
      // These are the host's own words.
      element('div', { dir: getComputedStyle(host).direction }, element('slot')),
    );
    console.error(cause);
    fire('gd-error', { code: 'not-loaded', message, cause });
  }

  /**
   * Sets a parameter that may have to be loaded first. Meanwhile calls are kept, and `ready` is
   * pending.
   * @param {ParameterName} name
   * @param {unknown} raw
   */
  const load = (name, raw) => {
    const loaded = pending();
    ready = loaded;
    calls.call((target) => {
      const loading = target.set(name, raw);
      if (!loading) {
        loaded.resolve();
        return;
      }
      calls.close();
      const goOn = () => {
        if (target === widget) calls.open(target);
        loaded.resolve();
      };
      loading.finally(goOn);
    });
  };

  return {
    /** Undefined until ready. */
    get widget() {
      return widget;
    },
    get strings() {
      return strings;
    },
    get isStarted() {
      return started;
    },
    /** Resolves when the first frame is drawn, or that of the data asked for last. */
    get ready() {
      waiting.hurry();
      return ready.promise;
    },
    /** Whether a call is made at once. */
    get isOpen() {
      return calls.isOpen;
    },
    /** Calls the widget, once it has started and when it has loaded other data. @param {(target: Widget) => void} act */
    call(act) {
      waiting.hurry();
      calls.call(act);
    },
    waiting,
    stop,

    /** Starts anew and goes on with the run, as when the element is put on a page again. */
    restart() {
      if (!started) return;
      stop();
      start();
    },

    /** What a parameter is now, or will be at the start. @param {ParameterName} name */
    valueOf(name) {
      if (widget) return presentValue(widget.store.state, name);
      const value = parseParameter(name, attribute(attributeOf(name)));
      return last.configuration[name] ?? value ?? defaults[name];
    },

    /**
     * Sets a parameter; a bad value is refused with a notice.
     * @param {ParameterName} name
     * @param {unknown} raw
     */
    set(name, raw) {
      const { effect, feature } = rowOf(name);
      const mayLoad = effect === 'loads' || feature === 'mystery';
      if (mayLoad && parseParameter(name, raw) !== undefined) load(name, raw);
      else calls.call((target) => target.set(name, raw));
    },

    /**
     * Drops a value from before, since the attribute was changed meanwhile.
     * @param {ParameterName} name
     */
    forget(name) {
      delete last.configuration[name];
      const isData = name === 'dataset' || name === 'points';
      if (isData) delete last.dataset;
      if (isData || name === 'scenario' || name === 'pinned') delete last.ghosts;
    },
  };
}

/** A promise to be resolved later: Promise.withResolvers, which some browsers still lack. */
function pending() {
  /** @type {(value?: unknown) => void} */
  let resolve = () => {};
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve: () => resolve(undefined) };
}
