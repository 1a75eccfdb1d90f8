import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { createRun } from '../../web/core/run.js';
import { createDrawnRun } from '../../web/features/point-editor/drawn-run.js';
import {
  editsOf,
  neighbour,
  redone,
  undone,
  withMoved,
  withNoPoints,
  withoutPoint,
  withPoint,
} from '../../web/features/point-editor/point-edits.js';
import { dataFrame } from '../../web/plots/frames.js';
import { core, defaultOptions } from './support/runs.js';
import { createSession } from './support/session.js';
import { shipped } from './support/shipped-data.js';

/** @import { Point } from '../../web/features/point-editor/point-edits.js' */
/** @import { State } from '../../web/state/state.js' */

const editsPerRun = 200;
const digits = 1e-12;

/** A session on the houses, and their points to edit. */
function opened() {
  const session = createSession(createRun(core));
  assert.equal(session.open({ dataset: shipped('portland-housing'), ...defaultOptions }), null);
  const drawn = createDrawnRun(session.store, () => ({}));
  drawn.takeUp();
  return { session, drawn };
}

/** @param {State} state @returns {Point[]} */
const pointsOf = ({ dataset }) => Array.from(dataset.x, (x, i) => ({ x, y: dataset.y[i] }));

/** @param {bigint} over @param {bigint} under */
const ratio = (over, under) => {
  const digits = over.toString().length - under.toString().length;
  // With enough digits below the point, so that neither is too large for a number.
  const power = 10n ** BigInt(Math.max(40 - digits, 0));
  return Number((over * power) / under) / Number(power);
};

/** Whole numbers of this part of one hold every double that is drawn here, to its last bit. */
const unit = 2 ** -64;

/** Moments and the best line in whole numbers, without rounding. @param {readonly Point[]} points */
function fromScratch(points) {
  const m = BigInt(points.length);
  const rows = points.map(({ x, y }) => [x, y].map((value) => BigInt(value / unit)));
  /** @param {(row: bigint[]) => bigint} term */
  const sum = (term) => rows.reduce((total, row) => total + term(row), 0n);
  const [sumX, sumY] = [sum(([x]) => x), sum(([, y]) => y)];
  const xx = m * sum(([x]) => x * x) - sumX * sumX;
  const xy = m * sum(([x, y]) => x * y) - sumX * sumY;
  const yy = m * sum(([, y]) => y * y) - sumY * sumY;
  return {
    meanX: unit * ratio(sumX, m),
    meanY: unit * ratio(sumY, m),
    deviationX: unit * Math.sqrt(ratio(xx, m * m)),
    deviationY: unit * Math.sqrt(ratio(yy, m * m)),
    w: ratio(xy, xx),
    b: unit * ratio(sumY * xx - sumX * xy, m * xx),
    cost: (unit ** 2 * ratio(yy * xx - xy * xy, m * m * xx)) / 2,
  };
}

/** What the core makes of the state's data is what its points make from scratch. @param {State} state */
function assertMoments({ dataset, landscape, startSnapshot, options }) {
  const { minimum, scaling, meanY, deviationY } = landscape;
  const points = Array.from(dataset.x, (x, i) => ({ x, y: dataset.y[i] }));
  const expected = fromScratch(points);
  const heights = Math.max(Math.abs(expected.meanY), expected.deviationY, 1);
  const slope = heights / expected.deviationX;
  const { w, b } = options.start;
  const cost = points.reduce((sum, { x, y }) => sum + (w * x + b - y) ** 2, 0) / points.length / 2;
  // A residual is as exact as its terms are large.
  const terms = points.reduce(
    (sum, { x, y }) => sum + (Math.abs(w * x) + Math.abs(b) + Math.abs(y)) ** 2,
    heights ** 2,
  );
  const pairs = /** @type {const} */ ([
    ['mean of x', scaling.center, expected.meanX, Math.abs(expected.meanX) + expected.deviationX],
    ['deviation of x', scaling.scale, expected.deviationX, expected.deviationX],
    ['mean of y', meanY, expected.meanY, heights],
    ['deviation of y', deviationY, expected.deviationY, heights],
    ['w*', minimum.w, expected.w, slope],
    ['b*', minimum.b, expected.b, heights + slope * Math.abs(expected.meanX)],
    ['J*', minimum.cost, expected.cost, heights ** 2],
    ['J at the start', startSnapshot.cost, cost, terms / points.length],
  ]);
  for (const [name, found, wanted, size] of pairs) {
    const error = Math.abs(found - wanted);
    assert.ok(error <= digits * size, `${name}: expected ${wanted}, found ${found}`);
  }
}

