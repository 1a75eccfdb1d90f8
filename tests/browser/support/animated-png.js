/**
 * An animated PNG of still ones: https://wiki.mozilla.org/APNG_Specification. All are of one size and
 * colour type. Each is laid over the one before it, and is transparent where that stays.
 */

import { crc32 } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @param {Buffer} png @returns {{type: string, data: Buffer}[]} */
function chunksOf(png) {
  const chunks = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** @param {...number} numbers */
function words(...numbers) {
  const data = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, i) => {
    data.writeUInt32BE(number, 4 * i);
  });
  return data;
}

/**
 * @param {readonly {png: Buffer, milliseconds: number}[]} frames
 * @returns {Buffer} shown again and again
 */
export function animatedPng(frames) {
  const [{ data: header }] = chunksOf(frames[0].png);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  let sequence = 0;
  const parts = [signature, chunk('IHDR', header), chunk('acTL', words(frames.length, 0))];
  for (const [i, { png, milliseconds }] of frames.entries()) {
    const delay = Buffer.alloc(6);
    delay.writeUInt16BE(milliseconds, 0);
    delay.writeUInt16BE(1000, 2);
    // Over what is there; the first replaces it.
    delay[5] = i === 0 ? 0 : 1;
    const place = words(sequence++, width, height, 0, 0);
    parts.push(chunk('fcTL', Buffer.concat([place, delay])));
    const image = chunksOf(png).filter(({ type }) => type === 'IDAT');
    for (const { data } of image) {
      parts.push(
        i === 0 ? chunk('IDAT', data) : chunk('fdAT', Buffer.concat([words(sequence++), data])),
      );
    }
  }
  return Buffer.concat([...parts, chunk('IEND', Buffer.alloc(0))]);
}
