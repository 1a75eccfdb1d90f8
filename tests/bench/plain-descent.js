/**
 * Batch gradient descent as a textbook writes it: every update goes over all the examples. Keeps
 * its history, as the core does.
 * @param {Float64Array} z the scaled feature
 * @param {Float64Array} y
 * @param {{w: number, b: number}} start
 * @param {number} learningRate
 * @param {number} steps
 */
export function plainDescent(z, y, start, learningRate, steps) {
  const m = z.length;
  const history = { w: new Float64Array(steps + 1), b: new Float64Array(steps + 1) };
  let { w, b } = start;
  history.w[0] = w;
  history.b[0] = b;
  for (let k = 1; k <= steps; ++k) {
    let sumW = 0;
    let sumB = 0;
    for (let i = 0; i < m; ++i) {
      const error = w * z[i] + b - y[i];
      sumW += error * z[i];
      sumB += error;
    }
    w -= (learningRate * sumW) / m;
    b -= (learningRate * sumB) / m;
    history.w[k] = w;
    history.b[k] = b;
  }
  return history;
}
