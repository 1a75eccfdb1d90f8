/** The data of a command: a CSV of numbers, with or without a row of names. */

import { isNumber, readNumber } from './numbers.js';

const separators = ['\t', ';', ',', '|', ' '];

/**
 * @param {string} text
 * @returns {{name: string, numbers: number[]}[]} only columns with a number in every row
 */
export function readColumns(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const last = lines.at(-1) ?? '';
  const separator = separators.find((each) => last.trim().includes(each)) ?? ',';
  const rows = lines.map((line) =>
    line
      .trim()
      .split(separator === ' ' ? /\s+/ : separator)
      .map((cell) => cell.trim().replace(/^["']|["']$/g, '')),
  );
  const hasNames = rows.length > 1 && !rows[0].some(isNumber);
  const names = hasNames ? rows[0] : rows[0].map((_, i) => String(i + 1));
  const body = hasNames ? rows.slice(1) : rows;
  return names.flatMap((name, i) => {
    const cells = body.map((row) => row[i] ?? '');
    return cells.every(isNumber)
      ? [{ name, numbers: cells.map((cell) => readNumber(cell).value) }]
      : [];
  });
}
