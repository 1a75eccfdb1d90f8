/** What a file is, if it is not text that may be a table. */

/** @typedef {'workbook' | 'pdf' | 'image' | 'archive' | 'not-text' | 'web-page'} OtherKind */

/** By the first bytes, as Windows-1252. @type {readonly [string, OtherKind][]} */
const beginnings = [
  ['PK\x03\x04', 'archive'],
  ['ÐÏ\x11à', 'workbook'],
  ['%PDF-', 'pdf'],
  ['‰PNG', 'image'],
  ['ÿØÿ', 'image'],
  ['GIF8', 'image'],
  ['RIFF', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['\x1f‹', 'archive'],
  ['7z¼¯', 'archive'],
  ['Rar!', 'archive'],
];
/** What a workbook, which is an archive, has in it. */
const workbookParts = /\bxl\/|\[Content_Types\]|opendocument\.spreadsheet|Index\/Document\.iwa/;
const page = /^\s*<(?:!doctype|html|head|body|\?xml|svg|table|div|!--)/i;
const controlSign = /[^\P{Cc}\s]|\uffff/u;

/** How much of the start is looked at. */
const looked = 65_536;

/**
 * @param {Uint8Array} bytes
 * @returns {OtherKind | null}
 */
export function otherKind(bytes) {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, looked));
  const kind = beginnings.find(([beginning]) => start.startsWith(beginning))?.[1] ?? null;
  return kind === 'archive' && workbookParts.test(start) ? 'workbook' : kind;
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
