// Owns what every journal must do, as tests that each adapter runs against its own store.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Append, Journal } from '../../app/ports/journal.ts';

type Fact = Append['facts'][number];

/** A store of a test's own. `open` may be called again after `close` of the journal before: what was stored is there. */
export interface JournalStore {
  open(): Promise<Journal>;
  remove(): Promise<void>;
}

const AT = 1_700_000_000_000;
const newId = (): string => randomUUID();
const newCode = (): string => newId().slice(0, 6).toUpperCase();

/** `count` facts that differ from each other; what they mean is of no concern to a journal. */
export const someFacts = (count: number, from = 0): readonly Fact[] =>
  Array.from({ length: count }, (_, i) => ({
    type: 'readinessDeclared',
    at: AT + from + i,
    delegation: 'UA',
    ready: (from + i) % 2 === 0,
  }));

/** Opens a session with two facts. */
export async function openSome(journal: Journal, over: Partial<Append> = {}): Promise<string> {
  const session = newId();
  const appended = await journal.append({
    session,
    expected: 0,
    facts: someFacts(2),
    at: AT,
    index: { code: newCode() },
    ...over,
  });
  expect(appended).toEqual({ kind: 'appended', version: 2 });
  return session;
}

/** J1 to J16: the journal's contract. */
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
  });
}

interface Context {
  journal(): Journal;
  reopen(): Promise<void>;
}

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
      index: { code, timer: { id: 4, dueAt: AT + 9 }, seats: [{ delegation: 'UA', tokenHash: `h-${code}` }] },
    });
    await reopen();
    expect(await journal().read(session, 0)).toEqual(someFacts(2));
    expect(await journal().findCode(code)).toBe(session);
    expect(await journal().findSeat(`h-${code}`)).toEqual({ session, delegation: 'UA' });
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
}

function answering({ journal, reopen }: Context): void {
  const yes = { ok: true } as const;
  const no = { ok: false, error: { code: 'x/no', message: 'Not now.' } } as const;

  it('J8 gives a repeated command its first answer and writes nothing, over a restart too', async () => {
    const session = await openSome(journal());
    const remember = { seat: 'UA', command: newId(), answer: yes, keepMs: null };
    await journal().append({ session, expected: 2, facts: someFacts(1, 2), at: AT, remember });
    const again: Append = {
      session,
      expected: 3,
      facts: someFacts(1, 3),
      at: AT,
      remember: { ...remember, answer: no },
    };
    expect(await journal().append(again)).toEqual({ kind: 'answered', answer: yes });
    await reopen();
    // Known as answered before it is found to be late.
    expect(await journal().append({ ...again, expected: 2 })).toEqual({ kind: 'answered', answer: yes });
    expect(await journal().read(session, 0)).toHaveLength(3);
  });

  it('J9 remembers a refusal without a fact, and keeps commands of seats and sessions apart', async () => {
    const [session, other] = [await openSome(journal()), await openSome(journal())];
    const command = newId();
    const refuse = { session, expected: 2, facts: [], at: AT };
    const remember = { seat: 'UA', command, answer: no, keepMs: 60_000 };
    expect(await journal().append({ ...refuse, remember })).toEqual({ kind: 'appended', version: 2 });
    expect(await journal().append({ ...refuse, remember: { ...remember, answer: yes } })).toEqual({
      kind: 'answered',
      answer: no,
    });
    const elsewhere = { ...refuse, session: other, remember: { ...remember, answer: yes } };
    expect(await journal().append(elsewhere)).toEqual({ kind: 'appended', version: 2 });
    const otherSeat = { ...refuse, remember: { ...remember, seat: 'RU', answer: yes } };
    expect(await journal().append(otherSeat)).toEqual({ kind: 'appended', version: 2 });
  });

  it('J10 lets one of two identical commands sent at once take effect', async () => {
    const session = await openSome(journal());
    const remember = { seat: 'UA', command: newId(), answer: yes, keepMs: null };
    const twice = [1, 2].map(() =>
      journal().append({ session, expected: 2, facts: someFacts(1, 2), at: AT, remember }),
    );
    expect((await Promise.all(twice)).map(({ kind }) => kind)).toEqual(['appended', 'answered']);
    expect(await journal().read(session, 0)).toHaveLength(3);
  });

  it('J11 remembers no answer of an append that lost', async () => {
    const session = await openSome(journal());
    const remember = { seat: 'UA', command: newId(), answer: yes, keepMs: null };
    const late: Append = { session, expected: 1, facts: someFacts(1), at: AT, remember };
    expect((await journal().append(late)).kind).toBe('conflict');
    expect((await journal().append({ ...late, expected: 2 })).kind).toBe('appended');
  });
}

