/** The orders of the numbers that cpp/lesson_bindings.cpp leaves in the results. */

/** @import { Parameters } from './core-module.js' */

/**
 * A minimum of the cost: where, how high, and how J curves there.
 * @typedef {Parameters & {cost: number, curvature: {largest: number, smallest: number}}} Valley
 */

/**
 * What J does at a point: its gradient, and the eigenvalues of its Hessian.
 * @typedef {{cost: number, gradient: Parameters, curvature: {largest: number, smallest: number}}} CostAt
 */

/**
 * A run of descent, column by column; the first entry is the start.
 * @typedef {{w: Float64Array, b: Float64Array, cost: Float64Array}} Descent
 */

/** How far a line misses, in the units of y. @typedef {{rootMeanSquare: number, meanAbsolute: number}} Misses */

/**
 * A line fitted to the examples that it has seen, and how far it misses those and the others.
 * @typedef {{line: Parameters, seen: Misses, unseen: Misses, unseenRows: number[]}} HoldOut
 */

/**
 * What many splits come to: mean misses on the unseen and on the seen, and in how many the former
 * is larger.
 * @typedef {{unseenMiss: number, seenMiss: number, larger: number}} HoldOutTrials
 */

/** @typedef {Float64Array} Numbers */

/** @param {Numbers} n @returns {CostAt} */
export function readCostAt(n) {
  return {
    cost: n[0],
    gradient: { w: n[1], b: n[2] },
    curvature: { largest: n[3], smallest: n[4] },
  };
}

/** @param {Numbers} n @returns {Valley[]} */
export function readValleys(n) {
  const valleys = [];
  for (let i = 0; i < n.length; i += 5) {
    valleys.push({
      w: n[i],
      b: n[i + 1],
      cost: n[i + 2],
      curvature: { largest: n[i + 3], smallest: n[i + 4] },
    });
  }
  return valleys;
}

/** @param {Numbers} n @returns {Descent} */
export function readDescent(n) {
  const length = n.length / 3;
  /** @param {number} offset */
  const column = (offset) => Float64Array.from({ length }, (_, i) => n[3 * i + offset]);
  return { w: column(0), b: column(1), cost: column(2) };
}

/** @param {Numbers} n @returns {HoldOut | null} */
export function readHoldOut(n) {
  if (n.length === 0) return null;
  return {
    line: { w: n[0], b: n[1] },
    seen: { rootMeanSquare: n[2], meanAbsolute: n[3] },
    unseen: { rootMeanSquare: n[4], meanAbsolute: n[5] },
    unseenRows: Array.from(n.subarray(6)),
  };
}

/** @param {Numbers} n @returns {HoldOutTrials | null} */
export const readHoldOutTrials = (n) =>
  n.length === 0 ? null : { unseenMiss: n[0], seenMiss: n[1], larger: n[2] };
