/** What a program printed, as a table of numbers with their roundings. */

/** @import { LogColumn } from '../../package/explain.js' */
/** @import { Named } from './lines.js' */
/** @import { Printed } from './numbers.js' */
/** @import { Quantity } from './names.js' */
import { readArrays } from './arrays.js';
import { readBare } from './bare.js';
import { readNamedLines } from './lines.js';
import { LogRefusal } from './log-refusal.js';
import { readNumber, roundings } from './numbers.js';
import { readTable } from './tables.js';

/** A log of more characters than this is not read. */
const mostCharacters = 2_000_000;
/** Nor are more rows. */
const mostRows = 100_000;

/** @type {readonly Quantity[]} */
const quantities = ['iteration', 'w', 'b', 'cost', 'gradientW', 'gradientB'];

/** @typedef {{columns: Partial<Record<Quantity, LogColumn>>, rows: number, unread: string[], isStochastic: boolean}} Log */

/**
 * @param {unknown} log text, or arrays by quantity
 * @returns {Log}
 * @throws {LogRefusal}
 */
export function readLog(log) {
  if (typeof log === 'string') return readText(log);
  if (typeof log === 'object' && log !== null) return fromArrays(log);
  throw new LogRefusal('no-log', { found: typeof log });
}

/** @param {object} log */
function fromArrays(log) {
  /** @type {Named[]} */
  const records = [];
  for (const quantity of quantities) {
    const values = /** @type {Record<string, unknown>} */ (log)[quantity];
    if (values === undefined || values === null) continue;
    const isList = Array.isArray(values) || ArrayBuffer.isView(values);
    if (!isList) throw new LogRefusal('no-array', { name: quantity });
    const list = Array.from(/** @type {ArrayLike<unknown>} */ (values));
    if (list.length > mostRows)
      throw new LogRefusal('too-many-rows', { found: list.length, most: mostRows });
    list.forEach((value, i) => {
      if (value === null || value === undefined) return;
      if (typeof value === 'object') throw new LogRefusal('several-features');
      if (typeof value !== 'number')
        throw new LogRefusal('no-number', { name: quantity, row: i + 1 });
      records[i] ??= {};
      records[i][quantity] = [readNumber(String(value))];
    });
  }
  const filled = Array.from(records, (record) => record ?? {});
  return logOf(filled, []);
}

/** @param {string} text */
function readText(text) {
  if (text.length > mostCharacters)
    throw new LogRefusal('too-long', { found: text.length, most: mostCharacters });
  const lines = plain(text).split('\n');
  const read = readArrays(lines) ?? readTable(lines) ?? readBare(lines) ?? readNamedLines(lines);
  const unread = read.unread.map((i) => lines[i].trim().slice(0, 200));
  return { ...logOf(read.records, unread), isStochastic: /\bNNZs\b/.test(text) };
}

/** Without what programs put around numbers. @param {string} text */
const plain = (text) =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of terminals
    .replace(/\u001b\[[\d;]*m/g, '')
    // Patterns try a run of blanks in every way.
    .replace(/[^\S\n]{200,}/g, ' ')
    .replaceAll('\u2212', '-')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/,\s*(?:grad_fn|dtype|device|requires_grad|shape|numpy)\s*=\s*[^,)\s]*/g, '')
    .replace(/\b(?:np\.float\d+|np\.|numpy\.|torch\.)/g, '')
    .replace(/\b(?:tensor|array|matrix|list)\s*\(/gi, '(')
    // Several histories on one line, as in JSON.
    .replace(/\{\s*(?=["'])/g, '')
    .replace(/([\])])\s*[,;]\s*(?=["']?[A-Za-z]\w*["']?\s*[:=]\s*[[(])/g, '$1\n');

/**
 * @param {Named[]} records
 * @param {string[]} unread
 * @returns {Log}
 */
function logOf(records, unread) {
  const rows = inOrder(records);
  if (rows.length === 0) throw new LogRefusal('nothing-read', { line: unread[0] ?? '' });
  if (rows.length > mostRows)
    throw new LogRefusal('too-many-rows', { found: rows.length, most: mostRows });
  /** @type {Log['columns']} */
  const columns = {};
  for (const quantity of quantities) {
    const printed = rows.map((row) => singleOf(row, quantity));
    if (printed.every((each) => each === null)) continue;
    columns[quantity] = {
      values: printed.map((each) => {
        if (!each) return Number.NaN;
        return Number.isFinite(each.value) ? each.value : Number.POSITIVE_INFINITY;
      }),
      roundings: roundings(printed),
    };
  }
  if (!columns.w && !columns.b && !columns.cost) {
    throw new LogRefusal(columns.gradientW ? 'gradients-alone' : 'nothing-read', {
      line: unread[0] ?? '',
    });
  }
  return { columns, rows: rows.length, unread, isStochastic: false };
}

/**
 * The one number that a name stands for in a row.
 * @param {Named} row
 * @param {Quantity} quantity
 * @returns {Printed | null}
 */
function singleOf(row, quantity) {
  const printed = row[quantity];
  if (!printed) return null;
  if (printed.length > 1) throw new LogRefusal('several-features', { found: printed.length });
  return printed[0];
}

/**
 * Rows with a quantity, each with its iteration, rising; of two with the same the first.
 * @param {Named[]} records
 */
function inOrder(records) {
  const numbered = records.map((record, i) => ({
    record,
    iteration: record.iteration?.[0].value ?? (i === 0 ? 0 : Number.NaN),
  }));
  const isNumbered = records.filter(({ iteration }) => iteration).length > records.length / 2;
  if (!isNumbered) {
    return records.map((record, i) => ({ ...record, iteration: [readNumber(String(i))] }));
  }
  const usable = numbered.filter(
    ({ iteration }) => Number.isSafeInteger(iteration) && iteration >= 0 && iteration <= 1e9,
  );
  usable.sort((one, other) => one.iteration - other.iteration);
  return usable
    .filter(({ iteration }, i) => i === 0 || iteration !== usable[i - 1].iteration)
    .map(({ record, iteration }) => ({ ...record, iteration: [readNumber(String(iteration))] }));
}
