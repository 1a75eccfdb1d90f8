import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { createRun } from '../../web/core/run.js';
import { defaults } from '../../web/state/parameters.js';
import { createStore } from '../../web/state/store.js';
import { core, defaultOptions } from './support/runs.js';
import { createSession, pressBack, pressStep } from './support/session.js';
import { shipped } from './support/shipped-data.js';

/** @import { State } from '../../web/state/state.js' */

/** A session on the default run, and the states it has shown. */
function opened() {
  /** @type {State[]} */
  const shown = [];
  const session = createSession(createRun(core), (state) => shown.push(state));
  assert.equal(session.open({ dataset: shipped('portland-housing'), ...defaultOptions }), null);
  return { session, shown };
}

suite('a session', () => {
  test('shows each change before the action returns', () => {
    const { session, shown } = opened();
    session.step(3);
    assert.equal(shown.at(-1), session.state);
    assert.equal(session.state.snapshot.iteration, 3);
    session.seek(1);
    assert.equal(shown.at(-1), session.state);
    assert.equal(session.state.furthestIteration, 3);
    assert.equal(session.state.path.iteration.length, 4);
    session.free();
  });

  test('never changes a state that it has shown', () => {
    const { session } = opened();
    session.step(3);
    const former = session.state;
    const copy = structuredClone(former);
    session.step(5000);
    session.setLearningRate(0.5);
    session.restart({ scaling: 'max' });
    session.setView({ speed: 60 });
    session.notify({ code: 'a', message: 'b' });
    assert.deepEqual(structuredClone(former), copy);
    session.free();
  });

  test('agrees with itself after any actions: snapshot, path and furthest iteration', () => {
    const action = fc.oneof(
      fc.record({ step: fc.nat(2000) }),
      fc.record({ seek: fc.integer({ min: -3, max: 3000 }) }),
      fc.record({ learningRate: fc.double({ min: -1, max: 3, noNaN: true }) }),
      fc.record({ restart: fc.constantFrom('none', 'max', 'z-score') }),
      fc.record({ mark: fc.nat(3000) }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
        const { session } = opened();
        for (const act of actions) {
          if ('step' in act) session.step(act.step);
          else if ('seek' in act) session.seek(act.seek);
          else if ('learningRate' in act) session.setLearningRate(act.learningRate);
          else if ('restart' in act) session.restart({ scaling: act.restart });
          else session.mark(Math.min(act.mark, session.state.furthestIteration));
          const { snapshot, furthestIteration, path, startSnapshot, landscape } = session.state;
          assert.ok(snapshot.iteration <= furthestIteration);
          assert.equal(path.iteration.at(-1), furthestIteration);
          assert.equal(startSnapshot.excessCost, landscape.startExcessCost);
          const kept = path.iteration.indexOf(snapshot.iteration);
          if (kept >= 0) assert.equal(path.cost[kept], snapshot.cost);
        }
        session.free();
      }),
    );
  });

  test('stays as it was when a start, a learning rate or data are refused', () => {
    const { session } = opened();
    session.step(4);
    const { snapshot, path, dataset } = session.state;
    assert.equal(session.restart({ start: { w: 1e308, b: 0 } }), false);
    assert.equal(session.setLearningRate(-1), false);
    const one = { id: 'custom', x: [1], y: [1] };
    const refusal = session.open({ dataset: one, ...defaultOptions });
    assert.equal(refusal && 'code' in refusal && refusal.code, 'too-few-examples');
    assert.equal(session.state.snapshot, snapshot);
    assert.equal(session.state.path, path);
    assert.equal(session.state.dataset, dataset);
    session.step(1);
    assert.equal(session.state.snapshot.iteration, 5);
    session.free();
  });

  test('is on the former data again when new ones do not go with the start', () => {
    const { session } = opened();
    const { landscape } = session.state;
    const huge = { id: 'custom', x: [1e70, -1e70], y: [1, 2] };
    const start = { w: 1e150, b: 0 };
    assert.equal(
      session.open({ ...defaultOptions, dataset: huge, start })?.code,
      'start-not-finite',
    );
    assert.deepEqual(session.state.landscape, landscape);
    assert.equal(session.state.dataset.id, 'portland-housing');
    session.free();
  });

  test('keeps the frames while the start is dragged, and lets go of them when it is dropped', () => {
    const { session } = opened();
    const { framed } = session.state;
    session.dragStart({ w: 0.4, b: 100 });
    assert.equal(session.state.framed, framed);
    assert.equal(session.state.dragging, true);
    session.restart({ start: { w: 0.4, b: 100 } });
    assert.deepEqual(session.state.framed.start, { w: 0.4, b: 100 });
    assert.equal(session.state.dragging, false);
    session.free();
  });

  test('keeps the presentation as it is over runs that begin, so that no colour is read again', () => {
    const { session } = opened();
    const { presentation } = session.state;
    session.restart({ ...defaultOptions, start: { w: 1, b: 2 } });
    assert.equal(session.state.presentation, presentation);
    session.free();
  });

  test('shows one notice of a kind, until it is dismissed', () => {
    const { session, shown } = opened();
    session.notify({ code: 'bad-w', message: 'first' });
    session.notify({ code: 'bad-b', message: 'other' });
    session.notify({ code: 'bad-w', message: 'second' });
    assert.deepEqual(
      session.state.notices.map((notice) => 'message' in notice && notice.message),
      ['other', 'second'],
    );
    session.dismiss('bad-w');
    assert.equal(session.state.notices.length, 1);
    const { length } = shown;
    session.dismiss('bad-w');
    assert.equal(shown.length, length);
    session.free();
  });
});

