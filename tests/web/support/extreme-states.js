/** Data and starts at the ends of what numbers can be, for node and for the browser alike. */
import fc from 'fast-check';
import { faults, scalings } from '../../../web/core/layouts.js';

/** @import { FeatureScaling, GradientFault, Parameters } from '../../../web/core/core-module.js' */
/** @import { Session } from './session.js' */

/**
 * Where a run starts: at (w, b), or a part of the minimum away from it. The part may be 0.
 * @typedef {{at: Parameters} | {fromMinimum: number}} ExtremeStart
 */

/**
 * @typedef {object} ExtremeState
 * @property {{x: number[], y: number[]}} data which the core may refuse
 * @property {ExtremeStart} start
 * @property {FeatureScaling} scaling
 * @property {GradientFault} fault
 * @property {number} overLimit α as a part of 2/λmax
 * @property {number | 'all'} batchSize
 * @property {number} iteration
 * @property {boolean} isLogarithmic
 */

/** Evenly: fast-check's own doubles are mostly tiny. @param {number} min @param {number} max */
const between = (min, max) =>
  fc.integer({ min: 0, max: 1e9 }).map((part) => min + ((max - min) * part) / 1e9);
const unit = between(-1, 1);
/** @param {number} min @param {number} max powers of ten */
const magnitude = (min, max) => between(min, max).map((power) => 10 ** power);

/**
 * A column of numbers on any scale, or spread over a small part of their height.
 * @param {number} least power of ten
 * @param {number} narrowest power of ten
 */
const column = (least, narrowest) =>
  fc
    .record({
      parts: fc.array(unit, { minLength: 2, maxLength: 6 }),
      spread: fc.oneof(magnitude(least, 70), magnitude(-3, 3)),
      timesSpread: fc.oneof(fc.constant(0), magnitude(-1, 2), magnitude(-1, -narrowest)),
    })
    .map(({ parts, spread, timesSpread }) =>
      parts.map((part) => Math.min(spread * (timesSpread + part), 1e70)),
    );

const wholeColumn = fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 2, maxLength: 6 });
const anyHeight = fc.oneof(
  fc.constantFrom(0, -0, 5, -1e-5, 5e-324, 1e-310, 1e70, -1e70),
  magnitude(-320, 70),
);
/** All of y at one height, or so near to it that a sum may lose the difference. */
const level = fc.record({ height: anyHeight, parts: fc.array(unit, { minLength: 6 }) });

const data = fc
  .record({
    x: fc.oneof(column(-75, -11), wholeColumn),
    y: fc.oneof(
      column(-320, -17),
      wholeColumn,
      level.map(({ height }) => Array(6).fill(height)),
      level.map(({ height, parts }) => parts.map((part) => height * (1 + 1e-15 * part))),
    ),
    onLine: fc.option(fc.record({ w: unit, b: unit }), { nil: null, freq: 4 }),
  })
  .map(({ x, y, onLine }) => {
    const length = Math.min(x.length, y.length);
    const shown = x.slice(0, length);
    return {
      x: shown,
      y: onLine ? shown.map((value) => onLine.w * value + onLine.b) : y.slice(0, length),
    };
  });

const coordinate = fc.oneof(
  fc.constantFrom(0, -0, 1, 5, 5e-324),
  magnitude(-320, 150),
  magnitude(-3, 3),
);

/** @type {import('fast-check').Arbitrary<ExtremeStart>} */
const start = fc.oneof(
  fc.record({ at: fc.record({ w: coordinate, b: coordinate }) }),
  fc.record({ fromMinimum: fc.oneof(fc.constant(0), magnitude(-18, 3)) }),
);

/** @type {import('fast-check').Arbitrary<ExtremeState>} */
export const extremeState = fc.record({
  data,
  start,
  scaling: fc.constantFrom(...scalings),
  fault: fc.oneof(fc.constant(faults[0]), fc.constantFrom(...faults)),
  overLimit: fc.oneof(magnitude(-5, 0), magnitude(0, 3)),
  batchSize: fc.constantFrom(.../** @type {const} */ (['all', 'all', 'all', 1, 2])),
  iteration: fc.oneof(fc.constantFrom(0, 1), fc.nat(60), fc.nat(1000)),
  isLogarithmic: fc.boolean(),
});

/**
 * Puts a session into the state; false if the core refuses the data or the start.
 * @param {Session} session
 * @param {ExtremeState} drawn
 */
export function wasOpened(
  session,
  { data, start, overLimit, iteration, isLogarithmic, ...options },
) {
  const dataset = { id: 'custom', x: Float64Array.from(data.x), y: Float64Array.from(data.y) };
  const setup = { ...options, dataset, start: { w: 0, b: 0 }, learningRate: 0.1, seed: 1 };
  if (session.open(setup)) return false;
  const { minimum, maxStableLearningRate } = session.state.landscape;
  const at =
    'at' in start
      ? start.at
      : { w: minimum.w * (1 + start.fromMinimum), b: minimum.b * (1 - start.fromMinimum) };
  const learningRate = Math.min(overLimit * maxStableLearningRate, 1e6);
  if (!session.restart({ start: at, learningRate })) return false;
  if (session.state.view.logarithmicCost !== isLogarithmic) {
    session.setView({ logarithmicCost: isLogarithmic });
  }
  if (iteration > 0) session.seek(iteration);
  return true;
}
