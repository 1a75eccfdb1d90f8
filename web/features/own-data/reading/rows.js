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
/** With the lines that quotes make part of a cell. */
const longestLine = 2 ** 21;
const newline = /\r\n|\n|\r/g;
const comment = /^[^\S\r\n]*(?:[#%]|\/\/|"?sep=."?$).*$/gim;
const commentStart = /^[^\S\r\n]*(?:[#%]|\/\/)/;

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
 * The rows of a text; those of comments are empty. A generator: large texts are read with pauses.
 * @param {string} text
 * @param {Separator} separator
 * @returns {Generator<Block, {reason: string, line: number} | null>} why the rest cannot be split
 */
export function* blocksOf(text, separator) {
  const { parseRows } = dsvFormat(separator);
  const newlineSign = text.includes('\n') ? '\n' : '\r';
  let line = 1;
  for (let start = 0; start < text.length; ) {
    const { end, reason } = endOfBlock(text, start, separator, newlineSign);
    const written = tidied(withoutComments(text.slice(start, end)), separator);
    /** @type {Block} */
    const block = { rows: parseRows(written), lines: [], end };
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
    if (reason) return { reason, line };
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
 * The end of the first line, at least a block further on, that is not within quotes; or of the last
 * line before what cannot be split, and why not.
 * @param {string} text
 * @param {number} start
 * @param {Separator} separator
 * @param {string} newlineSign
 * @returns {{end: number, reason?: 'open-quote' | 'line-too-long'}}
 */
function endOfBlock(text, start, separator, newlineSign) {
  /** @param {number} place */
  const endOfLine = (place) => {
    const end = text.indexOf(newlineSign, place);
    return end < 0 ? text.length : end + 1;
  };
  let end = start;
  for (let from = start; ; ) {
    if (end <= from) end = endOfLine(Math.max(from, start + blockSize));
    if (end - start > longestLine) return { end: start, reason: 'line-too-long' };
    const opening = text.slice(from, end).indexOf('"') + from;
    if (opening < from) return { end };
    from = opening + 1;
    if (!opensCell(text, opening, start, separator)) continue;
    const line = Math.max(start, text.lastIndexOf(newlineSign, opening) + 1);
    if (commentStart.test(text.slice(line, opening))) {
      from = endOfLine(opening);
      continue;
    }
    for (from = text.indexOf('"', from); from >= 0 && text[from + 1] === '"'; ) {
      from = text.indexOf('"', from + 2);
    }
    if (from < 0) return { end: line, reason: 'open-quote' };
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
