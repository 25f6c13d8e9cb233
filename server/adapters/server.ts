// Owns how the parts become one running server, and how it stops; knows what each part is for, not how it works.
import http from 'node:http';
import type { Socket } from 'node:net';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { type App, createApp } from '../app/app.ts';
import type { AppPorts } from '../app/app-ports.ts';
import type { Journal } from '../app/ports/journal.ts';
import type { Log } from '../app/ports/log.ts';
import { theGame } from '../app/the-game.ts';
import { httpDoor } from './http/http-door.ts';
import { listenOn } from './http/listen-on.ts';
import { loadOwnMaps } from './map-files.ts';
import { meteredJournal } from './metrics/metered-journal.ts';
import type { PrometheusMeters } from './metrics/prometheus-meters.ts';
import { closeStore, openStore, type Store } from './open-store.ts';
import { packageVersion, projectRoot } from './project-root.ts';
import { loadScenarioFiles } from './scenario-files.ts';
import type { Settings } from './settings.ts';
import type { SocketDoor } from './sockets/gated-events.ts';
import { socketDoor } from './sockets/socket-door.ts';
import { codeStamp } from './system/code-stamp.ts';
import { cryptoIds } from './system/crypto-ids.ts';
import { hasReckoningThread, reckonSpace } from './system/reckon-space.ts';
import { systemClock } from './system/system-clock.ts';
import { httpWebhooks } from './webhooks/webhooks.ts';

/** How long goodbyes may take to go out. */
const GOODBYE_MS = 300;
/** Then every line is closed, and what will not close is cut. */
const CUT_AFTER_MS = 100;

/** Milliseconds: an honest request is whole in a moment, and a half-open one holds a place that others need. */
const HALF_OPEN = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 };

export interface RunningServer {
  readonly port: number;
  /** Where figures are read off; null = nowhere. */
  readonly metricsPort: number | null;
  /** Says it is not ready, finishes what is under way, says goodbye, stops accepting, lets go of the store. */
  stop(): Promise<void>;
}

async function openMeters(settings: Settings, code: string): Promise<PrometheusMeters | null> {
  if (settings.METRICS_PORT === undefined) return null;
  const { prometheusMeters } = await import('./metrics/prometheus-meters.ts');
  return prometheusMeters({ version: packageVersion(), code });
}

function webhooksOf({ WEBHOOKS, PUBLIC_URL }: Settings) {
  return WEBHOOKS === 'off' ? null : httpWebhooks({ reach: WEBHOOKS, publicUrl: PUBLIC_URL ?? null });
}

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
  const stamp = codeStamp();
  const meters = await openMeters(settings, stamp);
  const store = await openStore(settings, root, log);
  const measured = (one: Journal) => (meters ? meteredJournal(one, meters) : one);
  try {
    const assets = path.join(root, 'assets');
    const ownMaps = loadOwnMaps(assets, settings.SCENARIOS_DIR);
    const app = createApp({
      ...theGame,
      scenarios: loadScenarioFiles(assets, settings.SCENARIOS_DIR),
      clock: systemClock,
      ids: cryptoIds,
      log,
      meter: meters,
      presence: store.presence,
      webhooks: webhooksOf(settings),
      scriptedPauseMs: settings.SCRIPTED_PAUSE_MS ?? null,
      reckonSpace: hasReckoningThread ? reckonSpace : null,
      snapshotFormat: stamp,
      ...replace,
      journal: measured(replace.journal ?? store.journal),
    });
    await app.start();
    return await open({ settings, log, root, app, store, meters, ownMaps });
  } catch (fault) {
    await closeStore(store);
    throw fault;
  }
}

interface Made {
  readonly settings: Settings;
  readonly log: Log;
  readonly root: string;
  readonly app: App;
  readonly store: Store;
  readonly meters: PrometheusMeters | null;
  readonly ownMaps: ReadonlyMap<string, string>;
}

async function open(made: Made): Promise<RunningServer> {
  const { settings, log, root, app, store, meters, ownMaps } = made;
  const publicUrl = settings.PUBLIC_URL ?? null;
  const door = httpDoor({
    app,
    log,
    publicUrl,
    trustedProxies: settings.TRUSTED_PROXIES ?? null,
    meters,
    sessionsPerMinute: settings.SESSIONS_PER_MINUTE,
    clientFolder: path.join(root, 'dist/client'),
    assetsFolder: path.join(root, 'assets'),
    ownMaps,
  });
  const server = http.createServer(HALF_OPEN, door);
  const cutAll = rememberConnections(server);
  const commandsPerSecond = settings.COMMANDS_PER_SECOND;
  const sockets = socketDoor(server, { app, log, publicUrl, commandsPerSecond, meters });
  const figures = await openFigures(made, sockets);
  try {
    const port = await listenOn(server, settings.PORT, settings.HOST);
    const stopAll = () => stop({ server, sockets, app, store, cutAll, figures });
    return { port, metricsPort: figures?.port ?? null, stop: stopAll };
  } catch (fault) {
    figures?.close();
    throw fault;
  }
}

type Figures = { readonly port: number; close(): void } | null;

/** On a port of its own, so that whoever reaches the game does not reach them. */
async function openFigures({ settings, app, meters }: Made, sockets: SocketDoor): Promise<Figures> {
  if (meters === null || settings.METRICS_PORT === undefined) return null;
  const { openMetricsDoor } = await import('./metrics/metrics-door.ts');
  meters.observe({ sockets: () => sockets.of('/').sockets.size, sessions: () => app.live() });
  return openMetricsDoor(meters.registry, settings.METRICS_PORT, settings.METRICS_HOST);
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

interface Parts extends Pick<Made, 'app' | 'store'> {
  readonly server: http.Server;
  readonly sockets: SocketDoor;
  readonly cutAll: () => void;
  readonly figures: Figures;
}

async function stop({ server, sockets, app, store, cutAll, figures }: Parts): Promise<void> {
  // Whoever asks meanwhile still hears that this server is not ready and that sessions go on elsewhere.
  await app.stop();
  const closed = new Promise((resolve) => server.close(resolve));
  await goodbyesOut(sockets);
  // Settles only when the server has closed, which a page prevents that comes back at once over a connection it still holds.
  const linesClosed = sockets.close();
  const cutting = setTimeout(cutAll, CUT_AFTER_MS);
  await Promise.all([linesClosed, closed]);
  clearTimeout(cutting);
  figures?.close();
  await closeStore(store);
}

/** A line closes once its goodbye is written; closing the door before that would throw away what still waits. */
async function goodbyesOut(sockets: SocketDoor): Promise<void> {
  const end = performance.now() + GOODBYE_MS;
  while (sockets.engine.clientsCount > 0 && performance.now() < end) await wait(5);
}
