/** Files of other encodings than UTF-8. */

/** A character a byte. @param {string} text */
export const bytesOf = (/** @type {string} */ text) =>
  Uint8Array.from(text, (c) => c.charCodeAt(0));
/** @param {string} text @param {boolean} isLittle @param {boolean} [hasMark] */
export function utf16(text, isLittle, hasMark = false) {
  const bytes = [...(hasMark ? '\ufeff' : ''), ...text].flatMap((c) => {
    const pair = [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8];
    return isLittle ? pair : pair.reverse();
  });
  return Uint8Array.from(bytes);
}
