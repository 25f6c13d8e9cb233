// Owns the process: settings in, one server, an orderly end. Knows no game.
import os from 'node:os';
import process from 'node:process';
import { CannotStart } from './adapters/http/listen-on.ts';
import { type RunningServer, startServer } from './adapters/server.ts';
import { readSettings, type Settings } from './adapters/settings.ts';
import { makeLog } from './adapters/system/pino-log.ts';
import { JournalDamaged, JournalUnavailable } from './app/ports/journal.ts';
import type { Log } from './app/ports/log.ts';

/** By then everything has been written that ever will be. */
const STOP_WITHIN_MS = 4_500;

const isAnyAddress = (host: string | undefined): boolean =>
  host === undefined || host === '::' || host === '0.0.0.0';

/** Addresses by which others on the same network reach this machine. */
function networkAddresses(): readonly string[] {
  const addresses = Object.values(os.networkInterfaces()).flatMap((list) => list ?? []);
  return addresses
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

function printAddresses({ HOST, PUBLIC_URL, METRICS_HOST }: Settings, server: RunningServer): void {
  const { port, metricsPort } = server;
  const shown = isAnyAddress(HOST) ? 'localhost' : HOST?.includes(':') ? `[${HOST}]` : HOST;
  const network = isAnyAddress(HOST) ? networkAddresses() : [];
  const lines = [
    `Listening on http://${shown}:${port}`,
    ...network.map((address) => `On this network: http://${address}:${port}`),
    ...(PUBLIC_URL ? [`Public address: ${PUBLIC_URL}`] : []),
    ...(metricsPort === null ? [] : [`Figures: http://${METRICS_HOST}:${metricsPort}/metrics`]),
  ];
  // In one piece, so that whoever reads the first line has them all.
  console.log(lines.join('\n'));
}

/** In good order at the first signal, at once at the second. */
function stopOnSignal(server: RunningServer, log: Log): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info('stopping', { signal });
    setTimeout(() => {
      log.error('stop: took too long', new Error('not everything could be closed'));
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    server.stop().then(
      () => process.exit(0),
      (fault: unknown) => {
        log.error('stop: failed', fault);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** What is acknowledged is stored, so an unknown error is best met by beginning again. */
function endOnUnknownError(log: Log): void {
  const end = (fault: unknown) => {
    log.error('unexpected error: ending', fault);
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

function refuse(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.ok)
    refuse(['Thirty Days cannot start with these settings:', ...settings.error.map((one) => `  ${one}`)]);
  const log = makeLog(settings.value.LOG_LEVEL);
  endOnUnknownError(log);
  try {
    const server = await startServer(settings.value, log);
    stopOnSignal(server, log);
    printAddresses(settings.value, server);
  } catch (fault) {
    const known =
      fault instanceof CannotStart || fault instanceof JournalUnavailable || fault instanceof JournalDamaged;
    if (known) refuse([fault.message]);
    throw fault;
  }
}

await main();
