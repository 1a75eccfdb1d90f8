/** Why a file was not read: a sentence for each reason, with what was found and what was expected. */

/** @import { Refusal } from '../reading/read-examples.js' */
import { quoted } from '../../../strings/en-errors.js';
import { formatCount, formatNumber } from '../../../strings/format.js';

/** @typedef {{found?: any, expected?: any, line?: number, row?: number, column?: string, readings?: Refusal['readings']}} Values */

/** Lines are of the file and rows of the examples; both count from 1. @param {Values} values */
const place = ({ line = 0, row = 0 }) => `line ${formatCount(line)} (row ${formatCount(row)})`;
/** @param {Values} values */
const cell = (values) => `In ${place(values)}, ${columnOf(values)}:`;
/** One without a name is called by its place: column 2. @param {Values} values */
const columnOf = ({ column = '' }) =>
  /^column \d+$/.test(column) ? column : `column ${quoted(column)}`;

const table = 'Expected a table of numbers as text: CSV, TSV or pasted cells.';
const twoColumns = 'Expected at least two columns of numbers, for x and y.';
const saveAsText = 'Save the sheet as CSV, or copy its cells and paste them here.';

/** By reason. @type {Readonly<Record<string, (values: Values) => string>>} */
export const refusals = {
  workbook: () => `This file is a workbook. ${table} ${saveAsText}`,
  pdf: () => `This file is a PDF. ${table}`,
  image: () => `This file is an image or a recording. ${table}`,
  archive: () => `This file is an archive. ${table} Unpack it first.`,
  'not-text': () => `This file is not text. ${table}`,
  'web-page': () =>
    `This is a web page, not its data. ${table} On the page, look for “raw” or “download”.`,
  empty: () => `There is nothing in it. ${twoColumns}`,
  'only-comments': () => `There are only comments and empty lines in it. ${twoColumns}`,
  unreadable: () => 'The file could not be read. Expected it to be where it was chosen.',
  cancelled: () => 'The reading was stopped. Expected it to go on to the end of the file.',
  'file-too-large': ({ found, expected }) =>
    `The file has ${formatCount(Math.ceil(found / 1e6))} million bytes. Expected at most ${formatCount(expected / 1e6)} million.`,
  'too-many-examples': (values) =>
    `There are more examples from ${place(values)} on. Expected at most ${formatCount(values.expected)}.`,

  'open-quote': (values) =>
    `The quote that opens in ${place(values)} is never closed. Expected a second " that ends the cell.`,
  'line-too-long': (values) =>
    `The row in ${place(values)} has more than 2 million characters. Expected a table, with one example a row.`,
  'header-alone': ({ found }) =>
    `There are no examples below the names ${quoted(found)}. Expected at least two rows of numbers.`,
  'too-many-cells': (values) =>
    `In ${place(values)} are ${formatCount(values.found)} cells. Expected at most ${formatCount(values.expected)}, as many as there are columns.`,
  'too-many-columns': ({ found, expected }) =>
    `There are ${formatCount(found)} columns. Expected at most ${formatCount(expected)}.`,
  'commas-in-numbers': (values) =>
    `In ${place(values)} are ${formatCount(values.found)} cells. Expected ${formatCount(values.expected)}, as many as there are columns. Perhaps commas stand both in the numbers and between them: separate the cells by semicolons or tabs, or put such numbers in quotes.`,
  'no-such-column': ({ found, expected }) =>
    `There is no column ${quoted(found)}. Expected one of: ${expected.slice(0, 12).map(quoted).join(', ')}.`,
  'one-column': ({ found }) => `There is one column only: ${quoted(found)}. ${twoColumns}`,
  'empty-column': ({ column }) => `${quoted(column)} has no values. ${twoColumns}`,
  'one-column-of-numbers': (values) =>
    `${cell(values)} ${quoted(values.found)} is not a number, and there is one column of numbers only. ${twoColumns}`,
  'no-numbers': (values) =>
    `${cell(values)} ${quoted(values.found)} is not a number, and there is no column of numbers. ${twoColumns}`,

  'not-a-number': (values) =>
    `${cell(values)} ${quoted(values.found)} is not a number. Expected a number, or nothing where there is no value.`,
  'two-units': (values) =>
    `${cell(values)} ${quoted(values.found)} stands below numbers with ${values.expected === '' ? 'no unit' : `the unit ${quoted(values.expected)}`}. Expected one unit for the whole column.`,
  'two-decimal-signs': (values) =>
    `${cell(values)} ${quoted(values.found)} stands among numbers whose decimal sign is ${quoted(values.expected)}. Expected one decimal sign for the whole column.`,
  'two-readings': (values) =>
    `${cell(values)} ${quoted(values.found)} may mean ${values.readings?.map(({ value = 0 }) => formatNumber(value, 12)).join(' or ')}, and no other number tells which. Expected a choice of one of them.`,
  'too-large': (values) =>
    `${cell(values)} ${quoted(values.found)} is too large. Expected a number of at most 10⁷⁰.`,
  'too-few-examples': ({ found }) =>
    `Rows with both an x and a y: ${formatCount(found)}. A line needs at least 2 examples.`,
  'constant-x': ({ found, column }) =>
    `x, which is ${quoted(column)}, is ${formatNumber(found, 12)} in every row, so that every slope fits equally well. Expected an x that varies.`,
};
