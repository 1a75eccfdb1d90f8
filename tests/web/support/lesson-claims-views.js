/** What chapters 1 to 3 may say: see lesson-claims.js. */

/** @import { Claims } from './lesson-claims.js' */
import {
  bestLine,
  caseOfChoice,
  costAt,
  count,
  gradientLength,
  houseCost,
  houses,
  J,
  meanPrice,
  n,
  priceDeviation,
  stepLength,
  usual,
} from './lesson-houses.js';

/** @param {import('../../../web/state/state.js').State} state */
const phaseOf = ({ phase }) => phase ?? 0;

const lowered = houses({ start: { w: -0.1, b: 500 } });
const doubled = houses({ learningRate: 0.2 });
const fromZero = houses({ start: { w: 0, b: 0 } });
const [first, next] = [usual.position(0), usual.position(1)];
const gradient = usual.gradientAt(usual.placeAt(0));
const change = -0.1 * gradient.w;
const [before, after] = [costAt(usual, 0), costAt(usual, 1)];
const loss = (100 * (before - after)) / before;
const best = bestLine(usual);
const meanSize = usual.center;
/** A fifth above the least J, to two digits. */
const goal = Number((1.2 * usual.minimumCost).toPrecision(2));

/** @param {{w: number, b: number}} line */
const heightOf = ({ w, b }) => w * meanSize + b;
/** @param {{w: number}} line in standard deviations of the price, over one of the size */
const riseOf = ({ w }) => (Math.abs(w) * usual.scale) / priceDeviation;
/** @param {{w: number, b: number}} line */
const offOf = (line) => (heightOf(line) - meanPrice) / priceDeviation;

/** @param {import('./plain-run.js').PlainRun} run */
const halfwayOf = (run) => {
  let k = 1;
  while (stepLength(run, k) > stepLength(run, 0) / 2) ++k;
  return k;
};
const [half, halfDoubled] = [halfwayOf(usual), halfwayOf(doubled)];
/** @param {number} k α × gradient = step, at an iteration */
const product = (k) => [n(0.1), n(gradientLength(usual, k), 6), n(stepLength(usual, k), 5)];
const [products, factor] = [[...product(0), count(20), ...product(20)], 1 - 0.1];

/** @param {number} right */
const updates = (right) => ({
  case: (/** @type {number} */ given) => {
    if (Math.abs(given - right) <= 1) return 'right';
    return given < right ? 'early' : 'late';
  },
});

