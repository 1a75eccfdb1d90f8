/** What a run is to begin with, and the data that it is to be on. */

/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Configuration } from './parameters.js' */
import { datasetOfPoints, ownDataset, withLabels } from './own-data.js';
import { defaults } from './parameters.js';

/**
 * What a run is to begin with. A parameter that it does not name stays as it is, except that the
 * iteration is 0, and α is that of the iteration shown, without later changes.
 * @typedef {Partial<Configuration> & {examples?: Dataset, findsStart?: boolean, furthestIteration?: number}} Wanted
 *   `examples`: data that are loaded already; `findsStart`: from a start that suits them;
 *   `furthestIteration`: up to which the run is computed
 */

/**
 * The data that a run is to begin on; null if they have to be fetched.
 * @param {Wanted} wanted
 * @param {Dataset | undefined} present
 * @returns {Dataset | null}
 */
export function datasetAtHand(wanted, present) {
  if (wanted.examples) return wanted.examples;
  const { labels } = wanted;
  if (wanted.points) return withLabels(datasetOfPoints(wanted.points), labels ?? '');
  if (!present || datasetWanted(wanted, present) !== present.id) return null;
  return labels !== undefined && present.id === ownDataset ? withLabels(present, labels) : present;
}

/**
 * The id of the data that a run is to begin on. Empty `points` replace own data by the default
 * data.
 * @param {Wanted} wanted
 * @param {Dataset | undefined} present
 */
export function datasetWanted({ dataset, points }, present) {
  if (dataset !== undefined) return dataset;
  return points === '' && present?.id === ownDataset
    ? defaults.dataset
    : (present?.id ?? defaults.dataset);
}
