// Owns the processes a bench run starts: begun, waited for, ended however the run ends. Knows nothing of what they do.
import { type ChildProcess, type ForkOptions, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

const START_MS = 120_000;
const STOP_MS = 6_000;
/** As much of a child's words as an error needs. */
const KEPT = 4_000;

const running = new Set<ChildProcess>();
// Whatever ends this process, nothing it started is left behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface Child {
  readonly pid: number;
  /** What the child said when it was ready: the first group of the pattern that was waited for. */
  readonly said: string;
  stop(): Promise<void>;
}

export interface ChildOrder {
  readonly command: string;
  readonly args: readonly string[];
  /** The child's whole environment, besides PATH. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What it prints when it is ready. */
  readonly ready: RegExp;
}

const isGone = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Ends a child in good order, or after a while without asking. */
async function stop(child: ChildProcess): Promise<void> {
  if (!isGone(child)) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(late);
  }
  running.delete(child);
}

/**
 * Starts a program and waits until it says that it is ready.
 *
 * @throws Error with what the program said when it ends before or takes longer than two minutes
 */
export async function startChild({ command, args, env = {}, cwd, ready }: ChildOrder): Promise<Child> {
  const child = spawn(command, args, { cwd, env: { PATH: process.env.PATH ?? '', ...env } });
  running.add(child);
  let said = '';
  const found = await new Promise<string | Error>((resolve) => {
    const late = setTimeout(() => resolve(new Error('it took longer than two minutes')), START_MS);
    const hear = (chunk: unknown) => {
      said = (said + String(chunk)).slice(-KEPT);
      const [whole, group] = ready.exec(said) ?? [];
      if (whole === undefined) return;
      clearTimeout(late);
      resolve(group ?? whole);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', resolve);
    child.once('exit', (code, signal) => resolve(new Error(`it ended with ${code ?? signal}`)));
  });
  if (found instanceof Error || child.pid === undefined) {
    child.kill('SIGKILL');
    running.delete(child);
    const why = found instanceof Error ? found.message : 'it has no process';
    throw new Error(`${command} ${args.join(' ')} did not start: ${why}. It said:\n${said}`);
  }
  return { pid: child.pid, said: found, stop: () => stop(child) };
}

/**
 * Runs a module of this project in a process of its own, gives it one message and waits for one answer.
 *
 * @throws Error with the child's words when it answers with `{error}` or ends without an answer
 */
export async function askProcess<Q extends object, A>(
  module: string,
  question: Q,
  options: ForkOptions = {},
): Promise<A> {
  const child = fork(module, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], ...options });
  running.add(child);
  try {
    return await new Promise<A>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        reject(new Error(`a driver ended with ${code ?? signal} and no answer`)),
      );
      child.on('message', (answer: { readonly error: string } | { readonly answer: A }) => {
        if ('error' in answer) reject(new Error(answer.error));
        else resolve(answer.answer);
      });
      child.send(question);
    });
  } finally {
    await stop(child);
  }
}
