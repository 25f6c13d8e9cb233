// Owns a crash at a chosen point: a journal and lines that stop dead there, and the files as they were at that moment.
import fs from 'node:fs';
import path from 'node:path';
import type { Random } from '../../shared/kernel/index.ts';
import { removeFolder } from '../adapters/testing/temp-folder.ts';
import type { Append, Appended, Journal } from '../app/ports/journal.ts';
import { copyFolder } from './stored-record.ts';

export const crashPoints = [
  'before write',
  'after write',
  'after sync',
  'after first word',
  'after ack',
  'after broadcast',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

const LOG = 'journal.db-wal';
const never = new Promise<never>(() => {});

/** One process that will die: at the `countdown`-th append from now on, at the point. */
export class CrashWorld {
  readonly point: CrashPoint;
  readonly #folder: string;
  readonly #random: Random;
  #countdown: number;
  /** True from the append at which it dies until it has died. */
  #dying = false;
  #left: string | null = null;

  constructor(folder: string, point: CrashPoint, countdown: number, random: Random) {
    this.#folder = folder;
    this.point = point;
    this.#countdown = countdown;
    this.#random = random;
  }

  /** The files as the crash left them; null while it lives. */
  get left(): string | null {
    return this.#left;
  }

  get dead(): boolean {
    return this.#left !== null;
  }

  die(): void {
    this.#left ??= copyFolder(this.#folder);
  }

  /** A word reaches somebody outside; false when there is nobody left to say it. */
  say(kind: 'ack' | 'patch'): boolean {
    if (this.dead) return false;
    if (!this.#dying) return true;
    // The word that is the last one still goes out.
    if (this.point === 'after first word' || (this.point === 'after ack' && kind === 'ack')) this.die();
    else if (this.point === 'after broadcast') setImmediate(() => this.die());
    return true;
  }

  /** A journal that stops answering once the process is dead. */
  crashing(journal: Journal): Journal {
    return {
      append: (append) => this.#append(journal, append),
      read: (...args) => (this.dead ? never : journal.read(...args)),
      sessions: () => journal.sessions(),
      timers: (...args) => journal.timers(...args),
      findMember: (...args) => journal.findMember(...args),
      findCode: (...args) => journal.findCode(...args),
      successorOf: (...args) => journal.successorOf(...args),
      putSnapshot: (...args) => (this.dead ? never : journal.putSnapshot(...args)),
      getSnapshot: (...args) => journal.getSnapshot(...args),
      follow: (...args) => journal.follow(...args),
      close: () => journal.close(),
    };
  }

  async #append(journal: Journal, append: Append): Promise<Appended> {
    if (this.dead) return never;
    if (this.#countdown-- !== 0) return this.#unlessDead(await journal.append(append));
    if (this.point === 'before write') {
      this.die();
      return never;
    }
    const before = this.#logSize();
    const appended = await journal.append(append);
    if (this.dead) return never;
    if (this.point === 'after write') this.#dieInWrite(before);
    else if (this.point === 'after sync') this.die();
    else this.#dying = true;
    return this.#unlessDead(appended);
  }

  #unlessDead(appended: Appended): Appended | Promise<never> {
    return this.dead ? never : appended;
  }

  #logSize(): number {
    return fs.statSync(path.join(this.#folder, LOG), { throwIfNoEntry: false })?.size ?? 0;
  }

  /** Written and not yet synced: any part of what was added to the write-ahead file may be there. */
  #dieInWrite(before: number): void {
    this.die();
    const log = path.join(this.#left ?? '', LOG);
    const after = this.#logSize();
    if (after > before) fs.truncateSync(log, before + this.#random.int(after - before + 1));
  }

  remove(): void {
    if (this.#left !== null) removeFolder(this.#left);
  }
}
