/** @import { Parameters } from './core/core-module.js' */
/** @import { Diagnosis, Snapshot } from './core/layouts.js' */
/** @import { Dataset } from './datasets/load-dataset.js' */
/** @import { Configuration, ParameterName } from './state/parameters.js' */
/** @import { Widget } from './widget.js' */
import { loadCore } from './core/load-core.js';
import { createRun } from './core/run.js';
import { loadDataset } from './datasets/load-dataset.js';
import { element } from './dom.js';
import { createFailure, reasonOfFailure } from './panels/failure.js';
import { configurationFrom } from './state/configuration.js';
import { examplesIn } from './state/own-data.js';
import {
  allowedIds,
  attributeOf,
  defaults,
  parameterNames,
  parseParameter,
} from './state/parameters.js';
import { en as strings } from './strings/en.js';
import { styleSheet } from './styles/style-sheet.js';
import { createWidget, parameterValue } from './widget.js';

/** @type {ReadonlyMap<string, ParameterName>} */
const nameOfAttribute = new Map(parameterNames.map((name) => [attributeOf(name), name]));

/**
 * `<gradient-descent>`: gradient descent fitting a line, in three plots that agree.
 *
 * Every attribute is a property too. A bad value is refused with a sentence that says what was
 * found and what was expected, and what was there before stays. Whatever is set or called before
 * the widget is ready, or while it loads a data set, is kept and carried out, in order, when it is.
 *
 * Tools that read this comment want a hyphen before each description.
 *
 * @tagname gradient-descent
 *
 * @fires {CustomEvent<Snapshot>} gd-ready - The first frame is drawn. `detail` is the snapshot.
 * @fires {CustomEvent<Snapshot>} gd-step - Another iteration is shown. `detail` is its snapshot.
 * @fires {CustomEvent<Diagnosis>} gd-diagnosis - The verdict or its cause is another. `detail` is
 *   the diagnosis.
 * @fires {CustomEvent<{code: string, message: string}>} gd-error - Something was refused, and the
 *   former state kept. `detail` says what.
 *
 * @slot - Shown in place of the widget where it cannot run.
 *
 * @cssprop [--gd-ink=#1d2430] - Text, the buttons' outline and the line of equal cost.
 * @cssprop [--gd-ink-faint=#586171] - Labels and axis numbers.
 * @cssprop [--gd-paper=#fff] - Behind the plots and in the controls.
 * @cssprop [--gd-raised=#f3f5f8] - Behind what stands out from the paper.
 * @cssprop [--gd-border=#d9dee5] - Around plots and controls.
 * @cssprop [--gd-grid=#e6e9ed] - Grid lines of the plots.
 * @cssprop [--gd-data=#2b66b1] - Data and cost.
 * @cssprop [--gd-moving=#d03a55] - What moves: the line, the point and its path.
 * @cssprop [--gd-focus=#1a73e8] - Around what has the keyboard's focus.
 *
 * @csspart widget - All of it.
 * @csspart subject - Scenario, data, scaling and bug.
 * @csspart plots - The three plots.
 * @csspart plot - Each of the three plots.
 * @csspart data-plot - The data and the line.
 * @csspart contour-plot - The contours of J(w, b) and the path.
 * @csspart loss-plot - The cost by iteration.
 * @csspart notices - What was refused, and why.
 * @csspart verdict - What the run does, and one thing to try.
 * @csspart controls - Buttons, iteration and α.
 * @csspart buttons - Reset, back, play and step.
 * @csspart learning-rate - The slider of α and its field.
 * @csspart caption - Why the next step is as long as it is, or what is pointed at.
 * @csspart options - Start, residuals, log scale, phase by phase.
 * @csspart panel - The present iteration in numbers.
 * @csspart code - The loop as code.
 */
export class GradientDescentElement extends HTMLElement {
  static observedAttributes = [...nameOfAttribute.keys()];

  /** Makes the tag name known to the page, unless it is already. */
  static define(name = 'gradient-descent') {
    if (customElements.get(name)) return;
    // Its `dataset` is not what an HTMLElement's is.
    customElements.define(name, /** @type {any} */ (GradientDescentElement));
  }

  #reset = element('div', { className: 'reset' });
  #root = element('div', { className: 'widget', part: 'widget' });
  /** @type {Widget | undefined} */
  #widget;
  #started = false;
  /** Starts and stops so far: one that was overtaken while loading gives up. */
  #starts = 0;
  #loading = true;
  /** @type {((widget: Widget) => void)[]} */
  #kept = [];
  /**
   * What to go on from when put on a page again.
   * @type {{configuration: Partial<Configuration>, dataset?: Dataset}}
   */
  #last = { configuration: {} };
  #firstFrame = withResolvers();
  #ready = this.#firstFrame;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [styleSheet()];
    shadow.append(this.#reset);
    this.#reset.append(this.#root);
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
    const name = nameOfAttribute.get(attribute);
    if (!name || former === value) return;
    if (this.#started) {
      this.#set(name, value ?? defaults[name]);
    } else {
      delete this.#last.configuration[name];
      if (name === 'dataset') delete this.#last.dataset;
    }
  }

