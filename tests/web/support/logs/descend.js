/** Real runs for logs: plain descent as notebooks write it, in float64 or float32. */
import { readFileSync } from 'node:fs';

/** @typedef {{x: number[], y: number[]}} Data */
/** @typedef {{iteration: number, w: number, b: number, cost: number, gw: number, gb: number}} Step gradients are those of the update that led here */

/** @param {string} id of a shipped data set @returns {Data} */
export function shippedData(id) {
  const file = new URL(`../../../../public/datasets/${id}.csv`, import.meta.url);
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  const numbers = rows.map((row) => row.split(',').map(Number));
  return { x: numbers.map(([x]) => x), y: numbers.map(([, y]) => y) };
}

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @type {Record<string, (x: number[]) => {c: number, s: number}>} */
const scalings = {
  none: () => ({ c: 0, s: 1 }),
  'per-thousand': () => ({ c: 0, s: 1000 }),
  max: (x) => ({ c: 0, s: Math.max(...x.map(Math.abs)) }),
  'mean-normalization': (x) => ({ c: mean(x), s: Math.max(...x) - Math.min(...x) }),
  'z-score': (x) => ({ c: mean(x), s: Math.sqrt(mean(x.map((value) => (value - mean(x)) ** 2))) }),
};

/**
 * @param {Data} data
 * @param {{alpha: number, updates: number, scaling?: string, fault?: string, start?: [number, number], factor?: number, printsScaled?: boolean, single?: boolean}} program
 * `factor`: its gradient and cost over those of 1/(2m)
 * @returns {Step[]} from the start on
 */
export function descend({ x, y }, program) {
  const { alpha, updates, scaling = 'none', fault = 'none', start = [0, 0] } = program;
  const round = program.single ? Math.fround : (/** @type {number} */ value) => value;
  const factor = program.factor ?? 1;
  const { c, s } = scalings[scaling](x);
  const z = x.map((value) => round((value - c) / s));
  let [w, b] = start;
  const sums = (/** @type {number} */ atW, /** @type {number} */ atB) => {
    let slope = 0;
    let level = 0;
    let squares = 0;
    z.forEach((zi, i) => {
      const error = round(round(round(atW * zi) + atB) - round(y[i]));
      slope = round(slope + round(error * zi));
      level = round(level + error);
      squares = round(squares + round(error * error));
    });
    return { slope, level, squares };
  };
  /** @type {Step[]} */
  const steps = [];
  let gw = Number.NaN;
  let gb = Number.NaN;
  for (let iteration = 0; iteration <= updates; iteration++) {
    const { slope, level, squares } = sums(w, b);
    const shown = program.printsScaled ? [w, b] : [round(w / s), round(b - (w * c) / s)];
    const cost = round((factor * squares) / (2 * z.length));
    steps.push({ iteration, w: shown[0], b: shown[1], cost, gw, gb });
    const divisor = fault === 'missing-mean' ? 1 : z.length;
    gw = round((factor * slope) / divisor);
    gb = round((factor * level) / divisor);
    if (fault === 'b-sign-flipped') gb = -gb;
    if (fault === 'w-missing-x') gw = gb;
    if (fault === 'swapped') [gw, gb] = [gb, gw];
    if (fault === 'ascent') [gw, gb] = [-gw, -gb];
    if (fault === 'b-frozen') gb = 0;
    if (fault === 'sequential') gb = round((factor * sums(w - alpha * gw, b).level) / divisor);
    w = round(w - round(alpha * gw));
    b = round(b - round(alpha * gb));
  }
  return steps;
}
