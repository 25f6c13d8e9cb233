// Owns how each server under measurement is started, in a process of its own, and what is left of it removed. Knows no workload.
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { assertNever } from '../../shared/kernel/index.ts';
import { freePort } from '../adapters/testing/free-port.ts';
import { type Child, startChild } from './children.ts';
import type { TargetName } from './driver-job.ts';
import { makeScratch, removeScratch } from './scratch.ts';

const serverMain = fileURLToPath(new URL('../main.js', import.meta.url));
const echoServer = fileURLToPath(new URL('./echo-server.js', import.meta.url));
const LISTENING = /Listening on (http:\S+)/;
/** Lets a driver ask for a collection, so that memory is what is held and not what is waiting to be freed. */
const COLLECT = ['--expose-gc', '--import', 'data:text/javascript,process.on("SIGUSR2",()=>gc())'];
const PRODUCTION = { NODE_ENV: 'production' };

export interface Target {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const asTarget = ({ said, pid, stop }: Child, clean: () => void = () => {}): Target => ({
  url: said,
  pid,
  async stop() {
    await stop();
    clean();
  },
});

/** Starts a script under this Node. */
const startNode = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Child> =>
  startChild({ command: process.execPath, args, env: { ...PRODUCTION, ...env }, ready: LISTENING });

export interface ServerWish {
  /** Its data; a folder of its own unless told. */
  readonly folder?: string;
  readonly redisUrl?: string;
}

/** This server as an operator starts it, its limits on how much one address may ask lifted. */
export async function startThirtyDays({ folder, redisUrl }: ServerWish = {}): Promise<Target> {
  const data = folder ?? makeScratch();
  const child = await startNode([...COLLECT, serverMain], {
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    DATA_DIR: data,
    SESSIONS_PER_MINUTE: '0',
    COMMANDS_PER_SECOND: '0',
    ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
  });
  return asTarget(child, () => folder === undefined && removeScratch(data));
}

async function startBoardgameFile(peersFolder: string): Promise<Target> {
  const data = makeScratch();
  const child = await startNode([path.join(peersFolder, 'boardgame-server.mjs'), data]);
  return asTarget(child, () => removeScratch(data));
}

/** Starts one of the servers that are compared. */
export async function startTarget(name: TargetName, peersFolder: string): Promise<Target> {
  switch (name) {
    case 'thirty-days':
      return startThirtyDays();
    case 'echo':
      return asTarget(await startNode([...COLLECT, echoServer]));
    case 'boardgame-memory':
      return asTarget(await startNode([path.join(peersFolder, 'boardgame-server.mjs')]));
    case 'boardgame-file':
      return startBoardgameFile(peersFolder);
    case 'colyseus':
      return asTarget(await startNode([path.join(peersFolder, 'colyseus-server.mjs')]));
    default:
      return assertNever(name);
  }
}

/** A redis-server of its own that syncs every write: REDIS_SERVER_PATH, else the one on the PATH. */
export async function startRedis(): Promise<Target> {
  const [data, port] = [makeScratch(), await freePort()];
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', data, '--save', ''];
  const child = await startChild({
    command: process.env.REDIS_SERVER_PATH ?? 'redis-server',
    args: [...place, '--appendonly', 'yes', '--appendfsync', 'always'],
    ready: /Ready to accept connections/,
  });
  return { ...asTarget(child, () => removeScratch(data)), url: `redis://127.0.0.1:${port}` };
}
