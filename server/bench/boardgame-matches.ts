// Owns the driver's side of boardgame.io: its own messages over the official Socket.IO client, no copy of its reducer. Knows no storage.
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { closeAll, heard, openLine, receivedOver } from './line.ts';
import type { OpenMatch } from './match.ts';
import { PeerSeat } from './peer-seat.ts';

/** As the peers' game lists them; a player is known by the number of its seat. */
const SEATS = ['UA', 'RU', 'US', 'EU', 'MED'] as const;

/** What the driver reads of a state: its own seat's last command, and its proposals. */
interface State {
  readonly G: {
    readonly delegations: Readonly<Record<string, { readonly lastCommand: string }>>;
    readonly proposals: Readonly<Record<string, { readonly author: string }>>;
  };
}

/** Opens a match; it begins when its first player asks for it. */
export const openBoardgameMatch: OpenMatch = async (address, moreLines) => {
  const [url, match] = [`${address()}/table`, randomUUID()];
  const lines: Socket[] = [];
  const nobody = Array.from({ length: 1 + moreLines }, () => null);
  // One after the other: two first players at once would each make the match.
  for (const player of [...SEATS.keys(), ...nobody]) lines.push(await join(url, match, player));
  return {
    senders: SEATS.flatMap((seat, player) => {
      const line = lines[player];
      return line ? [sender(line, match, seat, player)] : [];
    }),
    receivers: lines.length,
    receivedBytes: () => receivedOver(lines),
    close: () => closeAll(lines),
  };
};

async function join(url: string, match: string, player: number | null): Promise<Socket> {
  const line = openLine(url);
  await heard(line, 'connect');
  line.emit('sync', match, player === null ? null : String(player), undefined, SEATS.length);
  await heard(line, 'sync');
  line.on('update', () => {});
  return line;
}

function sender(line: Socket, match: string, seat: string, player: number): PeerSeat {
  const playerID = String(player);
  const made = new PeerSeat((command) => {
    const payload = { type: command.type, args: [command], playerID };
    line.emit('update', { type: 'MAKE_MOVE', payload }, 0, match, playerID);
  });
  line.on('update', (_match: string, { G }: State) => {
    const lastCommand = G.delegations[seat]?.lastCommand ?? '';
    made.hears(lastCommand, () => Object.keys(G.proposals).filter((id) => G.proposals[id]?.author === seat));
  });
  return made;
}
