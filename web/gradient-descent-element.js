/** @import { Parameters } from './core/core-module.js' */
/** @import { Diagnosis, Snapshot } from './core/layouts.js' */
/** @import { Dataset } from './datasets/load-dataset.js' */
/** @import { Series } from './mystery/series.js' */
/** @import { Ghost } from './state/ghosts.js' */
/** @import { Configuration, ParameterName } from './state/parameters.js' */
/** @import { Widget } from './widget.js' */
import { loadCore } from './core/load-core.js';
import { createRun } from './core/run.js';
import { firstDataset } from './datasets/first-dataset.js';
import { element } from './dom.js';
import { setHeadingLevel } from './headings.js';
import { createKeptCalls } from './kept-calls.js';
import { loadMystery } from './mystery/mystery-slot.js';
import { ParameterProperties, read, write } from './parameter-properties.js';
import { configurationFrom } from './state/configuration.js';
import { configurationOf, linkedAttributes, queryOf } from './state/link.js';
import { examplesIn } from './state/own-data.js';
import { parameterValue } from './state/parameter-value.js';
import { attributeOf, defaults, parameterNames, parseParameter } from './state/parameters.js';
import { en } from './strings/en.js';
import { languageAt, stringsFor } from './strings/languages.js';
import { styleSheet } from './styles/style-sheet.js';
import { createWidget } from './widget.js';
import { withResolvers } from './with-resolvers.js';

/** @type {ReadonlyMap<string, ParameterName>} */
const nameOfAttribute = new Map(parameterNames.map((name) => [attributeOf(name), name]));

/**
 * `<gradient-descent>`: gradient descent fitting a line, in three plots that agree.
 *
 * Attributes and properties are those of state/parameters.js. Whatever is set or called before the
 * widget is ready, or while it loads a data set, is kept and carried out, in order, when it is.
 *
 * @fires gd-ready detail = snapshot; the first frame is drawn
 * @fires gd-step detail = snapshot; another iteration is shown
 * @fires gd-diagnosis detail = diagnosis; the verdict or its cause is another
 * @fires gd-change detail = snapshot; the run rests in a state that another link leads to
 * @fires gd-answer detail = {seed, round, answer: {verdict, cause} | null, correct, score}; a mystery
 *   was answered, or (null) given up
 * @fires gd-chapter detail = {chapter}; another chapter of the lesson is open, or none
 * @fires gd-error detail = {code, message}; something was refused, and the former state kept
 */
export class GradientDescentElement extends ParameterProperties {
  static observedAttributes = [...nameOfAttribute.keys(), 'lang'];

  #root = element('div', { className: 'widget', part: 'widget' });
  /** A lesson stands in it beside the demo. */
  #frame = element(
    'div',
    { className: 'frame' },
    element('div', { className: 'demo' }, this.#root),
  );
  /** @type {Widget | undefined} */
  #widget;
  /** In the language of the place it stands in, once that is loaded. */
  #strings = en;
  #started = false;
  /** Starts and stops so far: one that was overtaken while loading gives up. */
  #starts = 0;
  /** @type {ReturnType<typeof createKeptCalls<Widget>>} */
  #calls = createKeptCalls();
  /**
   * What to go on from when put on a page again.
   * @type {{configuration: Partial<Configuration>, dataset?: Dataset, ghosts?: readonly Ghost[],
   *   mystery?: Series | null}}
   */
  #last = { configuration: {} };
  #firstFrame = withResolvers();
  #ready = this.#firstFrame;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [styleSheet()];
    shadow.append(this.#frame);
  }

