// The thread that keeps the journal's file: does what it is asked in order and answers together what became known together.
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { JournalDamaged, JournalUnavailable } from '../../app/ports/journal.ts';
import { type EmbeddedJournal, openEmbeddedJournal } from './embedded-journal.ts';
import { unpacked } from './packed-append.ts';
import type { AllTold, Fault, Opened, Question, Told } from './threaded-journal.ts';

const faultOf = (error: unknown): Fault => {
  const kind =
    error instanceof JournalDamaged
      ? 'damaged'
      : error instanceof JournalUnavailable
        ? 'unavailable'
        : 'other';
  return { kind, message: error instanceof Error ? error.message : String(error) };
};

let appended: number[] = [];
let others: Told[] = [];

/** After all that this commit, or this read, has settled. */
function tellSoon(): void {
  if (appended.length + others.length > 0) return;
  process.nextTick(() => {
    const all: AllTold = { appended, others };
    [appended, others] = [[], []];
    parentPort?.postMessage(all);
  });
}

function tell(one: Told): void {
  tellSoon();
  others.push(one);
}

/** Every other question is one of the journal's own methods with its own arguments: threaded-journal.ts sees to that. */
type Ask = (...given: readonly unknown[]) => Promise<unknown>;

function answer(journal: EmbeddedJournal, question: Question): void {
  if ('asked' in question) {
    const { number, asked, given } = question;
    const ask = journal[asked].bind(journal) as Ask;
    ask(...given).then(
      (value) => tell({ number, value }),
      (error: unknown) => tell({ number, fault: faultOf(error) }),
    );
    return;
  }
  const [number, append] = question;
  journal.appendWritten(unpacked(append)).then(
    (value) => {
      if (value.kind !== 'appended') return tell({ number, value });
      tellSoon();
      appended.push(number, value.version);
    },
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
