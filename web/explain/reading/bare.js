/** Numbers without a name: one a line, tuples, columns. */

/** @import { Named } from './lines.js' */
/** @import { Quantity } from './names.js' */
import { LogRefusal } from './log-refusal.js';
import { everyNumber, readNumber } from './numbers.js';

/**
 * What so many columns are, where the first is a rising whole number and where it is not. With more
 * there are several readings, and none is chosen.
 * @type {Readonly<Record<number, {numbered: Quantity[], plain: Quantity[]}>>}
 */
const readings = {
  1: { numbered: ['cost'], plain: ['cost'] },
  2: { numbered: ['iteration', 'cost'], plain: ['w', 'b'] },
  3: { numbered: ['iteration', 'w', 'b'], plain: ['w', 'b', 'cost'] },
};

/**
 * @param {string[]} lines
 * @returns {{records: Named[], unread: number[]} | null} null if most lines hold words, too
 */
export function readBare(lines) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {number[]} */
  const unread = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (/^[\s[\](){},;]*$/.test(line.replace(everyNumber(), ' '))) {
      const tuples = line.split(/[\])]\s*,?\s*[[(]/);
      rows.push(...tuples.map((tuple) => tuple.match(everyNumber()) ?? []));
    } else {
      unread.push(i);
    }
  }
  const filled = rows.filter(({ length }) => length > 0);
  if (filled.length <= unread.length) return null;
  if (isTableOfMany(filled, lines)) {
    throw new LogRefusal('columns-without-names', { found: filled[0].length });
  }
  // A list on one line, or one that wraps.
  const isList = filled.length === 1 || filled.some(({ length }) => length > 3);
  const table = isList ? filled.flat().map((number) => [number]) : filled;
  const width = table[0].length;
  if (!readings[width] || table.length < 2 || table.some(({ length }) => length !== width)) {
    return null;
  }
  const firsts = table.map(([first]) => Number(first));
  const isNumbered = firsts.every(
    (first, i) => Number.isInteger(first) && (i === 0 || first > firsts[i - 1]),
  );
  const quantities = readings[width][isNumbered ? 'numbered' : 'plain'];
  return {
    records: table.map((row) =>
      Object.fromEntries(quantities.map((quantity, i) => [quantity, [readNumber(row[i])]])),
    ),
    unread,
  };
}

/**
 * Whether each line is a row of more columns than there is a reading for. A list that wraps has a
 * bracket that closes on another line, a comma at the end of a line, or a shorter last line.
 * @param {string[][]} rows
 * @param {string[]} lines
 */
function isTableOfMany(rows, lines) {
  const [{ length }] = rows;
  if (rows.length === 1 || length <= 3 || rows.some((row) => row.length !== length)) return false;
  const numbered = lines.filter((line) => /\d/.test(line));
  const isInBrackets = numbered.every((line) => /[[({][^[\](){}]*[\])}]/.test(line));
  return isInBrackets || !numbered.some((line) => /[[\](){}]|,\s*$/.test(line));
}
