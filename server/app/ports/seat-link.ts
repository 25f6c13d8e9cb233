// Owns what the app may do with one open line to a seat; knows no transport. Only what passed the gate goes down it.
import type { Ack, Farewell, Resumed, Welcome } from '../../../shared/protocol/index.ts';
import type { ViewPatch } from '../../../shared/views/index.ts';
import type { Outbound } from '../outbound.ts';

/** One socket of a seat; a seat may have several. Messages arrive in the order in which they are sent. */
export interface SeatLink {
  welcome(message: Outbound<Welcome>): void;
  resumed(message: Outbound<Resumed>): void;
  patch(message: Outbound<ViewPatch>): void;
  /** The last message: the line is closed after it. */
  farewell(message: Outbound<Farewell>): void;
}

/** Answers one command; called once. */
export type Reply = (ack: Outbound<Ack>) => void;
