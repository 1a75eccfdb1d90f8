import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { faults, scalings } from '../../web/core/layouts.js';
import { createRun } from '../../web/core/run.js';
import { datasetIds, defaultStart } from '../../web/datasets/catalogue.js';
import { evidenceWords } from '../../web/features/evidence/words/en.js';
import { checkRows } from '../../web/features/gradient-check/gradient-check.js';
import { gradientCheckWords } from '../../web/features/gradient-check/words/en.js';
import {
  coordinatesSentence,
  rowsShown,
} from '../../web/features/iteration-panel/iteration-lines.js';
import { answerWords } from '../../web/features/scenario-guide/words/en.js';
import { captionSentence } from '../../web/panels/caption.js';
import { defaults } from '../../web/state/parameters.js';
import { scenarioOf } from '../../web/state/scenario-of.js';
import { scenarioIds, scenarios } from '../../web/state/scenarios.js';
import { en } from '../../web/strings/en.js';
import {
  clauses,
  overLimit,
  steepPart,
  stepOf,
  turn,
  updatesToOnePercent,
} from './support/page-claims.js';
import { plainRun } from './support/plain-run.js';
import { core } from './support/runs.js';
import { createSession } from './support/session.js';
import { shipped } from './support/shipped-data.js';
import { wrongNumbers } from './support/wrong-numbers.js';

/** @import { RunOptions } from '../../web/core/run.js' */
/** @import { State, Remedy } from '../../web/state/state.js' */
/** @import { Situation } from './support/page-claims.js' */
/** @import { Place } from './support/plain-run.js' */

const seed = 20_240_607;
/** Of a verdict: its card has room for about three lines on a phone. */
const mostCharacters = 125;

/**
 * Everything the page says of a run, each sentence once.
 * @param {State} state
 * @param {Remedy | null} remedy
 */
function sentencesOf(state, remedy) {
  const { diagnosis, snapshot, landscape, dataset, options } = state;
  const { fault } = options;
  const scenario = scenarioOf(state);
  const check = diagnosis.evidence.gradientCheck;
  const change =
    snapshot.nextCost === null ? 0 : (snapshot.nextCost - snapshot.cost) / snapshot.cost;
  return [
    en.verdictSentence(state, scenario),
    remedy ? en.remedy(remedy) : '',
    captionSentence(state, en),
    en.limit(landscape.maxStableLearningRate),
    ...evidenceWords.ids.flatMap((id) => {
      const { name, where, value, says } = evidenceWords.rows[id];
      return [name, where, `${id}: ${value(state)}`, says(state)];
    }),
    evidenceWords.title,
    evidenceWords.decidesHint,
    en.scenarios[scenario].title,
    en.scenarios[scenario].watch,
    answerWords.answers[scenario]?.(state) ?? '',
    gradientCheckWords.method(check.at),
    gradientCheckWords.finding(check, fault),
    ...checkRows(check, en).map(({ name, numbers }) => `${name}: ${numbers.join(' ')}`),
    en.panelHeading(snapshot.iteration),
    coordinatesSentence(state, en),
    en.moreRows(dataset.x.length - Math.min(rowsShown, dataset.x.length)),
    en.iterationOf(snapshot.iteration, state.furthestIteration),
    en.markedIteration(snapshot),
    Number.isFinite(change) ? en.costChange(change) : '',
  ];
}

/**
 * Words that claim something of the run, and whether it is so.
 * @type {readonly (readonly [RegExp, (situation: Situation, k: number) => boolean])[]}
 */
