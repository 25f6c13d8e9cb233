// Owns a built server in a process of its own, for tests that must end it the hard way. Knows it by its output alone.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { projectRoot } from '../project-root.ts';

const START_MS = 20_000;

export interface ChildServer {
  readonly url: string;
  /** Both outputs so far. */
  output(): string;
  /** False once it has ended, whoever ended it. */
  running(): boolean;
  /** Sends it a signal that need not end it: SIGSTOP, SIGCONT. */
  signal(signal: NodeJS.Signals): void;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to stop; resolves with its exit code, null if a signal ended it. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

/** `fileBlocks`: no file may grow beyond so many blocks of 512 bytes, as on a disk that is full. */
interface Limits {
  readonly fileBlocks?: number;
}

function start(
  env: Environment,
  { fileBlocks }: Limits = {},
): {
  readonly child: ChildProcess;
  readonly out: { stdout: string; stderr: string };
} {
  const main = path.join(projectRoot(), 'dist/server/main.js');
  if (!fs.existsSync(main)) throw new Error('The server has not been built: run npm run build.');
  // Nothing of this process's own settings may leak into the child's.
  const own = { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', ...env };
  const limited = ['-c', `ulimit -f ${fileBlocks}; exec "$0" "$1"`, process.execPath, main];
  const child =
    fileBlocks === undefined
      ? spawn(process.execPath, [main], { env: own })
      : spawn('sh', limited, { env: own });
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    out.stdout += String(text);
  });
  child.stderr.on('data', (text) => {
    out.stderr += String(text);
  });
  return { child, out };
}

/** Runs the built server until it ends by itself. */
export async function runToEnd(env: Environment): Promise<Ended> {
  const { child, out } = start(env);
  const late = setTimeout(() => child.kill('SIGKILL'), START_MS);
  await once(child, 'close');
  clearTimeout(late);
  return { code: child.exitCode, ...out };
}

/** Starts the built server and waits until it says where it listens. */
export async function startChild(env: Environment, limits: Limits = {}): Promise<ChildServer> {
  const { child, out } = start(env, limits);
  const listening = () => /Listening on (http:\S+)/.exec(out.stdout)?.[1];
  const deadline = Date.now() + START_MS;
  while (!listening()) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The server did not listen. It said:\n${out.stdout}${out.stderr}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const running = () => child.exitCode === null && child.signalCode === null;
  const end = async (signal: NodeJS.Signals) => {
    if (running()) {
      const closed = once(child, 'close');
      child.kill(signal);
      await closed;
    }
    return child.exitCode;
  };
  return {
    url: listening() ?? '',
    output: () => out.stdout + out.stderr,
    running,
    signal: (signal) => void child.kill(signal),
    kill: async () => void (await end('SIGKILL')),
    end: (signal = 'SIGTERM') => end(signal),
  };
}
