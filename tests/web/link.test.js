import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { faults, scalings } from '../../web/core/layouts.js';
import { createRun } from '../../web/core/run.js';
import { datasetIds } from '../../web/datasets/catalogue.js';
import { configurationFrom } from '../../web/state/configuration.js';
import { linkedAttributes, queryOf } from '../../web/state/link.js';
import { datasetOfPoints } from '../../web/state/own-data.js';
import { defaults, parseParameter } from '../../web/state/parameters.js';
import { scenarioIds, scenarios } from '../../web/state/scenarios.js';
import { speeds } from '../../web/state/state.js';
import { core } from './support/runs.js';
import { createSession, pressStep, showScenarioGhosts } from './support/session.js';
import { shipped } from './support/shipped-data.js';

/** @import { Ghost } from '../../web/state/ghosts.js' */
/** @import { Configuration } from '../../web/state/parameters.js' */
/** @import { State } from '../../web/state/state.js' */
/** @import { Session } from './support/session.js' */

/** The shipped data sets, read once. */
const datasets = new Map(datasetIds.map((id) => [id, shipped(id)]));

/** @param {string} id */
function datasetOf(id) {
  const dataset = datasets.get(id);
  if (!dataset) throw new Error(`no data set ${id}`);
  return dataset;
}

/**
 * A session as a page with this address begins it.
 * @param {string} query
 */
function sessionAt(query) {
  const parameters = new URLSearchParams(query);
  const { configuration, bad } = configurationFrom((name) => parameters.get(name), {});
  assert.deepEqual([...bad], [], `refused of ${query}`);
  const session = begunWith(configuration);
  assert.deepEqual(session.state.notices, [], `told of ${query}`);
  return session;
}

/** @param {Configuration} configuration */
function begunWith(configuration) {
  const { points, dataset } = configuration;
  const session = createSession(createRun(core));
  const examples = points === '' ? datasetOf(dataset) : datasetOfPoints(points);
  session.store.load({ ...configuration, examples });
  return session;
}

/** @param {State} state */
function linkTo(state) {
  const attributes = linkedAttributes(state);
  assert.ok(attributes, 'there is a link');
  return queryOf(attributes);
}

/** What a link promises to bring back. @param {State} state */
const promised = (state) => {
  const { dataset, options, learningRates, snapshot } = state;
  return {
    examples: [Array.from(dataset.x), Array.from(dataset.y)],
    options,
    learningRates,
    snapshot,
    view: { ...state.view },
    phase: state.phase,
    ghosts: state.ghosts.map(promisedOfGhost),
  };
};

/** @param {Ghost} ghost whose end is where it was pinned */
function promisedOfGhost({ path, origin: _, ...ghost }) {
  const columns = /** @type {const} */ (['iteration', 'w', 'b', 'cost', 'excessCost']);
  return structuredClone({ ...ghost, end: columns.map((name) => path[name].at(-1)) });
}

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const learningRate = fc.oneof(
  fc.constantFrom(1e-7, 0.01, 0.1, 0.3, 0.35, 0.368, 1, 2.1),
  fc.double({ min: 1e-9, max: 3, noNaN: true, minExcluded: true }),
);
const ownRows = fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 30 });
const action = fc.oneof(
  fc.record({ step: fc.nat(60) }),
  fc.record({ seek: fc.nat(3000) }),
  fc.record({ learningRate }),
  fc.record({ learningRate }),
  fc.record({ scaling: fc.constantFrom(...scalings) }),
  fc.record({ fault: fc.constantFrom(...faults) }),
  fc.record({
    batchSize: fc.constantFrom('all', 1, 7, 1000),
    seed: fc.constantFrom(1, 2 ** 32 - 1),
  }),
  fc.record({ start: fc.record({ w: number, b: number }) }),
  fc.record({ dataset: fc.constantFrom(...datasetIds) }),
  fc.record({ rows: ownRows }),
  fc.record({ scenario: fc.constantFrom(...scenarioIds) }),
  fc.record({ pin: fc.constant(true) }),
  fc.record({ unpin: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ presses: fc.integer({ min: 1, max: 7 }) }),
  fc.record({
    view: fc.record({
      residuals: fc.boolean(),
      logarithmicCost: fc.boolean(),
      phaseByPhase: fc.boolean(),
      speed: fc.constantFrom(...speeds),
      codeLanguage: fc.constantFrom('pseudocode', 'numpy', 'cpp'),
    }),
  }),
);

