/** Each way that programs print a run: its steps in, the log out. */

/** @import { Step } from './descend.js' */

const e = (/** @type {number} */ value, /** @type {number} */ digits) =>
  value.toExponential(digits).replace(/e([+-])(\d)$/, 'e$10$2');

/** As NumPy prints an array: eight decimals, zeros at the end left out. @param {number[]} values */
const numpyArray = (values) => {
  const texts = values.map((value) => value.toFixed(8).replace(/0+$/, ''));
  return `array([${texts.join(', ').replace(/(.{60,}?), /g, '$1,\n       ')}])`;
};

/** As R prints a vector. @param {string} name @param {number[]} values */
const rVector = (name, values) => {
  const rows = [];
  for (let i = 0; i < values.length; i += 5) {
    const row = values.slice(i, i + 5).map((value) => value.toFixed(6));
    rows.push(` [${i + 1}] ${row.join(' ')}`);
  }
  return `> ${name}\n${rows.join('\n')}`;
};

/** @type {Readonly<Record<string, (steps: Step[]) => string>>} */
export const formats = {
  'the course': (steps) =>
    steps
      .slice(1)
      .map(
        ({ iteration, w, b, cost, gw, gb }) =>
          `Iteration ${String(iteration - 1).padStart(4)}: Cost ${e(cost, 2)}  dj_dw: ${e(gw, 3)}, dj_db: ${e(gb, 3)}   w: ${e(w, 3)}, b:${e(b, 5)}`,
      )
      .join('\n'),
  'a plain line': (steps) =>
    steps
      .map(
        ({ iteration, w, b, cost }) =>
          `Iteration ${iteration}: Cost ${cost.toFixed(6)}, w: ${w.toFixed(8)}, b: ${b.toFixed(8)}`,
      )
      .join('\n'),
  'NumPy scalars in lines': (steps) =>
    steps
      .map(({ iteration, w, b, cost }) => `epoch ${iteration} loss=${cost} w=${w} b=${b}`)
      .join('\n'),
  'NumPy arrays of one': (steps) =>
    steps
      .map(({ iteration, w, b }) => `${iteration} w: [[${w.toFixed(8)}]] b: [[${b.toFixed(8)}]]`)
      .join('\n'),
  'NumPy histories': (steps) =>
    `w_history = ${numpyArray(steps.map(({ w }) => w))}\nb_history = ${numpyArray(steps.map(({ b }) => b))}`,
  'Python lists': (steps) =>
    `w_history = [${steps.map(({ w }) => w).join(', ')}]\nb_history = [${steps.map(({ b }) => b).join(', ')}]`,
  'Python tuples': (steps) => `[${steps.map(({ w, b }) => `(${w}, ${b})`).join(', ')}]`,
  'a tuple a line': (steps) => steps.map(({ w, b }) => `(${w}, ${b})`).join('\n'),
  JSON: (steps) => JSON.stringify({ w: steps.map(({ w }) => w), b: steps.map(({ b }) => b) }),
  CSV: (steps) =>
    `iteration,w,b,cost\n${steps.map(({ iteration, w, b, cost }) => [iteration, w, b, cost].join(',')).join('\n')}`,
  'a table between bars': (steps) =>
    `| iter | cost | w | b |\n|---|---|---|---|\n${steps.map(({ iteration, w, b, cost }) => `| ${iteration} | ${e(cost, 4)} | ${e(w, 6)} | ${e(b, 6)} |`).join('\n')}`,
  pandas: (steps) =>
    `           w          b       cost\n${steps.map(({ iteration, w, b, cost }) => `${iteration}  ${w.toFixed(6)}  ${b.toFixed(6)}  ${cost.toFixed(6)}`).join('\n')}`,
  PyTorch: (steps) =>
    steps
      .map(
        ({ iteration, w, b, cost }) =>
          `epoch ${iteration}, loss: tensor(${cost.toFixed(4)}, grad_fn=<MseLossBackward0>), w: tensor([[${w.toFixed(4)}]], requires_grad=True), b: tensor([${b.toFixed(4)}], requires_grad=True)`,
      )
      .join('\n'),
  'PyTorch items': (steps) =>
    steps
      .map(
        ({ iteration, w, b, cost }) =>
          `Epoch [${iteration}/${steps.length - 1}], Loss: ${cost}, weight: ${w}, bias: ${b}`,
      )
      .join('\n'),
  Octave: (steps) =>
    steps.map(({ w, b }) => `theta =\n\n  ${b.toFixed(6)}\n  ${w.toFixed(6)}\n`).join('\n'),
  'MATLAB columns': (steps) => {
    const columns = (/** @type {string} */ name, /** @type {number[]} */ values) =>
      `${name} =\n\n  Columns 1 through ${values.length}\n\n  ${values.map((value) => value.toFixed(6)).join('   ')}\n`;
    return `${columns(
      'w_history',
      steps.map(({ w }) => w),
    )}\n${columns(
      'b_history',
      steps.map(({ b }) => b),
    )}`;
  },
  R: (steps) =>
    `${rVector(
      'w_history',
      steps.map(({ w }) => w),
    )}\n${rVector(
      'b_history',
      steps.map(({ b }) => b),
    )}`,
  'R cat': (steps) =>
    steps
      .map(
        ({ iteration, w, b, cost }) =>
          `iter ${iteration} cost ${cost.toPrecision(7)} w ${w.toPrecision(7)} b ${b.toPrecision(7)}`,
      )
      .join('\n'),
};
