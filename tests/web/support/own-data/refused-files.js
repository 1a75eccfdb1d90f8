/** Files that cannot be read, each with why not. */

import { bytesOf } from './bytes.js';

/**
 * @typedef {object} RefusedFile
 * @property {string} what
 * @property {string | Uint8Array} source
 * @property {string} reason
 * @property {{x?: string, y?: string}} [choose]
 * @property {number} [line]
 * @property {number} [row]
 * @property {string} [column]
 * @property {unknown} [found]
 */

/** @type {RefusedFile[]} */
export const refusedFiles = [
  {
    what: 'a workbook of Excel',
    source: bytesOf('PK\x03\x04\x14\0\x06\0[Content_Types].xml\0xl/workbook.xml'),
    reason: 'workbook',
  },
  {
    what: 'a workbook of LibreOffice',
    source: bytesOf('PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    reason: 'workbook',
  },
  {
    what: 'an old workbook',
    source: bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    reason: 'workbook',
  },
  { what: 'an archive', source: bytesOf('PK\x03\x04\x14\0\0\0data.csv'), reason: 'archive' },
  { what: 'a PDF', source: bytesOf('%PDF-1.7\n1 0 obj'), reason: 'pdf' },
  { what: 'a PNG', source: bytesOf('\x89PNG\r\n\x1a\n\0\0'), reason: 'image' },
  { what: 'a JPEG', source: bytesOf('\xff\xd8\xff\xe0\0\x10JFIF'), reason: 'image' },
  { what: 'a program', source: bytesOf('\x7fELF\x02\x01\x01\0\0\0'), reason: 'not-text' },
  { what: 'a page', source: '\n <html lang="en"><body>1,2</body></html>', reason: 'web-page' },
  { what: 'blank lines', source: ' \n\n \t\n', reason: 'empty' },
  { what: 'comments alone', source: '# x,y\n# 1,2\n', reason: 'only-comments' },
  { what: 'names alone', source: 'size;price\n;\n', reason: 'header-alone', found: 'size, price' },
  { what: 'one column of numbers', source: '1\n2\n3\n', reason: 'one-column' },
  { what: 'words alone', source: 'name,city\nBob,Paris\nAnn,Rome\n', reason: 'no-numbers' },
  { what: 'a column without values', source: 'x,y\n1,\n2,\n', reason: 'empty-column', column: 'y' },
  { what: 'one row', source: '1 2', reason: 'too-few-examples', found: 1 },
  { what: 'no whole row', source: 'x,y\nNA,1\n2,NA\n', reason: 'too-few-examples', found: 0 },
  {
    what: 'x that hardly varies',
    source: 'x,y\n1,2\n1.0000000000001,3\n',
    reason: 'constant-x',
    found: 1,
  },
  {
    what: 'a quote further down',
    source: 'x,y\n1,2\n3,"4\n',
    reason: 'open-quote',
    line: 3,
    row: 2,
  },
  {
    what: 'a row with too many cells',
    source: 'x;y\n1;2\n\n2;3;4\n',
    reason: 'too-many-cells',
    line: 4,
    row: 2,
    found: 3,
  },
  {
    what: 'groups of thousands without quotes',
    source: 'x,y\n1,250,239,900\n1,900,312,000\n',
    reason: 'commas-in-numbers',
    line: 2,
    row: 1,
    found: 4,
  },
  {
    what: 'a column that is not there',
    source: 'x,y\n1,2\n2,3\n',
    choose: { x: 'size' },
    reason: 'no-such-column',
    found: 'size',
  },
  {
    what: 'a column of words that was chosen',
    source: 'x,n,y\n1,a,2\n2,b,3\n',
    choose: { y: 'n' },
    reason: 'not-a-number',
    line: 2,
    row: 1,
    column: 'n',
    found: 'a',
  },
  {
    what: 'a remark below the rows',
    source: 'x,y\n1,2\n2,3\nSource: me\n',
    reason: 'not-a-number',
    line: 4,
    row: 3,
    column: 'x',
    found: 'Source: me',
  },
  {
    what: 'hexadecimal',
    source: 'x,y\n0x10,1\n2,3\n',
    reason: 'not-a-number',
    line: 2,
    row: 1,
    column: 'x',
    found: '0x10',
  },
  {
    what: 'infinity',
    source: 'x,y\n1,2\n2,Infinity\n4,5\n',
    reason: 'not-a-number',
    line: 3,
    row: 2,
    column: 'y',
    found: 'Infinity',
  },
  {
    what: 'a number with its unit',
    source: '# s\nx,y\n\n1,2 kg\n2,3\n3,4\n',
    reason: 'not-a-number',
    line: 4,
    row: 1,
    column: 'y',
    found: '2 kg',
  },
  {
    what: 'below a cell of two lines',
    source: 'n,x,y\n"a\nb",1,2\nc,2,three\nd,4,5\n',
    reason: 'not-a-number',
    line: 4,
    row: 2,
    column: 'y',
    found: 'three',
  },
  {
    what: 'dollars and euros',
    source: 'a,b\n$5,1\n€6,2\n',
    reason: 'two-units',
    line: 3,
    row: 2,
    column: 'a',
    found: '€6',
  },
  {
    what: 'percent and none',
    source: 'a,b\n5 %,1\n0.06,2\n',
    reason: 'two-units',
    line: 3,
    row: 2,
    column: 'a',
    found: '0.06',
  },
  {
    what: 'a decimal comma among points',
    source: 'a;b\n1.5;1\n2,5;2\n',
    reason: 'two-decimal-signs',
    line: 3,
    row: 2,
    column: 'a',
    found: '2,5',
  },
  {
    what: '1,250 alone',
    source: 'size,price\n"1,250",239\n"1,900",312\n',
    reason: 'two-readings',
    line: 2,
    row: 1,
    column: 'size',
    found: '1,250',
  },
  {
    what: '1.250 between semicolons',
    source: 'a;b\n1.250;1\n1.900;2\n',
    reason: 'two-readings',
    line: 2,
    row: 1,
    column: 'a',
    found: '1.250',
  },
  {
    what: 'a number beyond a double',
    source: 'x,y\n1,2\n2,-1e999\n',
    reason: 'too-large',
    line: 3,
    row: 2,
    column: 'y',
    found: '-1e999',
  },
  {
    what: 'dates alone',
    source: 'day;time\n1.2.2023;12:30\n2.2.2023;13:30\n',
    reason: 'no-numbers',
    line: 2,
    row: 1,
    column: 'day',
  },
];
