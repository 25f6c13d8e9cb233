// The thread that keeps the journal's file: does what it is asked in order and answers together what became known together.
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { JournalDamaged, JournalUnavailable } from '../../app/ports/journal.ts';
import { type EmbeddedJournal, openEmbeddedJournal } from './embedded-journal.ts';
import type { Fault, Opened, Question, Told } from './threaded-journal.ts';

const faultOf = (error: unknown): Fault => {
  const kind =
    error instanceof JournalDamaged
      ? 'damaged'
      : error instanceof JournalUnavailable
        ? 'unavailable'
        : 'other';
  return { kind, message: error instanceof Error ? error.message : String(error) };
};

let told: Told[] = [];

function tell(one: Told): void {
  // After all that this commit, or this read, has settled.
  if (told.push(one) > 1) return;
  process.nextTick(() => {
    parentPort?.postMessage(told);
    told = [];
  });
}

/** Every question is one of the journal's own methods with its own arguments: threaded-journal.ts sees to that. */
type Ask = (...given: readonly unknown[]) => Promise<unknown>;

function answer(journal: EmbeddedJournal, { number, asked, given }: Question): void {
  const ask = journal[asked].bind(journal) as Ask;
  ask(...given).then(
    (value) => tell({ number, value }),
    (error: unknown) => tell({ number, fault: faultOf(error) }),
  );
}

function open(): EmbeddedJournal | null {
  const say = (opened: Opened) => parentPort?.postMessage(opened);
  try {
    const journal = openEmbeddedJournal(workerData);
    say({ fault: null });
    return journal;
  } catch (error) {
    say({ fault: faultOf(error) });
    return null;
  }
}

const journal = open();
parentPort?.on('message', (questions: readonly Question[]) => {
  if (journal) for (const question of questions) answer(journal, question);
});
