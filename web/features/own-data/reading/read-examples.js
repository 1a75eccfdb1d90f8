/** Reads examples from people's own files. */

/** @import { Column } from './columns.js' */
import { startWorker } from '#start-reading-worker';
import { contentOf, sizeOf } from './content.js';
import { reading } from './reading.js';
import { refusal } from './refusal.js';

/** @typedef {Blob | ArrayBuffer | Uint8Array | string} Source a File is a Blob */

/**
 * How a number that can be read in two ways is to be read: 1,250 is 1.25 by `{decimal: ','}` and
 * 1250 by `{thousands: ','}`. A refusal has both, each with the number it makes of what was found.
 * @typedef {{decimal?: ',' | '.', thousands?: ',' | '.', value?: number}} Reading
 */

/**
 * @typedef {object} Options
 * @property {string} [x] the name of a column; else the first that is likely
 * @property {string} [y] the same; else the last
 * @property {Reading} [readings] of the numbers that can be read in two ways, and of no others
 * @property {AbortSignal} [signal] stops the reading, with the refusal `cancelled`
 * @property {(share: number) => void} [onProgress] what share of the file is read, from 0 to 1; it
 *   may begin again, where a number tells that those before it were read wrongly
 */

/**
 * @typedef {object} Examples
 * @property {true} ok
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {number} m
 * @property {Column[]} columns
 * @property {string} xColumn
 * @property {string} yColumn
 * @property {{x: string, y: string}} labels the names without their units
 * @property {{x: string, y: string}} units or nothing; percent stays as written: 5 % is 5
 * @property {number[]} skippedRows those with a missing x or y, of the examples, from 1
 */

/**
 * Why no examples were read.
 * @typedef {object} Refusal
 * @property {false} ok
 * @property {'bad-data'} code
 * @property {string} reason the id of a sentence in words/en-refusals.js
 * @property {number} [line] of the file, from 1
 * @property {number} [row] of the examples, from 1
 * @property {string} [column]
 * @property {unknown} [found] what stood there
 * @property {unknown} [expected]
 * @property {Reading[]} [readings] where there are two
 * @property {number[]} [skippedRows]
 */

/** Bytes. */
const largestFile = 128e6;
/** Bytes: below it, reading takes less time than starting a worker. */
const worthAWorker = 1e6;
/** Milliseconds of reading on the page between pauses. */
const slice = 12;

/**
 * Reads two columns of numbers from a table of any usual kind: text with any separator, decimal
 * sign and encoding, with or without names. A cell of a chosen column is a number or is missing
 * (nothing, ?, NA, N/A, NaN, null, -), which leaves its row out. Anything else, or too much of it,
 * makes a refusal: a value too, never an exception. Files of more than a megabyte are read in a
 * worker, or on the page in slices where there can be none.
 * @param {Source} source
 * @param {Options} [options]
 * @returns {Promise<Examples | Refusal>}
 */
export async function readExamples(source, options = {}) {
  const size = sizeOf(source);
  if (size > largestFile) return refusal('file-too-large', { found: size, expected: largestFile });
  const worker = size < worthAWorker ? null : startWorker();
  const result = worker && (await readIn(worker, source, options));
  return result ?? readHere(source, options);
}

/**
 * @param {Worker} worker
 * @param {Source} source
 * @param {Options} options
 * @returns {Promise<Examples | Refusal | null>} null if the worker does not work
 */
function readIn(worker, source, { x, y, readings, signal, onProgress }) {
  return new Promise((resolve) => {
    /** @param {Examples | Refusal | null} result */
    const end = (result) => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = () => end(refusal('cancelled'));
    signal?.addEventListener('abort', cancel);
    worker.onmessage = ({ data: { share, result } }) => {
      if (result) end(result);
      else onProgress?.(share);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(null);
    };
    worker.postMessage({ source, options: { x, y, readings } });
    if (signal?.aborted) cancel();
  });
}

/**
 * @param {Source} source
 * @param {Options} options
 * @returns {Promise<Examples | Refusal>}
 */
async function readHere(source, options) {
  const content = await contentOf(source).catch(() => null);
  if (content === null) return refusal('unreadable');
  const steps = reading(content, options);
  for (let since = performance.now(); !options.signal?.aborted; ) {
    const step = steps.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
    if (performance.now() - since < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return refusal('cancelled');
}
