import { readFileSync } from 'node:fs';

/**
 * A shipped data set, read here as anyone would.
 * @param {string} id
 */
export function examplesOf(id) {
  const file = new URL(`../../../public/datasets/${id}.csv`, import.meta.url);
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
  const numbers = rows.map((row) => row.split(',').map(Number));
  return { x: numbers.map(([x]) => x), y: numbers.map(([, y]) => y) };
}

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The feature as descent sees it.
 * @param {number[]} x
 * @param {string} scaling
 */
export function scaled(x, scaling) {
  const centre = mean(x);
  const deviation = Math.sqrt(mean(x.map((value) => (value - centre) ** 2)));
  const [c, s] = {
    none: [0, 1],
    'per-thousand': [0, 1000],
    max: [0, Math.max(...x.map(Math.abs))],
    'mean-normalization': [centre, Math.max(...x) - Math.min(...x)],
    'z-score': [centre, deviation],
  }[scaling] ?? [Number.NaN, Number.NaN];
  return x.map((value) => (value - c) / s);
}

/**
 * Eigenvalues of J's Hessian [[mean z², mean z], [mean z, 1]].
 * @param {number[]} z
 */
export function curvatures(z) {
  const a = mean(z.map((value) => value * value));
  const d = mean(z);
  const largest = (a + 1) / 2 + Math.hypot((a - 1) / 2, d);
  // Their product is the determinant, the variance of z: no cancellation.
  const smallest = mean(z.map((value) => (value - d) ** 2)) / largest;
  return { largest, smallest };
}
