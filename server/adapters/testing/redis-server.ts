// Owns a redis-server of a test's own: free port, own folder, ended with the test. Knows nothing of what is stored in it.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

export interface TestRedis {
  readonly url: string;
  /** Ends it as a crash would, and starts it again on what it had written, `downMs` later. */
  crashAndRestart(downMs?: number): Promise<void>;
  stop(): Promise<void>;
}

async function isFree(port: number): Promise<boolean> {
  const server = net.createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

/** A port for whoever must come back to it: below those that the system lends to outgoing connections. */
export async function steadyPort(): Promise<number> {
  for (;;) {
    const port = randomInt(14_000, 31_000);
    if (await isFree(port)) return port;
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = net.connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write('PING\r\n');
    const [data] = await once(socket, 'data');
    return String(data).startsWith('+PONG');
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function start(port: number, folder: string): Promise<ChildProcess> {
  const program = process.env.REDIS_SERVER_PATH ?? 'redis-server';
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always'];
  const child = spawn(program, [...settings, ...durable], { stdio: 'ignore' });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (cause) => reject(new Error(`${program} does not start`, { cause })));
  });
  const up = async () => {
    for (let tries = 0; tries < 200; tries++) {
      if (await answers(port)) return;
      await wait(25);
    }
    throw new Error(`${program} does not answer on port ${port}`);
  };
  await Promise.race([up(), failed]);
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Starts a redis-server that syncs every write: REDIS_SERVER_PATH, else the one on the PATH. */
export async function startRedis(): Promise<TestRedis> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thirty-days-redis-'));
  const port = await steadyPort();
  let child = await start(port, folder);
  return {
    url: `redis://127.0.0.1:${port}`,
    async crashAndRestart(downMs = 0) {
      await end(child, 'SIGKILL');
      await wait(downMs);
      child = await start(port, folder);
    },
    async stop() {
      await end(child, 'SIGTERM');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
