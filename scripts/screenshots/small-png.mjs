// Writes a PNG anew in as few bytes as a picture of flat colours needs; knows only eight-bit RGB and RGBA without interlacing.
import zlib from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const rgb = 2;
const rgba = 6;

/**
 * @typedef {object} Picture
 * @property {number} width
 * @property {number} height
 * @property {Buffer} pixels three bytes each, row by row
 */

/** @param {number} a @param {number} b @param {number} c @returns {number} the neighbour that the PNG standard calls Paeth's */
function paeth(a, b, c) {
  const p = a + b - c;
  const [x, y, z] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  if (x <= y && x <= z) return a;
  return y <= z ? b : c;
}

/** @param {Buffer} png @returns {{ type: string, data: Buffer }[]} */
function chunksOf(png) {
  const chunks = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/**
 * Undoes the filters of every row in place, after the PNG standard, section 9.
 *
 * @param {Buffer} raw a filter byte and a row, again and again
 * @param {number} row bytes of a row
 * @param {number} step bytes of a pixel
 * @returns {Buffer} the rows without their filter bytes
 */
function unfilter(raw, row, step) {
  const rows = raw.length / (row + 1);
  const out = Buffer.alloc(rows * row);
  for (let y = 0; y < rows; y++) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x >= step ? (out[at - step] ?? 0) : 0;
      const up = y > 0 ? (out[at - row] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[at - row - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[at] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

/** @param {Buffer} png @returns {Picture} */
function read(png) {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR')?.data;
  const colour = head?.[9];
  if (head?.[8] !== 8 || head[12] !== 0 || (colour !== rgb && colour !== rgba)) {
    throw new Error('This is not a PNG as browsers write them.');
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const step = colour === rgba ? 4 : 3;
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const flat = unfilter(zlib.inflateSync(data), width * step, step);
  if (step === 3) return { width, height, pixels: flat };
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) flat.copy(pixels, at * 3, at * 4, at * 4 + 3);
  return { width, height, pixels };
}

/** @param {string} type @param {Buffer} data @returns {Buffer} */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** @param {Buffer} bytes @returns {number} the check sum of the PNG standard, annex D */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** @param {Picture} picture @param {number} mask which bits of a colour are kept @returns {Buffer} */
function write({ width, height, pixels }, mask) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, rgb, 0, 0, 0], 8);
  // Flat colours and sharp letters pack best without any filter.
  const raw = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y++) {
    pixels.copy(raw, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
  }
  if (mask !== 0xff) {
    for (let at = 0; at < raw.length; at++) {
      if (at % (width * 3 + 1) !== 0) raw[at] = (raw[at] ?? 0) & mask;
    }
  }
  const data = zlib.deflateSync(raw, { level: 9, memLevel: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/**
 * @param {Buffer} png as a browser writes it
 * @param {number} most bytes
 * @returns {Buffer} the same picture; only if it does not fit otherwise, without the one, two or three finest bits of its colours
 * @throws Error if even that is too large
 */
export function smallPng(png, most) {
  const picture = read(png);
  for (const mask of [0xff, 0xfe, 0xfc, 0xf8]) {
    const written = write(picture, mask);
    if (written.length < most) return written;
  }
  throw new Error(`A picture of ${picture.width} × ${picture.height} needs more than ${most} bytes.`);
}
