// Owns reading off what one socket sends, by kind and size; never looks further than a message's first letters.
import type { Meters, SentKind } from '../metrics/meters.ts';
import type { SeatSocket } from './gated-events.ts';

/** Socket.IO writes the kind of packet as a digit, 2 an event and 3 an answer, and an event's name first. */
const kinds: readonly (readonly [start: string, kind: SentKind])[] = [
  ['2["patch"', 'patch'],
  ['3', 'answer'],
  ['2["welcome"', 'welcome'],
];

const kindOf = (text: string): SentKind => kinds.find(([start]) => text.startsWith(start))?.[1] ?? 'other';

/** Counts until the socket is gone. */
export function countTraffic({ conn }: SeatSocket, meters: Meters): void {
  conn.on('packetCreate', ({ data }: { readonly data?: unknown }) => {
    if (typeof data === 'string') meters.sent(kindOf(data), Buffer.byteLength(data));
  });
}
