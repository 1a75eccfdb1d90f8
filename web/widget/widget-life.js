/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Series } from '../features/mystery/series.js' */
/** @import { Ghost } from '../state/ghosts.js' */
/** @import { Configuration, ParameterName } from '../state/parameters.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Listeners, Widget } from './widget.js' */
import { loadCore } from '../core/load-core.js';
import { createRun } from '../core/run.js';
import { firstDataset } from '../datasets/first-dataset.js';
import { element } from '../dom/elements.js';
import { setHeadingLevel } from '../dom/headings.js';
import { loadMystery } from '../features/mystery/mystery-slot.js';
import { createFailure, reasonOfFailure } from '../panels/failure.js';
import { configurationFrom } from '../state/configuration.js';
import { configurationOf } from '../state/link.js';
import { en } from '../strings/en.js';
import { languageAt, stringsFor } from '../strings/languages.js';
import { createKeptCalls } from './kept-calls.js';
import { linkBaseOf } from './link-base.js';
import { createWidget } from './widget.js';
import { withResolvers } from './with-resolvers.js';

/**
 * What to go on from when put on a page again.
 * @typedef {object} Last
 * @property {Partial<Configuration>} configuration
 * @property {Dataset} [dataset]
 * @property {readonly Ghost[]} [ghosts]
 * @property {Series | null} [mystery]
 */

/**
 * @typedef {object} LifeListeners
 * @property {() => void} onReady the first frame is drawn
 * @property {(cause: unknown, message: string) => void} onFailed it cannot be had, which is shown
 */

/**
 * A widget's life: it is made, of what has to be loaded first, when its element is put on a page,
 * ended when that is taken away, and goes on from where it was when that is back.
 * @param {Element} host the element, whose attributes say what to begin with
 * @param {HTMLElement} root of the widget
 * @param {Listeners & LifeListeners} listeners
 */
export function createWidgetLife(host, root, listeners) {
  /** @type {Widget | undefined} */
  let widget;
  /** In the language of the place the host stands in, once that is loaded. @type {Strings} */
  let strings = en;
  let started = false;
  /** Starts and stops so far: one that was overtaken while loading gives up. */
  let starts = 0;
  /** @type {ReturnType<typeof createKeptCalls<Widget>>} */
  const calls = createKeptCalls();
  /** @type {Last} */
  let last = { configuration: {} };
  let firstFrame = withResolvers();
  let ready = firstFrame;

  async function start() {
    started = true;
    root.replaceChildren(element('p', { className: 'loading' }, strings.loading));
    const { configuration, bad } = configurationFrom(
      (name) => host.getAttribute(name),
      last.configuration,
    );
    const own = ++starts;
    try {
      const loadingCore = loadCore();
      const former = last.dataset;
      const loadingWords = Promise.resolve(stringsFor(languageAt(host)));
      const [words, core, { dataset, refusal }, mysteryParts] = await Promise.all([
        loadingWords,
        loadingCore,
        former ? { dataset: former, refusal: null } : firstDataset(configuration, loadingCore),
        // Without it, the rest is there all the same; the widget says so.
        configuration.mystery === '' ? null : loadingWords.then(loadMystery).catch(() => null),
      ]);
      if (own !== starts) return;
      strings = words;
      root.replaceChildren();
      const run = createRun(core);
      const { ghosts, mystery: series } = last;
      const mystery = series?.seed === configuration.mystery ? series : null;
      const first = { configuration, dataset, ghosts, mysteryParts, mystery };
      const made = createWidget(root, run, first, strings, listeners);
      setHeadingLevel(root, host.getAttribute('heading-level'));
      widget = made;
      if (refusal) made.complain('bad-points', strings.errors.dataset(refusal));
      for (const [name, raw] of bad) made.set(name, raw);
      calls.open(made);
      firstFrame.resolve(undefined);
      listeners.onReady();
      if (configuration.chapter !== 'none') made.set('chapter', configuration.chapter);
    } catch (cause) {
      if (own === starts) fail(cause);
    }
  }

  function stop() {
    started = false;
    starts += 1;
    calls.close();
    if (!widget) return;
    const ended = widget;
    const { dataset, ghosts, presentation, mystery, chapter } = ended.state;
    const { points: _, ...configuration } = configurationOf(ended.state);
    last = {
      configuration: { ...configuration, ...presentation, chapter },
      dataset,
      ghosts,
      mystery,
    };
    widget = undefined;
    firstFrame = withResolvers();
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
    root.replaceChildren(
      createFailure(strings, message, linkBaseOf(host), start),
      element('div', {}, element('slot')),
    );
    listeners.onFailed(cause, message);
  }

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
    /** Resolves when the first frame is drawn, or what was awaited last is there. */
    get ready() {
      return ready.promise;
    },
    /** To the widget, kept until it is there and while it loads. */
    calls,
    start,
    stop,

    /** The run goes on, as it does when the element is put on a page again. */
    restart() {
      if (!started) return;
      stop();
      start();
    },

    /**
     * A value of before it was taken off the page.
     * @template {ParameterName} Name
     * @param {Name} name
     */
    remembered: (name) => last.configuration[name],

    /** What an attribute says by now holds instead. @param {ParameterName} name */
    forget(name) {
      delete last.configuration[name];
      const isData = name === 'dataset' || name === 'points';
      if (isData) delete last.dataset;
      if (isData || name === 'scenario' || name === 'pinned') delete last.ghosts;
    },

    /**
     * Sets what may have to be loaded first: until then, calls are kept and `ready` is pending.
     * @param {ParameterName} name
     * @param {unknown} raw
     */
    load(name, raw) {
      const loaded = withResolvers();
      ready = loaded;
      calls.call(async (target) => {
        const loading = target.needsLoading(name, raw);
        if (loading) calls.close();
        const set = target.set(name, raw);
        if (loading) {
          await set;
          if (target === widget) calls.open(target);
        }
        loaded.resolve(undefined);
      });
    },
  };
}
