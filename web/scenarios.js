/**
 * Runs worth seeing: each is an entry here and, under the same id, its words in strings/en.js.
 * Whatever an entry does not say is the default.
 */

/** @import { Configuration } from './state/parameters.js' */

/**
 * A bug's scenario: where the bug shows and a correct run would converge.
 * @param {Configuration['fault']} fault
 * @returns {Partial<Configuration>}
 */
const bug = (fault) => ({ fault, scaling: 'per-thousand', learningRate: 0.1 });

/** @type {Readonly<Record<string, Partial<Configuration>>>} */
export const scenarios = Object.freeze({
  healthy: {},
  lecture: { learningRate: 0.3 },
  'too-low': { learningRate: 0.001 },
  'near-the-limit': { scaling: 'per-thousand', learningRate: 0.35 },
  'too-high': { scaling: 'per-thousand', learningRate: 0.368 },
  unscaled: { scaling: 'none', learningRate: 4e-7 },
  'from-zero': { w: 0, b: 0 },
  'b-sign-flipped': bug('b-sign-flipped'),
  'w-missing-x': bug('w-missing-x'),
  swapped: bug('swapped'),
  'missing-mean': bug('missing-mean'),
  ascent: bug('ascent'),
  'b-frozen': bug('b-frozen'),
  sequential: bug('sequential'),
});

export const scenarioIds = Object.keys(scenarios);