/** @type {Claims} */
export const viewClaims = {
  'three-views/point-is-line': {
    case: caseOfChoice('sinks'),
    says: {
      right: () => [n(400), J(before), J(costAt(lowered, 0))],
      turns: () => [],
      flattens: () => [n(0), n(-0.1)],
    },
    claims: [[/inside the ring/, () => costAt(lowered, 0) < before]],
  },
  'three-views/touch-a-line': {
    holds: {
      // Nobody would see that such a line rises, or is not at the mean.
      right: ({ start }) => riseOf(start) <= 0.2 && Math.abs(offOf(start)) <= 0.3,
      tilted: ({ start }) => riseOf(start) > 0.1,
      off: ({ start }) => riseOf(start) <= 0.2 && Math.abs(offOf(start)) > 0.2,
    },
    says: {
      right: ({ start }) => [n(start.w), n(start.b), J(houseCost(start)), n(0), n(meanPrice)],
      tilted: ({ start }) => [n(1000 * Math.abs(start.w), 3), n(1000)],
      off: ({ start }) => [n(heightOf(start), 3, 1e-9)],
    },
    claims: [
      [/line rises/, ({ start }) => start.w > 0],
      [/line falls/, ({ start }) => start.w < 0],
      [/above the houses/, ({ start }) => offOf(start) > 0],
      [/below the houses/, ({ start }) => offOf(start) < 0],
    ],
  },
  'three-views/fit-by-hand': {
    holds: {
      right: ({ start }) => houseCost(start) < goal * (1 + 1e-5),
      high: ({ start }) => houseCost(start) > goal * (1 - 1e-5),
    },
    says: {
      right: ({ start }) => [J(houseCost(start)), J(usual.minimumCost)],
      high: ({ start, sentence }) => [
        J(houseCost(start)),
        n(goal),
        ...(/mean size/.test(sentence) ? [n(Math.abs(heightOf(start) - meanPrice), 3)] : []),
      ],
    },
    claims: [
      [/too high/, ({ start }) => offOf(start) > 0.05],
      [/too low/, ({ start }) => offOf(start) < -0.05],
      [/falling where it should rise/, ({ start }) => start.w < 0],
      [/not steep enough/, ({ start }) => start.w >= 0 && start.w < 0.95 * best.w],
      [/too steep/, ({ start }) => start.w > 1.05 * best.w],
      // Something is said of the line, and the worse of the two flaws is.
      [
        /not yet below/,
        ({ start, sentence }) => {
          const slope = Math.abs(start.w - best.w) * usual.scale;
          const height = Math.abs(heightOf(start) - meanPrice);
          return slope > height ? /It is /.test(sentence) : /mean size/.test(sentence);
        },
      ],
    ],
  },
  'one-iteration/five-phases': {
    holds: {
      right: ({ k, run }) => k > 0 && run.excess(k) < run.excess(0),
      underway: ({ k }) => k === 0,
    },
    says: {
      right: ({ k }) => [count(k)],
      underway: ({ state }) => [count(phaseOf(state) + 1), count(5), count(5 - phaseOf(state))],
    },
    claims: [
      [/have all moved/, ({ run, k }) => run.position(k).w !== run.position(0).w],
      [/more press of/, ({ state }) => phaseOf(state) === 4],
      [/more presses of/, ({ state }) => phaseOf(state) < 4],
    ],
  },
  'one-iteration/new-w': {
    case(given) {
      const isNear = (/** @type {number} */ value) =>
        Math.abs(given - value) <= 0.02 * Math.abs(change);
      if (isNear(next.scaled.w)) return 'right';
      if (isNear(first.scaled.w - change)) return 'uphill';
      if (isNear(first.scaled.w - gradient.w)) return 'whole-gradient';
      if (isNear(first.scaled.w + gradient.w)) return 'whole-gradient';
      return isNear(change) || isNear(-change) ? 'change-only' : 'off';
    },
    says: {
      right: () => [n(next.scaled.w), n(next.w)],
      uphill: () => [n(next.scaled.w)],
      'whole-gradient': () => [n(0.1), n(gradient.w), n(0.1 * gradient.w)],
      'change-only': () => [n(first.scaled.w)],
      off: () => [n(0.1), n(gradient.w), n(0.1 * gradient.w), n(first.scaled.w)],
    },
    claims: [[/minus a negative number makes w larger/, () => gradient.w < 0]],
  },
  'one-iteration/how-much': {
    case: caseOfChoice('some'),
    says: {
      right: () => [J(before), J(after), n(loss, 3)],
      rises: () => [J(before), J(after)],
      most: () => [J(before), J(after), n(loss, 3), n(0.1), n(10)],
    },
    claims: [
      [/largest fall/, () => before - after > costAt(usual, 1) - costAt(usual, 2)],
      [/gone|less/, () => loss > 0 && loss < 50],
    ],
  },
  'one-iteration/usual-start': {
    holds: {
      right: ({ start, k }) => start.w === 0 && start.b === 0 && k > 0,
      elsewhere: ({ start }) => start.w !== 0 || start.b !== 0,
      waiting: ({ start, k }) => start.w === 0 && start.b === 0 && k === 0,
    },
    says: {
      right: ({ run, k }) => [J(costAt(fromZero, 0)), J(costAt(run, k)), n(0), n(0)],
      elsewhere: ({ start }) => [n(start.w), n(start.b), n(0)],
      waiting: () => [],
    },
    claims: [
      [
        /the same loop leads to the same line/,
        ({ run, k }) => run.fault === 'none' && run.longRunFactor(run.rateAt(k)) < 1,
      ],
    ],
  },
  'early-jumps/when-half': {
    ...updates(half),
    says: {
      right: () => [count(half), n(stepLength(usual, half)), n(stepLength(usual, 0)), n(factor)],
      early({ given }) {
        const k = Math.max(Math.round(given), 0);
        const lengths = [n(stepLength(usual, k)), n(stepLength(usual, 0))];
        return [count(k), ...lengths, count(half), n(stepLength(usual, half))];
      },
      late: () => [count(half), n(stepLength(usual, half)), n(stepLength(usual, 0))],
    },
    claims: [
      [
        /still/,
        ({ given }) => stepLength(usual, Math.max(Math.round(given), 0)) > stepLength(usual, half),
      ],
      [/no more than half/, () => stepLength(usual, half) <= stepLength(usual, 0) / 2],
    ],
  },
  'early-jumps/what-shrank': {
    case: caseOfChoice('gradient'),
    says: {
      right: () => [...products, n(0)],
      alpha: () => products,
      both: () => products,
    },
    claims: [[/the same/, () => usual.rateAt(20) === usual.rateAt(0)]],
  },
  'early-jumps/larger-alpha': {
    ...updates(halfDoubled),
    says: {
      right: () => [count(halfDoubled), count(half), n(stepLength(doubled, halfDoubled))],
      early: () => [count(halfDoubled), n(1 - 0.2)],
      late: () => [count(halfDoubled), n(1 - 0.2)],
    },
    claims: [],
  },
};
