/** @import { Snapshot } from '../../core/layouts.js' */
/** @import { Dataset } from '../../datasets/load-dataset.js' */
import { numberText } from '../../state/numbers.js';

/** Rows at most, about as many as spreadsheets can open. */
const mostRows = 100_000;

const columns = 'iteration,w,b,J,gradient_w,gradient_b,step_w,step_b,learning_rate';

/**
 * Iterations from one row to the next: 1, unless there would be too many rows.
 * @param {number} last iteration
 */
export const strideTo = (last) => Math.ceil((last + 1) / mostRows);

/**
 * The run up to an iteration, in data units, with all the digits of each number.
 * @param {number} last iteration
 * @param {(iteration: number) => Snapshot} snapshotAt
 */
export function trajectoryCsv(last, snapshotAt) {
  const stride = strideTo(last);
  const lines = [columns];
  const add = (/** @type {number} */ iteration) => {
    const { w, b, cost, gradient, step, learningRate } = snapshotAt(iteration);
    const numbers = [w, b, cost, gradient.w, gradient.b, step.w, step.b, learningRate];
    lines.push([iteration, ...numbers.map(numberText)].join(','));
  };
  for (let iteration = 0; iteration < last; iteration += stride) add(iteration);
  add(last);
  return `${lines.join('\n')}\n`;
}

/** @param {Dataset} dataset */
export function examplesCsv({ x, y }) {
  const rows = Array.from(x, (value, i) => `${numberText(value)},${numberText(y[i])}`);
  return `x,y\n${rows.join('\n')}\n`;
}