/**
 * @param {Session} session
 * @param {any} act
 */
function take(session, act) {
  const { options, snapshot } = session.state;
  const { start, scaling, fault } = options;
  const open = (/** @type {import('../../web/datasets/load-dataset.js').Dataset} */ dataset) =>
    session.open({ dataset, start, scaling, fault, learningRate: snapshot.learningRate });
  if ('step' in act) session.step(act.step);
  else if ('seek' in act) session.seek(act.seek);
  else if ('learningRate' in act) session.setLearningRate(act.learningRate);
  else if ('pin' in act) session.pin();
  else if ('unpin' in act) session.unpin(act.unpin);
  else if ('presses' in act) for (let i = 0; i < act.presses; ++i) pressStep(session, 1);
  else if ('view' in act) session.setView(act.view);
  else if ('dataset' in act) open(datasetOf(act.dataset));
  else if ('rows' in act) {
    const [x, y] = [0, 1].map((i) => act.rows.map((/** @type {number[]} */ row) => row[i]));
    open({ id: 'custom', x, y });
  } else if ('scenario' in act) {
    const { dataset, w, b, ...settings } = { ...defaults, ...scenarios[act.scenario] };
    open(datasetOf(dataset));
    session.restart({ ...settings, start: { w, b } });
    session.chooseScenario(act.scenario);
    showScenarioGhosts(session, act.scenario);
  } else session.restart(act);
}

