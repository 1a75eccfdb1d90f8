/** @import { Parameters } from './core/core-module.js' */
/** @import { Diagnosis, Snapshot } from './core/layouts.js' */
/** @import { OpenedData } from './features/own-data/opening.js' */
/** @import { Configuration } from './state/parameters.js' */
/** @import { State } from './state/state.js' */
/** @import { Store } from './state/store.js' */
import { features } from './features/features.js';
import { linkedAttributes, queryOf } from './state/link.js';
import { noticeText } from './state/notices.js';
import { examplesIn } from './state/own-data.js';
import { defaults, nameOfAttribute, nameOfProperty } from './state/parameters.js';
import { defineParameters, takeOverProperties } from './widget/parameter-properties.js';
import { createWidgetLife } from './widget/widget-life.js';

/** An element with a property for each parameter. On a server, which has no elements, it is none. */
const ElementWithParameters =
  /** @type {new () => Omit<HTMLElement, 'dataset'> & Configuration & {dataSet: string}} */ (
    /** @type {unknown} */ (globalThis.HTMLElement ?? class {})
  );

/**
 * `<gradient-descent>`: gradient descent fitting a line, in three plots that agree.
 *
 * Every attribute is a property too. A bad value is refused with a sentence that says what was
 * found and what was expected, and what was there before stays. Whatever is set or called before
 * the widget is ready, or while it loads a data set, is kept and carried out, in order, when it is.
 *
 * custom-elements.json and the reference on docs.html are made of this, of the members' comments and
 * of the rows of state/parameters.js; the tool that reads them wants a hyphen before each description.
 *
 * @tagname gradient-descent
 *
 * @attr {string} [lang] - The language, of the element or of the page around it.
 * @attr {string} [share-base] - Where the links and the HTML made by Share lead: the root of a copy
 *   of the site, such as `https://your.host/`. By default the site that the script came from; a
 *   script bundled with a page came from none, and Share then has the element’s tag alone.
 * @attr {string} [loading] - `lazy` starts when the widget comes near the screen, else at once.
 * @attr {string} [heading-level] - That of the widget's first headings, from 1 to 6, to suit the page.
 *
 * @fires {CustomEvent<Snapshot>} gd-ready - The first frame is drawn. `detail` is the snapshot.
 * @fires {CustomEvent<Snapshot>} gd-step - Another iteration is shown. `detail` is its snapshot.
 * @fires {CustomEvent<Diagnosis>} gd-diagnosis - The verdict or its cause is another. `detail` is
 *   the diagnosis.
 * @fires {CustomEvent<Snapshot>} gd-change - The run rests in a state that another link leads to.
 *   `detail` is its snapshot.
 * @fires {CustomEvent<{m: number, origin: 'shipped' | 'file' | 'pasted' | 'drawn' | 'link' | 'script'}>} gd-data -
 *   Other examples are in use. `detail` says how many, and where they come from.
 * @fires {CustomEvent<MysteryAnswer>} gd-answer - A mystery was answered or, with `answer` null,
 *   given up. `detail` is `{seed, round, answer: {verdict, cause} | null, correct, score}`.
 * @fires {CustomEvent<{chapter: string}>} gd-chapter - Another chapter of the lesson is open, or
 *   `none`. `detail` says which.
 * @fires {CustomEvent<{code: string, message: string}>} gd-error - Something was refused, and the
 *   former state kept. `detail` says what.
 *
 * @slot - Shown where the widget cannot run, below what it says of that.
 *
 * @cssprop [--gd-ink=#1a2030] - Text and icons.
 * @cssprop [--gd-ink-faint=#566074] - Labels and axis numbers.
 * @cssprop [--gd-paper=#fff] - Behind the plots and in the controls.
 * @cssprop [--gd-raised=#e9edf4] - Behind what stands out from the paper.
 * @cssprop [--gd-ground=#fafaf8] - Behind the whole widget.
 * @cssprop [--gd-border=#cdd1d9] - Around plots and controls.
 * @cssprop [--gd-grid=#e3e5ea] - Grid lines of the plots.
 * @cssprop [--gd-data=#2a5db0] - Data and cost.
 * @cssprop [--gd-accent=#cf3a2b] - The one colour that stands out.
 * @cssprop [--gd-moving=var(--gd-accent)] - What moves: the line, the point and its path.
 * @cssprop [--gd-focus=#1a73e8] - Around what has the keyboard's focus.
 * @cssprop [--gd-font=inherit] - The font; by default that of the page.
 *
 * @csspart widget - All of it.
 * @csspart subject - The bar above the plots: the title, the usual runs, the data.
 * @csspart scenario - The usual runs, a tap each.
 * @csspart scenario-guide - What to watch in the scenario chosen.
 * @csspart plots - The three plots.
 * @csspart plot - Each of the three plots.
 * @csspart data-plot - The data and the line.
 * @csspart contour-plot - The contours of J(w, b) and the path.
 * @csspart loss-plot - The cost by iteration.
 * @csspart loop - The five phases of an iteration with their numbers.
 * @csspart notices - What was refused, and why.
 * @csspart verdict - What the run does, and one thing to try.
 * @csspart controls - Buttons, iteration and α.
 * @csspart buttons - Reset, back, play and step.
 * @csspart learning-rate - The slider of α and its field.
 * @csspart caption - Why the next step is as long as it is, or what is pointed at.
 * @csspart options - Scenario, scaling, bug, start, batch, and what is shown.
 * @csspart panel - The present iteration in numbers.
 * @csspart code - The loop as code.
 * @csspart evidence - The numbers that the verdict rests on.
 * @csspart compare - Runs kept to compare with.
 * @csspart lesson - The lesson beside the demo.
 * @csspart start-readout - What is told beside the start point while it is dragged.
 */