/** Thousandths, some of them a thousandth apart. */
const coordinate = fc.integer({ min: -5_000_000, max: 5_000_000 }).map((n) => n / 1000);
const point = fc.record({ x: coordinate, y: coordinate }, { noNullPrototype: true });
const edit = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('add'), point }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('move'), at: fc.nat(999), point }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('drag'), at: fc.nat(999), point }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('remove'), at: fc.nat(999) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('undo') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('redo') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear') }) },
);

suite('points edited by hand', () => {
  test(`agree with the data, the moments and the plot after each of ${editsPerRun} random edits`, () => {
    /** @type {Record<string, number>} */
    const seen = {};
    const edits = fc.array(edit, { minLength: editsPerRun, maxLength: editsPerRun });
    fc.assert(
      fc.property(edits, (edits) => {
        const { session, drawn } = opened();
        /** All that undo and redo go through, and where. */
        const lists = [pointsOf(session.state)];
        let now = 0;
        /** @param {Point[]} points */
        const become = (points) => {
          lists.length = ++now;
          lists.push(points);
        };
        for (const act of edits) {
          const points = lists[now];
          const at = 'at' in act && points.length > 0 ? act.at % points.length : -1;
          const next = /** @type {{point: Point}} */ (act).point;
          if (act.kind === 'add') {
            drawn.add(next);
            become([...points, next]);
          } else if (act.kind === 'undo') {
            drawn.undo();
            now = Math.max(now - 1, 0);
          } else if (act.kind === 'redo') {
            drawn.redo();
            now = Math.min(now + 1, lists.length - 1);
          } else if (act.kind === 'clear' && points.length > 0) {
            drawn.clear();
            become([]);
          } else if (at >= 0 && act.kind === 'remove') {
            drawn.select(at);
            drawn.removeSelected();
            become(points.filter((_, i) => i !== at));
          } else if (at >= 0) {
            drawn.select(at);
            if (act.kind === 'drag') {
              drawn.carry(at, { x: points[at].x + 1, y: next.y });
              drawn.carry(at, next);
              drawn.drop();
            } else drawn.move(at, next);
            become(points.map((former, i) => (i === at ? next : former)));
          }
          const { state } = session;
          assert.deepEqual(drawn.points, lists[now], act.kind);
          assert.equal(state.dragging, false);
          seen[act.kind] = (seen[act.kind] ?? 0) + 1;
          if (drawn.isWithoutRun) {
            seen.withoutRun = (seen.withoutRun ?? 0) + 1;
            continue;
          }
          assert.deepEqual(pointsOf(state), lists[now]);
          assert.equal(state.snapshot.iteration, 0);
          assertMoments(state);
          const [xs, ys] = [Array.from(state.dataset.x), Array.from(state.dataset.y)];
          const frame = dataFrame(
            state,
            { min: Math.min(...xs), max: Math.max(...xs) },
            { min: Math.min(...ys), max: Math.max(...ys) },
            0,
          );
          assert.ok(xs.every((x) => x >= frame.xMin && x <= frame.xMax));
          assert.ok(ys.every((y) => y >= frame.yMin && y <= frame.yMax));
        }
        session.free();
      }),
      { numRuns: 10, endOnFailure: true, includeErrorInReport: true },
    );
    // Or else there was no such edit among them.
    for (const kind of ['add', 'move', 'drag', 'remove', 'undo', 'redo', 'clear', 'withoutRun'])
      assert.ok(seen[kind] > 20, `${kind}: ${seen[kind]}`);
  });

  test('are all taken back by undo, and made again by redo', () => {
    const { session, drawn } = opened();
    const { dataset } = session.state;
    for (let i = 0; i < 100; ++i) drawn.add({ x: 1000 + i, y: i });
    const last = drawn.points;
    for (let i = 0; i < 100; ++i) drawn.undo();
    assert.equal(session.state.dataset, dataset, 'the shipped data are those in use again');
    for (let i = 0; i < 100; ++i) drawn.redo();
    assert.deepEqual(pointsOf(session.state), last);
    session.free();
  });

  test('leave the former run as it is while they have no line', () => {
    const { session, drawn } = opened();
    session.step(3);
    const { state } = session;
    drawn.clear();
    drawn.add({ x: 2000, y: 300 });
    drawn.add({ x: 2000, y: 400 });
    assert.equal(drawn.isWithoutRun, true);
    assert.equal(session.state, state);
    drawn.add({ x: 2500, y: 400 });
    assert.equal(drawn.isWithoutRun, false);
    assert.equal(session.state.dataset.origin, 'drawn');
    assert.deepEqual(session.state.options.start, session.state.landscape.suitableStart);
    for (let i = 0; i < 4; ++i) drawn.undo();
    assert.equal(session.state.dataset, state.dataset);
    assert.deepEqual(session.state.options.start, state.options.start);
    session.free();
  });

  test('keep the start that the run had', () => {
    const { session, drawn } = opened();
    session.restart({ start: { w: 0.2, b: 300 }, scaling: 'max', learningRate: 0.3 });
    drawn.move(0, { x: 1500, y: 250 });
    const { start, scaling, learningRate } = session.state.options;
    assert.deepEqual(
      { start, scaling, learningRate },
      { start: { w: 0.2, b: 300 }, scaling: 'max', learningRate: 0.3 },
    );
    session.free();
  });

  test('hold the frames while one of them is dragged, until it is dropped', () => {
    const { session, drawn } = opened();
    const { framed, usualExcessCost } = session.state;
    drawn.carry(0, { x: 9000, y: 3000 });
    assert.equal(session.state.dragging, true);
    assert.equal(session.state.framed, framed);
    assert.equal(session.state.usualExcessCost, usualExcessCost);
    drawn.drop();
    assert.equal(session.state.dragging, false);
    assert.equal(session.state.framed.dataset, session.state.dataset);
    session.free();
  });

  test('are where they were when a drag is given up', () => {
    const { session, drawn } = opened();
    const { dataset } = session.state;
    drawn.carry(0, { x: 9000, y: 3000 });
    drawn.cancel();
    assert.equal(session.state.dataset, dataset);
    assert.equal(session.state.dragging, false);
    assert.equal(drawn.canUndo, false);
    session.free();
  });

  test('are not changed by a number that the core refuses', () => {
    const { session, drawn } = opened();
    const { points } = drawn;
    assert.equal(drawn.move(0, { x: 1e300, y: 1 }), false);
    assert.equal(drawn.points, points);
    assert.deepEqual(pointsOf(session.state), points);
    session.free();
  });

  test('are all in sight in the room that they were drawn in', () => {
    const { session } = opened();
    const room = { xMin: 0, xMax: 10_000, yMin: -500, yMax: 2000 };
    const { dataset } = session.state;
    session.store.load({ examples: { ...dataset, id: 'custom', origin: 'drawn', room } });
    const frame = dataFrame(session.state, { min: 800, max: 4500 }, { min: 100, max: 700 }, 0);
    assert.deepEqual(frame, room);
    session.free();
  });
});

