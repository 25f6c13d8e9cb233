// Owns the socket's event types as this server may use them: nothing goes out that did not pass the gate.
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Result } from '../../../shared/kernel/index.ts';
import type { Refusal, ServerEvents } from '../../../shared/protocol/index.ts';
import type { Admission } from '../../app/app.ts';
import type { Outbound } from '../../app/outbound.ts';
import type { Reply } from '../../app/ports/seat-link.ts';

type GatedServerEvents = {
  [Name in keyof ServerEvents]: (message: Outbound<Parameters<ServerEvents[Name]>[0]>) => void;
};

/** Whatever a client sends is unknown until it is parsed, the way to answer it included. */
interface GatedClientEvents {
  command: (payload: unknown, ack: Reply | undefined) => void;
}

/** Who knocked, from the handshake to the connection. */
interface Knock {
  entry: Result<Admission, Refusal>;
  /** Last sequence number the client holds and can go on from. */
  since: number | null;
}

export type SocketDoor = Server<GatedClientEvents, GatedServerEvents, DefaultEventsMap, Knock>;
export type SeatSocket = Socket<GatedClientEvents, GatedServerEvents, DefaultEventsMap, Knock>;
