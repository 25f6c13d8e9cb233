// Owns three ways to wear a server out: messages without end, handshakes that are never finished, guessing. Knows no honest seat.
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../../shared/kernel/index.ts';
import { connectTo, frameOf, NotUpgraded, opcodes, RawLine } from './raw-line.ts';

/** All attacks come from here, as a proxy on this machine would say. */
const FROM = ['X-Forwarded-For: 192.0.2.66'];
const PER_SECOND = 10_000;
const TICK_MS = 20;

/** As many frames as one tick sends: commands, events nobody knows, namespaces, pings. */
const volley = Buffer.concat(
  Array.from({ length: (PER_SECOND * TICK_MS) / 1_000 }, (_, i) => {
    const command = `42${i}["command",{"id":"flood-command-${i}","type":"ready.declare","ready":true}]`;
    const others = ['42["nothing",1]', '40/other,{}', '42["command",{}]'];
    if (i % 5 === 4) return frameOf('x', { opcode: opcodes.ping });
    return frameOf(i % 5 < 3 ? command : (others[i % 3] ?? ''));
  }),
);

export interface Flooding {
  /** Frames that were sent, how often the line was cut, and how often it came back. */
  readonly sent: number;
  readonly cut: number;
  readonly openings: number;
}

/** Sends 10,000 messages in a second over one line, and opens it again whenever it is cut. */
export async function flood(url: string, token: string, goesOn: () => boolean): Promise<Flooding> {
  let [sent, cut, openings] = [0, 0, 0];
  let line: RawLine | null = null;
  while (goesOn()) {
    if (line === null) {
      openings++;
      line = await RawLine.open(url, { headers: FROM }).catch(() => null);
      // Does not wait to be let in.
      line?.send(`40${JSON.stringify({ token })}`);
      await wait(TICK_MS);
    }
    line?.write(volley);
    sent += (PER_SECOND * TICK_MS) / 1_000;
    await wait(TICK_MS);
    if (line?.open) continue;
    cut++;
    line = null;
  }
  line?.close();
  return { sent, cut, openings };
}

export interface HalfOpen {
  readonly upgraded: readonly RawLine[];
  readonly bare: readonly Socket[];
}

/** How many are opened at once. */
const BATCH = 100;

/** Half of them upgraded without ever showing a link, half of them requests that never end. */
export async function openHalf(url: string, count: number): Promise<HalfOpen> {
  const upgraded: RawLine[] = [];
  const bare: Socket[] = [];
  const openTwo = async () => {
    const line = await RawLine.open(url, { headers: FROM }).catch(() => null);
    if (line) upgraded.push(line);
    const socket = await connectTo(url);
    // Or it would not notice that the server has hung up.
    socket.resume();
    socket.write(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${FROM[0]}\r\nX-Slow: `);
    bare.push(socket);
  };
  for (let opened = 0; opened < count; opened += BATCH) {
    await Promise.all(Array.from({ length: BATCH / 2 }, openTwo));
  }
  return { upgraded, bare };
}

/** Whether the attacker may open another line now. */
export async function mayOpen(url: string): Promise<boolean> {
  try {
    (await RawLine.open(url, { headers: FROM })).close();
    return true;
  } catch (fault) {
    if (fault instanceof NotUpgraded) return false;
    throw fault;
  }
}

/** How many are still open. */
export const stillOpen = ({ upgraded, bare }: HalfOpen): number =>
  upgraded.filter(({ socket }) => !socket.closed).length + bare.filter((socket) => !socket.closed).length;

export function closeHalf({ upgraded, bare }: HalfOpen): void {
  for (const line of upgraded) line.close();
  for (const socket of bare) socket.destroy();
}

export interface Guessing {
  /** Answers that looked the guess up, and answers that only said to wait. */
  readonly lookedUp: number;
  readonly limited: number;
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const randomText = (random: Random, length: number): string =>
  Array.from({ length }, () => random.pick([...LETTERS])).join('');

/** Guesses at codes by asking for them. */
export async function guessCodes(url: string, random: Random, count: number): Promise<Guessing> {
  let [lookedUp, limited] = [0, 0];
  const headers = { connection: 'close', 'x-forwarded-for': '192.0.2.66' };
  for (let i = 0; i < count; i++) {
    const code = `${randomText(random, 3)}-${randomText(random, 3)}`;
    const answer = await fetch(`${url}/api/codes/${code}`, { headers });
    await answer.text();
    if (answer.status === 429) limited++;
    else lookedUp++;
  }
  return { lookedUp, limited };
}

/** Guesses at links, as many over each line as the server takes. */
export async function guessLinks(url: string, random: Random, count: number): Promise<Guessing> {
  let [lookedUp, limited] = [0, 0];
  while (lookedUp + limited < count) {
    const line = await RawLine.open(url, { headers: FROM }).catch(() => null);
    if (line === null) {
      limited++;
      continue;
    }
    let answered = 0;
    line.heard = (text) => {
      if (text.startsWith('44')) answered++;
    };
    for (let i = 0; i < 20; i++) line.send(`40${JSON.stringify({ token: randomText(random, 43) })}`);
    await line.ends(60);
    line.close();
    lookedUp += answered;
    limited += 20 - answered;
  }
  return { lookedUp, limited };
}
