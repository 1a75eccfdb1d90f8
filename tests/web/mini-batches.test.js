import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { createRun } from '../../web/core/run.js';
import { parseParameter } from '../../web/state/parameters.js';
import { en } from '../../web/strings/en.js';
import { assertClose } from './support/close.js';
import { core, defaultOptions, runOn } from './support/runs.js';
import { createSession } from './support/session.js';
import { shipped } from './support/shipped-data.js';

const houses = shipped('portland-housing');
const batchSizes = fc.integer({ min: 1, max: 46 });
const seeds = fc.nat(2 ** 32 - 1);

/** @param {Partial<import('../../web/core/run.js').RunOptions>} options */
function opened(options) {
  const session = createSession(createRun(core), () => {});
  assert.equal(session.open({ dataset: houses, ...defaultOptions, ...options }), null);
  return session;
}

suite('mini-batches', () => {
  test('take the same path again with the same seed, and another with another', () => {
    fc.assert(
      fc.property(batchSizes, seeds, (batchSize, seed) => {
        const paths = [seed, seed, (seed + 1) % 2 ** 32].map((each) => {
          const run = runOn('portland-housing', { batchSize, seed: each });
          run.step(100);
          const path = run.path();
          run.free();
          return path;
        });
        assert.deepEqual(paths[0], paths[1]);
        assert.notDeepEqual(paths[0], paths[2]);
      }),
      { numRuns: 50 },
    );
  });

  test('look at every example once an epoch', () => {
    fc.assert(
      fc.property(batchSizes, seeds, fc.nat(5), (batchSize, seed, epoch) => {
        const run = runOn('portland-housing', { batchSize, seed });
        const updates = Math.ceil(47 / batchSize);
        run.step(epoch * updates);
        const seen = [];
        for (let i = 0; i < updates; ++i) {
          seen.push(...run.batchRows());
          run.step(1);
        }
        const all = Array.from({ length: 47 }, (_, row) => row);
        assert.deepEqual(
          seen.sort((a, b) => a - b),
          all,
        );
        run.free();
      }),
    );
  });

  test('move by −α × the mean gradient over the rows they name, while the gradient stays true', () => {
    fc.assert(
      fc.property(batchSizes, seeds, fc.nat(60), (batchSize, seed, iteration) => {
        const run = runOn('portland-housing', { batchSize, seed });
        run.seek(iteration);
        const rows = run.batchRows();
        const { scaled, codedGradient, learningRate, batchCost, gradient, w, b } = run.snapshot();
        const { scaling } = run.landscape();
        const errors = Array.from(rows, (i) => w * houses.x[i] + b - houses.y[i]);
        const z = Array.from(rows, (i) => (houses.x[i] - scaling.center) / scaling.scale);
        /** @param {number[]} values */
        const mean = (values) => values.reduce((sum, value) => sum + value, 0) / rows.length;
        const size = Math.max(...errors.map(Math.abs), 1);
        assert.ok(Math.abs(codedGradient.b - mean(errors)) < 1e-11 * size);
        assert.ok(Math.abs(codedGradient.w - mean(errors.map((e, i) => e * z[i]))) < 1e-10 * size);
        assertClose(Number(batchCost), mean(errors.map((e) => e * e)) / 2, 9);
        assert.equal(scaled.step.w, -learningRate * codedGradient.w);
        const all = houses.x.map((x, i) => w * x + b - houses.y[i]);
        assert.ok(Math.abs(gradient.b - all.reduce((s, e) => s + e, 0) / 47) < 1e-10 * size);
        const terms = run.iterationTerms(iteration, 2);
        assert.equal(terms.count, rows.length);
        assert.equal(terms.cost, batchCost);
        assert.deepEqual(terms.gradient, codedGradient);
        run.free();
      }),
    );
  });

  test('of all the examples, or more, are batch descent to the last bit', () => {
    const all = runOn('portland-housing');
    all.step(50);
    for (const batchSize of [47, 48, 1e9, Number.MAX_SAFE_INTEGER]) {
      const run = runOn('portland-housing', { batchSize });
      run.step(50);
      assert.deepEqual(run.snapshot(), all.snapshot());
      assert.deepEqual(run.path(), all.path());
      assert.deepEqual(run.diagnosis(), all.diagnosis());
      assert.equal(run.batchRows().length, 0);
      assert.equal(run.landscape().batchSize, 47);
      run.free();
    }
    all.free();
  });

  test('are shown with their rows and with the cost over each of them', () => {
    const session = opened({ batchSize: 10, seed: 3 });
    session.step(30);
    const { batch, path, snapshot } = session.state;
    assert.equal(batch?.rows.length, 10);
    assert.equal(batch?.costs.length, path.iteration.length);
    assert.equal(batch?.costs[30], snapshot.batchCost);
    session.restart({ batchSize: 'all' });
    assert.equal(session.state.batch, null);
    assert.equal(session.state.snapshot.iteration, 0);
    session.free();
  });

  test('never claim what is true of batch descent: the remedy is to take all the examples', () => {
    const session = opened({ batchSize: 1, seed: 5 });
    session.step(500);
    const { diagnosis } = session.state;
    assert.equal(diagnosis.verdict, 'wandering');
    assert.equal(diagnosis.cause, 'small-batches');
    assert.equal(diagnosis.evidence.hovering, true);
    const words = en.verdictSentence(session.state, 'none');
    assert.match(words, /^With 1 example an update, chance moves the point about the minimum/);
    assert.doesNotMatch(words, /NaN|undefined|null|Infinity/);
    const remedy = session.remedy();
    assert.ok(remedy?.kind === 'restart' && remedy.changes.batchSize === 'all');
    assert.match(en.remedy(remedy), /^Try α = 0\.1, all examples$/);
    session.restart(remedy.changes);
    session.step(remedy.iterations);
    assert.equal(session.state.snapshot.status, 'converged');
    session.free();
  });

  test('have words for whatever they do', () => {
    const anything = fc.record({
      batchSize: batchSizes,
      seed: seeds,
      learningRate: fc.double({ min: 1e-4, max: 4, noNaN: true }),
      scaling: fc.constantFrom(.../** @type {const} */ (['none', 'per-thousand', 'z-score'])),
    });
    fc.assert(
      fc.property(anything, fc.nat(400), (options, n) => {
        const session = opened(options);
        session.step(n);
        const words = en.verdictSentence(session.state, 'none');
        assert.doesNotMatch(words, /NaN|undefined|null|Infinity/);
        session.free();
      }),
    );
  });

  test('are asked for as all, or as a whole number from 1', () => {
    assert.equal(parseParameter('batchSize', 'all'), 'all');
    assert.equal(parseParameter('batchSize', '10'), 10);
    for (const raw of ['0', '-1', '1.5', 'some', '', null]) {
      assert.equal(parseParameter('batchSize', raw), undefined);
    }
    assert.equal(parseParameter('seed', '4294967295'), 4294967295);
    for (const raw of ['4294967296', '-1', '0.5']) {
      assert.equal(parseParameter('seed', raw), undefined);
    }
  });
});
