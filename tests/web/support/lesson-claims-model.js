/** What chapters 7 and 8 may say: see lesson-claims.js. */

/** @import { Claims } from './lesson-claims.js' */
import { createLessonModel } from '../../../web/core/lesson-model.js';
import { lectureSlide } from '../../../web/state/ghosts.js';
import {
  bestLine,
  caseOfChoice,
  costAt,
  costOn,
  count,
  dollars,
  examples,
  fitted,
  houseCost,
  houses,
  J,
  m,
  n,
  usual,
} from './lesson-houses.js';
import { loadLessonCore } from './load-core.js';
import { plainRun } from './plain-run.js';

const [xs, ys] = [Array.from(examples.x), Array.from(examples.y)];
const size = 1250;
const best = bestLine(usual);
const least = usual.minimumCost;
const miss = Math.sqrt(2 * least);
const price = best.w * size + best.b;
const last = lectureSlide.w.length - 1;
const lectureCost = houseCost({ w: lectureSlide.w[last], b: lectureSlide.b[last] });

/** The misses on the seen and the unseen houses, for each of the lesson's splits. */
const splits = await (async () => {
  const model = createLessonModel(await loadLessonCore());
  model.open(examples.x, examples.y);
  const found = Array.from({ length: 200 }, (_, i) => {
    const unseen = new Set(model.holdOut(15, i + 1)?.unseenRows);
    /** @param {boolean} isUnseen @param {readonly number[]} column */
    const part = (isUnseen, column) => column.filter((_, row) => unseen.has(row) === isUnseen);
    const line = fitted(part(false, xs), part(false, ys));
    const rootMeanSquare = (/** @type {boolean} */ isUnseen) =>
      Math.sqrt(2 * costOn(part(isUnseen, xs), part(isUnseen, ys), line));
    return { unseen: rootMeanSquare(true), seen: rootMeanSquare(false) };
  });
  model.free();
  return found;
})();
const unseenMiss = splits.reduce((sum, { unseen }) => sum + unseen, 0) / splits.length;
const seenMiss = splits.reduce((sum, { seen }) => sum + seen, 0) / splits.length;
const larger = splits.filter(({ unseen, seen }) => unseen > seen).length;
const onAverage = [dollars(unseenMiss, 3), dollars(seenMiss, 3)];

const zeroed = fitted(
  xs,
  ys.map((y, i) => (i === 16 ? 0 : y)),
);
const inDollars = fitted(
  xs,
  ys.map((y, i) => (i < 5 ? 1000 * y : y)),
);
const above = xs.filter((x, i) => ys[i] < best.w * x + best.b).length;
const two = plainRun(
  { x: [1, 2], y: [300, 500] },
  { start: { w: 0, b: 0 }, scaling: 'z-score', fault: 'none', learningRate: 0.2 },
);
const fast = houses({ scaling: 'per-thousand', learningRate: 0.35 });
const unstable = houses({ scaling: 'per-thousand', learningRate: 0.368 });
const trained = usual.minimum;
const raw = trained.w * size + trained.b;

/**
 * @param {number} right
 * @param {number} tolerance
 */
const nearTo = (right, tolerance) => (/** @type {number} */ given) => {
  if (Math.abs(given - right) <= tolerance) return 'right';
  return given > right ? 'high' : 'low';
};

/** @type {Claims} */
export const modelClaims = {
  'using-the-model/price-of-1250': {
    case: nearTo(price, 20),
    says: {
      right: () => [
        count(size),
        n(best.w, 6),
        count(size),
        n(best.b, 5),
        n(price, 5),
        dollars(price),
      ],
      high: () => [count(size)],
      low: () => [count(size), n(0), n(best.b, 2)],
    },
    claims: [
      [/^Higher/, ({ given }) => given < price],
      [/^Lower/, ({ given }) => given > price],
    ],
  },
  'using-the-model/lecture': {
    case: caseOfChoice('underway'),
    says: {
      right: () => [J(lectureCost), J(least), n(price, 5), n(250)],
      houses: () => [count(m), J(lectureCost), J(least)],
      wrong: () => [J(least), J(lectureCost)],
    },
    claims: [[/something left to do|No line has a lower/, () => lectureCost > least]],
  },
  'using-the-model/typical-miss': {
    case: nearTo(miss, 0.25 * miss),
    says: {
      right: () => [
        ...[n(2), J(least), n(miss), dollars(miss)],
        ...[n(price, 3), n(miss, 2), n(250)],
      ],
      low: () => [n(2), J(least), n(miss)],
      high: () => [n(2), J(least), n(miss)],
    },
    claims: [
      [/^More/, ({ given }) => given < miss],
      [/^Less/, ({ given }) => given > miss],
      [/well inside/, () => Math.abs(250 - price) < 0.5 * miss],
    ],
  },
  'using-the-model/hold-out': {
    case: caseOfChoice('average'),
    says: {
      right: () => [...onAverage, count(larger), count(200), dollars(splits[0].unseen, 3)],
      always: () => [
        ...[count(larger), count(200)],
        ...[dollars(splits[0].unseen, 3), dollars(splits[0].seen, 3)],
      ],
      same: () => onAverage,
    },
    claims: [
      [/The first split is one/, () => splits[0].unseen < splits[0].seen],
      [/On average/, () => unseenMiss > seenMiss && larger < 200],
    ],
  },
  'in-production/contract': {
    case: caseOfChoice('refuse'),
    says: {
      right: () => [],
      zero: () => [dollars(miss), dollars(Math.sqrt(2 * zeroed.cost))],
      skip: () => [],
    },
    claims: [],
  },
  'in-production/evaluation': {
    case: caseOfChoice('cost'),
    says: {
      right: () => [J(inDollars.cost), J(least), dollars(Math.sqrt(2 * inDollars.cost), 3)],
      stops: () => [n(inDollars.w)],
      check: () => [],
    },
    claims: [],
  },
  'in-production/meaning': {
    case: caseOfChoice('idea'),
    says: {
      right: () => [dollars(miss, 2)],
      bank: () => [count(above), count(m)],
      tax: () => [dollars(miss, 2)],
    },
    claims: [],
  },
  'in-production/expressiveness': {
    case: caseOfChoice('zero'),
    says: {
      right: () => [n(two.excess(60), 2), count(60)],
      some: () => [n(two.excess(60), 2), count(60)],
    },
    claims: [],
  },
  'in-production/stability': {
    case: caseOfChoice('unstable'),
    says: {
      right: () => [
        J(costAt(unstable, 60)),
        count(60),
        J(costAt(fast, 60)),
        n(0.368 / unstable.limit, 3),
      ],
      faster: () => [
        J(costAt(unstable, 60)),
        count(60),
        J(costAt(fast, 60)),
        n(0.368 / unstable.limit, 3),
      ],
    },
    claims: [[/margin of stability|with the smaller/, () => 0.368 > unstable.limit]],
  },
  'in-production/pipeline': {
    case: caseOfChoice('scaling'),
    says: {
      right: () => [...[n(usual.center), n(usual.scale), count(size)], ...[n(raw, 3), n(price, 4)]],
      nothing: () => [n(trained.w), n(trained.b), count(size), n(raw, 3)],
      alpha: () => [n(trained.w), n(trained.b)],
    },
    claims: [],
  },
};
