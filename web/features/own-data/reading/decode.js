/** From bytes to text, in the encodings that spreadsheets and instruments write. */

/** How many bytes are looked at to tell UTF-16 without a mark, and are decoded at a time. */
const looked = 2048;
const slice = 2 ** 22;

/**
 * The text of a file. What is not UTF-8 or UTF-16 is taken for Windows-1252, which holds Latin-1.
 * @param {Uint8Array} bytes
 * @returns {Generator<number, string>} pauses within large files
 */
export function* decode(bytes) {
  try {
    return yield* decodeAs(utf16Of(bytes) ?? 'utf-8', bytes);
  } catch {
    return yield* decodeAs('windows-1252', bytes);
  }
}

/** The text of a small file, at once. @param {Uint8Array} bytes */
export function textOf(bytes) {
  const steps = decode(bytes);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * @param {string} encoding
 * @param {Uint8Array} bytes
 * @returns {Generator<number, string>}
 */
function* decodeAs(encoding, bytes) {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  const parts = [];
  for (let start = 0; start < bytes.length; start += slice) {
    parts.push(decoder.decode(bytes.subarray(start, start + slice), { stream: true }));
    yield 0;
  }
  return parts.join('') + decoder.decode();
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
