import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { faults, scalings } from '../../web/core/layouts.js';
import { createRun } from '../../web/core/run.js';
import { pinRefusal } from '../../web/state/ghosts.js';
import { scenarioIds } from '../../web/state/scenarios.js';
import { en } from '../../web/strings/en.js';
import { core, defaultOptions, runOn } from './support/runs.js';
import { createSession, showScenarioGhosts } from './support/session.js';
import { shipped } from './support/shipped-data.js';

/** @import { RunTrail } from '../../web/state/ghosts.js' */
/** @import { Session } from './support/session.js' */

function opened() {
  const session = createSession(createRun(core), () => {});
  assert.equal(session.open({ dataset: shipped('portland-housing'), ...defaultOptions }), null);
  return session;
}

/** @param {Session} session @param {number} i */
const ghostAt = (session, i) => /** @type {RunTrail} */ (session.state.ghosts[i]);

/** @param {Session} session */
const numbersOf = (session) => session.state.ghosts.map(({ number }) => number);

/** @param {{iteration: Float64Array}} path */
const rowsOf = (path) => path.iteration.length;

/** All that tells where a run is and has been. @param {Session} session */
function standing(session) {
  const { ghosts, view, notices, playing, chosenScenario, ...run } = session.state;
  return structuredClone(run);
}

const options = fc.record({
  start: fc.record({
    w: fc.double({ min: -1, max: 1, noNaN: true }),
    b: fc.double({ min: -1000, max: 1000, noNaN: true }),
  }),
  learningRate: fc.double({ min: 1e-7, max: 3, noNaN: true }),
  scaling: fc.constantFrom(...scalings),
  fault: fc.constantFrom(...faults),
});

