/** The rows of a text, block by block, each with its line in the file. */

import { dsvFormat } from 'd3-dsv';

/** @typedef {'\t' | ';' | '|' | ',' | ' '} Separator ' ' stands for runs of spaces and tabs */

/**
 * Rows that follow each other, as written, without space around the cells.
 * @typedef {object} Block
 * @property {string[][]} rows
 * @property {number[]} lines of the file, from 1: where each row begins
 * @property {number} end how far into the text they go
 */

/** Characters. */
const blockSize = 65_536;
const newline = /\r\n|\n|\r/g;
const comment = /^[^\S\r\n]*(?:[#%]|\/\/|"?sep=."?$).*$/gim;

/** Comment lines become empty lines, so that the others keep their numbers. @param {string} text */
export const withoutComments = (text) => text.replace(comment, '');

/**
 * The last comment above a line, without its sign.
 * @param {string} text
 * @param {number} line
 */
export function commentAbove(text, line) {
  const lines = text.split(/\r\n|\n|\r/, line - 1);
  const last = lines.findLast((above) => above.trim() !== '') ?? '';
  return last.replace(/^\s*(?:#+|%+|\/\/+)/, '');
}

/**
 * The rows of a text without comments. A generator: large texts are read with pauses.
 * @param {string} text
 * @param {Separator} separator
 * @returns {Generator<Block, {openQuote: number} | null>} the line of a quote that is never closed
 */
export function* blocksOf(text, separator) {
  const { parseRows } = dsvFormat(separator);
  const newlineSign = text.includes('\n') ? '\n' : '\r';
  let line = 1;
  for (let start = 0; start < text.length; ) {
    const { end, isOpen } = endOfBlock(text, start, separator, newlineSign);
    /** @type {Block} */
    const block = { rows: parseRows(tidied(text.slice(start, end), separator)), lines: [], end };
    const { lines } = block;
    block.rows.forEach((row, i) => {
      lines.push(line);
      ++line;
      for (let at = 0; at < row.length; ++at) {
        if (row[at].includes('\n') || row[at].includes('\r')) line += newlinesIn(row[at]);
        row[at] = row[at].trim();
      }
      if (separator === ' ') block.rows[i] = row.filter((cell) => cell !== '');
    });
    if (end > start) yield block;
    if (isOpen) return { openQuote: line };
    start = end;
  }
  return null;
}

/** @param {string} text */
const newlinesIn = (text) => text.match(newline)?.length ?? 0;

/**
 * A quote opens a cell only at its very start, and closes it only at its very end.
 * @param {string} block
 * @param {Separator} separator
 */
function tidied(block, separator) {
  if (separator === ' ') return block.replaceAll('\t', ' ');
  if (!block.includes('"')) return block;
  const mark = separator === '|' ? '\\|' : separator;
  return block
    .replace(new RegExp(`(?<=^|${mark}) +(?=")`, 'gm'), '')
    .replace(new RegExp(`(?<=") +(?=${mark}|$)`, 'gm'), '');
}

/**
 * The end of the first line, at least a block further on, that is not within quotes.
 * @param {string} text
 * @param {number} start
 * @param {Separator} separator
 * @param {string} newlineSign
 * @returns {{end: number, isOpen: boolean}} `isOpen`: a quote opens in the next line that is never
 *   closed
 */
function endOfBlock(text, start, separator, newlineSign) {
  for (let from = start; ; ) {
    const lineEnd = text.indexOf(newlineSign, Math.max(from, start + blockSize));
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    const opening = text.slice(from, end).indexOf('"') + from;
    if (opening < from) return { end, isOpen: false };
    from = opening + 1;
    if (!opensCell(text, opening, start, separator)) continue;
    for (from = text.indexOf('"', from); from >= 0 && text[from + 1] === '"'; ) {
      from = text.indexOf('"', from + 2);
    }
    if (from < 0)
      return { end: Math.max(start, text.lastIndexOf(newlineSign, opening) + 1), isOpen: true };
    ++from;
  }
}

/**
 * @param {string} text
 * @param {number} at of a quote
 * @param {number} start of the block
 * @param {Separator} separator
 */
function opensCell(text, at, start, separator) {
  let before = at - 1;
  while (before >= start && text[before] === ' ') --before;
  if (separator === ' ' && before < at - 1) return true;
  return before < start || `\n\r\t${separator}`.includes(text[before]);
}
