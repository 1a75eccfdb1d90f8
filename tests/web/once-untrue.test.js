/** States of which the page once said what was not so, each the example of a kind. */

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createRun } from '../../web/core/run.js';
import { gradientCheckWords } from '../../web/features/gradient-check/words/en.js';
import { fateOf } from '../../web/state/fates.js';
import { parsePoints } from '../../web/state/own-data.js';
import { decidingEvidence } from '../../web/state/reading.js';
import { en } from '../../web/strings/en.js';
import { core, defaultOptions } from './support/runs.js';
import { createSession } from './support/session.js';
import { shipped } from './support/shipped-data.js';

/** @import { RunOptions } from '../../web/core/run.js' */

/** @param {string} text */
function ownData(text) {
  const points = parsePoints(text);
  assert.ok(points && 'x' in points);
  return { ...shipped('portland-housing'), ...points };
}

/**
 * What is said of a run.
 * @param {Partial<RunOptions> & {dataset?: string, points?: string}} setup
 * @param {number} iteration
 */
function saidOf({ dataset = 'portland-housing', points, ...options }, iteration) {
  const session = createSession(createRun(core), () => {});
  const data = points === undefined ? shipped(dataset) : ownData(points);
  assert.equal(session.open({ dataset: data, ...defaultOptions, ...options }), null);
  session.seek(iteration);
  const { state } = session;
  const remedy = session.remedy();
  return {
    ...state.diagnosis,
    state,
    remedy,
    sentence: en.verdictSentence(state, 'none'),
    button: remedy ? en.remedy(remedy) : '',
    /** Presses the button and goes to where it promises to arrive. */
    arrives() {
      assert.ok(remedy?.kind === 'restart');
      session.restart(remedy.changes);
      session.seek(remedy.iterations);
      return session.state.snapshot.status === 'converged';
    },
  };
}

const fromZero = { start: { w: 0, b: 0 } };

