import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { faults, scalings } from '../../web/core/layouts.js';
import { createRun } from '../../web/core/run.js';
import { datasetIds, defaultStart } from '../../web/datasets/catalogue.js';
import { evidenceWords } from '../../web/features/evidence/words/en.js';
import { en } from '../../web/strings/en.js';
import { plainBatches } from './support/plain-batches.js';
import { plainRun } from './support/plain-run.js';
import { core } from './support/runs.js';
import { createSession } from './support/session.js';
import { shipped } from './support/shipped-data.js';
import { wrongNumbers } from './support/wrong-numbers.js';

/** @import { State } from '../../web/state/state.js' */
/** @import { Expected } from './support/page-claims.js' */
/** @import { PlainBatches } from './support/plain-batches.js' */

/** @typedef {{run: PlainBatches, state: State}} Situation */

const seed = 20_261_126;
/** Of a verdict: its card has room for about three lines on a phone. */
const mostCharacters = 125;

/** @param {number} value @param {number} digits @param {number} [slack] @returns {Expected} */
const to = (value, digits, slack = 1e-7 * Math.abs(value)) => ({ value, digits, slack });
/** @param {Situation} situation */
const k = ({ state }) => state.snapshot.iteration;
/** @param {Situation} situation */
const over = (situation) => {
  const { run, state } = situation;
  const { window } = state.diagnosis.evidence;
  /** @param {number} last */
  const mean = (last) => {
    let sum = 0;
    for (let i = last - window + 1; i <= last; ++i) sum += run.excess(i);
    return sum / window;
  };
  return { window, recent: mean(k(situation) + 1), earlier: mean(k(situation) + 1 - window) };
};
/** @param {Situation} situation */
const ratio = (situation) => over(situation).recent / over(situation).earlier;
/** @param {Situation} situation */
const overLimit = ({ run, state }) => state.snapshot.learningRate / run.limit;
/** @param {Situation} situation @returns {Expected} */
const relativeError = ({ state }) => to(state.diagnosis.evidence.gradientCheck.relativeError, 2);
/** @param {Situation} situation */
const growth = ({ run, state }) => run.growth(state.snapshot.learningRate);
/** A factor, in three digits at least. @param {number} value */
const factor = (value) => to(value, 3, 1e-6 * value);

/** @type {{pattern: RegExp, expected: (situation: Situation) => Expected[]}[]} */
const clauses = /** @type {[string, (s: Situation) => Expected[]][]} */ ([
  ['The error is # × the start’s', (s) => [to(s.run.excess(k(s)) / s.run.excess(0), 3)]],
  ['each update multiplies the distance by #', (s) => [factor(growth(s))]],
  [
    'The mean error is # % of what it was # updates ago',
    (s) => [to(100 * ratio(s), 3), to(over(s).window, 8, 0)],
  ],
  ['The next update leaves # % of the error', (s) => [to(100 * ratio(s), 3)]],
  ['With # examples? an update, chance moves', (s) => [to(s.state.landscape.batchSize, 8, 0)]],
  ['about the minimum: mean error #\\.', (s) => [to(over(s).recent, 3)]],
  ['α is # × the limit #', (s) => [factor(overLimit(s)), to(s.run.limit, 4)]],
  ['α is at the limit #', (s) => [to(s.run.limit, 4)]],
  ['gradient check fails(?:: | \\()error #', (s) => [relativeError(s)]],
  ['^ratio: × #$', (s) => [to(ratio(s), 3)]],
  ['Means over # updates each', (s) => [to(over(s).window, 8, 0)]],
  [
    'With # examples? an update, runs diverge from about α = # on',
    (s) => [to(s.state.landscape.batchSize, 8, 0), to(s.state.batchesDivergeFrom ?? 0, 3)],
  ],
  ['The cost is # above the least possible', (s) => [to(s.run.excess(k(s)), 3)]],
  ['start’s #', (s) => [to(s.run.excess(0), 3)]],
  ['n = # times too long', (s) => [to(s.state.landscape.batchSize, 8, 0)]],
  ['division by n = #', (s) => [to(s.state.landscape.batchSize, 8, 0)]],
]).map(([pattern, expected]) => ({ pattern: new RegExp(pattern, 'u'), expected }));

/** @param {Situation} situation */
function hasFallen(situation) {
  const { run } = situation;
  const first = Math.max(0, k(situation) - 10 * run.inEpoch);
  return run.excess(k(situation)) < run.excess(first);
}

/**
 * Words that claim something of the run, and whether it is so.
 * @type {readonly (readonly [RegExp, (situation: Situation) => boolean])[]}
 */
