// Owns what every journal must do, as tests that each adapter runs against its own store.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Journal, JournalDamaged } from '../../app/ports/journal.ts';
import { AT, type Fact, newCode, newId, openSome, someFacts } from '../testing/journal-samples.ts';
import { answering, type Context, caching, finding } from './journal-index-suite.ts';
import { succeeding } from './journal-succession-suite.ts';

/** A store of a test's own. `open` may be called again after `close` of the journal before: what was stored is there. */
export interface JournalStore {
  open(): Promise<Journal>;
  remove(): Promise<void>;
}

/** J1 to J23: the journal's contract. */
export function journalContract(name: string, makeStore: () => Promise<JournalStore>): void {
  describe(`journal contract: ${name}`, () => {
    let store: JournalStore;
    let journal: Journal;
    beforeAll(async () => {
      store = await makeStore();
    });
    beforeEach(async () => {
      journal = await store.open();
    });
    afterEach(() => journal.close());
    afterAll(() => store.remove());
    const reopen = async () => {
      await journal.close();
      journal = await store.open();
    };
    const context: Context = { journal: () => journal, reopen };
    appending(context);
    answering(context);
    finding(context);
    caching(context);
    succeeding(context);
  });
}

/** J1 to J7, and J17. */
function appending({ journal, reopen }: Context): void {
  it('J1 reads back what was appended, in order, from any version', async () => {
    const session = await openSome(journal());
    const more = await journal().append({ session, expected: 2, facts: someFacts(3, 2), at: AT });
    expect(more).toEqual({ kind: 'appended', version: 5 });
    const all = someFacts(5);
    for (let after = 0; after <= 5; after++) {
      expect(await journal().read(session, after)).toEqual(all.slice(after));
    }
    expect(await journal().sessions()).toContainEqual({ session, version: 5 });
  });

  it('J2 refuses an append on a version that is not the present one, and writes nothing', async () => {
    const session = await openSome(journal());
    for (const expected of [0, 1, 3, 4]) {
      const index = { code: newCode(), timer: { id: 1, dueAt: AT } };
      const appended = await journal().append({ session, expected, facts: someFacts(2), at: AT, index });
      expect(appended).toEqual({ kind: 'conflict', version: 2 });
      expect(await journal().findCode(index.code)).toBeNull();
    }
    expect(await journal().read(session, 0)).toHaveLength(2);
    expect((await journal().timers(AT)).filter((timer) => timer.session === session)).toEqual([]);
  });

  it('J3 lets one of many simultaneous writers win', async () => {
    const session = await openSome(journal());
    const tries = Array.from({ length: 20 }, (_, i) =>
      journal().append({ session, expected: 2, facts: someFacts(1, i), at: AT }),
    );
    const kinds = (await Promise.all(tries)).map((appended) => appended.kind);
    expect(kinds.filter((kind) => kind === 'appended')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'conflict')).toHaveLength(19);
    expect(await journal().read(session, 0)).toHaveLength(3);
  });

  it('J4 keeps the order in which one writer asked', async () => {
    const session = await openSome(journal());
    const appends = Array.from({ length: 30 }, (_, i) =>
      journal().append({ session, expected: 2 + i, facts: someFacts(1, 2 + i), at: AT }),
    );
    for (const [i, appended] of (await Promise.all(appends)).entries()) {
      expect(appended).toEqual({ kind: 'appended', version: 3 + i });
    }
    expect(await journal().read(session, 0)).toEqual(someFacts(32));
  });

  it('J5 has everything after it was closed and opened again', async () => {
    const code = newCode();
    const session = await openSome(journal(), {
      index: { code, timer: { id: 4, dueAt: AT + 9 }, members: [{ member: 'UA', tokenHash: `h-${code}` }] },
    });
    await reopen();
    expect(await journal().read(session, 0)).toEqual(someFacts(2));
    expect(await journal().findCode(code)).toBe(session);
    expect(await journal().findMember(`h-${code}`)).toEqual({ session, member: 'UA' });
    expect(await journal().timers(AT + 9)).toContainEqual({ session, id: 4, dueAt: AT + 9 });
  });

  it('J6 keeps sessions apart and knows nothing of unknown ones', async () => {
    const [one, two] = [await openSome(journal()), await openSome(journal())];
    await journal().append({ session: one, expected: 2, facts: someFacts(4, 2), at: AT });
    expect(await journal().read(two, 0)).toHaveLength(2);
    expect(await journal().read(newId(), 0)).toEqual([]);
    const unknown = await journal().append({ session: newId(), expected: 3, facts: someFacts(1), at: AT });
    expect(unknown).toEqual({ kind: 'conflict', version: 0 });
  });

  it('J7 takes a night of many facts and words of any script', async () => {
    const session = await openSome(journal());
    const words = 'Київ — “день 7” \u0000 \u2028 😀 "quoted" \\';
    const facts: Fact[] = [
      ...someFacts(2_500, 2),
      { type: 'decisionRecorded', at: AT, delegation: 'UA', about: 'a', subject: null, because: words },
    ];
    await journal().append({ session, expected: 2, facts, at: AT });
    expect(await journal().read(session, 2)).toEqual(facts);
  });

  it('J17 says that facts are missing to whoever has folded more than there are', async () => {
    const session = await openSome(journal());
    expect(await journal().read(session, 2)).toEqual([]);
    for (const [one, after] of [
      [session, 3],
      [newId(), 1],
    ] as const)
      await expect(journal().read(one, after)).rejects.toThrow(JournalDamaged);
  });
}