suite('what was once untrue', () => {
  for (const [setup, iteration] of /** @type {const} */ ([
    [{ batchSize: 2, learningRate: 1.9 }, 1430],
    [{ batchSize: 1, learningRate: 0.9 }, 1425],
    [{ dataset: 'food-truck', batchSize: 1, learningRate: 0.577, ...fromZero }, 6],
  ])) {
    test(`a run of mini-batches that has grown is said to diverge: ${JSON.stringify(setup)}`, () => {
      const said = saidOf(setup, iteration);
      assert.equal(said.verdict, 'diverging');
      const times = said.state.snapshot.excessCost / said.state.landscape.startExcessCost;
      assert.ok(times > 1);
      assert.match(said.sentence, /^The error is .* × the start’s/);
      assert.ok(said.arrives());
    });
  }

  test('α above the slider’s mark for these batches grows in the long run, below it shrinks', () => {
    const { state } = saidOf({ batchSize: 2 }, 0);
    const mark = state.batchesDivergeFrom ?? 0;
    assert.ok(mark > 1 && mark < state.landscape.maxStableLearningRate);
    for (const factor of [0.95, 1.05]) {
      const { evidence } = saidOf({ batchSize: 2, learningRate: factor * mark }, 100);
      assert.equal(evidence.longRunFactor > 1, factor > 1);
    }
    assert.equal(saidOf({}, 0).state.batchesDivergeFrom, null);
  });

  test('too high an α is not answered with a higher one on the same scaling', () => {
    const setup = /** @type {const} */ ({ dataset: 'food-truck', scaling: 'none', ...fromZero });
    const said = saidOf({ ...setup, learningRate: 0.0195 }, 4);
    assert.equal(said.cause, 'learning-rate-too-high');
    assert.equal(said.button, 'Scale x (z-score), α = 0.1');
    assert.ok(said.remedy?.kind === 'restart' && said.remedy.iterations === 66);
    assert.ok(said.arrives());
  });

  test('the course’s own run is told of something faster than itself', () => {
    const said = saidOf(
      { dataset: 'food-truck', scaling: 'none', learningRate: 0.01, ...fromZero },
      0,
    );
    const remedy = saidOf(
      { dataset: 'food-truck', scaling: 'none', learningRate: 0.01, ...fromZero },
      100,
    ).remedy;
    assert.equal(said.verdict, 'not-started');
    assert.ok(remedy?.kind === 'restart' && remedy.iterations < 3020 - 100);
  });

  test('a remedy slower than the run left alone is called steadier', () => {
    const said = saidOf({ scaling: 'per-thousand', learningRate: 0.35 }, 0);
    assert.equal(said.button, '');
    const later = saidOf({ scaling: 'per-thousand', learningRate: 0.35 }, 20);
    assert.equal(later.button, 'Try α = 0.182: steadier');
    assert.ok(later.remedy?.kind === 'restart' && later.remedy.iterations === 318);
    const alone = saidOf({ scaling: 'per-thousand', learningRate: 0.35 }, 164);
    assert.equal(alone.state.snapshot.status, 'converged');
    assert.ok(later.arrives());
  });

  test('a bug that does not show at present is still the remedy, and the check says why', () => {
    const said = saidOf({ fault: 'missing-mean', batchSize: 1 }, 200);
    assert.equal(said.button, 'Check the gradient');
    assert.match(
      gradientCheckWords.finding(said.evidence.gradientCheck, 'missing-mean'),
      /^The check holds: .* With these settings the bug \(the sum, not the mean\) changes nothing/,
    );
  });

  test('a run from very far away has not converged while its line is far from the best one', () => {
    const start = { w: -0.1, b: 1e9 };
    const said = saidOf({ start }, 66);
    assert.equal(said.verdict, 'converging');
    assert.equal(said.state.snapshot.status, 'running');
    const session = saidOf({ start }, 400);
    assert.equal(session.verdict, 'converged');
    assert.ok(session.state.snapshot.excessCost < 1);
  });

  test('both numbers of what is to come are of the updates to come', () => {
    const { sentence, evidence } = saidOf({ scaling: 'per-thousand' }, 5);
    assert.equal(
      sentence,
      'On average each update removes at least 2.22 % of the cost above J*. 205 updates remove 99 % of it.',
    );
    const left = evidence.meanRatioAhead ** (evidence.iterationsToOnePercent ?? 0);
    assert.ok(Math.abs(left - 0.01) < 1e-12);
  });

  test('a run with most of its way to go is not said to rest', () => {
    const setup = /** @type {const} */ ({
      points: '0.1,1;0.5,2;0.9,2.5',
      scaling: 'per-thousand',
      fault: 'b-frozen',
      learningRate: 1,
    });
    assert.doesNotMatch(saidOf(setup, 1).sentence, /rests/);
    assert.match(saidOf({ scaling: 'per-thousand', fault: 'b-frozen' }, 300).sentence, /rests/);
  });

  test('on a valley narrower than doubles can tell, no direction is made up', () => {
    const points = '10000000,5;10000001,7';
    const sequential = saidOf(
      { points, scaling: 'per-thousand', learningRate: 2.15e-9, fault: 'sequential' },
      31,
    );
    assert.notEqual(sequential.verdict, 'drifting');
    assert.doesNotMatch(sequential.sentence, /do not follow|drift/);
    for (const iteration of [60, 100, 1000]) {
      const said = saidOf({ points, scaling: 'none', learningRate: 1e-14 }, iteration);
      assert.doesNotMatch(said.sentence, /turn back|the cost falls/i, `iteration ${iteration}`);
    }
  });

  test('the slider’s word is on the start that is set', () => {
    // From here the way across the valley is nearly all of it, and α = 0.01 is enough.
    const { minimum } = saidOf({}, 0).state.landscape;
    const across = { w: minimum.w + 0.5, b: minimum.b + 0.2 };
    const setup = /** @type {const} */ ({ scaling: 'per-thousand', learningRate: 0.01 });
    const { landscape } = saidOf({ ...setup, start: across }, 0).state;
    assert.ok(landscape.fates.crawlsBelow > 0.01);
    assert.equal(fateOf(landscape.fatesFromStart, 0.01), 'converges');
    const start = saidOf({ ...setup, start: across }, 0).state.snapshot.excessCost;
    const later = saidOf({ ...setup, start: across }, 1000).state.snapshot.excessCost;
    assert.ok(later <= 0.01 * start);
  });

  test('on unscaled data α is not blamed for what scaling causes', () => {
    for (const iteration of [1, 3, 10, 17, 30, 40, 100, 200, 5000]) {
      const said = saidOf({ scaling: 'none', learningRate: 4e-7 }, iteration);
      assert.equal(said.verdict, iteration < 17 ? 'converging' : 'drifting');
      assert.equal(said.cause, 'feature-scaling');
      assert.match(said.sentence, /^The steep direction (shrinks fast|is done)\. .*flat one/);
      assert.doesNotMatch(said.sentence, /α/);
      assert.equal(said.button, 'Scale x (z-score), α = 0.1');
      assert.ok(decidingEvidence(said).includes('condition'));
      assert.ok(!decidingEvidence(said).includes('limit'));
    }
  });

  test('at the limit itself a run does not diverge', () => {
    const said = saidOf({ learningRate: 2 }, 500);
    assert.equal(said.verdict, 'bouncing');
    assert.equal(fateOf(said.state.landscape.fatesFromStart, 2), 'bounces');
  });
});
