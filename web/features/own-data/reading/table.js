/** A text as a table: how its cells are separated, its columns, and where the examples begin. */

/** @import { Column } from './columns.js' */
/** @import { Refusal } from './read-examples.js' */
/** @import { Separator } from './rows.js' */
import { isNumber } from './cells.js';
import { columnsOf, kindOf } from './columns.js';
import { countAbove, filled, isBlank, namesAmong, namesIn, namesInComment } from './header.js';
import { refusal } from './refusal.js';
import { blocksOf, commentAbove, withoutComments } from './rows.js';
import { separatorOf, usual } from './separator.js';

/**
 * @typedef {object} Table
 * @property {string} text
 * @property {Separator} separator
 * @property {Column[]} columns
 * @property {number} width how many cells a row has
 * @property {number} firstLine of the examples
 */

/** @typedef {{cells: string[], line: number}} Row */

/** How much of the text, in characters, is looked at to tell what kind of table it is. */
const looked = 65_536;
/** As many as a sheet has. */
const mostColumns = 16_384;

/**
 * @param {string} text
 * @returns {Table | Refusal}
 */
export function openTable(text) {
  if (!/\S/.test(text)) return refusal('empty');
  const start = text.slice(0, endOfLine(text, looked));
  const sample = withoutComments(start);
  const separator = separatorOf(sample, start);
  const { rows, breach } = firstRows(text, separator);
  if (breach) {
    const hasNames = rows.length > 0 && !rows[0].cells.some(isNumber);
    const { reason, line } = breach;
    return refusal(reason, { line, row: rows.length + (hasNames ? 0 : 1) });
  }
  if (rows.length === 0) return refusal('only-comments');
  if (rows.length === 1 && !rows[0].cells.some(isNumber)) {
    return refusal('header-alone', { found: rows[0].cells.filter(Boolean).join(', ') });
  }

  const body = rows.length > 1 ? rows.slice(1) : rows;
  const width = usual(body.map(({ cells }) => cells.length));
  if (width > mostColumns) {
    return refusal('too-many-columns', { found: width, expected: mostColumns });
  }
  const areNumbers = Array.from(
    { length: width },
    (_, at) => kindOf(body.map(({ cells }) => cells[at] ?? '')) === 'numbers',
  );
  const above = areNumbers.includes(true)
    ? countAbove(rows, areNumbers)
    : Math.min(1, rows.length - 1);
  const examples = rows.slice(above);
  const { names, units } = namesAmong(rows.slice(0, above), areNumbers);
  const header = names
    ? namesOf(names, sample, separator, width)
    : namesInComment(commentAbove(start, rows[0].line), separator, width);
  if (header && hasRowNames(header, examples, separator, width)) header.unshift('');
  if (header && header.length < width) {
    const long = examples.find(({ cells }) => filled(cells) > header.length);
    if (long) return surplus(long, examples.indexOf(long) + 1, header.length, separator);
  }
  const cells = examples.map((row) => row.cells);
  return {
    text,
    separator,
    columns: columnsOf(header, units, cells, Math.max(width, header?.length ?? 0)),
    width: Math.max(width, header?.length ?? 0),
    firstLine: examples[0].line,
  };
}

/** Where a line ends after a place in the text, unless that is far. @param {string} text @param {number} place */
function endOfLine(text, place) {
  const end = text.slice(place, 2 * place).search(/[\r\n]/);
  return end < 0 ? 2 * place : place + end;
}

/**
 * The first rows that are not blank, and why what comes after them cannot be split, if it is near.
 * @param {string} text
 * @param {Separator} separator
 */
function firstRows(text, separator) {
  const blocks = blocksOf(text, separator);
  const first = blocks.next();
  const next = first.done || first.value.end >= looked ? first : blocks.next();
  const { rows, lines } = first.done ? { rows: [], lines: [] } : first.value;
  return {
    rows: rows.map((cells, i) => ({ cells, line: lines[i] })).filter((row) => !isBlank(row.cells)),
    breach: next.done ? next.value : null,
  };
}

/**
 * @param {Row} names
 * @param {string} sample
 * @param {Separator} separator
 * @param {number} width
 * @returns {string[] | null} null if it cannot be told which name belongs to which column
 */
function namesOf({ cells, line }, sample, separator, width) {
  if (separator !== ' ') return cells.slice(0, Math.max(width, filled(cells)));
  const written = sample.split(/\r\n|\n|\r/, line)[line - 1];
  return namesIn(written, width) ?? (cells.length === width - 1 ? [...cells] : null);
}

/**
 * Whether the first cells are names of rows, whose column R leaves without a name.
 * @param {string[]} header
 * @param {readonly Row[]} examples
 * @param {Separator} separator
 * @param {number} width
 */
const hasRowNames = (header, examples, separator, width) =>
  header.length === width - 1 &&
  (separator === ' ' || separator === '\t' || !examples.some(({ cells }) => isNumber(cells[0])));

/**
 * Says of a row that it has more cells than there are columns: often because commas stand in its
 * numbers and between them.
 * @param {Row} row
 * @param {number} number of the row, from 1
 * @param {number} width
 * @param {Separator} separator
 */
export function surplus({ cells, line }, number, width, separator) {
  const areNumbers = separator === ',' && cells.every((cell) => cell === '' || isNumber(cell));
  return refusal(areNumbers ? 'commas-in-numbers' : 'too-many-cells', {
    line,
    row: number,
    found: filled(cells),
    expected: width,
  });
}
