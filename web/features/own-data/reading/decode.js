/** From bytes to text, in the encodings that spreadsheets and instruments write. */

/** How much is looked at to tell UTF-16 without a mark. */
const looked = 2048;

/**
 * The text of a file. What is not UTF-8 or UTF-16 is taken for Windows-1252, which holds Latin-1.
 * @param {Uint8Array} bytes
 * @returns {{text: string, encoding: string}}
 */
export function decode(bytes) {
  const encoding = utf16Of(bytes);
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** By its mark, or because every second byte of digits and separators is 0. @param {Uint8Array} bytes */
function utf16Of(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const end = Math.min(bytes.length, looked);
  for (let i = 0; i < end; ++i) if (bytes[i] === 0) ++zeros[i % 2];
  const many = end / 3;
  if (zeros[1] > many && zeros[0] === 0) return 'utf-16le';
  return zeros[0] > many && zeros[1] === 0 ? 'utf-16be' : null;
}
