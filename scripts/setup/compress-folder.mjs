// Compresses what a browser will fetch, once, when it is built: the hardest setting costs seconds here and nothing later.
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

/** Pictures and fonts are compressed already. */
const textual = /\.(js|css|html|svg|json|webmanifest)$/;
/** Below this a packet is a packet. */
const LEAST_BYTES = 1_024;

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** @param {Buffer} bytes */
const asBrotli = (bytes) =>
  brotli(bytes, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/**
 * Writes `name.br` and `name.gz` beside every text under a folder, each only where it is smaller.
 *
 * @param {string} folder
 */
export async function compressFolder(folder) {
  const names = await fs.readdir(folder, { recursive: true });
  const texts = names.filter((name) => textual.test(name)).map((name) => path.join(folder, name));
  await Promise.all(texts.map(compressFile));
}

/** @param {string} file */
async function compressFile(file) {
  const bytes = await fs.readFile(file);
  if (bytes.length < LEAST_BYTES) return;
  const [br, gz] = await Promise.all([asBrotli(bytes), gzip(bytes, { level: 9 })]);
  if (br.length < bytes.length) await fs.writeFile(`${file}.br`, br);
  if (gz.length < bytes.length) await fs.writeFile(`${file}.gz`, gz);
}
