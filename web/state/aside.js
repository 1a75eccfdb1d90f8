/**
 * Questions to another run than the one shown: the other run is made for the question, then freed.
 */

/** @import { Run } from '../core/run.js' */
/** @import { RunOptions } from './options.js' */
/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { RunTrail } from './ghosts.js' */
/** @import { Configuration } from './parameters.js' */
import { trailOf } from './ghosts.js';
import { changesIn } from './learning-rate-schedule.js';
import { observed } from './observed.js';
import { defaultOptions, optionsOf } from './options.js';

/**
 * Calls `act` with another run. Returns null without calling it if J at the start would not be
 * finite.
 * @template Result
 * @param {Run} run that is shown, and not touched
 * @param {Pick<Dataset, 'x' | 'y'>} dataset
 * @param {RunOptions} options
 * @param {(other: Run) => Result} act
 */
export function aside(run, { x, y }, options, act) {
  const other = run.scratch();
  try {
    const refusal = other.open(x, y, options);
    return refusal ? null : act(other);
  } finally {
    other.free();
  }
}

/**
 * The trail of another run. Parameters that its configuration does not name have their defaults.
 * @param {Run} run that is shown, and not touched
 * @param {Dataset} dataset
 * @param {Partial<Configuration>} configuration
 * @returns {RunTrail | null} null if J at its start would not be finite
 */
export function trailOn(run, dataset, configuration) {
  const options = optionsOf(configuration, defaultOptions);
  return aside(run, dataset, options, (other) => {
    other.follow(changesIn(configuration.learningRateChanges ?? ''));
    other.seek(configuration.iteration ?? 0);
    return trailOf({ options, learningRates: other.learningRates(), ...observed(other) });
  });
}
