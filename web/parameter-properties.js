/** @import { Configuration, ParameterName } from './state/parameters.js' */

/** What the element has to know to do: a parameter's value, and to set it. */
export const read = Symbol('read a parameter');
export const write = Symbol('write a parameter');

/**
 * The parameters of state/parameters.js as properties of an element: what each is by default or
 * was set to last, as a value. Anything may be assigned; a bad value is refused with a notice.
 */
export class ParameterProperties extends HTMLElement {
  // @ts-expect-error Data sets go by this name here; of HTMLElement's own, attributes do as well.
  get dataset() {
    return this[read]('dataset');
  }
  // @ts-expect-error as above
  set dataset(value) {
    this[write]('dataset', value);
  }

  get scaling() {
    return this[read]('scaling');
  }
  set scaling(value) {
    this[write]('scaling', value);
  }

  get learningRate() {
    return this[read]('learningRate');
  }
  set learningRate(value) {
    this[write]('learningRate', value);
  }

  get w() {
    return this[read]('w');
  }
  set w(value) {
    this[write]('w', value);
  }

  get b() {
    return this[read]('b');
  }
  set b(value) {
    this[write]('b', value);
  }

  get fault() {
    return this[read]('fault');
  }
  set fault(value) {
    this[write]('fault', value);
  }

  get batchSize() {
    return this[read]('batchSize');
  }
  set batchSize(value) {
    this[write]('batchSize', value);
  }

  get seed() {
    return this[read]('seed');
  }
  set seed(value) {
    this[write]('seed', value);
  }

  get scenario() {
    return this[read]('scenario');
  }
  set scenario(value) {
    this[write]('scenario', value);
  }

  get mystery() {
    return this[read]('mystery');
  }
  set mystery(value) {
    this[write]('mystery', value);
  }

  get iteration() {
    return this[read]('iteration');
  }
  set iteration(value) {
    this[write]('iteration', value);
  }

  get chapter() {
    return this[read]('chapter');
  }
  set chapter(value) {
    this[write]('chapter', value);
  }

  get points() {
    return this[read]('points');
  }
  set points(value) {
    this[write]('points', value);
  }

  get learningRateChanges() {
    return this[read]('learningRateChanges');
  }
  set learningRateChanges(value) {
    this[write]('learningRateChanges', value);
  }

  get view() {
    return this[read]('view');
  }
  set view(value) {
    this[write]('view', value);
  }

  get theme() {
    return this[read]('theme');
  }
  set theme(value) {
    this[write]('theme', value);
  }

  get controls() {
    return this[read]('controls');
  }
  set controls(value) {
    this[write]('controls', value);
  }

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