  connectedCallback() {
    if (!this.#started) this.#start();
  }

  disconnectedCallback() {
    // Being moved within the document is a disconnection too; it should not end the run.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  /**
   * @param {string} attribute
   * @param {string | null} former
   * @param {string | null} value
   */
  attributeChangedCallback(attribute, former, value) {
    if (former === value) return;
    if (attribute === 'lang') this.#restartInLanguage();
    const name = nameOfAttribute.get(attribute);
    if (!name) return;
    if (this.#started) {
      this[write](name, value ?? defaults[name]);
    } else {
      delete this.#last.configuration[name];
      const isData = name === 'dataset' || name === 'points';
      if (isData) delete this.#last.dataset;
      if (isData || name === 'scenario') delete this.#last.ghosts;
    }
  }

  /** Resolves when the first frame is drawn, or that of the data set asked for last. */
  get ready() {
    return this.#ready.promise;
  }

  /** @returns {Snapshot | null} all that is true at the iteration shown; null until ready */
  get snapshot() {
    return this.#widget ? structuredClone(this.#widget.state.snapshot) : null;
  }

  /** @returns {Diagnosis | null} what the run does, why, and the numbers that say so */
  get diagnosis() {
    return this.#widget ? structuredClone(this.#widget.state.diagnosis) : null;
  }

  /** @returns {(Parameters & {cost: number}) | null} the least-squares line and its cost */
  get minimum() {
    return this.#widget ? { ...this.#widget.state.landscape.minimum } : null;
  }

  /** @returns {number | null} 2/λmax for the present data and scaling */
  get maxStableLearningRate() {
    return this.#widget ? this.#widget.state.landscape.maxStableLearningRate : null;
  }

  /**
   * The query of a link to the present state, without its `?`; null until ready, or if it has own
   * data that are too many for a link.
   */
  get query() {
    const attributes = this.#widget ? linkedAttributes(this.#widget.state) : null;
    return attributes && queryOf(attributes);
  }

  /** The examples. Setting bad ones throws, naming the first bad row, and the former stay. */
  get data() {
    const dataset = this.#widget?.state.dataset;
    return { x: Array.from(dataset?.x ?? []), y: Array.from(dataset?.y ?? []) };
  }

  set data(value) {
    const isReady = this.#calls.isOpen;
    const examples = examplesIn(value, this.#strings);
    if (examples instanceof Error) {
      this.#widget?.complain('bad-data', examples.message);
      throw examples;
    }
    this.#calls.call((widget) => {
      const refusal = widget.setData({ id: 'custom', ...examples });
      if (refusal === null) return;
      widget.complain('bad-data', refusal);
      if (isReady) throw new RangeError(refusal);
    });
  }

  /** @param {number} [n] iterations */
  step(n = 1) {
    this.#counted('step', n, (widget) => widget.step(n));
  }

  /** @param {number} [n] iterations */
  back(n = 1) {
    this.#counted('back', n, (widget) => widget.seek(widget.state.snapshot.iteration - n));
  }

  /** @param {number} k iteration to show */
  seek(k) {
    this.#calls.call((widget) => {
      widget.pause();
      widget.set('iteration', k);
    });
  }

  play() {
    this.#calls.call((widget) => widget.play());
  }

  pause() {
    this.#calls.call((widget) => widget.pause());
  }

  /** Back to iteration 0, at (w, b). */
  reset() {
    this.#calls.call((widget) => widget.reset());
  }

  /**
   * @template {ParameterName} Name
   * @param {Name} name
   * @returns {Configuration[Name]}
   */
  [read](name) {
    const value = this.#widget
      ? parameterValue(this.#widget.state, name)
      : (this.#last.configuration[name] ??
        parseParameter(name, this.getAttribute(attributeOf(name))));
    return /** @type {Configuration[Name]} */ (value ?? defaults[name]);
  }

  /** @param {ParameterName} name @param {unknown} raw */
  [write](name, raw) {
    const loads =
      name === 'dataset' || name === 'scenario' || name === 'points' || name === 'mystery';
    if (!loads || parseParameter(name, raw) === undefined) {
      this.#calls.call((widget) => widget.set(name, raw));
      return;
    }
    const loaded = withResolvers();
    this.#ready = loaded;
    this.#calls.call(async (widget) => {
      const loading = widget.needsLoading(name, raw);
      if (loading) this.#calls.close();
      const set = widget.set(name, raw);
      if (loading) {
        await set;
        if (widget === this.#widget) this.#calls.open(widget);
      }
      loaded.resolve(undefined);
    });
  }

  /**
   * @param {'step' | 'back'} method
   * @param {number} n
   * @param {(widget: Widget) => void} act
   */
  #counted(method, n, act) {
    this.#calls.call((widget) => {
      if (Number.isInteger(n) && n >= 0) act(widget);
      else widget.complain(`bad-${method}`, this.#strings.errors.badCount(method, n));
    });
  }

  async #start() {
    this.#started = true;
    this.#root.replaceChildren(element('p', { className: 'loading' }, this.#strings.loading));
    const { configuration, bad } = configurationFrom(
      (name) => this.getAttribute(name),
      this.#last.configuration,
    );
    const start = ++this.#starts;
    try {
      const loadingCore = loadCore();
      const former = this.#last.dataset;
      const [strings, core, { dataset, refusal }, mysteryModule] = await Promise.all([
        stringsFor(languageAt(this)),
        loadingCore,
        former ? { dataset: former, refusal: null } : firstDataset(configuration, loadingCore),
        // Without it, the rest is there all the same; the widget says so.
        configuration.mystery === '' ? null : loadMystery().catch(() => null),
      ]);
      if (start !== this.#starts) return;
      this.#strings = strings;
      this.#root.replaceChildren();
      const run = createRun(core);
      const { ghosts, mystery: series } = this.#last;
      const mystery = series?.seed === configuration.mystery ? series : null;
      const first = { configuration, dataset, ghosts, mysteryModule, mystery };
      const widget = createWidget(this.#root, run, first, strings, {
        onStep: (state) => this.#fire('gd-step', structuredClone(state.snapshot)),
        onDiagnosis: (state) => this.#fire('gd-diagnosis', structuredClone(state.diagnosis)),
        onChange: () => this.#fire('gd-change', this.snapshot),
        onChapter: (chapter) => this.#fire('gd-chapter', { chapter }),
        onError: (error) => this.#fire('gd-error', error),
        onAnswer: (given) => this.#fire('gd-answer', given),
      });
      setHeadingLevel(this.#root, this.getAttribute('heading-level'));
      this.#widget = widget;
      if (refusal) widget.complain('bad-points', strings.errors.dataset(refusal));
      for (const [name, raw] of bad) widget.set(name, raw);
      this.#calls.open(widget);
      this.#firstFrame.resolve(undefined);
      this.#fire('gd-ready', this.snapshot);
      if (configuration.chapter !== 'none') widget.set('chapter', configuration.chapter);
    } catch (cause) {
      if (start === this.#starts) this.#showFailure(cause);
    }
  }

  /** The run goes on, as it does when the element is put on a page again. */
  #restartInLanguage() {
    if (!this.#started) return;
    this.#stop();
    this.#start();
  }

  #stop() {
    const widget = this.#widget;
    this.#started = false;
    this.#starts += 1;
    this.#calls.close();
    if (!widget) return;
    const { dataset, ghosts, presentation, mystery, chapter } = widget.state;
    const { points: _, ...configuration } = configurationOf(widget.state);
    this.#last = {
      configuration: { ...configuration, ...presentation, chapter },
      dataset,
      ghosts,
      mystery,
    };
    this.#widget = undefined;
    this.#firstFrame = withResolvers();
    this.#ready = this.#firstFrame;
    widget.destroy();
    this.#root.replaceChildren();
  }

  /** @param {unknown} cause */
  #showFailure(cause) {
    this.#started = false;
    const retry = element(
      'button',
      { type: 'button', onclick: () => this.#start() },
      this.#strings.retry,
    );
    this.#root.replaceChildren(
      element(
        'div',
        { className: 'failure', role: 'alert' },
        element('p', {}, this.#strings.loadFailed),
        retry,
      ),
      element('slot'),
    );
    console.error(cause);
    this.#fire('gd-error', { code: 'not-loaded', message: this.#strings.loadFailed, cause });
  }

  /** @param {string} type @param {unknown} detail */
  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get('gradient-descent')) {
  customElements.define(
    'gradient-descent',
    /** @type {CustomElementConstructor} */ (/** @type {unknown} */ (GradientDescentElement)),
  );
}