const claims = [
  [
    /No α is fast|scale the feature/,
    ({ run }) => Math.log(0.01) / (2 * Math.log1p(-2 / (run.conditionNumber + 1))) > 999,
  ],
  [/each update multiplies the distance by/, (s) => growth(s) > 1 - 1e-9],
  [
    /unlucky batches can throw/,
    (s) => !(growth(s) > 1 + 1e-9) && s.run.excess(k(s)) > s.run.excess(0),
  ],
  [/The error is .* × the start’s/, (s) => s.run.excess(k(s)) > s.run.excess(0)],
  [/at the limit/, (s) => Math.abs(overLimit(s) - 1) < 1e-9],
  [
    /chance moves the point about/,
    (s) => growth(s) < 1 + 1e-9 && !(over(s).recent > 100 * s.run.excess(0) && ratio(s) > 1),
  ],
];

/** @param {State} state */
const sentencesOf = (state) => [
  en.verdictSentence(state, 'none'),
  ...['ratio', 'limit'].map((id) => {
    const words = /** @type {any} */ (evidenceWords.inBatches)[id];
    return words.says(state);
  }),
  `ratio: ${evidenceWords.inBatches.ratio?.value?.(state)}`,
];

suite('what the page says of mini-batches', () => {
  test('in random states is true, number by number and to the digits printed', () => {
    const drawn = fc.record({
      dataset: fc.constantFrom(...datasetIds),
      scaling: fc.constantFrom(...scalings),
      fault: fc.oneof({ weight: 3, arbitrary: fc.constant(faults[0]) }, fc.constantFrom(...faults)),
      rate: fc.double({ min: -2, max: Math.log10(3), noNaN: true }),
      size: fc.constantFrom(1, 2, 5, 10, -1),
      seed: fc.nat(2 ** 32 - 1),
      iterations: fc.tuple(fc.nat(3), fc.nat(60), fc.nat(400)),
    });
    /** @type {string[]} */
    const wrong = [];
    /** @type {Record<string, number>} */
    const verdicts = {};
    let states = 0;
    for (const { dataset: id, scaling, fault, rate, size, seed: order, iterations } of fc.sample(
      drawn,
      { seed, numRuns: 700 },
    )) {
      const dataset = shipped(id);
      const m = dataset.x.length;
      const batchSize = size === -1 ? m - 1 : size;
      if (batchSize >= m || m > 1000) continue;
      const start = defaultStart({ id: id });
      const { limit } = plainRun(dataset, { start, scaling, fault: 'none', learningRate: 1 });
      const options = {
        start,
        scaling,
        fault,
        learningRate: limit * 10 ** rate,
        batchSize,
        seed: order,
      };
      const session = createSession(createRun(core), () => {});
      assert.equal(session.open({ dataset, ...options }), null);
      const beside = createRun(core);
      // The order of the examples does not depend on α: a run that does not diverge shows it all.
      beside.open(dataset.x, dataset.y, { ...options, fault: 'none', learningRate: limit / 1000 });
      const run = plainBatches(dataset, options, beside, Math.max(...iterations) + 1);
      for (const iteration of new Set(iterations)) {
        session.seek(iteration);
        const { state } = session;
        const at = state.snapshot.iteration;
        // Rounding grows with the error; what is near the ends of a double's range is compared by nobody.
        if (at > run.reached - 1 || !(run.excess(at + 1) < 1e250)) continue;
        if (state.snapshot.excessCost < 1e6 * state.landscape.roundingLevel) continue;
        states += 1;
        const { verdict } = state.diagnosis;
        verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
        const situation = { run, state };
        const where = JSON.stringify({ id, ...options, iteration: at, verdict });
        const { length } = en.verdictSentence(state, 'none');
        if (length > mostCharacters) wrong.push(`the verdict has ${length} characters at ${where}`);
        for (const text of at === 0 ? [] : sentencesOf(state)) {
          const problems = wrongNumbers(text, situation, clauses);
          for (const [claim, holds] of claims) {
            if (claim.test(text) && !holds(situation)) problems.push(`“${text}” is not so`);
          }
          if (/NaN|∞|Infinity|undefined|null/.test(text)) problems.push(`“${text}”`);
          wrong.push(...problems.map((problem) => `${problem} at ${where}`));
        }
        if (verdict === 'converging' && !hasFallen(situation))
          wrong.push(`not converging at ${where}`);
      }
      session.free();
      beside.free();
    }
    assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} untruths, seed ${seed}`);
    assert.ok(states >= 1500, `${states} states`);
    for (const verdict of [
      ...['converging', 'diverging', 'bouncing', 'wandering', 'drifting', 'crawling'],
    ]) {
      assert.ok(verdicts[verdict] > 10, `${verdict}: ${verdicts[verdict]}`);
    }
  });
});
