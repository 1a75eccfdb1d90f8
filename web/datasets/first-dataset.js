/** @import { CoreModule } from '../core/core-module.js' */
/** @import { DatasetError } from '../core/layouts.js' */
/** @import { Configuration } from '../state/parameters.js' */
/** @import { Dataset } from './load-dataset.js' */
import { createRun } from '../core/run.js';
import { datasetOfPoints } from '../state/points.js';
import { loadDataset } from './load-dataset.js';

/**
 * The data that a widget begins with: its own points, or if it has none, or they are none that a
 * line can be fitted to, a shipped data set.
 * @param {Configuration} configuration
 * @param {Promise<CoreModule>} loadingCore
 * @returns {Promise<{dataset: Dataset, refusal: DatasetError | null}>}
 */
export async function firstDataset({ points, dataset }, loadingCore) {
  if (points === '') return { dataset: await loadDataset(dataset), refusal: null };
  const own = datasetOfPoints(points);
  const refusal = refusalOf(own, await loadingCore);
  return refusal ? { dataset: await loadDataset(dataset), refusal } : { dataset: own, refusal };
}

/** @param {Dataset} data @param {CoreModule} core */
function refusalOf({ x, y }, core) {
  const run = createRun(core);
  const start = { w: 0, b: 0 };
  const refusal = run.open(x, y, { start, learningRate: 1, scaling: 'none', fault: 'none' });
  run.free();
  return refusal && 'code' in refusal ? refusal : null;
}
