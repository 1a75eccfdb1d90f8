/**
 * The shipped data sets: public/datasets/ID.csv, a header row and two columns, x and y.
 * Where they are is in read-shipped.js, their names, units and provenance in
 * strings/en-datasets.js, under the same id.
 */

/** @import { Parameters } from '../core/core-module.js' */

/**
 * `start` is where choosing the data set from the list begins: clearly bad, but in view.
 * @type {Readonly<Record<string, {start: Parameters}>>}
 */
export const catalogue = Object.freeze({
  'portland-housing': { start: { w: -0.1, b: 900 } },
  'ames-housing': { start: { w: -0.1, b: 600 } },
  'ng-lab-2points': { start: { w: 0, b: 0 } },
  'food-truck': { start: { w: 0, b: 0 } },
  'anscombe-1': { start: { w: -0.5, b: 12 } },
  'anscombe-2': { start: { w: -0.5, b: 12 } },
  'anscombe-3': { start: { w: -0.5, b: 12 } },
  'anscombe-4': { start: { w: -0.5, b: 12 } },
  'old-faithful': { start: { w: -10, b: 110 } },
  cars: { start: { w: -3, b: 100 } },
  'galton-heights': { start: { w: -0.6, b: 110 } },
});

/**
 * Where a run on a data set starts unless told otherwise; own data start where the houses do.
 * @param {string} id
 */
export const defaultStart = (id) => (catalogue[id] ?? catalogue['portland-housing']).start;

export const datasetIds = Object.keys(catalogue);
