// Owns the measuring of a journal from outside: how long until durable, how often in vain. Changes nothing it passes on.
import { performance } from 'node:perf_hooks';
import { type Append, type Appended, type Journal, JournalDamaged } from '../../app/ports/journal.ts';
import type { Meters } from './meters.ts';

/** The same journal, measured. */
export function meteredJournal(journal: Journal, meters: Meters): Journal {
  const failed = (fault: unknown): never => {
    meters.journalFailed(fault instanceof JournalDamaged ? 'damaged' : 'unavailable');
    throw fault;
  };
  return {
    append: (append) => measuredAppend(journal, meters, append).catch(failed),
    read: (session, after) => journal.read(session, after).catch(failed),
    sessions: () => journal.sessions().catch(failed),
    timers: (until) => journal.timers(until).catch(failed),
    findMember: (tokenHash) => journal.findMember(tokenHash).catch(failed),
    findCode: (code) => journal.findCode(code).catch(failed),
    successorOf: (session) => journal.successorOf(session).catch(failed),
    putSnapshot: (session, snapshot) => journal.putSnapshot(session, snapshot).catch(failed),
    getSnapshot: (session, format) => journal.getSnapshot(session, format).catch(failed),
    follow: (heard) => journal.follow(heard),
    close: () => journal.close(),
  };
}

async function measuredAppend(journal: Journal, meters: Meters, append: Append): Promise<Appended> {
  const asked = performance.now();
  const appended = await journal.append(append);
  if (appended.kind === 'appended') meters.durable((performance.now() - asked) / 1_000);
  if (appended.kind === 'conflict' || appended.kind === 'overtaken') meters.conflict();
  return appended;
}