export class GradientDescentElement extends ElementWithParameters {
  static observedAttributes = [...nameOfAttribute.keys(), 'lang', 'loading'];

  /** Makes the tag name known to the page, unless it is already. On a server it does nothing. */
  static define(name = 'gradient-descent') {
    if (!globalThis.customElements || customElements.get(name)) return;
    customElements.define(name, /** @type {any} */ (GradientDescentElement));
  }

  #life;

  constructor() {
    super();
    const fire = (/** @type {string} */ type, /** @type {unknown} */ detail) =>
      this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
    this.#life = createWidgetLife(/** @type {any} */ (this), features, fire);
    takeOverProperties(this, [...nameOfProperty.keys(), 'data']);
  }

  connectedCallback() {
    if (!this.#life.isStarted) this.#life.waiting.begin();
  }

  disconnectedCallback() {
    // An element that is moved within the document is disconnected too, and its run goes on.
    queueMicrotask(() => {
      if (!this.isConnected) this.#life.stop();
    });
  }

  /**
   * @param {string} attribute
   * @param {string | null} former
   * @param {string | null} value
   */
  attributeChangedCallback(attribute, former, value) {
    if (former === value) return;
    if (attribute === 'lang') this.#life.restart();
    if (attribute === 'loading') this.#life.waiting.reconsider();
    const name = nameOfAttribute.get(attribute);
    if (!name) return;
    if (this.#life.isStarted) this.#life.set(name, value ?? defaults[name]);
    else this.#life.forget(name);
  }

  /**
   * Resolves when the first frame is drawn, or that of the data set asked for last.
   * @type {Promise<unknown>}
   */
  get ready() {
    return this.#life.ready;
  }

  /**
   * All that is true at the iteration shown; null until ready.
   * @type {Snapshot | null}
   */
  get snapshot() {
    return structuredClone(this.#state?.snapshot ?? null);
  }

  /**
   * What the run does, why, and the numbers that say so; null until ready.
   * @type {Diagnosis | null}
   */
  get diagnosis() {
    return structuredClone(this.#state?.diagnosis ?? null);
  }

  /**
   * The least-squares line and its cost; null until ready.
   * @type {(Parameters & {cost: number}) | null}
   */
  get minimum() {
    return structuredClone(this.#state?.landscape.minimum ?? null);
  }

  /**
   * 2/λmax for the present data and scaling: above it a correct run diverges, at it what overshoots
   * neither grows nor shrinks. Null until ready.
   * @type {number | null}
   */
  get maxStableLearningRate() {
    return this.#state?.landscape.maxStableLearningRate ?? null;
  }

  /**
   * The query of a link to the present state, without its `?`; null until ready, or if it has own
   * data that are too many for a link.
   * @type {string | null}
   */
  get query() {
    const attributes = this.#state && linkedAttributes(this.#state);
    return attributes ? queryOf(attributes) : null;
  }

  /**
   * The examples. Setting bad ones throws a TypeError or a RangeError that names the first bad row,
   * and the former stay.
   * @type {{x: number[], y: number[]}}
   */
  get data() {
    const dataset = this.#state?.dataset;
    return { x: Array.from(dataset?.x ?? []), y: Array.from(dataset?.y ?? []) };
  }

  set data(value) {
    const isReady = this.#life.isOpen;
    const examples = examplesIn(value);
    if ('error' in examples) {
      this.#store?.dispatch({ type: 'notify', notice: examples });
      throw new TypeError(noticeText(examples, this.#life.strings));
    }
    this.#call((store) => {
      const refusal = store.load({ examples });
      if (!isReady || refusal === null || refusal instanceof Promise) return;
      throw new RangeError(noticeText(refusal, this.#life.strings));
    });
  }

  /**
   * Reads the examples in a file or text, and begins a run on them from a start that suits them.
   * Rejects with an Error whose `message` is the sentence that is shown; the former data and run
   * then stay. Its `line` is of the file and its `row` of the examples, both from 1.
   * @param {Blob | string} source CSV, TSV or a pasted table
   * @param {{x?: string, y?: string}} [columns] their names; else the reader's first choice
   * @returns {Promise<OpenedData>}
   */
  openData(source, { x, y } = {}) {
    return new Promise((resolve, reject) => {
      this.#life.call(({ open }) => {
        Promise.resolve(open('own-data', { source, x, y })).then((opened) => {
          const { partUnreachable } = this.#life.strings.errors;
          if (opened) resolve(/** @type {OpenedData} */ (opened));
          else reject(Object.assign(new Error(partUnreachable), { code: 'part-unreachable' }));
        }, reject);
      });
    });
  }

  /**
   * Shows the dialog that tells what a program did from what it printed.
   * @param {string} [log] what was printed, to begin with
   */
  openYourRun(log = '') {
    this.#life.call((widget) => void widget.open('your-run', log));
  }

  /**
   * Takes so many iterations; pauses.
   * @param {number} [n] iterations
   */
  step(n = 1) {
    this.#life.call((widget) => widget.step(n));
  }

  /**
   * Goes so many iterations back; pauses.
   * @param {number} [n] iterations
   */
  back(n = 1) {
    this.#life.call((widget) => widget.back(n));
  }

  /**
   * Goes to an iteration, computing it if need be; pauses.
   * @param {number} k iteration to show
   */
  seek(k) {
    this.pause();
    this.#life.call((widget) => widget.set('iteration', k));
  }

  /** Goes on iterating, at the speed chosen, until paused or at the end. */
  play() {
    this.#call((store) => store.dispatch({ type: 'play' }));
  }

  /** Stays at the iteration shown. */
  pause() {
    this.#call((store) => store.dispatch({ type: 'pause' }));
  }

  /** Back to iteration 0, at (w, b). */
  reset() {
    this.#call((store) => store.load({}));
  }

  /** @returns {Store | undefined} undefined until ready */
  get #store() {
    return this.#life.widget?.store;
  }

  /** @returns {State | undefined} undefined until ready */
  get #state() {
    return this.#store?.state;
  }

  /** Now, or when the widget is ready. @param {(store: Store) => void} act */
  #call(act) {
    this.#life.call(({ store }) => act(store));
  }

  static {
    defineParameters(this.prototype, (element) => element.#life);
  }
}
