// Owns the journal of this machine from the server's thread: the file is written in another, so that no sync of the disk holds up
// anybody who does not wait for it. Knows no SQL.
import { once } from 'node:events';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import {
  type Append,
  type Appended,
  type Journal,
  JournalDamaged,
  JournalUnavailable,
  type Snapshot,
} from '../../app/ports/journal.ts';
import type { EmbeddedJournal } from './embedded-journal.ts';
import { writtenOut } from './embedded-write.ts';
import { type PackedAppend, packed } from './packed-append.ts';

/** What is asked of the other thread. */
export type Asked = Pick<
  EmbeddedJournal,
  | 'appendWritten'
  | 'read'
  | 'sessions'
  | 'timers'
  | 'findMember'
  | 'findCode'
  | 'successorOf'
  | 'putSnapshot'
  | 'getSnapshot'
  | 'close'
>;

export type Question =
  | {
      readonly number: number;
      readonly asked: Exclude<keyof Asked, 'appendWritten'>;
      readonly given: readonly unknown[];
    }
  /** Most of what is asked. */
  | readonly [number: number, append: PackedAppend];

/** Errors lose their kind between threads, so it is told. */
export interface Fault {
  readonly kind: 'damaged' | 'unavailable' | 'other';
  readonly message: string;
}

export type Told =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly fault: Fault };

/** What is told at once. */
export interface AllTold {
  /** Of appends that went well, in turn: the question's number and the session's version. */
  readonly appended: readonly number[];
  readonly others: readonly Told[];
}

/** First thing the other thread says: whether it could open the journal. */
export type Opened = { readonly fault: Fault | null };

interface Waiting {
  resolve(value: unknown): void;
  reject(fault: Error): void;
}

const errorOf = ({ kind, message }: Fault): Error => {
  if (kind === 'damaged') return new JournalDamaged(message);
  return kind === 'unavailable' ? new JournalUnavailable(message) : new Error(message);
};

/**
 * Opens the journal of a folder for this process alone, in a thread of its own.
 *
 * @param code the thread's compiled code: a thread loads no TypeScript
 * @throws JournalUnavailable, JournalDamaged with a sentence for the operator
 */
export async function openThreadedJournal(
  folder: string,
  code = new URL('./journal-worker.js', import.meta.url),
): Promise<Journal> {
  const worker = new Worker(code, { workerData: folder });
  const [opened]: readonly Opened[] = await once(worker, 'message');
  if (!opened?.fault) return new ThreadedJournal(worker);
  await worker.terminate();
  throw errorOf(opened.fault);
}
class ThreadedJournal implements Journal {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #questions: Question[] = [];
  #asked = 0;
  #closed: Promise<void> | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (told: AllTold) => this.#hear(told));
    // A thread that fails has an error of ours: the process ends with it and begins again.
    worker.on('error', (fault) => {
      throw fault;
    });
  }

  append(append: Append): Promise<Appended> {
    const written = packed(writtenOut(append));
    return this.#send<Appended>((number) => [number, written]);
  }

  read(session: string, after: number) {
    return this.#ask('read', session, after);
  }

  sessions() {
    return this.#ask('sessions');
  }

  timers(until: number) {
    return this.#ask('timers', until);
  }

  findMember(tokenHash: string) {
    return this.#ask('findMember', tokenHash);
  }

  findCode(code: string) {
    return this.#ask('findCode', code);
  }

  successorOf(session: string) {
    return this.#ask('successorOf', session);
  }

  putSnapshot(session: string, snapshot: Snapshot) {
    return this.#ask('putSnapshot', session, snapshot);
  }

  getSnapshot(session: string, format: string) {
    return this.#ask('getSnapshot', session, format);
  }

  /** Nobody else works on these sessions, so there is never any news; a tool only adds a session of its own. */
  follow(): () => void {
    return () => {};
  }

  close(): Promise<void> {
    this.#closed ??= this.#ask('close').then(async () => void (await this.#worker.terminate()));
    return this.#closed;
  }

  #ask<Name extends Exclude<keyof Asked, 'appendWritten'>>(
    asked: Name,
    ...given: Parameters<Asked[Name]>
  ): Promise<Awaited<ReturnType<Asked[Name]>>> {
    return this.#send((number) => ({ number, asked, given }));
  }

  /**
   * What is asked in one breath goes over in one message, and appends in it share one commit. The other thread
   * answers with what the very method returned there.
   */
  #send<Value>(question: (number: number) => Question): Promise<Value> {
    if (this.#closed) return Promise.reject(new JournalUnavailable('The journal is closed.'));
    const number = ++this.#asked;
    if (this.#questions.push(question(number)) === 1) process.nextTick(() => this.#post());
    return new Promise((resolve, reject) =>
      this.#waiting.set(number, { resolve: resolve as Waiting['resolve'], reject }),
    );
  }

  #post(): void {
    const questions = this.#questions;
    this.#questions = [];
    this.#worker.postMessage(questions);
  }

  #hear({ appended, others }: AllTold): void {
    for (let i = 0; i < appended.length; i += 2) {
      this.#take(appended[i] ?? 0)?.resolve({ kind: 'appended', version: appended[i + 1] });
    }
    for (const one of others) {
      const waiting = this.#take(one.number);
      if ('fault' in one) waiting?.reject(errorOf(one.fault));
      else waiting?.resolve(one.value);
    }
  }

  #take(number: number): Waiting | undefined {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    return waiting;
  }
}
