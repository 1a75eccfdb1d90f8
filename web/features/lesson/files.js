/**
 * The present data as a careless export would hand them on. Each breaks one clause of the contract,
 * but the last, which keeps all of them and is wrong all the same.
 */

/** @import { Dataset } from '../../datasets/load-dataset.js' */

/** @typedef {{x: unknown[], y: unknown[]}} File */

/** Rows from here on are the broken ones. */
export const brokenRow = 16;
/** In how many rows the last file has another unit. */
export const rowsInDollars = 5;

/** @param {unknown[]} column @param {unknown} entry in the broken row */
const replaced = (column, entry) => column.map((value, i) => (i === brokenRow ? entry : value));

/** @type {Readonly<Record<string, (file: File) => File>>} */
export const breakages = Object.freeze({
  'missing-price': ({ x, y }) => ({ x, y: replaced(y, '') }),
  'text-in-column': ({ x, y }) => ({ x: replaced(x, '2104 sq ft'), y }),
  'one-column-short': ({ x, y }) => ({ x, y: y.slice(0, brokenRow) }),
  'one-size': ({ x, y }) => ({ x: x.map(() => x[0]), y }),
  'price-zero': ({ x, y }) => ({ x, y: replaced(y, 0) }),
  'some-in-dollars': ({ x, y }) => ({
    x,
    y: y.map((price, i) => (i < rowsInDollars ? 1000 * Number(price) : price)),
  }),
});

/**
 * @param {string} id of a breakage
 * @param {Pick<Dataset, 'x' | 'y'>} dataset whole
 */
export const brokenFile = (id, { x, y }) => breakages[id]({ x: Array.from(x), y: Array.from(y) });