  /**
   * Resolves when the first frame is drawn, or that of the data set asked for last.
   * @type {Promise<unknown>}
   */
  get ready() {
    return this.#ready.promise;
  }

  /**
   * All that is true at the iteration shown; null until ready.
   * @type {Snapshot | null}
   */
  get snapshot() {
    return this.#widget ? structuredClone(this.#widget.state.snapshot) : null;
  }

  /**
   * What the run does, why, and the numbers that say so; null until ready.
   * @type {Diagnosis | null}
   */
  get diagnosis() {
    return this.#widget ? structuredClone(this.#widget.state.diagnosis) : null;
  }

  /**
   * The least-squares line and its cost; null until ready.
   * @type {(Parameters & {cost: number}) | null}
   */
  get minimum() {
    return this.#widget ? { ...this.#widget.state.landscape.minimum } : null;
  }

  /**
   * 2/λmax for the present data and scaling, from which on a correct run diverges; null until
   * ready.
   * @type {number | null}
   */
  get maxStableLearningRate() {
    return this.#widget ? this.#widget.state.landscape.maxStableLearningRate : null;
  }

  /**
   * The examples. Setting bad ones throws a TypeError or a RangeError that names the first bad row,
   * and the former stay.
   * @type {{x: number[], y: number[]}}
   */
  get data() {
    const dataset = this.#widget?.state.dataset;
    return { x: Array.from(dataset?.x ?? []), y: Array.from(dataset?.y ?? []) };
  }

