/**
 * Numbers that a name stands before, many at once: `w_history = [0.1, 0.2]`, `array([…])`, R's
 * `[1] 0.1 0.2`, Octave's `theta =` with the numbers below.
 */

/** @import { Named } from './lines.js' */
/** @import { Quantity } from './names.js' */
/** @import { Printed } from './numbers.js' */
import { isTheta, quantityOf } from './names.js';
import { everyNumber, readNumber } from './numbers.js';

/** @typedef {{name: string, rows: Printed[][]}} Block a name and its numbers, row by row */

const opening =
  /^\s*(?:[>$]\s*)?["']?([A-Za-zθβ][\w.]*)["']?\s*(?:=|:|<-)\s*(?:[A-Za-z_][\w.]*\s*\()?\s*([[({].*)$/;
const nameAlone = /^\s*(?:[>$]\s*)?(?:print\()?([A-Za-zθβ][\w.]*)\)?\s*(?:=|:)?\s*$/;
const withoutPlace = /^\s*\[\s*\d+(?:,\s*\d*)?\s*\](?=\s)/;

/**
 * The histories in a log; null if it has none.
 * @param {string[]} lines
 * @returns {{records: Named[], unread: number[]} | null}
 */
export function readArrays(lines) {
  const { blocks, unread } = blocksIn(lines);
  const records = recordsOf(blocks);
  return records.length > 0 ? { records, unread } : null;
}

/** @param {string[]} lines */
function blocksIn(lines) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {number[]} */
  const unread = [];
  /** @type {Block | null} */
  let open = null;
  let depth = 0;
  let factor = 1;
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '' || /^\s*Columns? \d+/.test(line)) continue;
    const starts = depth === 0 ? opening.exec(line) : null;
    const alone = depth === 0 && !starts ? nameAlone.exec(line) : null;
    if (starts || alone) {
      const name = starts?.[1] ?? alone?.[1] ?? '';
      const isKnown = isTheta(name) || quantityOf(name) !== undefined;
      open = isKnown ? { name, rows: [] } : null;
      if (open) blocks.push(open);
      factor = 1;
      if (!isKnown || alone) {
        if (!isKnown) unread.push(i);
        continue;
      }
    }
    const scale = /^\s*(1\.0*e[+-]?\d+)\s*\*\s*$/i.exec(line);
    if (scale) {
      factor = Number(scale[1]);
      continue;
    }
    const text = starts ? starts[2] : line.replace(withoutPlace, '');
    const isOfNumbers = /^[\s[\](){},;]*$/.test(
      text.replace(everyNumber(), ' ').replace(/\bc\(/g, ' '),
    );
    if (!open || !(isOfNumbers || depth > 0)) {
      open = null;
      depth = 0;
      unread.push(i);
      continue;
    }
    depth = Math.max(0, depth + depthOf(text));
    open.rows.push(...rowsIn(text, factor));
  }
  return { blocks, unread };
}

/** How many more brackets open than close. @param {string} text */
const depthOf = (text) =>
  [...text].reduce(
    (depth, letter) => depth + Number('[({'.includes(letter)) - Number('])}'.includes(letter)),
    0,
  );

/**
 * The numbers of a line, in the brackets that hold them.
 * @param {string} text
 * @param {number} factor
 */
function rowsIn(text, factor) {
  return text
    .split(/[\])}]\s*,?\s*[[({]/)
    .map((part) =>
      [...part.matchAll(everyNumber())].map(([number]) => {
        const printed = readNumber(number);
        return { ...printed, value: printed.value * factor, unit: printed.unit * factor };
      }),
    )
    .filter((numbers) => numbers.length > 0);
}

/** @param {Block[]} blocks */
function recordsOf(blocks) {
  /** @type {Named[]} */
  const records = [];
  const named = blocks.filter(({ rows }) => rows.length > 0);
  const isRepeated = new Set(named.map(({ name }) => name)).size < named.length;
  if (isRepeated) return repeated(named);
  for (const { name, rows } of named) {
    const numbers = rows.flat();
    const pairs = pairsOf(rows);
    if (isTheta(name)) {
      if (!pairs) continue;
      fill(
        records,
        'b',
        pairs.map(([first]) => first),
      );
      fill(
        records,
        'w',
        pairs.map(([, second]) => second),
      );
    } else {
      const quantity = /** @type {Quantity} */ (quantityOf(name));
      // One number is a line of its own kind.
      if (numbers.length > 1) fill(records, quantity, numbers);
    }
  }
  return records;
}

/** Rows of two, or null. @param {Printed[][]} rows */
const pairsOf = (rows) => (rows.every(({ length }) => length === 2) ? rows : null);

/**
 * Octave shows a variable each time under its name: each time is a row.
 * @param {Block[]} blocks
 */
function repeated(blocks) {
  /** @type {Named[]} */
  const records = [];
  /** @type {Named} */
  let record = {};
  for (const { name, rows } of blocks) {
    const numbers = rows.flat();
    const isPair = isTheta(name);
    const first = isPair ? 'b' : /** @type {Quantity} */ (quantityOf(name));
    if (record[first]) {
      records.push(record);
      record = {};
    }
    if (isPair && numbers.length === 2) {
      record.b = [numbers[0]];
      record.w = [numbers[1]];
    } else {
      record[first] = numbers;
    }
  }
  records.push(record);
  return records;
}

/**
 * @param {Named[]} records
 * @param {Quantity} quantity
 * @param {Printed[]} numbers
 */
function fill(records, quantity, numbers) {
  numbers.forEach((printed, i) => {
    records[i] ??= {};
    records[i][quantity] = [printed];
  });
}
