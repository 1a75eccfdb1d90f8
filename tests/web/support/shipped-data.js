import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';

/** @import { Dataset } from '../../../web/datasets/load-dataset.js' */

/**
 * A shipped data set, from the file system.
 * @param {string} id
 * @returns {Dataset & {x: Float64Array, y: Float64Array}}
 */
export function shipped(id) {
  const url = new URL(`../../../public/datasets/${id}.csv`, import.meta.url);
  const [, ...rows] = csvParseRows(readFileSync(url, 'utf8'), (row) => row.map(Number));
  return {
    id,
    x: Float64Array.from(rows, ([x]) => x),
    y: Float64Array.from(rows, ([, y]) => y),
  };
}