suite('a pinned run', () => {
  test('is what the run itself gave, to the last bit, up to the iteration shown', () => {
    fc.assert(
      fc.property(options, fc.integer({ min: 1, max: 9000 }), (chosen, iteration) => {
        const session = opened();
        session.restart(chosen);
        session.step(iteration + 100);
        session.seek(iteration);
        const { snapshot, diagnosis, options } = session.state;
        session.pin();
        const ghost = ghostAt(session, 0);
        assert.deepEqual([ghost.options, ghost.verdict], [options, diagnosis.verdict]);
        const { path } = ghost;
        for (const name of /** @type {const} */ (['iteration', 'w', 'b', 'cost', 'excessCost'])) {
          assert.equal(path[name].at(-1), snapshot[name]);
          assert.equal(path[name].length, rowsOf(path));
        }
        const run = runOn('portland-housing', chosen);
        run.step(snapshot.iteration);
        const stride = Math.ceil(rowsOf(path) / 50);
        for (let i = 0; i < rowsOf(path); i += stride) {
          const { w, b, cost, excessCost } = run.snapshotAt(path.iteration[i]);
          assert.deepEqual(
            [path.w[i], path.b[i], path.cost[i], path.excessCost[i]],
            [w, b, cost, excessCost],
          );
        }
        run.free();
        session.free();
      }),
      { numRuns: 40 },
    );
  });

  test('stays as it is through a restart, another α, scaling or bug, and goes with the data', () => {
    const session = opened();
    session.step(9);
    session.pin();
    const { ghosts } = session.state;
    const copy = structuredClone(ghosts);
    session.setLearningRate(0.3);
    session.step(500);
    session.restart({ scaling: 'none', learningRate: 4e-7, fault: 'ascent' });
    session.dragStart({ w: 0, b: 0 });
    session.restart();
    assert.equal(session.state.ghosts, ghosts);
    assert.deepEqual(structuredClone(ghosts), copy);
    session.open({ dataset: session.state.dataset, ...defaultOptions });
    assert.equal(session.state.ghosts, ghosts);
    session.open({ dataset: shipped('food-truck'), ...defaultOptions });
    assert.deepEqual(session.state.ghosts, []);
    session.free();
  });

  test('is told by the α that made it, not by one that has made no step yet', () => {
    const session = opened();
    session.step(5);
    const { verdict } = session.state.diagnosis;
    session.setLearningRate(1e-9);
    assert.notEqual(session.state.diagnosis.verdict, verdict);
    session.pin();
    assert.equal(ghostAt(session, 0).verdict, verdict);
    assert.deepEqual(ghostAt(session, 0).path, session.state.path);
    session.free();
  });

  test('is refused before the first step, a second time, and beyond three', () => {
    const session = opened();
    /** @param {ReturnType<typeof pinRefusal>} refusal */
    const refuses = (refusal) => {
      assert.equal(pinRefusal(session.state), refusal);
      const { ghosts } = session.state;
      session.pin();
      assert.equal(session.state.ghosts === ghosts, refusal !== null);
    };
    refuses('not-started');
    session.step(5);
    refuses(null);
    refuses('pinned');
    // The same α again is no other run; another is, once it has made a step.
    session.setLearningRate(0.1);
    refuses('pinned');
    session.setLearningRate(0.2);
    refuses('pinned');
    session.step(1);
    session.seek(6);
    refuses(null);
    session.restart();
    session.seek(6);
    refuses(null);
    session.step(1);
    refuses('full');
    assert.deepEqual(numbersOf(session), [1, 2, 3]);
    session.unpin(2);
    assert.deepEqual(numbersOf(session), [1, 3]);
    refuses(null);
    assert.deepEqual(numbersOf(session), [1, 2, 3]);
    session.free();
  });

  test('says with which α each part of it was made', () => {
    const action = fc.oneof(
      fc.record({ step: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ seek: fc.nat(200) }),
      fc.record({ learningRate: fc.constantFrom(0.1, 0.2, 0.3) }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const session = opened();
        for (const act of actions) {
          if ('step' in act) session.step(act.step);
          else if ('seek' in act) session.seek(act.seek);
          else session.setLearningRate(act.learningRate);
        }
        session.step(1);
        session.pin();
        const { learningRates, path } = ghostAt(session, 0);
        // Replayed by hand, it is the same run.
        const run = runOn('portland-housing', { learningRate: learningRates[0].learningRate });
        for (const { from, learningRate } of learningRates.slice(1)) {
          run.seek(from);
          assert.notEqual(run.snapshot().learningRate, learningRate);
          run.setLearningRate(learningRate);
        }
        run.seek(path.iteration[rowsOf(path) - 1]);
        assert.deepEqual([run.snapshot().w, run.snapshot().b], [path.w.at(-1), path.b.at(-1)]);
        run.free();
        session.free();
      }),
    );
  });
});

suite('the trail of another run', () => {
  test('is what that run would give, and leaves the present one as it was', () => {
    fc.assert(
      fc.property(options, fc.nat(3000), (chosen, iteration) => {
        const session = opened();
        session.step(40);
        session.setLearningRate(0.5);
        session.step(2000);
        session.seek(60);
        const before = standing(session);
        const trail = session.trailOf(chosen, iteration);
        assert.deepEqual(standing(session), before);
        session.seek(2040);
        session.seek(60);
        assert.deepEqual(standing(session), before);

        session.restart(chosen);
        session.step(iteration);
        const { diagnosis, path } = session.state;
        assert.equal(trail?.verdict, diagnosis.verdict);
        assert.deepEqual(trail?.path, path);
        session.free();
      }),
      { numRuns: 40 },
    );
  });

  test('is none where its start is out of bounds', () => {
    const session = opened();
    assert.equal(session.trailOf({ start: { w: 1e308, b: 0 } }, 5), null);
    session.free();
  });
});

