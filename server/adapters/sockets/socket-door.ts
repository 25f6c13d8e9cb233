// Owns who may open a line: our own pages, with a seat's token. Knows nothing of what is said over it.
import type { Server as HttpServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Server } from 'socket.io';
import { Decoder } from 'socket.io-parser';
import { err } from '../../../shared/kernel/index.ts';
import { handshakeSchema, limits, type Refusal, refusal } from '../../../shared/protocol/index.ts';
import type { App } from '../../app/app.ts';
import { farewell } from '../../app/outbound.ts';
import type { Log } from '../../app/ports/log.ts';
import { NO_SUCH_SEAT, WENT_WRONG } from '../../app/server-words.ts';
import { addressOf } from './address-of.ts';
import { isOwnOrigin } from './allow-origin.ts';
import { countTraffic } from './count-traffic.ts';
import type { SeatSocket, SocketDoor } from './gated-events.ts';
import { GuessLimits } from './guess-limits.ts';
import { lineGuard } from './line-guard.ts';
import { type ConversationOptions, converse, isPassing } from './seat-conversation.ts';
import { SharedTextEncoder } from './shared-text-encoder.ts';

/** How long somebody is held before being sent to try again: a client comes back at once. */
const LATER_MS = 1_000;

const TOO_MANY_TRIES: Refusal = refusal(
  'server/too_many_tries',
  'Too many tries to open this seat from here. You will be let in again in a moment.',
);

export interface SocketDoorOptions extends ConversationOptions {
  readonly app: App;
  readonly log: Log;
  readonly publicUrl: string | null;
}

/** Opens the door on an HTTP server that is listening or will be. */
export function socketDoor(http: HttpServer, options: SocketDoorOptions): SocketDoor {
  const { app, log, publicUrl } = options;
  const guard = lineGuard(options.commandsPerSecond);
  const guesses = new GuessLimits();
  const door: SocketDoor = new Server(http, {
    serveClient: false,
    parser: { Encoder: SharedTextEncoder, Decoder },
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: limits.frameBytes,
    connectTimeout: 10_000,
    pingInterval: 15_000,
    pingTimeout: 15_000,
    allowRequest: (request, answer) =>
      answer(null, isOwnOrigin(request, publicUrl) && guard.hasRoom(request)),
  });
  guard.attend(door);
  door.use((socket, next) => {
    knock(app, guesses, socket)
      .catch((fault: unknown) => {
        log.error('socket: threw', fault);
        socket.data.entry = err(WENT_WRONG);
        return null;
      })
      .then((lasting) =>
        next(lasting ? Object.assign(new Error(lasting.message), { data: lasting }) : undefined),
      );
  });
  door.on('connection', (socket) => {
    if (options.meters) countTraffic(socket, options.meters);
    const { entry } = socket.data;
    socket.conn.once('close', () => {
      if (guard.wasCut(socket.conn)) void guesses.bar(String(socket.handshake.auth.token));
    });
    if (entry?.ok) converse(socket, entry.value, options, () => guard.cut(socket.conn));
    else void sendAway(socket, entry?.error ?? WENT_WRONG);
  });
  return door;
}

/** Null when the line may be opened, or at least tried again; else why this token never opens one. */
async function knock(app: App, guesses: GuessLimits, socket: SeatSocket): Promise<Refusal | null> {
  const handshake = handshakeSchema.safeParse(socket.handshake.auth);
  if (!handshake.success) return NO_SUCH_SEAT;
  const { token, seq, resume, earlier } = handshake.data;
  const address = addressOf(socket.request);
  const mayTry = await guesses.mayTry(address, token);
  const entry = mayTry ? await app.admit(token, earlier) : err(TOO_MANY_TRIES);
  socket.data = { entry, since: resume === true && seq !== undefined ? seq : null };
  if (entry.ok || isPassing(entry.error)) return null;
  await guesses.wasWrong(address);
  return entry.error;
}

async function sendAway(socket: SeatSocket, error: Refusal): Promise<void> {
  await wait(LATER_MS);
  socket.emit('farewell', farewell(error, true));
  socket.disconnect(true);
}