function finding({ journal }: Context): void {
  it('J12 finds a seat by its present token only', async () => {
    const session = await openSome(journal());
    const [first, second] = [newId(), newId()];
    const seat = (expected: number, tokenHash: string | null): Append => ({
      session,
      expected,
      facts: someFacts(1, expected),
      at: AT,
      index: { seats: [{ delegation: 'RU', tokenHash }] },
    });
    await journal().append(seat(2, first));
    expect(await journal().findSeat(first)).toEqual({ session, delegation: 'RU' });
    await journal().append(seat(3, second));
    expect(await journal().findSeat(first)).toBeNull();
    expect(await journal().findSeat(second)).toEqual({ session, delegation: 'RU' });
    await journal().append(seat(4, null));
    expect(await journal().findSeat(second)).toBeNull();
  });

  it('J13 gives a code to one session only', async () => {
    const code = newCode();
    const session = await openSome(journal(), { index: { code } });
    const other = newId();
    const taken = await journal().append({
      session: other,
      expected: 0,
      facts: someFacts(2),
      at: AT,
      index: { code },
    });
    expect(taken).toEqual({ kind: 'codeTaken' });
    expect(await journal().findCode(code)).toBe(session);
    expect(await journal().read(other, 0)).toEqual([]);
  });

  it('J14 lists due timers, the earliest first, each session with its present one', async () => {
    const sessions = [await openSome(journal()), await openSome(journal()), await openSome(journal())];
    const [a, b, c] = sessions;
    const set = (
      session: string | undefined,
      expected: number,
      timer: { id: number; dueAt: number } | null,
    ) =>
      journal().append({ session: session ?? '', expected, facts: someFacts(1), at: AT, index: { timer } });
    await set(a, 2, { id: 1, dueAt: 300 });
    await set(b, 2, { id: 1, dueAt: 100 });
    await set(c, 2, { id: 1, dueAt: 200 });
    await set(a, 3, { id: 2, dueAt: 150 });
    await set(c, 3, null);
    const mine = (await journal().timers(250)).filter(({ session }) => sessions.includes(session));
    expect(mine).toEqual([
      { session: b, id: 1, dueAt: 100 },
      { session: a, id: 2, dueAt: 150 },
    ]);
    expect((await journal().timers(99)).filter(({ session }) => sessions.includes(session))).toEqual([]);
  });
}

function caching({ journal, reopen }: Context): void {
  it('J15 keeps the last snapshot of a session, for its own format only', async () => {
    const session = await openSome(journal());
    expect(await journal().getSnapshot(session, 'f1')).toBeNull();
    await journal().putSnapshot(session, { version: 1, format: 'f1', body: '{"a":1}' });
    await journal().putSnapshot(session, { version: 2, format: 'f1', body: '{"a":2}' });
    await reopen();
    expect(await journal().getSnapshot(session, 'f1')).toEqual({ version: 2, format: 'f1', body: '{"a":2}' });
    expect(await journal().getSnapshot(session, 'f2')).toBeNull();
  });

  it('J16 says that it is closed rather than pretending to write', async () => {
    const session = await openSome(journal());
    await journal().close();
    const late = journal().append({ session, expected: 2, facts: someFacts(1), at: AT });
    await expect(late).rejects.toThrow('closed');
    await expect(journal().read(session, 0)).rejects.toThrow('closed');
  });
}
