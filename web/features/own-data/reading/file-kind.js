/** What a file is, if it is not text that may be a table. */

/** @typedef {'workbook' | 'pdf' | 'image' | 'archive' | 'not-text' | 'web-page'} OtherKind */

/** By the first bytes, one character a byte. @type {readonly [string, OtherKind][]} */
const beginnings = [
  ['PK\x03\x04', 'archive'],
  ['\xd0\xcf\x11\xe0', 'workbook'],
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['RIFF', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
];
/** What a workbook, which is an archive, has in it. */
const workbookParts = /\bxl\/|opendocument\.spreadsheet|Index\/Document\.iwa/;
const page = /^\s*<(?:!doctype|html|head|body|\?xml|svg|table|div|!--)/i;
const controlSign = /[^\P{Cc}\s]|\uffff/u;

/** How much of the start, and of the end, is looked at. */
const looked = 65_536;

/**
 * @param {Uint8Array} bytes
 * @returns {OtherKind | null}
 */
export function otherKind(bytes) {
  const first = String.fromCharCode(...bytes.subarray(0, 8));
  const kind = beginnings.find(([beginning]) => first.startsWith(beginning))?.[1] ?? null;
  if (kind !== 'archive') return kind;
  // An archive names its files before each of them, and at its end.
  const ends = [bytes.subarray(0, looked), bytes.subarray(-looked)];
  const names = ends.map((part) => new TextDecoder().decode(part)).join();
  return workbookParts.test(names) ? 'workbook' : kind;
}

/**
 * @param {string} text
 * @returns {OtherKind | null}
 */
export function otherText(text) {
  const start = text.slice(0, looked);
  if (page.test(start)) return 'web-page';
  return controlSign.test(start) ? 'not-text' : null;
}
