/** What is in a source: its bytes, or its text. */

/** @import { Source } from './read-examples.js' */

/**
 * @param {Source} source
 * @returns {Promise<Uint8Array | string>} rejects if a file cannot be read, as when it has gone
 */
export async function contentOf(source) {
  if (typeof source === 'string' || source instanceof Uint8Array) return source;
  return new Uint8Array(source instanceof ArrayBuffer ? source : await source.arrayBuffer());
}

/** Bytes, or characters of a text. @param {Source} source */
export function sizeOf(source) {
  if (typeof source === 'string') return source.length;
  return 'byteLength' in source ? source.byteLength : source.size;
}