const claims = [
  [
    /: steadier$/,
    ({ run, state, remedy }, k) => {
      if (remedy?.kind !== 'restart') return false;
      const enough = run.convergedExcess(state.landscape.roundingLevel);
      const alone = run.updatesUntil(k, enough, 300_000);
      return alone !== null && alone <= remedy.iterations + 1;
    },
  ],
  [
    /raises the cost|The cost rises|lands higher/,
    ({ run }, k) => !(run.excess(k + 1) <= run.excess(k) * (1 - 1e-7)),
  ],
  [
    /does not raise the cost/,
    ({ run }, k) => run.excess(k + 1) <= run.excess(k) * (1 + 1e-7) + 100 * run.noise,
  ],
  [
    /The cost has risen/,
    ({ run }, k) =>
      Array.from({ length: 11 }, (_, i) => run.excess(Math.max(0, k - i))).some(
        (former) => former < run.excess(k),
      ),
  ],
  [/The cost (still )?falls/, ({ run }, k) => run.excess(k + 1) <= run.excess(k) * (1 + 1e-7)],
  [/too large to compute/, ({ run }, k) => !Number.isFinite(run.excess(k + 1))],
  [/The steep direction is done/, (s) => steepPart(s) <= 0.0101],
  [/The steep direction shrinks/, (s) => Math.abs(1 - 2 * overLimit(s)) ** 2000 <= 0.0101],
  [
    /No α is fast|No α helps|scale the feature/,
    ({ run }) => Math.log(0.01) / (2 * Math.log1p(-2 / (run.conditionNumber + 1))) > 999,
  ],
  [/at the limit/, ({ run }, k) => Math.abs(run.rateAt(k) / run.limit - 1) < 1e-9],
  [/It turns back/, (s) => turn(s).value > 119],
  [/It goes on ahead/, (s) => turn(s).value < 61],
  [
    /jumps across the valley|each jump across/i,
    ({ run }, k) => run.rateAt(k) * run.largest > 2 * (1 - 1e-9),
  ],
  [
    /^The check holds|No more than/,
    (s) => s.state.diagnosis.evidence.gradientCheck.relativeError <= 1e-6,
  ],
  [/not in sight/, (s) => !(updatesToOnePercent(s) < 1900)],
  [
    /It rests where the true gradient is not zero/,
    ({ run }, k) => {
      // Whatever is still to come moves the line by less than a thousandth of its way so far.
      const [now, later, first] = [k, k + 20_000, 0].map((i) => run.placeAt(i));
      const apart = (/** @type {Place} */ p, /** @type {Place} */ q) =>
        run.excessAt({ slope: p.slope - q.slope, residual: p.residual - q.residual });
      return apart(now, later) <= 1e-6 * apart(now, first) + run.noise;
    },
  ],
  [
    /point the right way, but/,
    ({ run }, k) => {
      const { w, b } = run.gradientAt(run.placeAt(k));
      const coded = run.codedGradient(k);
      return (
        Math.abs(coded.w - run.count * w) <= 1e-9 * Math.abs(coded.w) &&
        Math.abs(coded.b - run.count * b) <= 1e-9 * Math.abs(coded.b) + 1e-300
      );
    },
  ],
  [/lead back to the minimum/, ({ run }, k) => run.longRunFactor(run.rateAt(k)) < 1],
  [/a millionth of the start/, ({ run }, k) => run.excess(k) <= 1.000001e-6 * run.excess(0)],
  [
    /: only rounding errors are left/,
    ({ run, state }, k) => run.excess(k) <= 2 * state.landscape.roundingLevel + 4 * run.noise,
  ],
  [
    /turns? back on the/,
    ({ run }, k) => {
      const from = Math.max(1, k - 10, run.rateSince() + 1);
      let [back, pairs] = [0, 0];
      for (let i = from; i <= k; ++i) {
        const p = stepOf(run, i - 1);
        const q = stepOf(run, i);
        pairs += 1;
        if (p.w * q.w + p.b * q.b < (-0.5 + 1e-6) * Math.hypot(p.w, p.b) * Math.hypot(q.w, q.b))
          back += 1;
      }
      return 2 * back >= pairs;
    },
  ],
  [
    /The next update removes|On average each update removes/,
    ({ run }, k) => run.excess(k + 1) <= run.excess(k),
  ],
];

/**
 * Runs a session and, beside it, a plain run; returns what is untrue of what the page says.
 * @param {{dataset: string, scenario?: string} & RunOptions} setup
 * @param {readonly number[]} iterations
 * @param {{iteration: number, learningRate: number}} [change] of α
 */