  set data(value) {
    const isReady = this.#isReady;
    const examples = examplesIn(value, strings);
    if (examples instanceof Error) {
      this.#widget?.complain('bad-data', examples.message);
      throw examples;
    }
    this.#whenReady((widget) => {
      const refusal = widget.setData({ id: 'custom', ...examples });
      if (refusal === null) return;
      widget.complain('bad-data', refusal);
      if (isReady) throw new RangeError(refusal);
    });
  }

  /**
   * Takes so many iterations; pauses.
   * @param {number} [n] iterations
   */
  step(n = 1) {
    this.#counted('step', n, (widget) => widget.step(n));
  }

  /**
   * Goes so many iterations back; pauses.
   * @param {number} [n] iterations
   */
  back(n = 1) {
    this.#counted('back', n, (widget) => widget.seek(widget.state.snapshot.iteration - n));
  }

  /**
   * Goes to an iteration, computing it if need be; pauses.
   * @param {number} k iteration to show
   */
  seek(k) {
    this.#whenReady((widget) => {
      widget.pause();
      widget.set('iteration', k);
    });
  }

  /** Goes on iterating, at the speed chosen, until paused or at the end. */
  play() {
    this.#whenReady((widget) => widget.play());
  }

  /** Stays at the iteration shown. */
  pause() {
    this.#whenReady((widget) => widget.pause());
  }

  /** Back to iteration 0, at (w, b). */
  reset() {
    this.#whenReady((widget) => widget.reset());
  }

  /**
   * The data set: the id of a shipped one, or `custom` once `data` was set. Setting it starts
   * again, when it has loaded.
   * @attr dataset
   * @type {string}
   * @default portland-housing
   */
  // @ts-expect-error Data sets go by this name here; of HTMLElement's own, attributes do as well.
  get dataset() {
    return this.#get('dataset');
  }
  // @ts-expect-error as above
  set dataset(value) {
    this.#set('dataset', value);
  }

  /**
   * Feature scaling: `none`, `per-thousand`, `max`, `mean-normalization` or `z-score`.
   * @attr scaling
   * @type {string}
   * @default z-score
   */
  get scaling() {
    return this.#get('scaling');
  }
  set scaling(value) {
    this.#set('scaling', value);
  }

  /**
   * α, above 0 and at most 1 000 000. A change holds from the present iteration on.
   * @attr learning-rate
   * @type {number}
   * @default 0.1
   */
  get learningRate() {
    return this.#get('learningRate');
  }
  set learningRate(value) {
    this.#set('learningRate', value);
  }

  /**
   * The slope that descent starts from, in the data’s units.
   * @attr w
   * @type {number}
   * @default -0.1
   */
  get w() {
    return this.#get('w');
  }
  set w(value) {
    this.#set('w', value);
  }

  /**
   * The intercept that descent starts from, in the data’s units.
   * @attr b
   * @type {number}
   * @default 900
   */
  get b() {
    return this.#get('b');
  }
  set b(value) {
    this.#set('b', value);
  }

  /**
   * A bug in the gradient: `none`, `b-sign-flipped`, `w-missing-x`, `swapped`, `missing-mean`,
   * `ascent`, `b-frozen` or `sequential`.
   * @attr fault
   * @type {string}
   * @default none
   */
  get fault() {
    return this.#get('fault');
  }
  set fault(value) {
    this.#set('fault', value);
  }

  /**
   * A run worth seeing, such as `too-high` or `unscaled`: sets the others, which then still
   * override it.
   * @attr scenario
   * @type {string}
   * @default none
   */
  get scenario() {
    return this.#get('scenario');
  }
  set scenario(value) {
    this.#set('scenario', value);
  }

  /**
   * The iteration shown, from 0 to 10 000 000.
   * @attr iteration
   * @type {number}
   * @default 0
   */
  get iteration() {
    return this.#get('iteration');
  }
  set iteration(value) {
    this.#set('iteration', value);
  }

  /**
   * @template {ParameterName} Name
   * @param {Name} name
   * @returns {Configuration[Name]}
   */
  #get(name) {
    const value = this.#widget
      ? parameterValue(this.#widget.state, name)
      : (this.#last.configuration[name] ??
        parseParameter(name, this.getAttribute(attributeOf(name))));
    return /** @type {Configuration[Name]} */ (value ?? defaults[name]);
  }

  /** @param {ParameterName} name @param {unknown} raw */
  #set(name, raw) {
    const loads = name === 'dataset' || name === 'scenario';
    if (!loads || parseParameter(name, raw) === undefined) {
      this.#whenReady((widget) => widget.set(name, raw));
      return;
    }
    const loaded = withResolvers();
    this.#ready = loaded;
    this.#whenReady(async (widget) => {
      this.#loading = widget.needsLoading(name, raw);
      const set = widget.set(name, raw);
      if (this.#loading) {
        await set;
        if (widget === this.#widget) this.#carryOut(widget);
      }
      loaded.resolve(undefined);
    });
  }

  get #isReady() {
    return this.#widget !== undefined && !this.#loading;
  }

  /** @param {(widget: Widget) => void} act */
  #whenReady(act) {
    if (this.#widget && this.#isReady) act(this.#widget);
    else this.#kept.push(act);
  }

  /** @param {Widget} widget that has what it was loading */
  #carryOut(widget) {
    this.#loading = false;
    while (!this.#loading) {
      const act = this.#kept.shift();
      if (!act) return;
      act(widget);
    }
  }

  /**
   * @param {'step' | 'back'} method
   * @param {number} n
   * @param {(widget: Widget) => void} act
   */
  #counted(method, n, act) {
    this.#whenReady((widget) => {
      if (Number.isInteger(n) && n >= 0) act(widget);
      else widget.complain(`bad-${method}`, strings.errors.badCount(method, n));
    });
  }

  async #start() {
    this.#started = true;
    this.#reset.style.setProperty('--_rem', getComputedStyle(this.#reset).fontSize);
    this.#root.replaceChildren(element('p', { className: 'loading' }, strings.loading));
    const { configuration, bad } = configurationFrom(
      (name) => this.getAttribute(name),
      this.#last.configuration,
    );
    const start = ++this.#starts;
    try {
      const [core, dataset] = await Promise.all([
        loadCore(),
        this.#last.dataset ?? loadDataset(configuration.dataset),
      ]);
      if (start !== this.#starts) return;
      this.#root.replaceChildren();
      const run = createRun(core);
      const widget = createWidget(this.#root, run, { configuration, dataset }, strings, {
        onStep: (state) => this.#fire('gd-step', structuredClone(state.snapshot)),
        onDiagnosis: (state) => this.#fire('gd-diagnosis', structuredClone(state.diagnosis)),
        onError: (error) => this.#fire('gd-error', error),
      });
      this.#widget = widget;
      for (const [name, raw] of bad) widget.set(name, raw);
      this.#carryOut(widget);
      this.#firstFrame.resolve(undefined);
      this.#fire('gd-ready', this.snapshot);
    } catch (cause) {
      if (start === this.#starts) this.#showFailure(cause);
    }
  }

  #stop() {
    const widget = this.#widget;
    this.#started = false;
    this.#starts += 1;
    this.#loading = true;
    if (!widget) return;
    const entries = parameterNames.map((name) => [name, parameterValue(widget.state, name)]);
    this.#last = {
      configuration: Object.fromEntries(entries),
      dataset: widget.state.dataset,
    };
    this.#widget = undefined;
    this.#firstFrame = withResolvers();
    this.#ready = this.#firstFrame;
    widget.destroy();
    this.#root.replaceChildren();
  }

  /** @param {unknown} cause */
  async #showFailure(cause) {
    this.#started = false;
    const start = this.#starts;
    const message = await reasonOfFailure(strings);
    if (start !== this.#starts) return;
    this.#root.replaceChildren(
      createFailure(strings, message, () => this.#start()),
      element('div', {}, element('slot')),
    );
    console.error(cause);
    this.#fire('gd-error', { code: 'not-loaded', message, cause });
  }

  /** @param {string} type @param {unknown} detail */
  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

/** Promise.withResolvers, which some of the browsers still in use lack. */
function withResolvers() {
  /** @type {(value: unknown) => void} */
  let resolve = () => {};
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
