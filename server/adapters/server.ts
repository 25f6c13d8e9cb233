// Owns how the parts become one running server, and how it stops; knows what each part is for, not how it works.
import { once } from 'node:events';
import http from 'node:http';
import type { Socket } from 'node:net';
import path from 'node:path';
import { type App, createApp } from '../app/app.ts';
import type { AppPorts } from '../app/app-ports.ts';
import type { Journal } from '../app/ports/journal.ts';
import type { Log } from '../app/ports/log.ts';
import { theGame } from '../app/the-game.ts';
import { httpDoor } from './http/http-door.ts';
import { openEmbeddedJournal } from './journal/embedded-journal.ts';
import { projectRoot } from './project-root.ts';
import { loadScenarioFiles } from './scenario-files.ts';
import type { Settings } from './settings.ts';
import type { SocketDoor } from './sockets/gated-events.ts';
import { socketDoor } from './sockets/socket-door.ts';
import { codeStamp } from './system/code-stamp.ts';
import { cryptoIds } from './system/crypto-ids.ts';
import { systemClock } from './system/system-clock.ts';

/** How long goodbyes may take to go out; then whatever is still connected is cut. */
const GOODBYE_MS = 300;

export interface RunningServer {
  readonly port: number;
  /** Stops accepting, finishes what is under way, says goodbye, lets go of the store. */
  stop(): Promise<void>;
}

/** Why the server cannot start, in a sentence for the operator. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** After the first pages have been served; it takes half a second of work. */
const PREPARE_AFTER_MS = 1_500;

const openJournal = async (settings: Settings, root: string, log: Log): Promise<Journal> =>
  settings.REDIS_URL
    ? // Loaded only when asked for: the client takes as long to load as all the rest of the server.
      (await import('./journal/redis-journal.ts')).openRedisJournal(settings.REDIS_URL, log)
    : openEmbeddedJournal(path.resolve(root, settings.DATA_DIR ?? 'data'));

/**
 * Starts everything and listens.
 *
 * @param replace parts to use in place of the usual ones
 * @throws CannotStart, JournalUnavailable or JournalDamaged with a sentence for the operator
 */
export async function startServer(
  settings: Settings,
  log: Log,
  replace: Partial<AppPorts> = {},
): Promise<RunningServer> {
  const root = projectRoot();
  const journal = await openJournal(settings, root, log);
  try {
    const app = createApp({
      ...theGame,
      scenarios: loadScenarioFiles(path.join(root, 'assets')),
      journal,
      clock: systemClock,
      ids: cryptoIds,
      log,
      scriptedPauseMs: settings.SCRIPTED_PAUSE_MS ?? null,
      snapshotFormat: codeStamp(),
      ...replace,
    });
    await app.start();
    return await open(settings, log, root, app, journal);
  } catch (fault) {
    await journal.close();
    throw fault;
  }
}

async function open(
  settings: Settings,
  log: Log,
  root: string,
  app: App,
  journal: Journal,
): Promise<RunningServer> {
  const publicUrl = settings.PUBLIC_URL ?? null;
  const door = httpDoor({
    app,
    log,
    publicUrl,
    sessionsPerMinute: settings.SESSIONS_PER_MINUTE,
    clientFolder: path.join(root, 'dist/client'),
    assetsFolder: path.join(root, 'assets'),
  });
  const server = http.createServer(door);
  const cutAll = rememberConnections(server);
  const sockets = socketDoor(server, { app, log, publicUrl });
  const port = await listen(server, settings);
  setTimeout(() => app.prepare(), PREPARE_AFTER_MS).unref();
  return { port, stop: () => stop({ server, sockets, app, journal, cutAll }) };
}

async function listen(server: http.Server, { PORT, HOST }: Settings): Promise<number> {
  try {
    server.listen(PORT, HOST);
    await once(server, 'listening');
  } catch (fault) {
    throw new CannotStart(sentenceOf(fault, PORT, HOST), { cause: fault });
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : PORT;
}

function sentenceOf(fault: unknown, port: number, host: string | undefined): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : '';
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Stop it, or choose another with PORT.`;
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this user has. Choose another with PORT, above 1023.`;
  return `The server cannot listen on ${host ?? 'this machine'}, port ${port} (${String(code)}). Check HOST and PORT.`;
}

/** Keeps every open connection, upgraded ones too, of which the HTTP server knows nothing more. Returns the way to cut them all. */
function rememberConnections(server: http.Server): () => void {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => {
    for (const socket of open) socket.destroy();
  };
}

interface Parts {
  readonly server: http.Server;
  readonly sockets: SocketDoor;
  readonly app: App;
  readonly journal: Journal;
  readonly cutAll: () => void;
}

async function stop({ server, sockets, app, journal, cutAll }: Parts): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  await app.stop();
  // Settles only when the server has closed, which a page prevents that comes back at once over a connection it still holds.
  const saidGoodbye = sockets.close();
  const cutting = setTimeout(cutAll, GOODBYE_MS);
  await Promise.all([saidGoodbye, closed]);
  clearTimeout(cutting);
  await journal.close();
}
