// Files of the client: the smallest form a browser takes, right headers with each, kept for ever where the name says so.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTempFolder, removeFolder } from '../testing/temp-folder.ts';
import { clientFiles } from './client-files.ts';
import { listenOn } from './listen-on.ts';

const SCRIPT = 'export const situation = "the same words again and again";\n'.repeat(200);
const PAGE = `<!doctype html><title>Thirty Days</title>${'<p>A page.</p>'.repeat(200)}`;
const script = '/assets/index-CGYpAhk9.js';

/** A file and its forms, as the build leaves them. */
function writeForms(file: string, text: string): void {
  fs.writeFileSync(file, text);
  fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(text));
  fs.writeFileSync(`${file}.gz`, zlib.gzipSync(text));
}

describe('files of the client', () => {
  let folder: string;
  let server: http.Server;
  let port: number;
  beforeAll(async () => {
    folder = makeTempFolder();
    fs.mkdirSync(path.join(folder, 'client/assets'), { recursive: true });
    fs.mkdirSync(path.join(folder, 'assets/map'), { recursive: true });
    writeForms(path.join(folder, 'client/index.html'), PAGE);
    writeForms(path.join(folder, 'client', script), SCRIPT);
    fs.writeFileSync(path.join(folder, 'client/short.svg'), '<svg/>');
    fs.writeFileSync(path.join(folder, 'secret.js'), SCRIPT);
    const door = express();
    door.use(
      clientFiles({
        clientFolder: path.join(folder, 'client'),
        assetsFolder: path.join(folder, 'assets'),
        ownMaps: new Map([['brook.json', '{"asOf":"2000-06-01"}']]),
      }),
    );
    server = http.createServer(door);
    port = await listenOn(server, 0, '127.0.0.1');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    removeFolder(folder);
  });

  /** As it goes over the wire: fetch would unpack it. */
  const ask = (address: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET') =>
    new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      const request = http.request(
        { port, host: '127.0.0.1', path: address, headers, method },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts),
            }),
          );
        },
      );
      request.on('error', reject).end();
    });

  it('come in the best form that is taken, with the type of what they are', async () => {
    for (const [accept, encoding, unpack] of [
      ['gzip, deflate, br, zstd', 'br', zlib.brotliDecompressSync],
      ['gzip, deflate', 'gzip', zlib.gunzipSync],
      ['br;q=0, gzip', 'gzip', zlib.gunzipSync],
      ['identity', undefined, (bytes: Buffer) => bytes],
      [undefined, undefined, (bytes: Buffer) => bytes],
    ] as const) {
      for (const [address, text, type] of [
        [script, SCRIPT, 'text/javascript; charset=utf-8'],
        ['/join/7K4-MQX', PAGE, 'text/html; charset=utf-8'],
        ['/index.html', PAGE, 'text/html; charset=utf-8'],
      ] as const) {
        const { status, headers, body } = await ask(
          address,
          accept === undefined ? {} : { 'accept-encoding': accept },
        );
        expect([status, headers['content-encoding'], headers['content-type']]).toEqual([200, encoding, type]);
        expect(headers.vary).toBe('Accept-Encoding');
        expect(unpack(body).toString()).toBe(text);
        if (encoding !== undefined) expect(body.length).toBeLessThan(text.length / 10);
      }
    }
  });

  it('are kept for a year where the name holds a digest, and asked about again elsewhere', async () => {
    const br = { 'accept-encoding': 'br' };
    const kept = await ask(script, br);
    expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await ask('/', br);
    expect(page.headers['cache-control']).toBe('no-cache');
    const plain = await ask('/');
    expect(plain.headers.etag).not.toBe(page.headers.etag);
    const again = await ask('/', { ...br, 'if-none-match': page.headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const other = await ask('/', { 'if-none-match': page.headers.etag ?? '' });
    expect(other.status).toBe(200);
  });

  it('are an installation’s own maps too, at the address of the shipped ones', async () => {
    const own = await ask('/assets/map/brook.json');
    expect([own.status, own.headers['content-type'], own.headers['cache-control']]).toEqual([
      200,
      'application/json; charset=utf-8',
      'no-cache',
    ]);
    expect(JSON.parse(own.body.toString())).toEqual({ asOf: '2000-06-01' });
    const again = await ask('/assets/map/brook.json', { 'if-none-match': own.headers.etag ?? '' });
    expect(again.status).toBe(304);
    for (const other of ['none.json', 'brook', '..%2fbrook.json', '__proto__'])
      expect((await ask(`/assets/map/${other}`)).status).toBe(404);
  });

  it('come as they are when they are short, and never under a packed form’s own name', async () => {
    const short = await ask('/short.svg', { 'accept-encoding': 'br' });
    expect([short.status, short.headers['content-encoding'], short.headers.vary]).toEqual([
      200,
      undefined,
      undefined,
    ]);
    expect((await ask(`${script}.br`)).status).toBe(404);
    expect((await ask(`${script}?v=1`, { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br');
    const head = await ask(script, { 'accept-encoding': 'br' }, 'HEAD');
    expect([head.status, head.headers['content-encoding'], head.body.length]).toEqual([200, 'br', 0]);
    for (const address of [
      '/../secret.js',
      '/..%2fsecret.js',
      '/%2e%2e/secret.js',
      '/%',
      '/assets/none.js',
    ]) {
      expect([400, 403, 404]).toContain((await ask(address, { 'accept-encoding': 'br' })).status);
    }
  });
});
