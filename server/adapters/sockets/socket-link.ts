// Owns one socket as a seat's open line: what passed the gate goes out, and a reader that has stopped reading is let go.
import type { SeatLink } from '../../app/ports/seat-link.ts';
import type { SeatSocket } from './gated-events.ts';

/** What may wait for one reader, in bytes; it comes back with its sequence number and misses nothing. */
const WAITING_BYTES = 1_048_576;

/** Hangs up once more than WAITING_BYTES wait for the network. */
function boundQueue(socket: SeatSocket): void {
  const { conn } = socket;
  let waiting = 0;
  conn.on('packetCreate', ({ data }: { readonly data?: unknown }) => {
    waiting += typeof data === 'string' ? data.length : 0;
    // Discards what waits: asking politely would wait for the same network.
    if (waiting > WAITING_BYTES) conn.close(true);
  });
  conn.on('flush', () => {
    waiting = 0;
  });
}

export function socketLink(socket: SeatSocket): SeatLink {
  boundQueue(socket);
  return {
    welcome: (message) => void socket.emit('welcome', message),
    resumed: (message) => void socket.emit('resumed', message),
    patch: (message) => void socket.emit('patch', message),
    farewell(message) {
      socket.emit('farewell', message);
      socket.disconnect(true);
    },
  };
}
