import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { createRun } from '../../web/core/run.js';
import { whereaboutsOf } from '../../web/panels/whereabouts.js';
import { contourFrame, contourZoomSteps, ringLevels } from '../../web/plots/contour-frame.js';
import { dataFrame, lossFrame, zoomSteps } from '../../web/plots/frames.js';
import { showable, showableFrame } from '../../web/plots/showable.js';
import { multiplesOf, roundTicks, wholeStep } from '../../web/plots/ticks.js';
import { extremeState, wasOpened } from './support/extreme-states.js';
import { core, defaultOptions } from './support/runs.js';
import { createSession } from './support/session.js';

/** @import { Frame } from '../../web/plots/frames.js' */
/** @import { State } from '../../web/state/state.js' */

/** Set SEED to see other ones. */
const seed = Number(process.env.SEED ?? 31);
const mostTicks = 7;

/**
 * What is said is put together only if it has to be: there are millions of these.
 * @param {boolean} holds
 * @param {() => string} said
 */
function check(holds, said) {
  if (!holds) assert.fail(said());
}

/**
 * @param {number[]} ticks
 * @param {number} min
 * @param {number} max
 * @param {() => string} what
 * @param {number} [fewest]
 */
function checkTicks(ticks, min, max, what, fewest = 2) {
  const said = () => `${what()}: ticks at ${ticks}`;
  check(ticks.length >= fewest && ticks.length <= mostTicks + 1, said);
  check(
    ticks.every((tick, i) => tick >= min && tick <= max && (i === 0 || tick > ticks[i - 1])),
    said,
  );
}

/** @param {'x' | 'y'} axis @param {number} min @param {number} max @param {string} what @param {boolean} isInDecades */
function checkAxis(axis, min, max, what, isInDecades) {
  const said = () => `${what}, ${axis} from ${min} to ${max}`;
  check(Number.isFinite(min) && Number.isFinite(max) && Number.isFinite(max - min), said);
  const size = Math.max(Math.abs(min), Math.abs(max));
  check(max - min >= 4096 * Number.EPSILON * size && max - min >= 1e-300, said);
  if (isInDecades) {
    // Decades begin and end at whole numbers, if there is any number.
    const fewest = Number.isInteger(min) ? 2 : 1;
    checkTicks(multiplesOf(wholeStep(min, max), min, max), min, max, said, fewest);
  } else {
    for (const most of [2, mostTicks]) checkTicks(roundTicks(min, max, most), min, max, said);
  }
}

/** @param {Frame} frame @param {string} what @param {boolean} [isInDecades] */
function assertSane(frame, what, isInDecades = false) {
  const { xMin, xMax, yMin, yMax } = frame;
  checkAxis('x', xMin, xMax, what, false);
  checkAxis('y', yMin, yMax, what, isInDecades);
  const drawn = showableFrame(frame);
  const isSame =
    drawn.xMin === xMin && drawn.xMax === xMax && drawn.yMin === yMin && drawn.yMax === yMax;
  check(isSame, () => `${what} is not drawn as it is: ${JSON.stringify([frame, drawn])}`);
}

/** @param {ArrayLike<number>} values */
const rangeOf = (values) => ({
  min: Math.min(...Array.from(values)),
  max: Math.max(...Array.from(values)),
});

/** @param {State} state */
function assertAllFramesSane(state) {
  const zoom = zoomSteps(state);
  for (const steps of [zoom, contourZoomSteps(state)]) {
    const isSane = Number.isInteger(steps) && steps >= 0 && steps <= 1023;
    check(isSane, () => `${steps} zoom steps`);
  }
  const { x, y } = state.dataset;
  const contour = contourFrame(state);
  assertSane(contour, 'contour plot');
  assertSane(dataFrame(state, rangeOf(x), rangeOf(y), zoom), 'data plot');
  const loss = lossFrame(state, zoom);
  assertSane(loss, 'loss plot', state.view.logarithmicCost);
  const levels = ringLevels(state);
  check(
    levels.length <= 14 &&
      levels.every((level, i) => level > 0 && level < (i === 0 ? Infinity : levels[i - 1])),
    () => `rings at ${levels}`,
  );
  const { ringsInside, rings } = whereaboutsOf(state);
  check(ringsInside >= 0 && ringsInside <= rings, () => `${ringsInside} of ${rings} rings inside`);
  return { contour, loss };
}

