// Owns the ways of sending more than anybody may, over every door of the server. Knows no figures of the server.
import type { Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { connectTo, type FrameOptions, frameOf, knock, opcodes, RawLine } from './raw-line.ts';

export interface Attack {
  readonly name: string;
  /** Sends so many bytes, or what unpacks to so many, and resolves with what became of it. */
  send(url: string, token: string, size: number): Promise<Fate>;
}

/** What became of it: the connection was closed, the request was refused with this status, or it was swallowed. */
export type Fate = 'closed' | 'swallowed' | `refused with ${number}`;

const CHUNK = Buffer.alloc(262_144, 'x');
/** How long the server may take to hang up once everything has been sent. */
const PATIENCE_MS = 4_000;

/** Until it takes more, or nothing any more. */
async function drained(socket: Socket): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      socket.off('drain', end).off('close', end);
      resolve();
    };
    socket.on('drain', end).on('close', end);
    if (socket.destroyed) end();
  });
}

/** Writes until all is sent or nobody takes any more. */
async function pour(socket: Socket, size: number): Promise<void> {
  for (let left = size; left > 0 && socket.writable; left -= CHUNK.length) {
    if (!socket.write(CHUNK.subarray(0, Math.min(left, CHUNK.length)))) await drained(socket);
  }
}

const fateOf = async (line: RawLine): Promise<Fate> => {
  const ended = await line.ends(PATIENCE_MS);
  line.close();
  return ended ? 'closed' : 'swallowed';
};

/** One message that claims its size and then sends it. */
async function pourMessage(line: RawLine, size: number, options: FrameOptions): Promise<Fate> {
  line.write(frameOf('', { ...options, masked: true, claimed: size }));
  await pour(line.socket, size);
  return fateOf(line);
}

/** One message in many frames, none of them large. */
async function pourFragments(line: RawLine, size: number): Promise<Fate> {
  const piece = 'x'.repeat(4_000);
  line.write(frameOf(`42["${piece}`, { fin: false }));
  for (let sent = 0; sent < size && line.open; sent += piece.length) {
    line.write(frameOf(piece, { opcode: opcodes.continuation, fin: false }));
    if (line.socket.writableNeedDrain) await drained(line.socket);
  }
  return fateOf(line);
}

/** An HTTP request written by hand; its answer's status, or that there was none. Without a head, the body is all there is. */
async function request(
  url: string,
  head: readonly string[] | null,
  body: (socket: Socket) => Promise<void>,
): Promise<Fate> {
  const socket = await connectTo(url);
  let answer = '';
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const answered = new Promise<void>((resolve) => {
    socket.on('data', (data) => {
      answer += data.toString('latin1').slice(0, 200);
      if (/^HTTP\/1.1 \d{3}/.test(answer)) resolve();
    });
  });
  if (head)
    socket.write(`${[...head, `Host: ${new URL(url).host}`, 'Connection: close'].join('\r\n')}\r\n\r\n`);
  await Promise.race([body(socket), closed]);
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
  await Promise.race([answered, closed, late]);
  socket.destroy();
  const status = /^HTTP\/1.1 (\d{3})/.exec(answer)?.[1];
  if (status !== undefined) return `refused with ${Number(status)}`;
  return socket.readableEnded || socket.errored ? 'closed' : 'swallowed';
}

const post = (path: string, ...headers: readonly string[]) => [
  `POST ${path} HTTP/1.1`,
  'Content-Type: application/json',
  ...headers,
];

const API = '/api/sessions';

const chunked = (size: number) => async (socket: Socket) => {
  const head = `${CHUNK.length.toString(16)}\r\n`;
  for (let sent = 0; sent < size && socket.writable; sent += CHUNK.length) {
    socket.write(head);
    await pour(socket, CHUNK.length);
    socket.write('\r\n');
  }
  socket.write('0\r\n\r\n');
};

const packed =
  (pack: (data: Buffer) => Buffer, encoding: string, path: string) => async (url: string, size: number) => {
    const bomb = pack(Buffer.alloc(size, '['));
    const head = post(path, `Content-Encoding: ${encoding}`, `Content-Length: ${bomb.length}`);
    return request(url, head, async (socket) => void socket.write(bomb));
  };

/** A session of the polling transport, opened for the purpose. */
async function pollingPath(url: string): Promise<string> {
  const at = '/socket.io/?EIO=4&transport=polling';
  const opened = await (await fetch(url + at, { headers: { connection: 'close' } })).text();
  return `${at}&sid=${/"sid":"([^"]+)"/.exec(opened)?.[1] ?? ''}`;
}

const OFFER = 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits';

const onLines: readonly Attack[] = [
  {
    name: 'message',
    send: async (url, token, size) => pourMessage(await knock(url, { token }), size, {}),
  },
  {
    name: 'binary message',
    send: async (url, token, size) =>
      pourMessage(await knock(url, { token }), size, { opcode: opcodes.binary }),
  },
  {
    name: 'message in fragments',
    send: async (url, token, size) => pourFragments(await knock(url, { token }), size),
  },
  {
    name: 'message before the link is shown',
    send: async (url, _token, size) => pourMessage(await RawLine.open(url), size, {}),
  },
  {
    name: 'link of that size',
    send: async (url, _token, size) => pourFragments(await RawLine.open(url), size),
  },
  {
    name: 'compressed message',
    async send(url, token, size) {
      const line = await knock(url, { token }, { headers: [OFFER] });
      line.write(frameOf(deflateRawSync(Buffer.alloc(size, 'x')), { rsv1: true }));
      return fateOf(line);
    },
  },
];

const beforeLines: readonly Attack[] = [
  {
    name: 'upgrade with headers of that size',
    send: (url, _token, size) =>
      request(url, null, (socket) => {
        socket.write('GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nX: ');
        return pour(socket, size);
      }),
  },
  {
    name: 'address of that size',
    send: (url, _token, size) =>
      request(url, [`GET /${'x'.repeat(Math.min(size, 1_000_000))} HTTP/1.1`], async () => {}),
  },
  {
    name: 'polling post',
    send: async (url, _token, size) =>
      request(url, post(await pollingPath(url), `Content-Length: ${size}`), (socket) => pour(socket, size)),
  },
  {
    name: 'polling post without a length',
    send: async (url, _token, size) =>
      request(url, post(await pollingPath(url), 'Transfer-Encoding: chunked'), chunked(size)),
  },
  {
    name: 'body',
    send: (url, _token, size) =>
      request(url, post(API, `Content-Length: ${size}`), (socket) => pour(socket, size)),
  },
  {
    name: 'body without a length',
    send: (url, _token, size) => request(url, post(API, 'Transfer-Encoding: chunked'), chunked(size)),
  },
  { name: 'gzip body', send: (url, _token, size) => packed(gzipSync, 'gzip', API)(url, size) },
  {
    name: 'brotli body',
    send: (url, _token, size) => packed(brotliCompressSync, 'br', API)(url, Math.min(size, 16_777_216)),
  },
  {
    name: 'gzip polling post',
    async send(url, _token, size) {
      const at = await pollingPath(url);
      const fate = await packed(gzipSync, 'gzip', at)(url, size);
      // Nothing is unpacked there: the packed bytes are taken for packets, which they are not.
      const after = await fetch(url + at, { headers: { connection: 'close' } });
      return fate === 'refused with 200' && after.status === 400 ? 'closed' : fate;
    },
  },
];

export const attacks: readonly Attack[] = [...onLines, ...beforeLines];
