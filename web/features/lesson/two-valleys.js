/** The lesson's cost with two valleys, on the houses, and where descent leads to on it. */

/** @import { Parameters } from '../../core/core-module.js' */
/** @import { Descent } from '../../core/lesson-layouts.js' */
/** @import { LessonModel, Rectangle } from '../../core/lesson-model.js' */

export const learningRate = 0.05;
/**
 * Contains one of each pair (w, b), (−w, −b), at which the cost is the same. No descent from within
 * leaves it.
 */
export const rectangle = Object.freeze(
  /** @type {Rectangle} */ ({ least: { w: -0.8, b: 0.1 }, greatest: { w: 0.4, b: 1.1 } }),
);
/** Two starts; each leads to a valley of its own. */
export const starts = Object.freeze(
  /** @type {[Parameters, Parameters]} */ ([
    { w: 0.3, b: 0.25 },
    { w: -0.7, b: 0.55 },
  ]),
);
/** A bound: descent from every start within comes to rest long before. */
const mostUpdates = 20_000;
const [columns, rows] = [121, 101];

/** @param {LessonModel} model @param {Parameters} start */
export const descentFrom = (model, start) => model.descend(start, learningRate, mostUpdates);

/**
 * The end of a descent, with the cost, gradient and curvature there.
 * @param {LessonModel} model
 * @param {Descent} descent
 */
export function endOf(model, { w, b }) {
  const last = w.length - 1;
  const at = { w: w[last], b: b[last] };
  const { cost, gradientLength, curvature, rootMeanSquare } = model.costAt(at);
  return {
    ...at,
    start: { w: w[0], b: b[0] },
    updates: last,
    cost,
    curvature,
    gradient: gradientLength,
    miss: rootMeanSquare,
  };
}

/** @param {LessonModel} model */
export const surfaceOf = (model) => ({
  rectangle,
  columns,
  rows,
  costs: model.costGrid(rectangle, columns, rows),
});

/**
 * The facts of the two descents from the starts that are given.
 * @param {LessonModel} model
 */
export function twoDescents(model) {
  const ends = starts.map((start, i) => ({
    number: i + 1,
    startCost: model.costAt(start).cost,
    ...endOf(model, descentFrom(model, start)),
  }));
  const [better, worse] = [...ends].sort((one, other) => one.cost - other.cost);
  return {
    learningRate,
    scale: model.scale(),
    ends,
    better,
    worse,
    factor: worse.cost / better.cost,
  };
}
