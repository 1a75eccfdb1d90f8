import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { scalings } from '../../web/core/layouts.js';
import { createRun } from '../../web/core/run.js';
import { contourFrame, contourZoomSteps, ringLevels } from '../../web/plots/contour-frame.js';
import { lossFrame, zoomSteps } from '../../web/plots/frames.js';
import { referenceExcessCost } from '../../web/plots/reference-excess-cost.js';
import { core, defaultOptions } from './support/runs.js';
import { createSession } from './support/session.js';
import { shipped } from './support/shipped-data.js';

/** @import { RunOptions } from '../../web/core/run.js' */
/** @import { Frame } from '../../web/plots/frames.js' */

/** @param {string} dataset @param {Partial<RunOptions>} [options] */
function opened(dataset, options = {}) {
  const session = createSession(createRun(core), () => {});
  session.open({ dataset: shipped(dataset), ...defaultOptions, ...options });
  return session;
}

/** @param {Frame} frame @param {number} x @param {number} y */
const contains = ({ xMin, xMax, yMin, yMax }, x, y) =>
  xMin <= x && x <= xMax && yMin <= y && y <= yMax;

const datasets = fc.constantFrom('portland-housing', 'food-truck', 'ng-lab-2points', 'anscombe-4');
const starts = fc.record({
  w: fc.double({ min: -100, max: 100, noNaN: true }),
  b: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
});
/** α over 2/λmax. */
const stable = fc.double({ min: 1e-4, max: 0.999, noNaN: true });
const any = fc.double({ min: 1e-4, max: 2, noNaN: true });

/**
 * A session at iteration n with α so many times 2/λmax.
 * @param {string} dataset
 * @param {{w: number, b: number}} start
 * @param {import('../../web/core/core-module.js').FeatureScaling} scaling
 * @param {number} overLimit
 * @param {number} n
 */
function ranFor(dataset, start, scaling, overLimit, n) {
  const session = opened(dataset, { start, scaling });
  session.setLearningRate(overLimit * session.state.landscape.maxStableLearningRate);
  session.step(n);
  return session;
}

