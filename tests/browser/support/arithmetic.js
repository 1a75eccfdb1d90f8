/** Reads the arithmetic that a line of the panel shows, and checks it as a reader would. */

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const digits = '\\d+(?:\\s\\d{3})*(?:\\.\\d+)?';
const number = new RegExp(`[−-]?${digits}(?: × 10⁻?[${superscripts}]+)?`, 'gu');

/**
 * A number as the panel writes it, and half of its last digit.
 * @typedef {{value: number, slack: number}} Written
 */

/** @param {string} text @returns {Written} */
export function readNumber(text) {
  const [mantissa, power = ''] = text.replace('−', '-').split(' × 10');
  const plain = mantissa.replace(/\s/g, '');
  const exponent = Number(
    [...power].map((sign) => (sign === '⁻' ? '-' : superscripts.indexOf(sign))).join(''),
  );
  const decimals = plain.split('.')[1]?.length ?? 0;
  // Seven digits are written; zeros at their end are left out.
  const places = Math.max(decimals, significantPlaces(Number(plain)));
  return {
    value: Number(`${plain}e${exponent}`),
    slack: 0.5 * 10 ** (exponent - places),
  };
}

/** The decimal place of the seventh digit. @param {number} value */
const significantPlaces = (value) =>
  value === 0 ? 12 : 6 - Math.floor(Math.log10(Math.abs(value)));

/**
 * The line as an expression in which each number stands for itself, and the numbers.
 * @param {string} text
 */
function termsOf(text) {
  /** @type {Written[]} */
  const numbers = [];
  const expression = text.replace(number, (written) => {
    numbers.push(readNumber(written));
    return `n${numbers.length - 1}`;
  });
  return { expression, numbers };
}

/**
 * The calculations that the panel shows, as shapes of an expression and what they come to.
 * Brackets stand around negative numbers only, and are left out.
 * @type {Record<string, (...n: number[]) => number>}
 */
const shapes = {
  'n × n + n = n': (w, z, b) => w * z + b,
  '(n − n)² = n': (f, y) => (f - y) ** 2,
  'n × n = n': (error, z) => error * z,
  'n / n = n': (sum, m) => sum / m,
  'n / (n × n) = n': (sum, two, m) => sum / (two * m),
  'n − n × n = n': (w, learningRate, gradient) => w - learningRate * gradient,
};

/**
 * The calculation in a line: what it comes to, what is written, and by how much the two may differ
 * when each number is rounded as written. Null where nothing is calculated.
 * @param {string} line
 */
export function calculationIn(line) {
  // What stands before the calculation: “f(z₁) =”, “w ←”.
  const shown = line.replace(/^(f\(z.\) =|∂J\/∂[wb] =|J =|[wb] ←|[wb] =)\s*/u, '');
  const { expression, numbers } = termsOf(shown);
  if (!/=/.test(expression)) return null;
  const shape = expression.replace(/\(n\d+\)/g, 'n').replace(/n\d+/g, 'n');
  const calculate = shapes[shape];
  if (!calculate) throw new Error(`no such calculation is known: ${line} (${shape})`);
  const values = numbers.slice(0, -1).map(({ value }) => value);
  const result = numbers[numbers.length - 1];
  const exact = calculate(...values);
  const slack = numbers.slice(0, -1).reduce((sum, { slack }, i) => {
    const moved = values.map((value, j) => (j === i ? value + slack : value));
    return sum + Math.abs(calculate(...moved) - exact);
  }, result.slack);
  return { line, exact, written: result.value, slack: 1.001 * slack + 1e-300 };
}