suite('a run that cannot begin as it is wanted', () => {
  /** @param {(id: string) => Promise<ReturnType<typeof shipped>>} [read] */
  const empty = (read = async (id) => shipped(id)) => createStore(createRun(core), read);
  /** @param {ReturnType<typeof empty>} store */
  const codesOf = ({ state }) => state.notices.map(({ code }) => code);

  test('tells of bad points and of a start out of bounds, both', async () => {
    const store = empty();
    await store.load({ ...defaults, points: '1,1', w: 1e308 });
    assert.deepEqual(codesOf(store), ['bad-points', 'bad-start']);
    assert.equal(store.state.dataset.id, defaults.dataset);
    assert.deepEqual(store.state.options.start, { w: defaults.w, b: defaults.b });
    store.free();
  });

  test('leaves a start where it was last when it is dragged out of bounds, and says nothing', () => {
    const { session } = opened();
    session.dragStart({ w: 0.4, b: 100 });
    session.dragStart({ w: 1e308, b: 0 });
    assert.deepEqual(session.state.options.start, { w: 0.4, b: 100 });
    assert.equal(session.state.dragging, true);
    assert.deepEqual(session.state.notices, []);
    session.restart({ start: { w: 1e308, b: 0 } });
    assert.deepEqual(codesOf(session.store), ['bad-start']);
    session.free();
  });

  test('is not begun when another was asked for while its data were fetched', async () => {
    /** @type {Map<string, (dataset: ReturnType<typeof shipped>) => void>} */
    const arrive = new Map();
    const store = empty((id) => new Promise((resolve) => arrive.set(id, resolve)));
    store.load({ ...defaults, examples: shipped(defaults.dataset) });
    const first = store.load({ dataset: 'cars' });
    const second = store.load({ dataset: 'food-truck' });
    arrive.get('cars')?.(shipped('cars'));
    assert.notEqual(await first, null);
    arrive.get('food-truck')?.(shipped('food-truck'));
    assert.equal(await second, null);
    assert.equal(store.state.dataset.id, 'food-truck');
    assert.deepEqual(store.state.notices, []);
    store.free();
  });
});

suite('stepping phase by phase', () => {
  test('takes five presses to an iteration, and as many presses of Back to undo', () => {
    const { session } = opened();
    session.setView({ phaseByPhase: true });
    const at = () => [session.state.snapshot.iteration, session.state.phase];
    const seen = [at()];
    for (let press = 0; press < 12; ++press) {
      pressStep(session, 1);
      seen.push(at());
    }
    assert.deepEqual(seen.slice(0, 6), [...[0, 1, 2, 3, 4].map((phase) => [0, phase]), [1, 0]]);
    for (const expected of seen.reverse()) {
      assert.deepEqual(at(), expected);
      pressBack(session, 1);
    }
    assert.deepEqual(at(), [0, 0]);
    session.free();
  });

  test('goes on by whole iterations when more than one is asked for', () => {
    const { session } = opened();
    session.setView({ phaseByPhase: true });
    pressStep(session, 1);
    pressStep(session, 10);
    assert.deepEqual([session.state.snapshot.iteration, session.state.phase], [10, 0]);
    pressBack(session, 10);
    assert.deepEqual([session.state.snapshot.iteration, session.state.phase], [0, 0]);
    session.free();
  });
});
