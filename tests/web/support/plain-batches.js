/**
 * Mini-batches as a textbook writes them: sums over the rows of each batch. Which rows these are is
 * the core's to say; all else is computed here.
 */

/** @import { Run, RunOptions } from '../../../web/core/run.js' */
/** @import { Dataset } from '../../../web/datasets/load-dataset.js' */
import { plainRun } from './plain-run.js';

/** What the growth of a run is taken over, at most. */
const sampledBatches = 6000;
const sampledExamples = 100_000;

/** @typedef {{w: number, b: number}} Point scaled */
/** @typedef {ReturnType<typeof plainBatches>} PlainBatches */

/**
 * @param {Dataset} dataset
 * @param {RunOptions & {batchSize: number}} options
 * @param {Run} run with these options, at any iteration; it is left at another
 * @param {number} last iteration that is asked for
 */
export function plainBatches(dataset, options, run, last) {
  const { fault, learningRate, batchSize } = options;
  const all = plainRun(dataset, options);
  const { center, scale } = all;
  const m = dataset.x.length;
  const z = Array.from(dataset.x, (x) => (x - center) / scale);
  const inEpoch = Math.ceil(m / batchSize);
  const affordable = Math.min(sampledBatches, Math.floor(sampledExamples / batchSize));
  const wholeEpochs = affordable - (affordable % inEpoch);
  const sampled = Math.max(20, wholeEpochs || affordable);
  /** @type {Float64Array[]} */
  const batches = [];
  for (let k = 0; k <= Math.max(last, sampled); ++k) {
    run.seek(k);
    if (run.snapshot().iteration !== k) break;
    batches.push(run.batchRows());
  }

  /**
   * The coded gradient over a batch, where the target of row i is `target(i)`.
   * @param {Float64Array} rows @param {Point} p @param {(i: number) => number} target
   * @param {number} alpha
   */
  function coded(rows, p, target, alpha) {
    let [w, b] = [0, 0];
    for (const i of rows) {
      const error = p.w * z[i] + p.b - target(i);
      w += (error * z[i]) / rows.length;
      b += error / rows.length;
    }
    if (fault === 'b-sign-flipped') return { w, b: -b };
    if (fault === 'w-missing-x') return { w: b, b };
    if (fault === 'swapped') return { w: b, b: w };
    if (fault === 'missing-mean') return { w: rows.length * w, b: rows.length * b };
    if (fault === 'ascent') return { w: -w, b: -b };
    if (fault === 'b-frozen') return { w, b: 0 };
    if (fault === 'sequential') {
      let moved = 0;
      for (const i of rows) moved += ((p.w - alpha * w) * z[i] + p.b - target(i)) / rows.length;
      return { w, b: moved };
    }
    return { w, b };
  }

  /** @param {Float64Array} rows @param {Point} p @param {(i: number) => number} target @param {number} alpha @returns {Point} */
  const updated = (rows, p, target, alpha = learningRate) => {
    const { w, b } = coded(rows, p, target, alpha);
    return { w: p.w - alpha * w, b: p.b - alpha * b };
  };

  /**
   * With these bugs one direction stays as it is. What moves is multiplied by the determinant.
   * @param {number} alpha
   */
  function growthOfWhatMoves(alpha) {
    let logarithm = 0;
    for (let k = 0; k < sampled; ++k) {
      const p = updated(batches[k], { w: 1, b: 0 }, () => 0, alpha);
      const q = updated(batches[k], { w: 0, b: 1 }, () => 0, alpha);
      logarithm += Math.log(Math.abs(p.w * q.b - p.b * q.w));
    }
    return Math.exp(logarithm / sampled);
  }

  const points = [{ w: options.start.w * scale, b: options.start.b + options.start.w * center }];
  for (let k = 0; k < batches.length; ++k) {
    points.push(updated(batches[k], points[k], (i) => dataset.y[i]));
  }

  return {
    ...all,
    inEpoch,
    reached: batches.length - 1,

    /** @param {number} iteration */
    excess: (iteration) => all.excessAt(all.placeOf(points[iteration])),

    /**
     * By what an update multiplies the error in the long run: the length of a vector, followed.
     * @param {number} alpha
     */
    growth(alpha) {
      if (fault === 'w-missing-x' || fault === 'b-frozen') return growthOfWhatMoves(alpha);
      // Both of two directions, since one may happen to be the one that shrinks.
      let [p, q] = [
        { w: 1, b: 0 },
        { w: 0, b: 1 },
      ];
      const from = Math.floor(sampled / 4);
      let logarithm = 0;
      for (let k = 0; k < sampled; ++k) {
        p = updated(batches[k], p, () => 0, alpha);
        q = updated(batches[k], q, () => 0, alpha);
        const size = Math.max(Math.hypot(p.w, p.b), Math.hypot(q.w, q.b));
        if (k >= from) logarithm += Math.log(size);
        p = { w: p.w / size, b: p.b / size };
        q = { w: q.w / size, b: q.b / size };
      }
      return Math.exp(logarithm / (sampled - from));
    },
  };
}
