// Owns a WebSocket spoken by hand over TCP, so that a test may say what no honest client says. Knows no seats.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';

/** The opcodes of RFC 6455, section 5.2. */
export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface FrameOptions {
  readonly opcode?: number;
  readonly fin?: boolean;
  /** Says that the payload is compressed. */
  readonly rsv1?: boolean;
  readonly masked?: boolean;
  /** Claims another length than the payload has. */
  readonly claimed?: number;
}

function lengthBytes(length: number): Buffer {
  if (length < 126) return Buffer.from([length]);
  const bytes = Buffer.alloc(length < 65_536 ? 3 : 9);
  bytes[0] = length < 65_536 ? 126 : 127;
  if (length < 65_536) bytes.writeUInt16BE(length, 1);
  else bytes.writeBigUInt64BE(BigInt(length), 1);
  return bytes;
}

/** One frame as a client sends it (RFC 6455, section 5.2). */
export function frameOf(payload: string | Buffer, options: FrameOptions = {}): Buffer {
  const { opcode = opcodes.text, fin = true, rsv1 = false, masked = true, claimed } = options;
  const data = Buffer.from(payload);
  const head = Buffer.from([(fin ? 0x80 : 0) | (rsv1 ? 0x40 : 0) | opcode]);
  const length = lengthBytes(claimed ?? data.length);
  if (!masked) return Buffer.concat([head, length, data]);
  length[0] = (length[0] ?? 0) | 0x80;
  const mask = randomBytes(4);
  for (let i = 0; i < data.length; i++) data[i] = (data[i] ?? 0) ^ (mask[i % 4] ?? 0);
  return Buffer.concat([head, length, mask, data]);
}

/** Takes whole frames off what came in; returns what is left. */
function takeFrames(bytes: Buffer, heard: (opcode: number, payload: Buffer) => void): Buffer {
  let rest = bytes;
  while (rest.length >= 2) {
    const short = (rest[1] ?? 0) & 0x7f;
    const head = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (rest.length < head) break;
    const length =
      short === 126 ? rest.readUInt16BE(2) : short === 127 ? Number(rest.readBigUInt64BE(2)) : short;
    if (rest.length < head + length) break;
    heard((rest[0] ?? 0) & 0x0f, rest.subarray(head, head + length));
    rest = rest.subarray(head + length);
  }
  return rest;
}

export interface RawLineOptions {
  /** More header lines of the request, each without its line end. */
  readonly headers?: readonly string[];
  /** The machine's own address to come from, so that one machine can be several. */
  readonly from?: string;
}

/** The server opened a line and closed it again with a word of its own, this refusal's code. */
export class SentAway extends Error {
  override readonly name = 'SentAway';
}

/** The status line a server answered an upgrade with, where it was not 101. */
export class NotUpgraded extends Error {
  override readonly name = 'NotUpgraded';
}

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/** Connects without saying anything; errors of the connection end it and are not thrown. */
export async function connectTo(url: string, from?: string): Promise<net.Socket> {
  const { hostname, port } = new URL(url);
  const socket = net.connect({ host: hostname, port: Number(port), localAddress: from });
  const failed = once(socket, 'close');
  socket.on('error', () => {});
  socket.setNoDelay(true);
  await Promise.race([once(socket, 'connect'), failed]);
  return socket;
}

export class RawLine {
  readonly socket: net.Socket;
  /** Called with each text message from the server. */
  heard: (text: string) => void = () => {};
  /** Payload bytes of all text messages so far. */
  textBytes = 0;
  #rest: Buffer = Buffer.alloc(0);

  private constructor(socket: net.Socket) {
    this.socket = socket;
  }

  /**
   * Opens a line to the server's sockets.
   *
   * @throws NotUpgraded when the server does not want it
   */
  static async open(url: string, { headers = [], from }: RawLineOptions = {}): Promise<RawLine> {
    const socket = await connectTo(url, from);
    const { host } = new URL(url);
    const request = [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      `Host: ${host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${KEY}`,
      ...headers,
    ];
    socket.write(`${request.join('\r\n')}\r\n\r\n`);
    const line = new RawLine(socket);
    await line.#upgraded();
    return line;
  }

  async #upgraded(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      let answer: Buffer = Buffer.alloc(0);
      const read = (data: Buffer) => {
        answer = Buffer.concat([answer, data]);
        const end = answer.indexOf('\r\n\r\n');
        if (end < 0) return;
        this.socket.off('data', read);
        const status = answer.toString('latin1', 0, answer.indexOf('\r\n'));
        if (!status.startsWith('HTTP/1.1 101')) return reject(new NotUpgraded(status));
        this.socket.on('data', (more) => this.#take(more));
        this.#take(answer.subarray(end + 4));
        resolve();
      };
      this.socket.on('data', read);
      this.socket.once('close', () => reject(new NotUpgraded('hung up')));
    });
  }

  #take(data: Buffer): void {
    this.#rest = takeFrames(Buffer.concat([this.#rest, data]), (opcode, payload) => {
      if (opcode === opcodes.close) this.socket.destroy();
      if (opcode !== opcodes.text) return;
      this.textBytes += payload.length;
      const text = payload.toString();
      // Engine.IO's heartbeat, as every client answers it.
      if (text === '2') this.send('3');
      this.heard(text);
    });
  }

  get open(): boolean {
    return !this.socket.destroyed && this.socket.writable;
  }

  /** Sends one text message. */
  send(text: string): void {
    this.write(frameOf(text));
  }

  /** Sends these very bytes. */
  write(bytes: Buffer): void {
    if (this.open) this.socket.write(bytes);
  }

  /** Resolves with true once the server has hung up, with false after so many milliseconds. */
  async ends(withinMs: number): Promise<boolean> {
    if (this.socket.closed) return true;
    return await new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), withinMs);
      this.socket.once('close', () => {
        clearTimeout(late);
        resolve(true);
      });
    });
  }

  close(): void {
    this.socket.destroy();
  }
}

const FAREWELL = /^42\["farewell",.*?"code":"([^"]*)"/;

/**
 * Opens a line, shows this to the server as its handshake, and waits for the first message after the open packet.
 *
 * @throws SentAway when the server says why it does not let it in, NotUpgraded when it does not want any line
 */
export async function knock(url: string, auth: unknown, options: RawLineOptions = {}): Promise<RawLine> {
  const line = await RawLine.open(url, options);
  await new Promise<void>((resolve, reject) => {
    line.heard = (text) => {
      if (text.startsWith('42["welcome"') || text.startsWith('42["resumed"')) resolve();
      const [, code] = FAREWELL.exec(text) ?? [];
      if (code !== undefined) reject(new SentAway(code));
      if (text.startsWith('44')) reject(new Error(text));
    };
    line.socket.once('close', () => reject(new Error('hung up')));
    line.send(`40${JSON.stringify(auth)}`);
  });
  line.heard = () => {};
  return line;
}
