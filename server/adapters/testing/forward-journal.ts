// Owns a journal whose every question is a function of its own, so that a test can replace one of them.
import type { Journal } from '../../app/ports/journal.ts';

export function forwardJournal(journal: Journal): Journal {
  return {
    append: (one) => journal.append(one),
    read: (...args) => journal.read(...args),
    sessions: () => journal.sessions(),
    timers: (...args) => journal.timers(...args),
    findMember: (...args) => journal.findMember(...args),
    findCode: (...args) => journal.findCode(...args),
    successorOf: (...args) => journal.successorOf(...args),
    putSnapshot: (...args) => journal.putSnapshot(...args),
    getSnapshot: (...args) => journal.getSnapshot(...args),
    follow: (...args) => journal.follow(...args),
    close: () => journal.close(),
  };
}
