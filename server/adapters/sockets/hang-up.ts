// Owns ending a connection at once, with all that waits for it; knows nothing of why.
import type { SeatSocket } from './gated-events.ts';

/** One connection below its socket: what Engine.IO calls a socket. */
export type Wire = SeatSocket['conn'];

/** The WebSocket under a connection; null while it polls. */
export function webSocketOf({ transport }: Wire): WebSocketUnder | null {
  const under = 'socket' in transport ? transport.socket : null;
  return isWebSocket(under) ? under : null;
}

interface WebSocketUnder {
  terminate(): void;
  on(event: 'ping', heard: () => void): unknown;
}

const isWebSocket = (under: unknown): under is WebSocketUnder =>
  typeof under === 'object' && under !== null && 'terminate' in under && 'on' in under;

/** A closing handshake would wait half a minute for a network, or a peer, that does not answer. */
export function hangUp(conn: Wire): void {
  const under = webSocketOf(conn);
  conn.close(true);
  under?.terminate();
}
