/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Configuration } from './parameters.js' */
/** @import { Session } from './session.js' */
import { changesIn } from './learning-rates.js';
import { defaults } from './parameters.js';
import { showPinned } from './pinned.js';
import { viewOf } from './view-words.js';

/**
 * Begins with a configuration. What it cannot have is left out: a start at which J is too large to
 * compute gives way to the default one; changes of α that the run does not reach are not made, and
 * ghosts that cannot be had on these data not shown.
 * @param {Session} session
 * @param {Dataset} dataset
 * @param {Configuration} configuration
 */
export function openSession(session, dataset, configuration) {
  const { scaling, fault, batchSize, seed, learningRate, w, b } = configuration;
  const { theme, controls, locked } = configuration;
  const setup = { dataset, scaling, fault, batchSize, seed, learningRate };
  const startRefused = session.open({ ...setup, start: { w, b } }) !== null;
  const start = { w: defaults.w, b: defaults.b };
  const refusal = startRefused ? session.open({ ...setup, start }) : null;
  if (refusal) return { refusal, startRefused, unreached: null, unpinned: [] };

  session.chooseScenario(configuration.scenario);
  session.present({ theme, controls, locked });
  const unreached = session.setLearningRates(changesIn(configuration.learningRateChanges));
  session.seek(configuration.iteration);
  const { phase, ...view } = viewOf(configuration.view);
  session.setView(view, phase);
  const unpinned = showPinned(session, configuration.pinned);
  return { refusal, startRefused, unreached, unpinned };
}
