/** Lines that name each number: `Iteration 100: Cost 6.71, w: 1.2e-02`, `epoch 3 loss=0.5`. */

/** @import { Printed } from './numbers.js' */
/** @import { Quantity } from './names.js' */
import { isTheta, quantityOf } from './names.js';
import { everyNumber, readNumber } from './numbers.js';

/** @typedef {Partial<Record<Quantity, Printed[]>>} Named several where a name has several numbers */

/**
 * The named numbers of a line.
 * @param {string} line
 * @returns {Named}
 */
export function namedNumbers(line) {
  /** @type {Named} */
  const named = {};
  let end = 0;
  /** @type {Quantity | 'theta' | undefined} */
  let last;
  let speaksOfCost = false;
  for (const match of line.matchAll(everyNumber())) {
    const before = line.slice(end, match.index);
    end = match.index + match[0].length;
    const isContinued = /^[\s,;:[\](){}|]*$/.test(before);
    const printed = readNumber(match[0]);
    if (isContinued && last === 'iteration' && speaksOfCost) {
      // Cost after iteration 100: 0.5
      last = 'cost';
    } else if (isContinued && last === 'theta') {
      named.w = [...(named.w ?? []), printed];
      continue;
    } else if (/^\s*(?:iterations?|epochs?|steps?)\b/i.test(line.slice(end))) {
      // After 10 iterations.
      last = 'iteration';
    } else if (!isContinued) {
      last = quantityIn(before);
      speaksOfCost = /cost|loss|error/i.test(before);
    } else if (last === 'iteration') {
      // 3/100, or [3, 100]: of so many.
      last = undefined;
    }
    if (last === undefined) continue;
    if (last === 'theta') {
      named.b = [printed];
      continue;
    }
    named[last] = [...(named[last] ?? []), printed];
  }
  return named;
}

/** So many characters before a number are searched for its name. */
const longestName = 100;

/**
 * What the words before a number call it: the whole of them, or the last.
 * @param {string} words
 * @returns {Quantity | 'theta' | undefined}
 */
function quantityIn(words) {
  const phrase = words
    .slice(-longestName)
    .replace(/[\s:=[\](){}'"<>|~≈]+$/, '')
    .replace(/^.*[,;|([{)\]}]/s, '')
    .trim();
  if (phrase === '' || phrase.endsWith('/')) return undefined;
  const lastWord = /[^\s:=]+$/.exec(phrase)?.[0] ?? '';
  const lastTwo = /[^\s:=]+\s+[^\s:=]+$/.exec(phrase)?.[0] ?? '';
  if (isTheta(lastWord)) return 'theta';
  return quantityOf(phrase) ?? quantityOf(lastTwo) ?? quantityOf(lastWord);
}

/**
 * Whether a line names a quantity that no number follows: `w: None`.
 * @param {string} line
 * @param {Named} named its numbers
 */
const hasNameAlone = (line, named) =>
  Array.from(line.matchAll(/([a-z]\w*)\s*[:=]\s*[a-z?]/gi), ([, name]) => quantityOf(name)).some(
    (quantity) => quantity !== undefined && !named[quantity],
  );

/**
 * Where each quantity is named once, with as many numbers as the others, they are a history.
 * @param {Named} record
 * @returns {Named[]}
 */
function historyOf(record) {
  const lists = Object.entries(record);
  const [[, { length }] = ['', []]] = lists;
  if (length < 2 || lists.some(([, numbers]) => numbers.length !== length)) return [record];
  return Array.from({ length }, (_, i) =>
    Object.fromEntries(lists.map(([quantity, numbers]) => [quantity, [numbers[i]]])),
  );
}

/**
 * The records of a log whose lines name their numbers. A record may take several lines: the next one
 * begins where an iteration is named, or a quantity that the record has already.
 * @param {string[]} lines
 * @returns {{records: Named[], unread: number[]}} unread: the lines with a name or more alone
 */
export function readNamedLines(lines) {
  /** @type {Named[]} */
  const records = [];
  /** @type {number[]} */
  const unread = [];
  /** @type {Named} */
  let record = {};
  for (const [i, line] of lines.entries()) {
    const named = namedNumbers(line);
    const quantities = /** @type {Quantity[]} */ (Object.keys(named));
    if (quantities.length === 0) {
      if (line.trim() !== '') unread.push(i);
      continue;
    }
    if (quantities.some((quantity) => quantity === 'iteration' || record[quantity])) {
      records.push(record);
      record = {};
    }
    if (hasNameAlone(line, named)) unread.push(i);
    Object.assign(record, named);
  }
  records.push(record);
  const told = records.filter((each) => Object.keys(each).some((name) => name !== 'iteration'));
  return { records: told.length === 1 ? historyOf(told[0]) : told, unread };
}