suite('a link to a state', () => {
  test('leads to the same state to the last bit, and is the link to that', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 14 }), (actions) => {
        const session = sessionAt('');
        for (const act of actions) take(session, act);
        const link = linkTo(session.state);
        const again = sessionAt(link);
        assert.deepStrictEqual(promised(again.state), promised(session.state), link);
        assert.equal(linkTo(again.state), link);
        assert.deepEqual(again.state.diagnosis, session.state.diagnosis);
        session.free();
        again.free();
      }),
      { numRuns: 2000 },
    );
  });

  test('carries nothing that was not chosen', () => {
    const session = sessionAt('');
    assert.equal(linkTo(session.state), '');
    session.step(12);
    assert.equal(linkTo(session.state), 'iteration=12');
    session.setLearningRate(0.3);
    assert.equal(linkTo(session.state), 'learning-rate-changes=12:0.3&iteration=12');
    session.seek(5);
    assert.equal(linkTo(session.state), 'learning-rate-changes=12:0.3&iteration=5');
    session.setLearningRate(0.1);
    assert.equal(linkTo(session.state), 'iteration=5');
    session.restart({});
    session.setView({ logarithmicCost: true, speed: 60 });
    assert.equal(linkTo(session.state), 'view=log+speed-60');
    session.free();
  });

  test('keeps the scenario while it holds, with only what overrides it', () => {
    const session = sessionAt('scenario=too-high');
    assert.equal(linkTo(session.state), 'scenario=too-high');
    session.step(3);
    assert.equal(linkTo(session.state), 'scenario=too-high&iteration=3');
    session.restart({ scaling: 'max' });
    assert.equal(linkTo(session.state), 'scaling=max&learning-rate=0.368');
    session.free();
  });

  test('takes the reader’s α back where a scenario would have another', () => {
    const session = sessionAt('scenario=lecture');
    session.setLearningRate(0.1);
    session.step(4);
    session.setLearningRate(0.3);
    const link = linkTo(session.state);
    assert.equal(
      link,
      'scenario=lecture&learning-rate=0.1&learning-rate-changes=4:0.3&iteration=4',
    );
    const again = sessionAt(link);
    assert.deepStrictEqual(promised(again.state), promised(session.state));
    session.free();
    again.free();
  });

  test('carries the phase shown, where phases are', () => {
    const session = sessionAt('');
    session.setView({ phaseByPhase: true });
    for (let i = 0; i < 8; ++i) pressStep(session, 1);
    assert.equal(linkTo(session.state), 'iteration=1&view=phases+phase-4');
    // A word is enough to write by hand.
    const again = sessionAt('iteration=1&view=phase-4');
    assert.deepStrictEqual(promised(again.state), promised(session.state));
    session.setView({ phaseByPhase: false });
    assert.equal(linkTo(session.state), 'iteration=1');
    session.free();
    again.free();
  });

  test('carries pinned runs, each under its number, whatever the present one has', () => {
    const session = sessionAt('scaling=none&learning-rate=4e-7&iteration=200');
    session.pin();
    session.restart({ scaling: 'per-thousand', learningRate: 0.1 });
    session.step(4);
    session.setLearningRate(0.3);
    session.step(5);
    session.pin();
    session.seek(2);
    session.pin();
    session.unpin(2);
    session.restart({ scaling: 'z-score' });
    const link = linkTo(session.state);
    assert.equal(
      link,
      'pinned=scaling=none+learning-rate=4e-7+iteration=200;;scaling=per-thousand+iteration=2',
    );
    const again = sessionAt(link);
    assert.deepStrictEqual(promised(again.state), promised(session.state));
    session.free();
    again.free();
  });

  test('says nothing of a scenario’s own ghosts, unless they are not all there is', () => {
    const session = sessionAt('scenario=lecture');
    assert.deepEqual(
      session.state.ghosts.map(({ kind, origin }) => [kind, origin]),
      [['lecture-slide', 'scenario']],
    );
    assert.equal(linkTo(session.state), 'scenario=lecture');
    session.step(3);
    session.pin();
    const link = linkTo(session.state);
    assert.equal(
      link,
      'scenario=lecture&iteration=3&pinned=lecture-slide;learning-rate=0.3+iteration=3',
    );
    const again = sessionAt(link);
    // The slide's still goes with the scenario, the reader's own does not.
    assert.deepEqual(
      again.state.ghosts.map(({ origin }) => origin),
      ['scenario', 'reader'],
    );
    session.unpin(1);
    session.unpin(2);
    assert.equal(linkTo(session.state), 'scenario=lecture&iteration=3&pinned=none');
    assert.deepEqual(sessionAt('scenario=lecture&pinned=none').state.ghosts, []);
    session.free();
    again.free();
  });

  test('shows of the pinned runs those that can be had on these data', () => {
    const pinned = 'w=1e308 iteration=3;lecture-slide;iteration=4';
    const { configuration } = configurationFrom(
      (name) => ({ dataset: 'cars', pinned })[name] ?? null,
      {},
    );
    const session = begunWith(configuration);
    const notice = { code: 'bad-pinned', error: 'notPinned', given: [[1, 2]] };
    assert.deepEqual(session.state.notices, [notice]);
    assert.deepEqual(
      session.state.ghosts.map(({ number }) => number),
      [3],
    );
    session.free();
  });

  test('carries own data as long as they are few', () => {
    const session = sessionAt('points=1,2;3,5;-0,1e-7');
    assert.deepEqual(Array.from(session.state.dataset.x), [1, 3, -0]);
    assert.equal(linkTo(session.state), 'points=1,2;3,5;-0,1e-7');
    const x = Array.from({ length: 1000 }, (_, i) => i / 7);
    const { start, scaling, fault } = session.state.options;
    session.open({ dataset: { id: 'custom', x, y: x }, start, scaling, fault, learningRate: 0.1 });
    assert.equal(linkedAttributes(session.state), null);
    session.free();
  });

  test('says which change of α the run does not reach, and makes those before it', () => {
    const { configuration } = configurationFrom(
      (name) =>
        ({ 'learning-rate': '1.5', 'learning-rate-changes': '3:9,90000:0.1', iteration: '5' })[
          name
        ] ?? null,
      {},
    );
    const session = begunWith(configuration);
    const [notice] = session.state.notices;
    assert.equal(notice.code, 'bad-learning-rate-changes');
    assert.ok('given' in notice && notice.given?.[0] === 90_000);
    assert.deepEqual(session.state.learningRates, [
      { from: 0, learningRate: 1.5 },
      { from: 3, learningRate: 9 },
    ]);
    assert.equal(session.state.snapshot.iteration, 5);
    session.free();
  });
});

