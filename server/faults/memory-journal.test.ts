// The journal in memory keeps the same contract as the real ones, so that what is proved over it holds over them.
import { expect, it } from 'vitest';
import { journalContract } from '../adapters/journal/journal-contract-suite.ts';
import { AT, newCode, newId, openSome, someFacts } from '../adapters/testing/journal-samples.ts';
import { type CallPlan, type LinePace, MemoryJournal } from './memory-journal.ts';
import { MemoryStore } from './memory-store.ts';

const pace = (plan: Partial<CallPlan> = {}): LinePace => ({
  now: () => 0,
  after: (_ms, call) => void setImmediate(call),
  at: (_time, call) => void setImmediate(call),
  plan: () => ({ effectMs: 0, answerMs: 0, fails: 'no', ...plan }),
  newsMs: () => 0,
});

journalContract('in memory', async () => {
  const store = new MemoryStore();
  return { open: async () => new MemoryJournal(store, pace()), remove: async () => {} };
});

it.each(['before', 'after'] as const)(
  'given a call that fails %s its effect, then nobody can tell which',
  async (fails) => {
    const store = new MemoryStore();
    const session = await openSome(new MemoryJournal(store, pace()));
    const late = new MemoryJournal(store, pace({ fails })).append({
      session,
      expected: 2,
      facts: someFacts(1),
      at: AT,
    });
    await expect(late).rejects.toThrow('did not answer');
    expect(store.lines(session)).toHaveLength(fails === 'after' ? 3 : 2);
  },
);

it('given a server that ends with calls under way, then only the first of them took effect', async () => {
  const store = new MemoryStore();
  const session = await openSome(new MemoryJournal(store, pace()));
  const journal = new MemoryJournal(store, pace());
  for (let i = 0; i < 4; i++) {
    const append = { session, expected: 2 + i, facts: someFacts(1, i), at: AT };
    journal.append(append).catch(() => {});
  }
  expect(journal.pending).toBe(4);
  journal.cut(2);
  await new Promise((resolve) => setImmediate(resolve));
  expect(store.lines(session)).toHaveLength(4);
  expect(journal.pending).toBe(0);
});

it('tells others of an append, and its own writer nothing', async () => {
  const store = new MemoryStore();
  const [one, two] = [new MemoryJournal(store, pace()), new MemoryJournal(store, pace())];
  const heard: unknown[] = [];
  one.follow(() => heard.push('own'));
  two.follow((news) => heard.push(news));
  const session = newId();
  await one.append({ session, expected: 0, facts: someFacts(1), at: AT });
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toEqual([{ kind: 'appended', session, version: 1 }]);
  const [successor, code] = [newId(), newCode()];
  const succeeds = { session, version: 1, code: false };
  await one.append({
    session: successor,
    expected: 0,
    facts: someFacts(1),
    at: AT,
    index: { code },
    succeeds,
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toContainEqual({ kind: 'succeeded', session, successor });
});
