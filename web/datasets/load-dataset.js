import { csvParseRows } from 'd3-dsv';
import { readShipped } from '#read-shipped';

/** @import { Parameters } from '../core/core-module.js' */
/** @import { Frame } from '../plots/frames.js' */
/** @import { DatasetWords } from './catalogue.js' */

/** @typedef {'shipped' | 'file' | 'pasted' | 'drawn' | 'link' | 'script'} Origin */

/**
 * Examples as they were published or handed in.
 * @typedef {object} Dataset
 * @property {string} id of the catalogue, or `custom`
 * @property {Origin} [origin] shipped unless it says otherwise
 * @property {ArrayLike<number>} x
 * @property {ArrayLike<number>} y
 * @property {Parameters} [start] where a run on own data begins unless told otherwise
 * @property {DatasetWords} [words] what own data say of themselves
 * @property {Pick<DatasetWords, 'x' | 'y'>} [labels] of the axes, where own data came with no more
 * @property {Frame} [room] that the examples were drawn in: their plot shows it, and more where they
 *   have left it
 */

/**
 * A shipped data set. Rejects if it cannot be had.
 * @param {string} id of the catalogue
 * @returns {Promise<Dataset>}
 */
export async function loadDataset(id) {
  const [, ...rows] = csvParseRows(await readShipped(id), (row) => row.map(Number));
  // Some hosts answer with a page of theirs where a file is gone.
  if (rows.length === 0 || !rows.flat().every(Number.isFinite))
    throw new Error(`What came for ${id} is no data set`);
  return {
    id,
    x: Float64Array.from(rows, ([x]) => x),
    y: Float64Array.from(rows, ([, y]) => y),
  };
}
