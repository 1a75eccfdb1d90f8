import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { scalings } from '../../web/core/layouts.js';
import { createRun } from '../../web/core/run.js';
import { bowlSight } from '../../web/features/bowl/sight.js';
import { placed } from '../../web/plots/contour-coordinates.js';
import { contourView } from '../../web/plots/contour-frame.js';
import { core, defaultOptions } from './support/runs.js';
import { createSession } from './support/session.js';
import { shipped } from './support/shipped-data.js';

/** @import { State } from '../../web/state/state.js' */

/** Set SEED to see other ones. */
const seed = Number(process.env.SEED ?? 31);
const area = { left: 40, top: 0, right: 400, bottom: 380 };

const runs = fc.record({
  dataset: fc.constantFrom('portland-housing', 'food-truck', 'ng-lab-2points', 'cars'),
  scaling: fc.constantFrom(...scalings),
  overLimit: fc.double({ min: 1e-3, max: 1.1, noNaN: true }),
  w: fc.integer({ min: -1e6, max: 1e6 }).map((thousandths) => thousandths / 1e3),
  b: fc.integer({ min: -1e6, max: 1e6 }).map((thousandths) => thousandths / 1e3),
  iteration: fc.nat(60),
  azimuth: fc.integer({ min: 0, max: 359 }),
  elevation: fc.integer({ min: 15, max: 90 }),
  scaledPart: fc.constantFrom(0, 1),
});

/**
 * @param {typeof runs extends fc.Arbitrary<infer Run> ? Run : never} run
 * @param {(state: State, look: {part: number, scaledPart: number, area: typeof area}) => void} check
 */
function onRun(
  { dataset, overLimit, w, b, iteration, azimuth, elevation, scaledPart, scaling },
  check,
) {
  const session = createSession(createRun(core), () => {});
  session.open({ dataset: shipped(dataset), ...defaultOptions, start: { w, b }, scaling });
  session.setLearningRate(overLimit * session.state.landscape.maxStableLearningRate);
  session.seek(iteration);
  const view = { ...session.state.view, viewpoint: { azimuth, elevation } };
  check({ ...session.state, view }, { part: 1, scaledPart, area });
  session.free();
}

/** @param {number} actual @param {number} expected @param {string} what */
const near = (actual, expected, what) =>
  assert.ok(Math.abs(actual - expected) < 1e-6, `${what}: expected ${expected}, found ${actual}`);

/** @param {State} state @param {number} scaledPart */
const viewOf = (state, scaledPart) => contourView(state, { part: scaledPart, aspect: 360 / 380 });

suite('the bowl', () => {
  test('is the flat picture before it turns', () => {
    fc.assert(
      fc.property(runs, (run) =>
        onRun(run, (state, look) => {
          const view = viewOf(state, look.scaledPart);
          const { xMin, xMax, yMin, yMax } = view.frame;
          const sight = bowlSight(state, view, { ...look, part: 0 });
          const { w, b } = placed(view.coordinates, state.options.start);
          const { x, y } = sight.toPixel(state.options.start);
          near(x, 40 + (360 * (w - xMin)) / (xMax - xMin), 'x');
          near(y, (380 * (yMax - b)) / (yMax - yMin), 'y');
        }),
      ),
      { seed, numRuns: 200, includeErrorInReport: true },
    );
  });

  test('holds every iterate, at the height of its cost, inside the plot', () => {
    fc.assert(
      fc.property(runs, (run) =>
        onRun(run, (state, look) => {
          const sight = bowlSight(state, viewOf(state, look.scaledPart), look);
          const { path, snapshot } = state;
          const [foot, top] = [sight.fromBox(0, 0, 0), sight.fromBox(0, 0, 1)];
          near(sight.minimum.x, foot.x, 'the minimum is in the middle, x');
          near(sight.minimum.y, foot.y, 'the minimum is at the bottom, y');
          assert.ok(top.y <= foot.y, 'the rim is above the bottom');
          for (let i = 0; i < path.w.length && path.iteration[i] <= snapshot.iteration; ++i) {
            const excess = path.excessCost[i];
            assert.ok(excess <= sight.rim, `J − J* = ${excess} is above the rim ${sight.rim}`);
            const { x, y } = sight.toPixel({ w: path.w[i], b: path.b[i] });
            assert.ok(
              x >= area.left && x <= area.right && y >= area.top && y <= area.bottom,
              `iteration ${i} is at (${x}, ${y}), outside the plot`,
            );
          }
        }),
      ),
      { seed, numRuns: 200, includeErrorInReport: true },
    );
  });

  test('bends the way from one iterate to the next as its wall is bent', () => {
    fc.assert(
      fc.property(runs, fc.double({ min: 0, max: 1, noNaN: true }), (run, t) =>
        onRun(run, (state, look) => {
          const sight = bowlSight(state, viewOf(state, look.scaledPart), look);
          const { path } = state;
          for (let i = 1; i < Math.min(path.w.length, 10); ++i) {
            const [from, to] = [i - 1, i].map((at) => ({ w: path.w[at], b: path.b[at] }));
            const bend = sight.bend(from, to);
            const on = sight.toPixel({
              w: from.w + t * (to.w - from.w),
              b: from.b + t * (to.b - from.b),
            });
            const [begin, end] = [sight.toPixel(from), sight.toPixel(to)];
            for (const axis of /** @type {const} */ (['x', 'y'])) {
              const drawn =
                (1 - t) ** 2 * begin[axis] + 2 * t * (1 - t) * bend[axis] + t ** 2 * end[axis];
              assert.ok(
                Math.abs(drawn - on[axis]) < 1e-3,
                `${axis} of step ${i} at ${t}: expected ${on[axis]}, found ${drawn}`,
              );
            }
          }
        }),
      ),
      { seed, numRuns: 100, includeErrorInReport: true },
    );
  });

  test('is round in the coordinates of a z-score, however it is turned', () => {
    const session = createSession(createRun(core), () => {});
    session.open({ dataset: shipped('portland-housing'), ...defaultOptions });
    const { center, cosine, sine } = session.state.unitContour;
    for (const azimuth of [0, 40, 170]) {
      const view = { ...session.state.view, viewpoint: { azimuth, elevation: 90 } };
      const state = { ...session.state, view };
      const sight = bowlSight(state, viewOf(state, 1), { part: 1, scaledPart: 1, area });
      const radii = [0, 1, 2, 3, 4, 5].map((turn) => {
        const point = {
          w: center.w + 100 * (Math.cos(turn) * cosine.w + Math.sin(turn) * sine.w),
          b: center.b + 100 * (Math.cos(turn) * cosine.b + Math.sin(turn) * sine.b),
        };
        const { x, y } = sight.toPixel(point);
        return Math.hypot(x - sight.minimum.x, y - sight.minimum.y);
      });
      for (const radius of radii) near(radius, radii[0], `radius at azimuth ${azimuth}`);
    }
    session.free();
  });
});