suite('the frames of the plots', () => {
  const scaling = fc.constantFrom(...scalings);

  test('hold the whole path without zooming out for as long as the cost does not rise', () => {
    fc.assert(
      fc.property(datasets, starts, scaling, stable, fc.nat(500), (...chosen) => {
        const session = ranFor(...chosen);
        const { state } = session;
        assert.equal(zoomSteps(state), 0);
        const [contour, loss] = [contourFrame(state), lossFrame(state, 0)];
        const { path } = state;
        for (let i = 0; i < path.iteration.length; ++i) {
          assert.ok(contains(contour, path.w[i], path.b[i]), `iterate ${i} is out of sight`);
          assert.ok(contains(loss, path.iteration[i], path.cost[i]), `cost ${i} is out of sight`);
        }
        session.free();
      }),
    );
  });

  test('hold the iteration shown, zoomed out if need be, whatever the learning rate', () => {
    fc.assert(
      fc.property(datasets, starts, scaling, any, fc.nat(500), (...chosen) => {
        const session = ranFor(...chosen);
        const { state } = session;
        const zoom = zoomSteps(state);
        const { w, b, iteration, cost } = state.snapshot;
        assert.ok(contains(contourFrame(state), w, b));
        assert.ok(contains(lossFrame(state, zoom), iteration, cost));
        session.free();
      }),
    );
  });

  test('never zoom in while a run goes on, and are the same again on the way back', () => {
    fc.assert(
      fc.property(datasets, scaling, any, (dataset, chosen, overLimit) => {
        const session = ranFor(dataset, defaultOptions.start, chosen, overLimit, 0);
        /** @type {number[]} */
        const zooms = [];
        for (let k = 0; k <= 100; ++k) {
          session.seek(k);
          zooms.push(zoomSteps(session.state));
        }
        assert.deepEqual(
          zooms,
          zooms.toSorted((a, b) => a - b),
        );
        session.seek(40);
        assert.equal(zoomSteps(session.state), zooms[40]);
        session.free();
      }),
    );
  });

  test('stay where they are when another start is tried whose path they show, and hold its path', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    let tried = 0;
    fc.assert(
      fc.property(part, part, scaling, stable, fc.nat(300), (right, up, chosen, overLimit, n) => {
        const usual = ranFor('portland-housing', defaultOptions.start, chosen, overLimit, 0);
        const frame = contourFrame(usual.state);
        const { startExcessCost: usualExcessCost } = usual.state.landscape;
        usual.free();
        const start = {
          w: frame.xMin + right * (frame.xMax - frame.xMin),
          b: frame.yMin + up * (frame.yMax - frame.yMin),
        };
        const session = ranFor('portland-housing', start, chosen, overLimit, n);
        const { framed, landscape } = session.state;
        const { least, most } = framed.pathBox;
        const isShown =
          contains(frame, least.w, least.b) &&
          contains(frame, most.w, most.b) &&
          landscape.startExcessCost > usualExcessCost / 25;
        assert.equal(contourZoomSteps(session.state), 0);
        if (isShown) {
          tried += 1;
          assert.deepEqual(contourFrame(session.state), frame);
        }
        session.free();
      }),
    );
    assert.ok(tried > 10, `${tried} of the starts tried were shown`);
  });

  test('stay where they are wherever the usual contour plot is tapped, but near its centre', () => {
    const usual = opened('portland-housing');
    const frame = contourFrame(usual.state);
    const usualExcessCost = usual.state.landscape.startExcessCost;
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, (across, along) => {
        const start = {
          w: frame.xMin + across * (frame.xMax - frame.xMin),
          b: frame.yMin + along * (frame.yMax - frame.yMin),
        };
        usual.restart({ start });
        const { startExcessCost } = usual.state.landscape;
        fc.pre(startExcessCost > usualExcessCost / 25);
        assert.deepEqual(contourFrame(usual.state), frame);
      }),
    );
    usual.free();
  });

  test('stay where they are while a start is dragged', () => {
    const session = opened('portland-housing');
    const before = contourFrame(session.state);
    session.dragStart({ w: 3, b: 5000 });
    assert.equal(zoomSteps(session.state), 0);
    assert.deepEqual(contourFrame(session.state), before);
    session.free();
  });

  test('are of a finite size even if the run starts at the minimum', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const session = opened(dataset);
        const { w, b } = session.state.landscape.minimum;
        session.restart({ start: { w, b } });
        for (const frame of [contourFrame(session.state), lossFrame(session.state, 0)]) {
          assert.ok(frame.xMax > frame.xMin && frame.yMax > frame.yMin);
        }
        session.free();
      }),
    );
  });

  test('draw the cost of a better start lower, on the scale of the usual one', () => {
    const session = opened('portland-housing');
    const usual = lossFrame(session.state, 0);
    const usualCost = session.state.snapshot.cost;
    session.restart({ start: { w: -0.1, b: 500 } });
    assert.deepEqual(lossFrame(session.state, 0), usual);
    assert.ok(session.state.snapshot.cost < usualCost / 2);
    session.restart({ start: { w: 0.1, b: 75 } });
    const near = lossFrame(session.state, 0);
    assert.ok(near.yMax < usual.yMax / 8, 'a start near the minimum has a scale of its own');
    session.free();
  });

  test('show every excess cost above 0 on the logarithmic plot', () => {
    const session = opened('portland-housing', { learningRate: 0.5 });
    session.setView({ logarithmicCost: true });
    for (const n of [0, 5, 10, 30]) {
      session.step(n);
      const { yMin, yMax } = lossFrame(session.state, 0);
      for (const excess of session.state.path.excessCost) {
        if (excess > 0) assert.ok(Math.log10(excess) >= yMin && Math.log10(excess) <= yMax);
      }
    }
    session.free();
  });
});

suite('the contour rings', () => {
  test('have the start on one of them, and radii that grow by one factor', () => {
    fc.assert(
      fc.property(starts, any, fc.nat(40), (start, overLimit, n) => {
        const session = ranFor('portland-housing', start, 'z-score', overLimit, n);
        const levels = ringLevels(session.state);
        const reference = referenceExcessCost(session.state);
        // Zoomed out far, the start's own ring is too small to be drawn.
        if (contourZoomSteps(session.state) < 3)
          assert.ok(levels.some((level) => Math.abs(level / reference - 1) < 1e-12));
        levels.forEach((level, i) => {
          if (i > 0) assert.ok(Math.abs(levels[i - 1] / level - 2) < 1e-9);
        });
        session.free();
      }),
    );
  });
});
