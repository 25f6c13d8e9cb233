// Owns what the server says to a seat that comes back, in bytes: to one that knows nothing, and to one that missed three commands.
import { setTimeout as wait } from 'node:timers/promises';
import type { Handshake } from '../../shared/protocol/index.ts';
import { openLine } from './line.ts';
import { MOST_OPEN, proposalOf } from './proposal-text.ts';
import type { SeatGrant } from './seat-grant.ts';
import { does, sit } from './thirty-days-matches.ts';

/** Bytes of JSON, the events' names included. */
export interface ReturnBytes {
  readonly welcome: number;
  readonly resume: number;
}

/** Long enough for whatever follows a welcome or a resumption. */
const ALL_SAID_MS = 500;
/** Commands of another seat that are missed. */
const MISSED = 3;

/** The host's seat is left; another makes room for two texts, and tables them; the host's seat comes back. */
export async function returnBytes(url: string, [host, guest]: readonly SeatGrant[]): Promise<ReturnBytes> {
  if (!host || !guest) throw new Error('a session has no seats');
  const first = await hear(url, { token: host.token });
  const other = await sit(url, guest);
  const own = Object.values(other.welcome.view.proposals).filter(({ author }) => author === guest.delegation);
  const open = own.filter(({ state }) => state === 'open');
  for (const { id } of open.slice(0, Math.max(0, open.length + MISSED - MOST_OPEN)))
    await does(other.line, { type: 'proposal.withdraw', proposal: id });
  const { seq, bytes } = await hear(url, { token: host.token });
  // The texts go round: the next are none of those that are open.
  for (let n = 0; n < MISSED; n++) await does(other.line, proposalOf(own.length + n));
  other.line.disconnect();
  const back = await hear(url, { token: host.token, seq, resume: true });
  if (back.events.includes('welcome')) throw new Error('a seat that may go on was told everything again');
  return { welcome: Math.max(first.bytes, bytes), resume: back.bytes };
}

/** Opens a line, hears all that is said at once, and leaves. */
async function hear(url: string, auth: Handshake) {
  const line = openLine(url, { auth });
  const events: string[] = [];
  let [seq, bytes] = [0, 0];
  line.onAny((event: string, message: { readonly seq: number }) => {
    events.push(event);
    bytes += Buffer.byteLength(JSON.stringify([event, message]));
    seq = message.seq;
  });
  await wait(ALL_SAID_MS);
  line.disconnect();
  if (events.length === 0) throw new Error('a seat was told nothing');
  return { seq, bytes, events };
}
