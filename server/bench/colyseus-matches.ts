// Owns the driver's side of Colyseus: the official SDK, which folds every patch. Knows no schema but what it reads of a state.
import { createRequire } from 'node:module';
import path from 'node:path';
import type { OpenMatch } from './match.ts';
import { PeerSeat } from './peer-seat.ts';

const SEATS = ['UA', 'RU', 'US', 'EU', 'MED'] as const;

interface State {
  readonly delegations: ReadonlyMap<string, { readonly lastCommand: string }>;
  readonly proposals: ReadonlyMap<string, { readonly id: string; readonly author: string }>;
}

/** What the driver uses of the SDK's room. */
interface Room {
  readonly roomId: string;
  send(type: string, message: object): void;
  leave(): Promise<number>;
  onStateChange(changed: (state: State) => void): unknown;
  readonly connection: {
    readonly transport: { readonly ws: { readonly _socket?: { readonly bytesRead?: number } } };
  };
}

interface Client {
  create(name: string, options: object): Promise<Room>;
  joinById(id: string, options: object): Promise<Room>;
}

interface Sdk {
  readonly Client: new (url: string) => Client;
}

/** Opens rooms with the SDK that is installed in `peersFolder`. */
export function colyseusMatch(peersFolder: string): OpenMatch {
  const sdk: Sdk = createRequire(path.join(peersFolder, 'package.json'))('@colyseus/sdk');
  return async (address, moreLines) => {
    const client = new sdk.Client(address());
    const first = await client.create('table', { seat: SEATS[0] });
    const players = [first];
    for (const seat of SEATS.slice(1)) players.push(await client.joinById(first.roomId, { seat }));
    const rooms = [...players];
    for (let i = 0; i <= moreLines; i++) rooms.push(await client.joinById(first.roomId, {}));
    return {
      senders: players.map((room, i) => sender(room, SEATS[i] ?? '')),
      receivers: rooms.length,
      receivedBytes: () => rooms.reduce((sum, room) => sum + bytesOver(room), 0),
      close: () => {
        for (const room of rooms) void room.leave();
      },
    };
  };
}

function bytesOver({ connection }: Room): number {
  const bytes = connection.transport.ws._socket?.bytesRead;
  if (bytes === undefined) throw new Error('the Colyseus client does not say how many bytes came in');
  return bytes;
}

function sender(room: Room, seat: string): PeerSeat {
  const made = new PeerSeat((command) => room.send(command.type, command));
  room.onStateChange((state) => {
    const lastCommand = state.delegations.get(seat)?.lastCommand ?? '';
    made.hears(lastCommand, () =>
      [...state.proposals.values()].filter(({ author }) => author === seat).map(({ id }) => id),
    );
  });
  return made;
}
