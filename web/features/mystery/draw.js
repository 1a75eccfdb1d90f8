/** @import { FeatureScaling, GradientFault, Parameters } from '../../core/core-module.js' */
/** @import { Cause, Diagnosis, Verdict } from '../../core/layouts.js' */
/** @import { Run, RunOptions } from '../../core/run.js' */
/** @import { Kind, KindName, Sight } from './kinds.js' */
/** @import { Random } from './random.js' */
import { kindNames, kinds } from './kinds.js';
import { randomFrom } from './random.js';

/** Number of mysteries in a series. */
export const rounds = 10;
/** The iteration at which the core is asked what a run does. */
export const horizon = 80;
/** Number of draws before another kind is tried: some data have no run of some kinds. */
const mostDraws = 60;

/**
 * A drawn run, and what is to be found out about it.
 * @typedef {object} Drawn
 * @property {KindName} kind
 * @property {Parameters} start
 * @property {number} learningRate
 * @property {FeatureScaling} scaling
 * @property {GradientFault} fault
 * @property {Verdict} verdict the core's at the horizon
 * @property {Cause} cause
 */

/**
 * The mystery of a seed and a round, which is the same for all with the same data. Null if the data
 * have no run of any kind.
 * @param {string} seed
 * @param {number} round 1 to `rounds`
 * @param {Parameters} start of the data set; drawn starts are about as far from the minimum
 * @param {Run} run on the data, to try things out with
 * @returns {Drawn | null}
 */
export function drawMystery(seed, round, start, run) {
  const random = randomFrom(`${seed}/${round}`);
  const wanted = deck(seed)[round - 1];
  const others = random.shuffled(kindNames.filter((name) => name !== wanted));
  for (const name of [wanted, ...others]) {
    for (let i = 0; i < mostDraws; ++i) {
      const drawn = drawOf(name, random, start, run);
      if (drawn) return drawn;
    }
  }
  return null;
}

/**
 * The kinds of a series. Each is equally likely and comes at most twice, so that the kinds still to
 * come cannot be known.
 * @param {string} seed
 */
const deck = (seed) => randomFrom(seed).shuffled([...kindNames, ...kindNames]);

/**
 * Draws once; null if the run does not turn out to be of that kind.
 * @param {KindName} name
 * @param {Random} random
 * @param {Parameters} defaultStart
 * @param {Run} run
 * @returns {Drawn | null}
 */
function drawOf(name, random, defaultStart, run) {
  /** @type {Kind} */
  const kind = kinds[name];
  const { fault } = kind;
  const scaling = random.oneOf(kind.scalings);
  const start = startAround(defaultStart, random, run);
  const part = random.between(...kind.range);
  // The landscape does not depend on α.
  if (run.restart({ start, scaling, fault, learningRate: 1e-3 })) return null;
  const learningRate = Number((part * kind.unit(run.landscape())).toPrecision(3));
  const options = { start, scaling, fault, learningRate };
  if (run.restart(options)) return null;

  const first = run.snapshot();
  run.seek(horizon / 2);
  const halfWay = run.diagnosis();
  run.seek(horizon);
  const diagnosis = run.diagnosis();
  const sight = sightOf(first, run.snapshot(), diagnosis);
  const agrees = isOf(kind, halfWay) && isOf(kind, diagnosis) && isSettled(halfWay, diagnosis);
  if (!agrees || !kind.shows(sight)) return null;
  const { verdict, cause } = diagnosis;
  return { kind: name, ...options, verdict, cause };
}

/**
 * A start drawn around the default one: in height and in slope it is somewhat nearer to the best
 * line, and may be mirrored at it. Heights are those at the mean of x, where a line and its mirror
 * image have equal costs.
 * @param {Parameters} defaultStart
 * @param {Random} random
 * @param {Run} run
 * @returns {Parameters}
 */
function startAround(defaultStart, random, run) {
  run.restart({ start: defaultStart, scaling: 'z-score', fault: 'none', learningRate: 1e-3 });
  const { minimum, scaling } = run.landscape();
  const mean = scaling.center;
  /** @param {Parameters} line */
  const heightOf = ({ w, b }) => w * mean + b;
  const side = () => random.oneOf([-1, 1]) * random.between(0.6, 1);
  const w = minimum.w + side() * (defaultStart.w - minimum.w);
  const best = heightOf(minimum);
  const height = best + side() * (heightOf(defaultStart) - best);
  return { w: rounded(w), b: rounded(height - w * mean) };
}

/** @param {number} value as people would type it */
const rounded = (value) => Number(value.toPrecision(3));

/** @param {Kind} kind @param {Diagnosis} diagnosis */
const isOf = ({ verdicts, cause }, diagnosis) =>
  verdicts.includes(diagnosis.verdict) && diagnosis.cause === cause;

/** @param {Diagnosis} halfWay @param {Diagnosis} diagnosis */
const isSettled = (halfWay, diagnosis) =>
  halfWay.verdict === diagnosis.verdict || diagnosis.verdict === 'converged';

/**
 * @param {ReturnType<Run['snapshot']>} first
 * @param {ReturnType<Run['snapshot']>} last
 * @param {Diagnosis} diagnosis
 * @returns {Sight}
 */
function sightOf(first, last, { evidence }) {
  return {
    left: last.excessCost / first.excessCost,
    stride: last.lengths.step / first.lengths.step,
    // A run at rest has no angle, and does not turn back.
    cosine: evidence.cosine ?? 1,
  };
}

/**
 * The verdict of the core at the horizon.
 * @param {RunOptions} options
 * @param {Run} run
 * @returns {Verdict | null}
 */
export function verdictAtHorizon(options, run) {
  if (run.restart(options)) return null;
  run.seek(horizon);
  return run.diagnosis().verdict;
}