function untruths({ dataset: id, scenario = 'none', ...options }, iterations, change) {
  const dataset = shipped(id);
  const session = createSession(createRun(core), () => {});
  assert.equal(session.open({ dataset, ...options }), null);
  session.chooseScenario(scenario);
  const run = plainRun(dataset, options);
  if (change) {
    session.seek(change.iteration);
    session.setLearningRate(change.learningRate);
    run.changeRate(session.state.snapshot.iteration, change.learningRate);
  }
  /** @type {string[]} */
  const wrong = [];
  let sentences = 0;
  for (const iteration of iterations) {
    session.seek(iteration);
    const { state } = session;
    if (run.isLostInRounding(state.snapshot.iteration)) continue;
    const remedy = session.remedy();
    const situation = { run, state, remedy };
    const { length } = en.verdictSentence(state, scenario);
    if (length > mostCharacters)
      wrong.push(`“${en.verdictSentence(state, scenario)}” has ${length} characters`);
    for (const text of sentencesOf(state, remedy)) {
      sentences += 1;
      const problems = wrongNumbers(text, situation, clauses);
      for (const [claim, holds] of claims) {
        if (claim.test(text) && !holds(situation, state.snapshot.iteration))
          problems.push(`“${text}” is not so`);
      }
      if (/NaN|∞|Infinity|undefined|null/.test(text)) problems.push(`“${text}”`);
      const where = JSON.stringify({ id, ...options, change, iteration: state.snapshot.iteration });
      wrong.push(...problems.map((problem) => `${problem} at ${where}`));
    }
    wrong.push(...falsePromises(remedy, { dataset, options, state }));
  }
  session.free();
  assert.ok(sentences > 0);
  return wrong;
}

/**
 * A remedy must converge in the updates that it promises.
 * @param {Remedy | null} remedy
 * @param {{dataset: ReturnType<typeof shipped>, options: RunOptions, state: State}} of
 */
function falsePromises(remedy, { dataset, options, state }) {
  if (remedy?.kind !== 'restart' || !Number.isFinite(remedy.iterations)) return [];
  const run = plainRun(dataset, { ...options, ...remedy.changes });
  const enough = run.convergedExcess(state.landscape.roundingLevel);
  const needed = run.updatesUntil(0, enough, 400_000);
  const close = needed !== null && Math.abs(needed - remedy.iterations) <= 1 + 0.001 * needed;
  return close ? [] : [`${JSON.stringify(remedy)} takes ${needed}: ${JSON.stringify(options)}`];
}

suite('what the page says', () => {
  test('of random runs is true, number by number and to the digits printed', () => {
    const configuration = fc.record({
      dataset: fc.constantFrom(...datasetIds),
      scaling: fc.constantFrom(...scalings),
      fault: fc.oneof(fc.constant(faults[0]), fc.constantFrom(...faults)),
      rate: fc.oneof(
        { weight: 8, arbitrary: fc.double({ min: -4, max: Math.log10(3), noNaN: true }) },
        { weight: 1, arbitrary: fc.constantFrom(0, 1e-4, -1e-4, Math.log10(0.5)) },
      ),
      away: fc.option(
        fc.tuple(
          fc.double({ min: -3, max: 3, noNaN: true }),
          fc.double({ min: -3, max: 3, noNaN: true }),
          // A tap on a plot that has zoomed out is thousands of times too far away.
          fc.constantFrom(1, 1, 1, 3000),
        ),
      ),
      iterations: fc.tuple(fc.nat(4), fc.nat(60), fc.nat(3000)),
      change: fc.option(
        fc.record({ iteration: fc.nat(40), rate: fc.double({ min: -4, max: 0.4, noNaN: true }) }),
        { freq: 4 },
      ),
    });
    const wrong = fc.sample(configuration, { seed, numRuns: 2000 }).flatMap((drawn) => {
      const { dataset, scaling, fault, rate, away, iterations, change } = drawn;
      const usual = defaultStart({ id: dataset });
      const [w, b, far] = away ?? [0, 0, 1];
      const start = { w: usual.w * (1 + far * w), b: usual.b * (1 + far * b) };
      const limit = plainRun(shipped(dataset), { start, scaling, fault, learningRate: 1 }).limit;
      const learningRate = limit * 10 ** rate;
      const changed = change && {
        iteration: change.iteration,
        learningRate: limit * 10 ** change.rate,
      };
      const later = changed ? iterations.map((k) => k + changed.iteration) : iterations;
      return untruths(
        { dataset, scaling, fault, start, learningRate },
        [0, ...later].sort((a, b) => a - b),
        changed ?? undefined,
      );
    });
    assert.deepEqual(wrong, [], `seed ${seed}`);
  });

  for (const id of scenarioIds) {
    test(`in the scenario ${id} is true at any iteration`, () => {
      const { dataset, scaling, fault, learningRate, w, b } = { ...defaults, ...scenarios[id] };
      const setup = { dataset, scaling, fault, learningRate, start: { w, b }, scenario: id };
      const wrong = untruths(setup, [0, 1, 2, 5, 20, 66, 200, 1000, 5000]);
      assert.deepEqual(wrong, []);
      assert.ok(answerWords.answers[id], 'it has an answer');
    });
  }
});
