/**
 * Runs worth seeing. The words of a scenario are in strings/en-scenarios.js and its answer in
 * features/scenario-guide/words/en.js, under the same id. Parameters that an entry does not name have their
 * defaults.
 */

/** @import { Configuration } from './parameters.js' */

/**
 * What to compare with: the points on the lecture's slide, or another run on the same data up to an
 * iteration. Parameters that it does not name are as in its scenario.
 * @typedef {'lecture-slide' | Partial<Omit<Configuration, 'dataset' | 'scenario'>>} GhostSource
 */

/** @typedef {Partial<Configuration> & {ghosts?: readonly GhostSource[]}} Scenario */

/**
 * The scenario of a bug, with settings under which a correct run converges and the bug shows.
 * @param {Configuration['fault']} fault
 * @returns {Scenario}
 */
const bug = (fault) => ({ fault, scaling: 'per-thousand', learningRate: 0.1 });

/** @type {Readonly<Record<string, Scenario>>} */
export const scenarios = Object.freeze({
  healthy: {},
  lecture: { learningRate: 0.3, ghosts: ['lecture-slide'] },
  'too-low': { learningRate: 0.001 },
  'near-the-limit': { scaling: 'per-thousand', learningRate: 0.35 },
  'too-high': { scaling: 'per-thousand', learningRate: 0.368 },
  unscaled: { scaling: 'none', learningRate: 4e-7 },
  rescued: { ghosts: [{ scaling: 'none', learningRate: 4e-7, iteration: 200 }] },
  'from-zero': { w: 0, b: 0 },
  'b-sign-flipped': bug('b-sign-flipped'),
  'w-missing-x': bug('w-missing-x'),
  swapped: bug('swapped'),
  'missing-mean': bug('missing-mean'),
  ascent: bug('ascent'),
  'b-frozen': bug('b-frozen'),
  sequential: bug('sequential'),
});

/** @type {readonly string[]} */
export const scenarioIds = Object.keys(scenarios);
