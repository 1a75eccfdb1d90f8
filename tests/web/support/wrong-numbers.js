/** Holds the numbers in a sentence against what they must be. */

/** @import { Expected } from './page-claims.js' */
import { numbersIn } from './written-numbers.js';

/**
 * Whether a number, as it is written, is the expected one to all its digits.
 * @param {number} written
 * @param {Omit<Expected, 'slack'> & {slack?: number}} expected
 */
export function agrees(written, { value, digits, slack = 0, atMost }) {
  if (atMost !== undefined) return Math.abs(written) <= atMost;
  const place = value === 0 ? -12 : Math.floor(Math.log10(Math.abs(value))) + 1 - digits;
  return Math.abs(written - value) <= 0.501 * 10 ** place + slack;
}

/**
 * What is wrong with a sentence's numbers.
 * @template Situation
 * @param {string} text
 * @param {Situation} situation
 * @param {readonly {pattern: RegExp, expected: (situation: Situation) => Expected[]}[]} clauses
 */
export function wrongNumbers(text, situation, clauses) {
  const { skeleton, numbers } = numbersIn(text);
  const accounted = numbers.map(() => false);
  /** @type {string[]} */
  const wrong = [];
  for (const { pattern, expected: expectedOf } of clauses) {
    const match = pattern.exec(skeleton);
    if (!match) continue;
    const first = skeleton.slice(0, match.index).split('#').length - 1;
    const expected = expectedOf(situation);
    expected.forEach((what, i) => {
      if (accounted[first + i]) return;
      accounted[first + i] = true;
      const written = numbers[first + i];
      if (!agrees(written, what)) {
        wrong.push(`“${text}”: ${written}, but it is ${JSON.stringify(what)}`);
      }
    });
  }
  accounted.forEach((known, i) => {
    if (!known) wrong.push(`“${text}”: nobody knows why ${numbers[i]}`);
  });
  return wrong;
}