suite('the history of edits', () => {
  const three = editsOf([
    { x: 1, y: 1 },
    { x: 3, y: 1 },
    { x: 2, y: 5 },
  ]);

  test('selects the point that was added, and the next one after one is removed', () => {
    assert.equal(withPoint(three, { x: 0, y: 0 }).present.selected, 3);
    assert.equal(withoutPoint(three, 1).present.selected, 1);
    assert.equal(withoutPoint(three, 2).present.selected, 1);
    assert.equal(withNoPoints(three).present.selected, -1);
  });

  test('goes back and forth, and forgets what was undone at the next edit', () => {
    const moved = withMoved(three, 0, { x: 9, y: 9 });
    assert.deepEqual(undone(moved).present, three.present);
    assert.deepEqual(redone(undone(moved)).present, moved.present);
    assert.deepEqual(withPoint(undone(moved), { x: 0, y: 0 }).future, []);
  });

  test('goes from one point to the next from left to right', () => {
    const { points } = three.present;
    assert.equal(neighbour({ points, selected: -1 }, 1), 0);
    assert.equal(neighbour({ points, selected: 0 }, 1), 2);
    assert.equal(neighbour({ points, selected: 2 }, 1), 1);
    assert.equal(neighbour({ points, selected: 1 }, 1), -1);
    assert.equal(neighbour({ points, selected: 1 }, -1), 2);
    assert.equal(neighbour({ points: [], selected: -1 }, 1), -1);
  });
});
