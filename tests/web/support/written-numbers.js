/** Reads the numbers in a sentence as a reader would. */

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const power = `10⁻?[${superscripts}]+`;
const number = new RegExp(`−?(?:${power}|\\d[\\d\u202f]*(?:\\.\\d+)?(?: × ${power})?)`, 'gu');

/** @param {string} text of one number */
function read(text) {
  const sign = text.startsWith('−') ? -1 : 1;
  const plain = text.replace(/^−/, '').replaceAll('\u202f', '');
  const [mantissa, power] = plain.includes('×')
    ? plain.split(' × ')
    : /^10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(plain)
      ? ['1', plain]
      : [plain, '10⁰'];
  const exponent = [...power.slice(2)]
    .map((digit) => (digit === '⁻' ? '-' : superscripts.indexOf(digit)))
    .join('');
  return sign * Number(`${mantissa}e${exponent}`);
}

/**
 * The sentence with # in place of each number, and the numbers.
 * @param {string} text
 */
export function numbersIn(text) {
  /** @type {number[]} */
  const numbers = [];
  const skeleton = text.replace(number, (written) => {
    numbers.push(read(written));
    return '#';
  });
  return { skeleton, numbers };
}
