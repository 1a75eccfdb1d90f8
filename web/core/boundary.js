/** The other half of cpp/boundary.hpp: how numbers cross to an object in the core's memory. */

/** @import { DatasetError, Next, Option, Options, OptionsError } from './layouts.js' */
import { readDatasetError, readOptionsError, refusalNames } from './layouts.js';

/**
 * What every module of the core has.
 * @typedef {object} Memory
 * @property {Float64Array} HEAPF64 replaced whenever the wasm memory grows: never kept across a call
 * @property {(handle: number, count: number) => number} makeRoom
 * @property {(handle: number) => number} results
 */

/** What is wrong with options: `found` is what the caller gave. @typedef {Omit<OptionsError, 'found'> & {found: unknown}} BadOption */
/** Why there is no such run. @typedef {DatasetError | BadOption} RunRefusal */

/** What a call returns where the object has no data set, or is no more: cpp/boundary.hpp. */
const notOpen = -1;

/**
 * @param {Memory} core
 * @param {number} handle of the object; whoever frees it sets `handle` to 0
 */
export function createBoundary(core, handle) {
  /** @param {number} address */
  const index = (address) => address / Float64Array.BYTES_PER_ELEMENT;

  const boundary = {
    handle,

    /** @param {...ArrayLike<number>} blocks for the next call to read, one after the other */
    write(...blocks) {
      const count = blocks.reduce((sum, { length }) => sum + length, 0);
      let begin = index(core.makeRoom(boundary.handle, count));
      for (const block of blocks) {
        core.HEAPF64.set(block, begin);
        begin += block.length;
      }
    },

    /** A call's result, which is a number of its own. @param {number} result */
    answer(result) {
      if (result === notOpen) throw new Error('There is no data set: open() comes first');
      return result;
    },

    /** The numbers that a call left. @param {number} count that it returned */
    numbers(count) {
      boundary.answer(count);
      const begin = index(core.results(boundary.handle));
      return core.HEAPF64.slice(begin, begin + count);
    },

    /**
     * The record that a call left.
     * @template Result
     * @param {number} count that it returned
     * @param {(next: Next) => Result} read
     * @returns {Result}
     */
    record(count, read) {
      boundary.answer(count);
      let place = index(core.results(boundary.handle));
      const { HEAPF64 } = core;
      return read(() => HEAPF64[place++]);
    },

    /**
     * The records that a call left, one after the other.
     * @template Result
     * @param {number} count of numbers, that it returned
     * @param {(next: Next) => Result} read
     */
    records(count, read) {
      const numbers = boundary.numbers(count);
      let place = 0;
      /** @type {Result[]} */
      const records = [];
      while (place < count) records.push(read(() => numbers[place++]));
      return records;
    },

    /**
     * The record that a call left, or null if it left none.
     * @template Result
     * @param {number} count that it returned
     * @param {(next: Next) => Result} read
     */
    recordOrNull: (count, read) => (count === 0 ? null : boundary.record(count, read)),

    /**
     * Null, or what a call that starts something found wrong with the data.
     * @param {number} result
     */
    dataRefusal: (result) =>
      refusalNames[boundary.answer(result)] === 'none'
        ? null
        : boundary.record(result, readDatasetError),

    /**
     * Null, or what a call that starts a run found wrong.
     * @param {number} result
     * @param {Partial<Options>} options that were written
     * @returns {RunRefusal | null}
     */
    refusal(result, options) {
      if (refusalNames[boundary.answer(result)] !== 'options') return boundary.dataRefusal(result);
      return boundary.badOption(result, options);
    },

    /**
     * Null, or the option that a call refused.
     * @param {number} result
     * @param {Partial<Options>} options that were written
     * @returns {BadOption | null}
     */
    badOption(result, options) {
      if (refusalNames[boundary.answer(result)] === 'none') return null;
      const error = boundary.record(result, readOptionsError);
      return { ...error, found: options[/** @type {Option} */ (error.option)] };
    },
  };
  return boundary;
}
