// Owns the socket's event types as this server may use them: nothing goes out that did not pass the gate.
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Result } from '../../../shared/kernel/index.ts';
import type { Ack, PreviewAnswer, Refusal, ServerEvents } from '../../../shared/protocol/index.ts';
import type { ViewPatch } from '../../../shared/views/index.ts';
import type { Admission } from '../../app/app.ts';
import type { Outbound } from '../../app/outbound.ts';

type GatedServerEvents = {
  [Name in keyof ServerEvents]: (...messages: Gated<Parameters<ServerEvents[Name]>>) => void;
};
type Gated<Messages extends unknown[]> = { [At in keyof Messages]: Outbound<Messages[At]> };

/** How a command is answered over a socket. */
export type SocketReply = (answer: Outbound<Ack>, ...others: readonly Outbound<ViewPatch>[]) => void;

/** Whatever a client sends is unknown until it is parsed, the way to answer it included. */
interface GatedClientEvents {
  command: (payload: unknown, ack: SocketReply | undefined) => void;
  preview: (payload: unknown, ack: ((answer: Outbound<PreviewAnswer>) => void) | undefined) => void;
}

/** Who knocked, from the handshake to the connection. */
interface Knock {
  entry: Result<Admission, Refusal>;
  /** Last sequence number the client holds and can go on from. */
  since: number | null;
}

export type SocketDoor = Server<GatedClientEvents, GatedServerEvents, DefaultEventsMap, Knock>;
export type SeatSocket = Socket<GatedClientEvents, GatedServerEvents, DefaultEventsMap, Knock>;
