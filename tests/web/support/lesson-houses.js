/**
 * The houses of the lesson and runs on them, computed as a textbook does: what the lesson says of
 * them is held against this.
 */

/** @import { RunOptions } from '../../../web/core/run.js' */
/** @import { PlainRun } from './plain-run.js' */
import { stepOf, turn } from './page-claims.js';
import { plainRun } from './plain-run.js';
import { runOn } from './runs.js';
import { shipped } from './shipped-data.js';

/**
 * A number as a sentence must have it: rounded to so many digits. `slack` is what rounding may have
 * added, `atMost` is for what is nothing but rounding.
 * @typedef {{value: number, digits: number, slack?: number, atMost?: number}} Expected
 */

/** @param {number} value @param {number} [digits] @param {number} [slack] @returns {Expected} */
export const n = (value, digits = 4, slack = 0) => ({ value, digits, slack });
/** A cost. @param {number} value @param {number} [slack] */
export const J = (value, slack = 0) => n(value, 5, slack);
/** A whole number, or one of the language. @param {number} value */
export const count = (value) => n(value, 8);
/** Nothing but rounding. @param {number} atMost @returns {Expected} */
export const below = (atMost) => ({ value: 0, digits: 1, atMost });
/** Thousands of dollars, in dollars. @param {number} thousands @param {number} [digits] */
export const dollars = (thousands, digits = 5) => n(1000 * thousands, digits);

export const examples = shipped('portland-housing');
export const m = examples.x.length;

/** @param {number[]} values */
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
export const meanPrice = mean([...examples.y]);
export const priceDeviation = Math.sqrt(mean([...examples.y].map((y) => (y - meanPrice) ** 2)));

/** @param {Partial<RunOptions>} [options] */
export const houses = (options = {}) =>
  plainRun(examples, {
    start: { w: -0.1, b: 900 },
    scaling: 'z-score',
    fault: 'none',
    learningRate: 0.1,
    ...options,
  });

export const usual = houses();

/** @param {PlainRun} run */
export const bestLine = ({ minimum, scale, center }) => ({
  w: minimum.w / scale,
  b: minimum.b - (minimum.w / scale) * center,
});

/** @param {PlainRun} run @param {number} k */
export const costAt = (run, k) => run.minimumCost + run.excess(k);
/** @param {PlainRun} run @param {number} k */
export const gradientLength = (run, k) => {
  const { w, b } = run.gradientAt(run.placeAt(k));
  return Math.hypot(w, b);
};
/** @param {PlainRun} run @param {number} k */
export const stepLength = (run, k) => {
  const { w, b } = stepOf(run, k);
  return Math.hypot(w, b);
};
/** Degrees between the update before iteration k and the one after. @param {PlainRun} run @param {number} k */
export const degrees = (run, k) =>
  Math.round(turn(/** @type {any} */ ({ run, state: { snapshot: { iteration: k } } })).value);

/** @param {ArrayLike<number>} x @param {ArrayLike<number>} y @param {{w: number, b: number}} line */
export const costOn = (x, y, { w, b }) =>
  mean(Array.from(x, (value, i) => (w * value + b - y[i]) ** 2)) / 2;

/** The least-squares line. @param {number[]} x @param {number[]} y */
export function fitted(x, y) {
  const [meanX, meanY] = [mean(x), mean(y)];
  const slopes = x.map((value, i) => (value - meanX) * (y[i] - meanY));
  const w = mean(slopes) / mean(x.map((value) => (value - meanX) ** 2));
  const line = { w, b: meanY - w * meanX };
  return { ...line, cost: costOn(x, y, line) };
}

/** J of a line on the houses. @param {{w: number, b: number}} line */
export const houseCost = (line) => costOn(examples.x, examples.y, line);

/** Judges a choice. @param {string} right */
export const caseOfChoice = (right) => (/** @type {string} */ given) =>
  given === right ? 'right' : given;

/**
 * Where a run on small batches is: the order of the rows is the core's, the updates are made here.
 * @param {number} batchSize
 * @param {number} iteration
 */
export function inBatches(batchSize, iteration) {
  const run = runOn('portland-housing', { batchSize });
  const { center, scale } = usual;
  let w = -0.1 * scale;
  let b = 900 - 0.1 * center;
  for (let k = 0; k < iteration; ++k) {
    run.seek(k);
    const rows = Array.from(run.batchRows());
    const z = rows.map((i) => (examples.x[i] - center) / scale);
    const errors = z.map((value, i) => w * value + b - examples.y[rows[i]]);
    const slope = mean(errors.map((error, i) => error * z[i]));
    [w, b] = [w - 0.1 * slope, b - 0.1 * mean(errors)];
  }
  run.free();
  return costOn(examples.x, examples.y, { w: w / scale, b: b - (w / scale) * center });
}