suite("a scenario's ghosts", () => {
  test('take the place of those another brought, and leave the reader’s own', () => {
    const session = opened();
    session.step(9);
    session.pin();
    const [own] = session.state.ghosts;
    assert.equal(showScenarioGhosts(session, 'lecture'), true);
    assert.deepEqual(
      session.state.ghosts.map(({ kind }) => kind),
      ['run', 'lecture-slide'],
    );
    assert.equal(showScenarioGhosts(session, 'rescued'), true);
    assert.equal(session.state.ghosts[0], own);
    assert.deepEqual(
      session.state.ghosts.map(({ kind, origin }) => [kind, origin]),
      [
        ['run', 'reader'],
        ['run', 'scenario'],
      ],
    );
    assert.equal(showScenarioGhosts(session, 'healthy'), true);
    assert.deepEqual(session.state.ghosts, [own]);
    session.free();
  });

  test('are not shown where the reader’s own leave no room, or on other data', () => {
    const session = opened();
    for (let i = 0; i < 3; ++i) {
      session.step(1);
      session.pin();
    }
    const { ghosts } = session.state;
    assert.equal(showScenarioGhosts(session, 'lecture'), false);
    assert.deepEqual(session.state.ghosts, ghosts);
    assert.equal(showScenarioGhosts(session, 'healthy'), true);
    session.open({ dataset: shipped('food-truck'), ...defaultOptions });
    assert.equal(showScenarioGhosts(session, 'lecture'), true);
    assert.deepEqual(session.state.ghosts, []);
    session.free();
  });

  test('are, beside the rescued run, the same start stuck on unscaled data', () => {
    const session = opened();
    showScenarioGhosts(session, 'rescued');
    const { options, verdict, path } = ghostAt(session, 0);
    assert.deepEqual(options.start, session.state.options.start);
    assert.deepEqual([options.scaling, verdict], ['none', 'drifting']);
    const last = rowsOf(path) - 1;
    assert.ok(path.w[last] < -0.2 && Math.abs(path.b[last] - 900) < 1);
    // Stuck: its last fifty updates bring less than a thousandth of its excess.
    assert.ok(path.excessCost[last] > 0.999 * path.excessCost[last - 50]);
    session.free();
  });

  test('can be made for every scenario', () => {
    for (const id of scenarioIds) {
      const session = opened();
      assert.equal(showScenarioGhosts(session, id), true);
      session.free();
    }
  });
});

suite('the words of a ghost', () => {
  /** @param {(session: Session) => void} act */
  const wordsAfter = (act) => {
    const session = opened();
    act(session);
    session.pin();
    const ghost = ghostAt(session, 0);
    const { fault, scaling } = ghost.options;
    const bug = fault === 'none' ? null : en.faults[fault];
    const words = en.compare.run(ghost, en.scalings[scaling], bug);
    session.free();
    return words.replaceAll(/[\u00a0\u202f]/g, ' ');
  };

  test('give α, scaling, bug, start, verdict and where it was pinned', () => {
    assert.equal(
      wordsAfter((session) => session.step(9)),
      'α = 0.1, z-score, from (−0.1, 900): converging at iteration 9, J = 14 310',
    );
    assert.match(
      wordsAfter((session) => {
        session.restart({ scaling: 'per-thousand', fault: 'ascent' });
        session.step(20);
      }),
      /^α = 0\.1, x \/ 1000, uphill: \+ α × gradient, from .*: diverging at iteration 20, J = /,
    );
  });

  test('say when α was changed on the way', () => {
    const once = wordsAfter((session) => {
      session.step(5);
      session.setLearningRate(0.2);
      session.step(5);
    });
    assert.match(once, /^α = 0\.2 \(0\.1 up to iteration 5\), z-score/);
    const twice = wordsAfter((session) => {
      session.step(5);
      session.setLearningRate(0.2);
      session.step(5);
      session.setLearningRate(0.3);
      session.step(5);
    });
    assert.match(twice, /^α = 0\.3 \(0\.1 at first, changed 2 times\), z-score/);
    // Not by the change that has made no step yet.
    const notYet = wordsAfter((session) => {
      session.step(5);
      session.setLearningRate(0.2);
    });
    assert.match(notYet, /^α = 0\.1, z-score/);
  });

  test('do not claim that descent made the points on the slide', () => {
    const session = opened();
    showScenarioGhosts(session, 'lecture');
    const [ghost] = session.state.ghosts;
    assert.ok(ghost.kind === 'lecture-slide');
    assert.match(
      en.compare.slide(ghost).replaceAll(/[\u00a0\u202f]/g, ' '),
      /^9 points read off the lecture’s slide, not computed here; .*\(0\.126, 67\), J = 2 311$/,
    );
    session.free();
  });
});
