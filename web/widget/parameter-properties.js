/** @import { Configuration, ParameterName } from '../state/parameters.js' */

/** What the element has to know to do: a parameter's value, and to set it. */
export const read = Symbol('read a parameter');
export const write = Symbol('write a parameter');

/**
 * The parameters of state/parameters.js as properties of an element: what each is by default or
 * was set to last, as a value. Anything may be assigned; a bad value is refused with a notice.
 */
export class ParameterProperties extends HTMLElement {
  /**
   * The data set: the id of a shipped one, or `custom` once `data` or `points` was set. Setting it
   * starts again, when it has loaded.
   * @attr dataset
   * @type {string}
   * @default portland-housing
   */
  // @ts-expect-error Data sets go by this name here; of HTMLElement's own, attributes do as well.
  get dataset() {
    return this[read]('dataset');
  }
  // @ts-expect-error as above
  set dataset(value) {
    this[write]('dataset', value);
  }

  /**
   * Feature scaling: `none`, `per-thousand`, `max`, `mean-normalization` or `z-score`.
   * @attr scaling
   * @type {string}
   * @default z-score
   */
  get scaling() {
    return this[read]('scaling');
  }
  set scaling(value) {
    this[write]('scaling', value);
  }

  /**
   * α, above 0 and at most 1 000 000. A change holds from the present iteration on.
   * @attr learning-rate
   * @type {number}
   * @default 0.1
   */
  get learningRate() {
    return this[read]('learningRate');
  }
  set learningRate(value) {
    this[write]('learningRate', value);
  }

  /**
   * The slope that descent starts from, in the data’s units.
   * @attr w
   * @type {number}
   * @default -0.1
   */
  get w() {
    return this[read]('w');
  }
  set w(value) {
    this[write]('w', value);
  }

  /**
   * The intercept that descent starts from, in the data’s units.
   * @attr b
   * @type {number}
   * @default 900
   */
  get b() {
    return this[read]('b');
  }
  set b(value) {
    this[write]('b', value);
  }

  /**
   * A bug in the gradient: `none`, `b-sign-flipped`, `w-missing-x`, `swapped`, `missing-mean`,
   * `ascent`, `b-frozen` or `sequential`.
   * @attr fault
   * @type {string}
   * @default none
   */
  get fault() {
    return this[read]('fault');
  }
  set fault(value) {
    this[write]('fault', value);
  }

  /**
   * How many examples each update looks at: `all` of them, or a whole number.
   * @attr batch-size
   * @type {number | 'all'}
   * @default all
   */
  get batchSize() {
    return this[read]('batchSize');
  }
  set batchSize(value) {
    this[write]('batchSize', value);
  }

  /**
   * Of the order in which the examples are looked at, where an update looks at some of them.
   * @attr seed
   * @type {number}
   * @default 1
   */
  get seed() {
    return this[read]('seed');
  }
  set seed(value) {
    this[write]('seed', value);
  }

  /**
   * A run worth seeing, such as `too-high` or `unscaled`: sets the others, which then still
   * override it.
   * @attr scenario
   * @type {string}
   * @default none
   */
  get scenario() {
    return this[read]('scenario');
  }
  set scenario(value) {
    this[write]('scenario', value);
  }

  /**
   * A text of at most 64 characters, from which a series of hidden runs to find out is made: the
   * same for everyone who has the text.
   * @attr mystery
   * @type {string}
   */
  get mystery() {
    return this[read]('mystery');
  }
  set mystery(value) {
    this[write]('mystery', value);
  }

  /**
   * The iteration shown, from 0 to 10 000 000.
   * @attr iteration
   * @type {number}
   * @default 0
   */
  get iteration() {
    return this[read]('iteration');
  }
  set iteration(value) {
    this[write]('iteration', value);
  }

  /**
   * The chapter of the lesson that is open, by its id, or `none`.
   * @attr chapter
   * @type {string}
   * @default none
   */
  get chapter() {
    return this[read]('chapter');
  }
  set chapter(value) {
    this[write]('chapter', value);
  }

  /**
   * Own data in place of the data set: `x,y;x,y`.
   * @attr points
   * @type {string}
   */
  get points() {
    return this[read]('points');
  }
  set points(value) {
    this[write]('points', value);
  }

  /**
   * Later changes of α: `12:0.3,40:0.1` sets it to 0.3 at iteration 12 and to 0.1 at 40.
   * @attr learning-rate-changes
   * @type {string}
   */
  get learningRateChanges() {
    return this[read]('learningRateChanges');
  }
  set learningRateChanges(value) {
    this[write]('learningRateChanges', value);
  }

  /**
   * Words for how plots and code are shown, such as `log phases no-residuals speed-60 numpy`;
   * `phase-2` to `phase-5` also say which phase of the iteration.
   * @attr view
   * @type {string}
   */
  get view() {
    return this[read]('view');
  }
  set view(value) {
    this[write]('view', value);
  }

  /**
   * Runs pinned to compare with, at most three, each made of what it says and else the defaults:
   * `iteration=9; scaling=none learning-rate=4e-7 iteration=200`. `none`, or `auto`: those that the
   * scenario brings. Another data set lets go of them.
   * @attr pinned
   * @type {string}
   * @default auto
   */
  get pinned() {
    return this[read]('pinned');
  }
  set pinned(value) {
    this[write]('pinned', value);
  }

  /**
   * `light`, `dark`, or `auto`: as the reader’s system has it.
   * @attr theme
   * @type {string}
   * @default auto
   */
  get theme() {
    return this[read]('theme');
  }
  set theme(value) {
    this[write]('theme', value);
  }

  /**
   * Words for the controls that are shown, such as `play step alpha`, or `all`. A hidden control
   * hides no readout.
   * @attr controls
   * @type {string}
   * @default all
   */
  get controls() {
    return this[read]('controls');
  }
  set controls(value) {
    this[write]('controls', value);
  }

  /**
   * Shows the state as it is and lets nobody change it but by script.
   * @attr locked
   * @type {boolean}
   * @default false
   */
  get locked() {
    return this[read]('locked');
  }
  set locked(value) {
    this[write]('locked', value);
  }

  /**
   * @template {ParameterName} Name
   * @param {Name} name
   * @returns {Configuration[Name]}
   */
  [read](name) {
    throw new Error(`${name} is read by whoever extends this`);
  }

  /** @param {ParameterName} name @param {unknown} _raw */
  [write](name, _raw) {
    throw new Error(`${name} is written by whoever extends this`);
  }
}
