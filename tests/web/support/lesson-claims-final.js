/** What chapter 9 may say: see lesson-claims.js. */

/** @import { Claims } from './lesson-claims.js' */
import { relativeError, seen } from './lesson-claims-failure.js';
import {
  bestLine,
  caseOfChoice,
  costAt,
  count,
  gradientLength,
  houseCost,
  houses,
  J,
  m,
  n,
  usual,
} from './lesson-houses.js';

const best = bestLine(usual);
const least = usual.minimumCost;
const tooHigh = houses({ learningRate: 2.1 });
const elsewhere = houses({ start: { w: 0.5, b: -800 } });
const raw = houses({ scaling: 'none', learningRate: 4e-7 });
const swapped = /** @type {const} */ ({ scaling: 'per-thousand', fault: 'swapped' });
const bug = seen(swapped, 60);
const [first, next] = [usual.position(0).scaled.b, usual.position(1).scaled.b];
const slope = usual.gradientAt(usual.placeAt(0)).b;
const [lengthFirst, lengthLater] = [gradientLength(usual, 0), gradientLength(usual, 40)];
const stepLater = usual.position(41).b - usual.position(40).b;

/** @param {import('./lesson-claims.js').Situation} situation */
const alpha = ({ run, k }) => run.rateAt(k);
/** Digits of a factor, as many as tell it from 1. @param {number} factor */
function factorDigits(factor) {
  const distance = Math.abs(factor - 1);
  const places = distance === 0 ? 0 : 1 - Math.floor(Math.log10(distance));
  return Math.min(Math.max(factor < 1 ? places : places + 1, 3), 10);
}
/** J now, that of the best line, and α against the limit. @param {import('./lesson-claims.js').Situation} situation */
const standing = (situation) => {
  const { run, k } = situation;
  const over = alpha(situation) / run.limit;
  const digits = Math.min(factorDigits(over), factorDigits(over * (1 + 1e-12)));
  return [count(k), J(costAt(run, k)), J(least), n(over, digits)];
};

/** @type {Claims} */
export const finalClaims = {
  'final-check/bowl': {
    case: caseOfChoice('bowl'),
    says: {
      right: () => [n(usual.largest), n(usual.smallest), n(best.w), n(best.b)],
      alpha: () => [n(2.1), J(costAt(tooHigh, 40)), count(40)],
      start: () => [n(0.5), n(-800), J(costAt(elsewhere, 120)), count(120), J(least)],
      data: () => [],
    },
    claims: [
      [/above the limit/, () => 2.1 > usual.limit],
      [/and rising/, () => tooHigh.excess(41) > tooHigh.excess(40)],
      [/to the same line/, () => elsewhere.excess(120) < 1e-6 * least],
    ],
  },
  'final-check/break-it': {
    holds: {
      right: ({ run, k }) => costAt(run, k) > costAt(run, 0),
      below: (situation) => alpha(situation) <= 2 * (1 + 1e-9),
      waiting: (situation) =>
        alpha(situation) > 2 * (1 - 1e-9) &&
        costAt(situation.run, situation.k) < 1.01 * costAt(situation.run, 0),
    },
    says: {
      right: ({ run, k }) => [J(costAt(run, 0)), J(costAt(run, k)), n(2)],
      below: (situation) => [n(alpha(situation)), n(2)],
      waiting: ({ run, k }) => [n(2), J(costAt(run, k)), J(costAt(run, 0))],
    },
    claims: [
      [/overshoots/, ({ run }) => run.fault === 'none' && Math.abs(run.limit - 2) < 1e-9],
      [
        /the limit of/,
        ({ run, state }) => run.fault === 'none' && Math.abs(run.limit - 2) < 1e-9 && !state.batch,
      ],
    ],
  },
  'final-check/next-b': {
    case: (given) => (Math.abs(given - next) <= 0.02 * Math.abs(first - next) ? 'right' : 'off'),
    says: {
      right: () => [n(first, 5), n(0.1), n(slope, 5), n(next, 5)],
      off: () => [n(first, 5), n(0.1), n(slope, 5)],
    },
    claims: [],
  },
  'final-check/shrink': {
    case: caseOfChoice('gradient'),
    says: {
      right: () => [n(lengthFirst), n(lengthLater), count(40), n(0.1)],
      decay: () => [n(0.1), n(0.1), count(40)],
      cost: () => [count(40), n(stepLater)],
    },
    claims: [],
  },
  'final-check/centre': {
    holds: {
      right: ({ start, run }) =>
        houseCost(start) - least < 1 && gradientLength(run, 0) < 0.01 * lengthFirst,
      off: ({ start }) => houseCost(start) - least > 0.5,
    },
    says: {
      right: ({ start, run }) => [
        n(gradientLength(run, 0), 2, 1e-9),
        ...[n(-0.1), n(900), n(lengthFirst)],
        ...[n(0), J(houseCost(start))],
      ],
      off: ({ start }) => [J(houseCost(start)), J(least), n(0), n(best.w, 2)],
    },
    claims: [],
  },
  'final-check/name-it': {
    case: caseOfChoice('bug'),
    says: {
      right: () => [J(bug.costs[bug.lowest]), count(bug.lowest), J(bug.last), n(bug.over, 2)],
      'too-high': () => [n(bug.over, 2)],
      'too-low': () => [J(bug.costs[0]), J(bug.last)],
      unscaled: () => [n(bug.over, 2)],
    },
    claims: [
      [/then grew|not a crawl/, () => bug.last > 2 * bug.costs[bug.lowest]],
      [/does not bounce|sails away/, () => bug.turn < 45],
      [/Below the limit/, () => bug.over < 1],
      [/The gradient check fails/, () => relativeError(swapped) > 1e-6],
    ],
  },
  'final-check/batch': {
    case: (given) => (given === m ? 'right' : 'off'),
    says: { right: () => [count(m)], off: () => [count(m)] },
    claims: [],
  },
  'final-check/repair': {
    holds: {
      right: ({ run, k, state }) =>
        state.options.scaling !== 'none' && run.excess(k) < 1 && run.excess(0) > 1e4,
      unscaled: ({ state }) => state.options.scaling === 'none',
      underway: (situation) =>
        situation.run.excess(situation.k) > 0.5 &&
        alpha(situation) < situation.run.limit * (1 + 1e-9),
      above: (situation) =>
        situation.run.excess(situation.k) > 0.5 &&
        alpha(situation) > situation.run.limit * (1 - 1e-9),
    },
    says: {
      right: ({ run, k }) => [J(costAt(run, k)), count(k)],
      unscaled: () => [n(Math.sqrt(raw.conditionNumber), 2)],
      underway: standing,
      above: standing,
    },
    claims: [[/The feature is scaled now/, ({ state }) => state.options.scaling !== 'none']],
  },
};
