/** @import { Run } from '../../core/run.js' */
/** @import { Dataset } from '../../datasets/load-dataset.js' */
import { numberText } from '../../state/numbers.js';

/** Rows at most, about as many as spreadsheets can open. */
const mostRows = 100_000;

/** Whole snapshots of all the rows would take 25 MB of the core's memory, which it keeps. */
const rowsAtOnce = 1000;

const columns = 'iteration,w,b,J,gradient_w,gradient_b,step_w,step_b,learning_rate';

/**
 * Iterations from one row to the next: 1, unless there would be too many rows.
 * @param {number} last iteration
 */
export const strideTo = (last) => Math.ceil((last + 1) / mostRows);

/**
 * The run up to an iteration, in data units, with all the digits of each number.
 * @param {number} last iteration
 * @param {Run['snapshots']} snapshots
 */
export function trajectoryCsv(last, snapshots) {
  const stride = strideTo(last);
  const lines = [columns];
  /** @param {number} from @param {number} to */
  const add = (from, to) => {
    for (const { iteration, ...at } of snapshots(from, to, stride)) {
      const { w, b, cost, gradient, step, learningRate } = at;
      const numbers = [w, b, cost, gradient.w, gradient.b, step.w, step.b, learningRate];
      lines.push([iteration, ...numbers.map(numberText)].join(','));
    }
  };
  for (let from = 0; from < last; from += stride * rowsAtOnce) {
    add(from, Math.min(from + stride * rowsAtOnce, last) - 1);
  }
  add(last, last);
  return `${lines.join('\n')}\n`;
}

/** @param {Dataset} dataset */
export function examplesCsv({ x, y }) {
  const rows = Array.from(x, (value, i) => `${numberText(value)},${numberText(y[i])}`);
  return `x,y\n${rows.join('\n')}\n`;
}