suite('the parameters of a link', () => {
  test('are read as they are meant, and written in one way', () => {
    const read = /** @type {const} */ ([
      ['learningRateChanges', ' 12:0.30 , 40:5e-2', '12:0.3,40:0.05'],
      ['learningRateChanges', '', ''],
      ['points', ' 1, 2 ;3,\u22124.50', '1,2;3,-4.5'],
      ['view', 'numpy  log log', 'log numpy'],
      ['view', 'residuals linear speed-10 formulas', ''],
      ['view', 'speed-30 large-data', 'speed-30 large-data'],
      ['view', 'log linear', ''],
      ['controls', 'share play', 'play share'],
      ['controls', '', ''],
      ['controls', 'all play', 'all'],
      ['locked', '', true],
      ['locked', 'false', false],
      ['theme', 'dark', 'dark'],
      ['view', 'phase-3', 'phases phase-3'],
      ['pinned', ' auto ', 'auto'],
      ['pinned', '', 'none'],
      ['pinned', ' iteration=9 ;; lecture-slide', 'iteration=9 ;; lecture-slide'],
    ]);
    for (const [name, raw, value] of read) assert.equal(parseParameter(name, raw), value);
  });

  test('are refused if there is anything in them that they may not have', () => {
    const refused = /** @type {const} */ ([
      [
        'learningRateChanges',
        [
          '12',
          '12:',
          ':0.1',
          '0:0.1',
          '12:0.1,',
          '12:0.1:1',
          '2:1,2:1',
          '3:1,2:1',
          '1.5:1',
          '1:0',
          '1:-1',
          '1:2e6',
          'a:b',
          '1:NaN',
          12,
          null,
          [],
          {},
        ],
      ],
      ['points', ['1', '1,2,3', '1,2;', ';', 'a,b', '1,Infinity', '1,', 7, null, [[1, 2]], {}]],
      ['view', ['loud', 'log,numpy', 'speed-7', '__proto__', 'constructor', null, 3, {}]],
      ['controls', ['volume', 'play,step', 'toString', 1, null, []]],
      [
        'pinned',
        [
          'all',
          'iteration=0',
          'iteration=9,iteration=8',
          'iteration=9;iteration=9;iteration=9;iteration=9',
          'learning-rate=0.3',
          'iteration=9 iteration=9',
          'iteration=9=9',
          'iteration',
          'iteration=9 learning-rate=fast',
          'iteration=9 theme=dark',
          'iteration=9 toString=1',
          'Lecture-Slide',
          null,
          9,
          ['iteration=9'],
          {},
        ],
      ],
      ['theme', ['', 'Dark', 'blue', null, true]],
      ['locked', ['no', '0', 0, null, {}]],
    ]);
    for (const [name, values] of refused) {
      for (const raw of values) {
        assert.equal(parseParameter(name, raw), undefined, `${name} took ${JSON.stringify(raw)}`);
      }
    }
  });
});
