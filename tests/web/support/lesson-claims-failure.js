/** What chapters 4 to 6 may say: see lesson-claims.js. */

import {
  below,
  bestLine,
  caseOfChoice,
  costAt,
  count,
  degrees,
  dollars,
  houseCost,
  houses,
  inBatches,
  J,
  m,
  n,
  usual,
} from './lesson-houses.js';
import { descents } from './plain-square-line.js';
/** @import { RunOptions } from '../../../web/core/run.js' */
/** @import { Claims } from './lesson-claims.js' */
import { runOn } from './runs.js';

/**
 * What is to be seen of a run by an iteration.
 * @param {Partial<RunOptions>} options
 * @param {number} k
 */
export function seen(options, k) {
  const run = houses(options);
  const costs = Array.from({ length: k + 1 }, (_, i) => costAt(run, i));
  const lowest = costs.indexOf(Math.min(...costs));
  const turns = Array.from({ length: k }, (_, i) => i + 1).filter((i) => degrees(run, i) > 90);
  return {
    run,
    k,
    costs,
    lowest,
    last: costs[k],
    turning: Math.max(0, ...turns),
    turn: degrees(run, k),
    over: run.rateAt(k) / run.limit,
    ...run.position(k),
    fallsThroughout: costs.every((cost, i) => i === 0 || cost < costs[i - 1]),
  };
}

/** Of the coded gradient against the true one, where the core compares them. @param {Partial<RunOptions>} options */
export function relativeError(options) {
  const run = houses(options);
  const descent = runOn('portland-housing', options);
  const { at } = descent.diagnosis().evidence.gradientCheck;
  descent.free();
  const place = run.placeOf(at);
  const [coded, measured] = [run.codedAt(place, run.rateAt(0)), run.gradientAt(place)];
  const apart = Math.hypot(coded.w - measured.w, coded.b - measured.b);
  return apart / (Math.hypot(coded.w, coded.b) + Math.hypot(measured.w, measured.b));
}

const perThousand = /** @type {const} */ ('per-thousand');
const high = seen({ scaling: perThousand, learningRate: 0.368 }, 60);
const unscaled = seen({ scaling: 'none', learningRate: 4e-7 }, 200);
const low = seen({ learningRate: 0.001 }, 100);
const flipped = /** @type {const} */ ({ scaling: perThousand, fault: 'b-sign-flipped' });
const bug = seen(flipped, 60);
const noError = below(1e-6);
const lost = (100 * (low.costs[0] - low.last)) / low.costs[0];

const [single, long] = [inBatches(1, m), inBatches(1, 10 * m)];
const longExcess = long - usual.minimumCost;
const epoch = Math.ceil(m / 10);
const left = m - (epoch - 1) * 10;
const best = bestLine(usual);
/** J − J* at a line. @param {{w: number, b: number}} line */
const excessOf = (line) => houseCost(line) - usual.minimumCost;

const ends = descents();
const [better, worse] = [...ends].sort((one, other) => one.cost - other.cost);

