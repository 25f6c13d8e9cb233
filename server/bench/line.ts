// Owns one Socket.IO line of a driver: the official client, WebSocket alone, no compression. Knows nothing of what is said over it.
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';

/** The parts of the `ws` package's socket that count bytes. */
interface Counting {
  readonly ws?: { readonly _socket?: { readonly bytesRead?: number } };
}

/** Opens a line. */
export function openLine(url: string, options: Partial<ManagerOptions & SocketOptions> = {}): Socket {
  return io(url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    ...options,
  });
}

/** Resolves when a line has heard a first event of this name; rejects when it is turned away or cut before that. */
export function heard<T>(line: Socket, event: string): Promise<T> {
  return new Promise((resolve, reject) => {
    line.once(event, resolve);
    line.once('connect_error', (fault) => reject(new Error(`a line was refused: ${fault.message}`)));
    line.once('disconnect', (why) => reject(new Error(`a line was cut before it heard ${event}: ${why}`)));
    line.once('farewell', (last: unknown) => reject(new Error(`a line was closed: ${JSON.stringify(last)}`)));
  });
}

/** Bytes that came in over lines since they were opened, frame headers included. */
export const receivedOver = (lines: readonly Socket[]): number =>
  lines.reduce((sum, line) => sum + bytesOver(line), 0);

function bytesOver({ io: manager }: Socket): number {
  const { ws }: Counting = manager.engine.transport as Counting;
  const bytes = ws?._socket?.bytesRead;
  if (bytes === undefined)
    throw new Error('a line was cut, or the client does not say how many bytes came in');
  return bytes;
}

export function closeAll(lines: readonly Socket[]): void {
  for (const line of lines) line.disconnect();
}
