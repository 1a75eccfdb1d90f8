import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createRun } from '../../web/core/run.js';
import { loadCore } from '../web/support/load-core.js';
import { plainDescent } from './plain-descent.js';
import { short } from './report.js';

/** @import { Run } from '../../web/core/run.js' */
/** @import { Report } from './report.js' */

const native = fileURLToPath(
  new URL('../../build/native/tests/bench/descent-bench', import.meta.url),
);

const sizes = [47, 1e3, 1e5, 1e6];
/** Wasm, JS and native take turns, so that what else the machine does hits all of them alike. */
const rounds = 5;
const stepsInBatch = 10_000;
const batches = 100;
const options = /** @type {const} */ ({
  start: { w: -0.1, b: 900 },
  learningRate: 0.05,
  scaling: 'per-thousand',
  fault: 'none',
  batchSize: 'all',
  seed: 1,
});

/** @typedef {{x: Float64Array, z: Float64Array, y: Float64Array}} Houses */
/** @typedef {{wasm: number, native: number, js: number}} Costs in ns per step */

/**
 * What one update costs: in wasm and natively, where it takes the same time however many examples
 * there are, and in a plain JS loop over the examples.
 * @param {Report} report
 */
export async function measureStepCost(report) {
  report.heading(`Time per step (ns; the best of ${rounds} medians)`);
  const core = await loadCore();
  const run = createRun(core);
  /** @type {Map<number, Costs>} */
  const best = new Map();
  let crossing = Number.POSITIVE_INFINITY;
  const data = new Map(sizes.map((m) => [m, houses(m)]));
  for (let round = 0; round < rounds; ++round) {
    const natively = nativeCosts();
    for (const [m, examples] of data) {
      const now = { wasm: wasmCost(run, examples), native: natively[m], js: plainCost(examples) };
      const former = best.get(m) ?? now;
      best.set(m, {
        wasm: Math.min(former.wasm, now.wasm),
        native: Math.min(former.native, now.native),
        js: Math.min(former.js, now.js),
      });
      if (m === 47) crossing = Math.min(crossing, crossingCost(run));
    }
  }
  run.free();

  report.table(
    ['m', 'wasm', 'native', 'plain JS loop', 'JS / wasm', 'wasm / native'],
    [...best].map(([m, { wasm, native, js }]) =>
      [m, wasm, native, js, js / wasm, wasm / native].map(short),
    ),
  );
  const few = /** @type {Costs} */ (best.get(47));
  const many = /** @type {Costs} */ (best.get(1e6));
  report.figure('wasm at m = 10⁶ over m = 47', many.wasm / few.wasm, { most: 1.2 }, '');
  report.figure('plain JS loop over wasm, m = 47', few.js / few.wasm, { least: 3 }, '');
  report.figure('wasm over native, m = 47', few.wasm / few.native, { most: 2 }, '');
  report.figure('one step() and its snapshot in JS', crossing / 1000, { most: 2 }, 'µs');
}

/** @param {number} m @returns {Houses} */
function houses(m) {
  const x = Float64Array.from({ length: m }, () => 500 + 4500 * Math.random());
  const y = x.map((size) => 0.13 * size + 70 + 200 * (Math.random() - 0.5));
  return { x, y, z: x.map((size) => size / 1000) };
}

/** @param {Run} run @param {Houses} examples */
function wasmCost(run, { x, y }) {
  if (run.open(x, y, options)) throw new Error('The bench made bad data');
  return median(batches, () => {
    run.restart(options);
    return nanoseconds(stepsInBatch, () => run.step(stepsInBatch));
  });
}

/** @param {Houses} examples */
function plainCost({ z, y }) {
  const steps = Math.min(Math.max(Math.round(1e6 / z.length), 3), stepsInBatch);
  const start = { w: 1000 * options.start.w, b: options.start.b };
  return median(Math.min(batches, 20), () =>
    nanoseconds(steps, () => plainDescent(z, y, start, options.learningRate, steps)),
  );
}

/** @param {Run} run */
function crossingCost(run) {
  run.restart(options);
  let sum = 0;
  const cost = median(batches, () =>
    nanoseconds(1000, () => {
      for (let i = 0; i < 1000; ++i) {
        run.step(1);
        sum += run.snapshot().w;
      }
    }),
  );
  if (!Number.isFinite(sum)) throw new Error('The bench took a run that diverges');
  return cost;
}

/** @returns {Record<number, number>} */
function nativeCosts() {
  const lines = execFileSync(native, sizes.map(String), { encoding: 'utf8' }).trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(' ').map(Number)));
}

/** @param {number} times @param {() => void} act done so many times */
function nanoseconds(times, act) {
  const began = process.hrtime.bigint();
  act();
  return Number(process.hrtime.bigint() - began) / times;
}

/** @param {number} count @param {() => number} sample */
function median(count, sample) {
  const samples = Float64Array.from({ length: count }, sample).sort();
  return samples[count >> 1];
}
