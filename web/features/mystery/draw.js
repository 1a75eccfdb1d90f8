/** @import { FeatureScaling, GradientFault, Parameters } from '../../core/core-module.js' */
/** @import { Cause, Diagnosis, Verdict } from '../../core/layouts.js' */
/** @import { Run, RunOptions } from '../../core/run.js' */
/** @import { Kind, KindName, Sight } from './kinds.js' */
/** @import { Random } from './random.js' */
import { kindNames, kinds } from './kinds.js';
import { randomFrom } from './random.js';

/** Mysteries in a series. */
export const rounds = 10;
/** The iteration at which the core is asked what a run does. */
export const horizon = 80;
/** Draws of one kind before another is taken: on some data some cannot be had. */
const mostDraws = 60;

/**
 * A run with something to find out, and what that is.
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
 * The mystery that a seed hides in a round: the same for everyone with the same data. Null if these
 * data have none to offer.
 * @param {string} seed
 * @param {number} round 1 to `rounds`
 * @param {Parameters} start the data set's own, which those drawn are as far away as
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
 * The kinds of a series. Each is as likely as any other, and comes twice at most: what is left to
 * come is never certain.
 * @param {string} seed
 */
const deck = (seed) => randomFrom(seed).shuffled([...kindNames, ...kindNames]);

/**
 * One try: null if it does not come out as that kind.
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
  // α matters to the landscape in nothing.
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
 * The default start, drawn somewhat nearer to the best line or mirrored at it, in height and in
 * slope. Heights are taken at the mean of x, where a line and its mirror image are equally bad.
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
  /** @param {Parameters} step */
  const length = ({ w, b }) => Math.sqrt(w * w + b * b);
  return {
    left: last.excessCost / first.excessCost,
    stride: length(last.scaled.step) / length(first.scaled.step),
    // None where the run is at rest, and turns back no more.
    cosine: evidence.cosine ?? 1,
  };
}

/**
 * What the core says at the horizon of a run with these options.
 * @param {RunOptions} options
 * @param {Run} run
 * @returns {Verdict | null}
 */
export function verdictAtHorizon(options, run) {
  if (run.restart(options)) return null;
  run.seek(horizon);
  return run.diagnosis().verdict;
}
