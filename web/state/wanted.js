/** A run that is wanted, and the data that it is to be on. */

/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Configuration } from './parameters.js' */
import { datasetOfPoints, ownDataset } from './own-data.js';
import { defaults } from './parameters.js';

/**
 * A run to begin with. What it does not name stays as it is, but the iteration is 0, α has no later
 * changes and is at first that of the iteration shown.
 * @typedef {Partial<Configuration> & {examples?: Dataset, furthestIteration?: number}} Wanted
 *   `examples`: data that are at hand; `furthestIteration`: to compute beyond the iteration shown
 */

/**
 * The data that a run is to begin on, if they need not be fetched.
 * @param {Wanted} wanted
 * @param {Dataset | undefined} present
 * @returns {Dataset | null}
 */
export function datasetAtHand(wanted, present) {
  if (wanted.examples) return wanted.examples;
  if (wanted.points) return datasetOfPoints(wanted.points);
  return present && datasetWanted(wanted, present) === present.id ? present : null;
}

/**
 * The id of the data that a run is to begin on: without own points, these give way to the default.
 * @param {Wanted} wanted
 * @param {Dataset | undefined} present
 */
export function datasetWanted({ dataset, points }, present) {
  if (dataset !== undefined) return dataset;
  return points === '' && present?.id === ownDataset
    ? defaults.dataset
    : (present?.id ?? defaults.dataset);
}
