/**
 * The kinds of run that a mystery may hide. The verdict of the core on a drawn run at the horizon,
 * and what the plots show by then, must be as its entry says. Otherwise it is drawn again.
 *
 * Two bugs are left out. A run with `sequential` looks like a correct run. A run with
 * `missing-mean` is one with a larger α, and while α is hidden nobody could tell them apart.
 */

/** @import { FeatureScaling, GradientFault } from '../../core/core-module.js' */
/** @import { Cause, Landscape, Verdict } from '../../core/layouts.js' */

/**
 * What is to be seen of a run at the horizon.
 * @typedef {object} Sight
 * @property {number} left of J − J*, as a part of the start's
 * @property {number} stride the next step's length, as a part of the first one's
 * @property {number} cosine of the angle between the last step and the next
 */

/**
 * @typedef {object} Kind
 * @property {readonly FeatureScaling[]} scalings to draw from
 * @property {GradientFault} fault
 * @property {(landscape: Landscape) => number} unit what α is drawn relative to
 * @property {readonly [number, number]} range of α in that unit
 * @property {readonly Verdict[]} verdicts that the core may give half-way and at the horizon; it
 *   must give the same at both, but for a run that arrives in between
 * @property {Cause} cause that the core gives there
 * @property {(sight: Sight) => boolean} shows whether the plots tell it from the other kinds
 */

/** @param {Landscape} landscape */
const limit = ({ maxStableLearningRate }) => maxStableLearningRate;

/** @type {readonly FeatureScaling[]} */
const anyScaling = ['z-score', 'mean-normalization', 'max', 'per-thousand'];

/**
 * A bug shows on centred data. On others a run that rests where b has not moved would look as one
 * that unscaled data hold up.
 * @param {GradientFault} fault
 * @returns {Kind}
 */
const bug = (fault) => ({
  scalings: ['z-score', 'mean-normalization'],
  fault,
  unit: limit,
  range: [0.08, 0.4],
  verdicts: ['diverging', 'drifting'],
  cause: 'gradient-bug',
  // It ends well away from the minimum: at rest there, or on its way out without turning back.
  shows: ({ left, stride, cosine }) => cosine > 0 && (left > 4 || (left > 0.1 && stride < 1e-3)),
});

/** @satisfies {Readonly<Record<string, Kind>>} */
export const kinds = {
  healthy: {
    scalings: anyScaling,
    fault: 'none',
    unit: limit,
    range: [0.06, 0.45],
    verdicts: ['converging', 'converged'],
    cause: 'none',
    shows: ({ left }) => left < 0.01,
  },
  'too-high-bouncing': {
    scalings: anyScaling,
    fault: 'none',
    unit: limit,
    range: [0.96, 0.992],
    verdicts: ['bouncing'],
    cause: 'learning-rate-too-high',
    shows: ({ cosine, left }) => cosine < -0.5 && left > 1e-5,
  },
  'too-high-diverging': {
    scalings: anyScaling,
    fault: 'none',
    unit: limit,
    range: [1.03, 1.4],
    verdicts: ['diverging'],
    cause: 'learning-rate-too-high',
    shows: ({ cosine, left }) => cosine < -0.5 && left > 4,
  },
  'too-low': {
    scalings: ['z-score'],
    fault: 'none',
    unit: ({ fates }) => fates.crawlsBelow,
    range: [0.05, 0.4],
    verdicts: ['crawling'],
    cause: 'learning-rate-too-low',
    shows: ({ left }) => left > 0.8,
  },
  unscaled: {
    scalings: ['none'],
    fault: 'none',
    unit: limit,
    range: [0.2, 0.6],
    verdicts: ['drifting'],
    cause: 'feature-scaling',
    // It crosses the valley at once, and then sticks, but not near the minimum.
    shows: ({ left, stride }) => left > 0.1 && left < 0.75 && stride < 1e-2,
  },
  'b-sign-flipped': bug('b-sign-flipped'),
  'w-missing-x': bug('w-missing-x'),
  swapped: bug('swapped'),
  ascent: bug('ascent'),
  'b-frozen': bug('b-frozen'),
};

/** @typedef {keyof typeof kinds} KindName */

export const kindNames = /** @type {KindName[]} */ (Object.keys(kinds));