suite('whatever the data and the start, the plots', () => {
  test('have frames and ticks that can be drawn: 100 000 states of the core', () => {
    const session = createSession(createRun(core), () => {});
    const seen = { atMinimum: 0, huge: 0, diverged: 0 };
    fc.assert(
      fc.property(extremeState, (drawn) => {
        fc.pre(wasOpened(session, drawn));
        const { state } = session;
        const { contour, loss } = assertAllFramesSane(state);
        const { w, b, cost, iteration, status, excessCost } = state.snapshot;
        assert.ok(contour.xMin <= w && w <= contour.xMax, `w = ${w} is out of sight`);
        assert.ok(contour.yMin <= b && b <= contour.yMax, `b = ${b} is out of sight`);
        assert.ok(loss.xMin <= iteration && iteration <= loss.xMax, `${iteration} is out of sight`);
        if (!state.view.logarithmicCost)
          assert.ok(cost <= loss.yMax, `J = ${cost} is out of sight`);
        if (state.landscape.startExcessCost <= state.landscape.roundingLevel) seen.atMinimum += 1;
        if (excessCost > 1e300) seen.huge += 1;
        if (status === 'diverged') seen.diverged += 1;
      }),
      { seed, numRuns: 100_000, includeErrorInReport: true },
    );
    session.free();
    // Or else there was nothing extreme among them.
    for (const [what, count] of Object.entries(seen)) assert.ok(count > 500, `${what}: ${count}`);
  });

  test('have them even where the core would have to say what it never says', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(0, 1, 5e-324, 1.7e308));
    const point = fc.record({ w: number, b: number });
    const numbers = fc.array(number, { minLength: 3, maxLength: 3 });
    const state = fc.record({
      framed: fc.record({
        dataset: fc.constant({}),
        start: point,
        excessCost: number,
        pathBox: fc.record({ least: point, most: point }),
        usualPathBox: fc.record({ least: point, most: point }),
      }),
      landscape: fc.record({
        minimum: fc.record({ w: number, b: number, cost: number }),
        scaling: fc.record({ center: number, scale: number }),
        roundingLevel: number,
        meanY: number,
        deviationY: number,
      }),
      usualExcessCost: number,
      unitContour: fc.record({ center: point, cosine: point, sine: point }),
      dataset: fc.record({ id: fc.constant('custom'), x: numbers, y: numbers }),
      path: fc.record({
        iteration: fc.constant([0, 1, 2]),
        w: numbers,
        b: numbers,
        cost: numbers,
        excessCost: numbers,
      }),
      snapshot: fc.record({
        iteration: fc.constant(2),
        w: number,
        b: number,
        excessCost: number,
        step: point,
      }),
      furthestIteration: number,
      view: fc.record({ logarithmicCost: fc.boolean() }),
      mystery: fc.constant(null),
    });
    fc.assert(
      fc.property(state, (drawn) => {
        assertAllFramesSane(/** @type {State} */ (/** @type {unknown} */ (drawn)));
      }),
      { seed, numRuns: 20_000, includeErrorInReport: true },
    );
  });

  test('open any interval that no axis can show, and no other', () => {
    const end = fc.oneof(fc.double(), fc.constantFrom(0, 5e-324, 1e70, Number.MAX_VALUE));
    const nearby = fc.double({ min: -1e-14, max: 1e-14, noNaN: true });
    const interval = fc.oneof(
      fc.tuple(end, end),
      fc.tuple(end, nearby).map(([from, part]) => [from, from * (1 + part)]),
    );
    fc.assert(
      fc.property(interval, ([from, to]) => {
        const { min, max } = showable(from, to);
        assertSane({ xMin: min, xMax: max, yMin: min, yMax: max }, `${from} … ${to}`);
      }),
      { seed, numRuns: 20_000, includeErrorInReport: true },
    );
    assert.deepEqual(showable(-0.1, 3), { min: -0.1, max: 3 });
    assert.deepEqual(showable(1, 1 + 1e-9), { min: 1, max: 1 + 1e-9 });
    assert.deepEqual(showable(0, 0), { min: -0.5, max: 0.5 });
    assert.deepEqual(showable(4, 4), { min: 2, max: 6 });
    assert.deepEqual(showable(0, Infinity), { min: 0, max: Number.MAX_VALUE });
  });
});

suite('from the minimum itself, the plots', () => {
  /** @param {number[]} x @param {number[]} y */
  const atMinimum = (x, y) => {
    const session = createSession(createRun(core), () => {});
    const dataset = { id: 'custom', x: Float64Array.from(x), y: Float64Array.from(y) };
    session.open({ ...defaultOptions, dataset });
    const { w, b } = session.state.landscape.minimum;
    session.restart({ start: { w, b } });
    const { state } = session;
    const frames = [
      contourFrame(state),
      dataFrame(state, rangeOf(x), rangeOf(y), zoomSteps(state)),
      lossFrame(state, zoomSteps(state)),
    ];
    session.free();
    return frames;
  };

  test('show lines that are visibly off the data, on the scale of the data', () => {
    for (const scale of [1e-100, 1e-5, 1, 1e6, 1e67]) {
      for (const y of [
        [1, 2, 3],
        [5, 3, 4],
        [7, 7, 7],
        [100, 100, 101],
      ]) {
        const [contour, data, loss] = atMinimum(
          [1, 2, 3],
          y.map((value) => scale * value),
        );
        const said = `y = ${scale} × ${y}`;
        const size = scale * (Math.max(...y) - Math.min(...y) || 7);
        for (const [what, width] of /** @type {const} */ ([
          ['b', contour.yMax - contour.yMin],
          ['w', contour.xMax - contour.xMin],
          ['y', data.yMax - data.yMin],
          ['√J', Math.sqrt(loss.yMax)],
        ])) {
          assert.ok(width > size / 2 && width < 20 * size, `${said}: ${what} by ${width}`);
        }
      }
    }
  });

  test('are as for data of size 1 where all of y is 0', () => {
    const [contour, data, loss] = atMinimum([1, 2, 3], [0, 0, 0]);
    assert.ok(contour.xMax > 0.5 && contour.xMax < 5 && contour.xMin === -contour.xMax);
    assert.ok(contour.yMax > 0.5 && contour.yMax < 5 && contour.yMin === -contour.yMax);
    assert.ok(data.yMax > 0.2 && data.yMax < 2 && data.yMin === -data.yMax);
    assert.ok(loss.yMin <= 0 && -loss.yMin < loss.yMax / 5 && loss.yMax > 0.2 && loss.yMax < 2);
  });
});
