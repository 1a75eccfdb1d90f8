/** Works out what is written, as a calculator with any number of digits would: in whole numbers. */

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const number = /^(\d(?:[\d\s]*\d)?)(?:\.(\d+))?(?:\s×\s10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/u;

/**
 * A fraction, and the power of ten of the last digit that it was written with, if it was.
 * @typedef {{over: bigint, under: bigint, place?: number}} Exact
 */

/** @param {number} power */
const powerOfTen = (power) => 10n ** BigInt(power);

/** @param {bigint} digits @param {number} exponent @returns {Exact} */
const decimal = (digits, exponent) =>
  exponent >= 0
    ? { over: digits * powerOfTen(exponent), under: 1n, place: exponent }
    : { over: digits, under: powerOfTen(-exponent), place: exponent };

/** @type {Record<string, (a: Exact, b: Exact) => Exact>} */
const operations = {
  '+': (a, b) => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under }),
  '−': (a, b) => ({ over: a.over * b.under - b.over * a.under, under: a.under * b.under }),
  '×': (a, b) => ({ over: a.over * b.over, under: a.under * b.under }),
  '/': (a, b) => ({ over: a.over * b.under, under: a.under * b.over }),
};

/**
 * What an expression of numbers, + − × /, brackets and ² comes to; its place is that of a number
 * alone. Null if it is none.
 * @param {string} text
 * @returns {Exact | null}
 */
export function exactValue(text) {
  let rest = text.trim();
  /** @param {string} sign */
  const take = (sign) => {
    if (!rest.startsWith(sign)) return false;
    rest = rest.slice(sign.length).trimStart();
    return true;
  };

  /** @returns {Exact} */
  const factor = () => {
    if (take('−')) {
      const { over, under, place } = factor();
      return { over: -over, under, place };
    }
    if (take('(')) {
      const inside = sum();
      if (!take(')')) throw new SyntaxError(`no bracket before “${rest}”`);
      return take('²') ? operations['×'](inside, inside) : inside;
    }
    const match = number.exec(rest);
    if (!match) throw new SyntaxError(`no number at “${rest}”`);
    const [all, whole, part = '', minus, power = ''] = match;
    rest = rest.slice(all.length).trimStart();
    const exponent = Number([...power].map((digit) => superscripts.indexOf(digit)).join(''));
    return decimal(
      BigInt(whole.replace(/\s/g, '') + part),
      (minus ? -exponent : exponent) - part.length,
    );
  };

  /** @param {() => Exact} operand @param {string[]} signs */
  const chain = (operand, signs) => {
    let value = operand();
    for (;;) {
      const sign = signs.find(take);
      if (!sign) return value;
      value = operations[sign](value, operand());
    }
  };
  const product = () => chain(factor, ['×', '/']);
  const sum = () => chain(product, ['+', '−']);

  try {
    const value = sum();
    return rest === '' && value.under !== 0n ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * A number to a decimal place, halves away from 0, in units of that place.
 * @param {Exact} value
 * @param {number} place power of ten
 */
export function inUnits({ over, under }, place) {
  const [n, d] =
    place >= 0 ? [over, under * powerOfTen(place)] : [over * powerOfTen(-place), under];
  const isNegative = n < 0n !== d < 0n && n !== 0n;
  const [size, of] = [n < 0n ? -n : n, d < 0n ? -d : d];
  const units = (2n * size + of) / (2n * of);
  return isNegative ? -units : units;
}

/** A double as what it is. @param {number} value @returns {Exact} */
export function exactDouble(value) {
  // Twice a subnormal's least bit is 2 ** −1073; that many halvings make any double whole.
  let [mantissa, halvings] = [value, 0n];
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    halvings += 1n;
  }
  return { over: BigInt(mantissa), under: 2n ** halvings };
}

/**
 * How a line like `J = 3 / (2 × 4) = 0.375` checks. The last sign in it is that of the result; what
 * is named before a calculation, as `J =`, is passed over.
 * @param {string} line
 * @returns {{isCertain: boolean, off: bigint, result: Exact, value: Exact} | null} by how many of its
 *   last digit's units the result is off; null where nothing is calculated
 */
export function calculationIn(line) {
  const match = /^(?:.*[=←])?([^=←]*[−+×/²][^=←]*)([=≈])([^=≈]*)$/u.exec(line);
  if (!match) return null;
  const [, expression, sign, written] = match;
  const value = exactValue(expression);
  const result = exactValue(written);
  if (!value || result?.place === undefined) return null;
  const off = inUnits(result, result.place) - inUnits(value, result.place);
  return { isCertain: sign === '=', off: off < 0n ? -off : off, result, value };
}
