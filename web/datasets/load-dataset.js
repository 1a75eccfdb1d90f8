import { csvParseRows } from 'd3-dsv';

/** Data sets stand at the same place relative to this source file and to the built one. */
const here = import.meta.url;

/**
 * Examples as they were published or handed in.
 * @typedef {object} Dataset
 * @property {string} id of the catalogue, or `custom`
 * @property {ArrayLike<number>} x
 * @property {ArrayLike<number>} y
 */

/**
 * Fetches a shipped data set. Rejects if it cannot be had.
 * @param {string} id of the catalogue
 * @returns {Promise<Dataset>}
 */
export async function loadDataset(id) {
  const url = new URL(`../datasets/${id}.csv`, here);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
  const [, ...rows] = csvParseRows(await response.text(), (row) => row.map(Number));
  return {
    id,
    x: Float64Array.from(rows, ([x]) => x),
    y: Float64Array.from(rows, ([, y]) => y),
  };
}