/** @type {Claims} */
export const failureClaims = {
  'reading-failure/mystery-1': {
    case: caseOfChoice('too-high'),
    says: {
      right: () => [
        J(high.costs[high.lowest]),
        count(high.lowest),
        J(high.last),
        count(high.k),
        count(high.turn),
        n(high.over, 3),
      ],
      'too-low': () => [],
      unscaled: () => [count(high.lowest)],
      bug: () => [noError],
    },
    claims: [
      [/bounces|turns round/, () => high.turn > 120],
      [/J rises|This one rises/, () => high.last > high.costs[high.lowest] && high.lowest < high.k],
    ],
  },
  'reading-failure/mystery-2': {
    case: caseOfChoice('unscaled'),
    says: {
      right: () => [
        J(unscaled.costs[0]),
        J(unscaled.costs[10]),
        count(10),
        J(unscaled.last),
        count(200),
        n(unscaled.w),
        n(unscaled.b),
        n(Math.sqrt(unscaled.run.conditionNumber), 2),
      ],
      'too-high': () => [
        n(unscaled.over, 3),
        count(unscaled.turning),
        count(unscaled.turn),
        count(200),
        J(unscaled.costs[unscaled.turning]),
        J(unscaled.last),
      ],
      'too-low': () => [
        count(10),
        J(unscaled.costs[0]),
        J(unscaled.costs[10]),
        n(unscaled.over, 3),
      ],
      bug: () => [noError],
    },
    claims: [
      [/hardly moves/, () => unscaled.costs[10] - unscaled.last < 0.05 * unscaled.costs[0]],
      [/J falls at every one/, () => unscaled.fallsThroughout],
      [/turn back on each other until/, () => degrees(unscaled.run, 1) > 90],
      [/all go the same way/, () => unscaled.turn < 10],
      [/would be slower still/, () => unscaled.run.rateAt(0) * unscaled.run.smallest < 0.5],
      [/hardly room to raise/, () => unscaled.over > 0.8],
      // The demo's own verdict is that α is too high, for the first of them.
      [/Look at the loss plot: it never does/, () => false],
    ],
  },
  'reading-failure/mystery-3': {
    case: caseOfChoice('too-low'),
    says: {
      right: () => [
        count(100),
        J(low.costs[0]),
        J(low.last),
        n(lost, 3),
        count(low.turn),
        n(low.over, 3),
      ],
      'too-high': () => [],
      unscaled: () => [],
      bug: () => [noError],
    },
    claims: [
      [/Nothing jumps, nothing rises/, () => low.turning === 0 && low.fallsThroughout],
      [/equally slow/, () => low.costs[0] - low.costs[1] < 1.5 * (low.costs[99] - low.costs[100])],
      [/Straight|straight/, () => low.turn === 0 && degrees(low.run, 1) === 0],
    ],
  },
  'reading-failure/mystery-4': {
    case: caseOfChoice('bug'),
    says: {
      right: () => [
        J(bug.costs[bug.lowest]),
        count(bug.lowest),
        J(bug.last),
        count(60),
        count(bug.turn),
        n(bug.over, 3),
        n(relativeError(flipped), 2),
      ],
      'too-high': () => [n(bug.over, 3)],
      'too-low': () => [n(bug.b), count(60)],
      unscaled: () => [n(bug.over, 3), count(bug.lowest)],
    },
    claims: [
      [/then rises|after iteration/, () => bug.last > bug.costs[bug.lowest]],
      [/nothing bounces|drifts away/, () => bug.turn < 45],
      [/could not rise|cannot make J rise/, () => bug.over < 1],
    ],
  },
  'batch/one-at-a-time': {
    case: caseOfChoice('jagged'),
    says: {
      right: () => [
        count(m),
        J(single),
        count(1),
        J(costAt(usual, 1)),
        J(costAt(usual, m)),
        count(m),
      ],
      same: () => [count(m)],
      straight: () => [],
    },
    claims: [[/Batch descent goes straight/, () => degrees(usual, 10) === 0]],
  },
  'batch/epoch': {
    case: (given) => (given === epoch ? 'right' : 'off'),
    says: {
      right: () => [count(m), count(10), count(epoch), count(left)],
      off: () => [count(epoch), count(epoch - 1), count(10 * (epoch - 1)), count(m), count(left)],
    },
    claims: [],
  },
  'batch/rest': {
    case: caseOfChoice('wanders'),
    says: {
      right: () => [J(long), n(longExcess, 3), n(0)],
      rests: () => [J(long), J(usual.minimumCost), n(0)],
      leaves: () => [J(long)],
    },
    claims: [[/not far from the least/, () => longExcess < 0.1 * usual.minimumCost]],
  },
  'no-local-minimum/bowl': {
    case: caseOfChoice('never'),
    says: {
      right: () => [n(usual.largest), n(usual.smallest), n(0)],
      far: () => [],
      depends: () => [],
    },
    claims: [[/Both curvatures are positive/, () => usual.smallest > 0]],
  },
  'no-local-minimum/any-start': {
    holds: {
      right: ({ run, k, start }) => excessOf(start) > 50 && run.excess(k) < 0.02 * run.excess(0),
      same: ({ start }) => start.w === -0.1 && start.b === 900,
      there: ({ start }) => excessOf(start) < 100,
      underway: ({ run, k }) => run.excess(k) > 0.5,
    },
    says: {
      right({ start, run, k }) {
        const { w, b } = run.position(k);
        const far = Math.abs(start.w) * usual.center + Math.abs(start.b);
        const [slackW, slackB] = [(1e-13 * far) / usual.scale, 1e-13 * far];
        return [
          ...[n(start.w), n(start.b)],
          ...[n(w, 4, slackW), n(b, 4, slackB)],
          ...[n(best.w), n(best.b)],
        ];
      },
      same: ({ start }) => [n(start.w), n(start.b)],
      there: ({ start }) => [J(houseCost(start)), J(usual.minimumCost)],
      underway: ({ run, k }) => [count(k), J(costAt(run, k)), J(usual.minimumCost)],
    },
    claims: [
      [
        /No start leads anywhere else|Let it run on/,
        ({ run, k }) => run.fault === 'none' && run.rateAt(k) < run.limit,
      ],
    ],
  },
  'no-local-minimum/two-valleys': {
    case: caseOfChoice('worse'),
    says: {
      right: () => [
        ...[count(better.number), n(better.w), n(better.b), n(better.cost)],
        ...[count(worse.number), n(worse.w), n(worse.b), n(worse.cost)],
        n(worse.cost / better.cost, 3),
        ...[dollars(worse.miss, 3), dollars(better.miss, 3)],
        ...[below(1e-8), n(0)],
        ...[n(worse.largest), n(worse.smallest)],
      ],
      same: () => [
        ...[count(better.number), n(better.w), n(better.b)],
        ...[count(worse.number), n(worse.w), n(worse.b)],
      ],
      equal: () => [
        ...[n(better.cost), count(better.number), n(worse.cost), count(worse.number)],
        n(worse.cost / better.cost, 3),
      ],
    },
    claims: [[/both curvatures/, () => worse.smallest > 0]],
  },
};
