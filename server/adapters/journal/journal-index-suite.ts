// Owns the second half of the journal's contract: what it remembers and finds beside the facts.
import { expect, it } from 'vitest';
import type { Append, Journal } from '../../app/ports/journal.ts';
import { AT, newCode, newId, openSome, someFacts } from '../testing/journal-samples.ts';

/** The journal under test; `reopen` closes it and opens it again on the same store. */
export interface Context {
  journal(): Journal;
  reopen(): Promise<void>;
}

/** J8 to J11. */
export function answering({ journal, reopen }: Context): void {
  const yes = { ok: true } as const;
  const no = { ok: false, error: { code: 'x/no', message: 'Not now.' } } as const;

  it('J8 gives a repeated command its first answer and writes nothing, over a restart too', async () => {
    const session = await openSome(journal());
    const remember = { member: 'UA', command: newId(), answer: yes, keepMs: null };
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

  it('J9 remembers a refusal without a fact, and keeps commands of members and sessions apart', async () => {
    const [session, other] = [await openSome(journal()), await openSome(journal())];
    const command = newId();
    const refuse = { session, expected: 2, facts: [], at: AT };
    const remember = { member: 'UA', command, answer: no, keepMs: 60_000 };
    expect(await journal().append({ ...refuse, remember })).toEqual({ kind: 'appended', version: 2 });
    expect(await journal().append({ ...refuse, remember: { ...remember, answer: yes } })).toEqual({
      kind: 'answered',
      answer: no,
    });
    const elsewhere = { ...refuse, session: other, remember: { ...remember, answer: yes } };
    expect(await journal().append(elsewhere)).toEqual({ kind: 'appended', version: 2 });
    const otherMember = { ...refuse, remember: { ...remember, member: 'RU', answer: yes } };
    expect(await journal().append(otherMember)).toEqual({ kind: 'appended', version: 2 });
  });

  it('J10 lets one of two identical commands sent at once take effect', async () => {
    const session = await openSome(journal());
    const remember = { member: 'UA', command: newId(), answer: yes, keepMs: null };
    const twice = [1, 2].map(() =>
      journal().append({ session, expected: 2, facts: someFacts(1, 2), at: AT, remember }),
    );
    expect((await Promise.all(twice)).map(({ kind }) => kind)).toEqual(['appended', 'answered']);
    expect(await journal().read(session, 0)).toHaveLength(3);
  });

  it('J11 remembers no answer of an append that lost', async () => {
    const session = await openSome(journal());
    const remember = { member: 'UA', command: newId(), answer: yes, keepMs: null };
    const late: Append = { session, expected: 1, facts: someFacts(1), at: AT, remember };
    expect((await journal().append(late)).kind).toBe('conflict');
    expect((await journal().append({ ...late, expected: 2 })).kind).toBe('appended');
  });
}

/** J12 to J14. */
export function finding({ journal }: Context): void {
  it('J12 finds a member by its present token only', async () => {
    const session = await openSome(journal());
    const [first, second] = [newId(), newId()];
    const named = (expected: number, tokenHash: string | null): Append => ({
      session,
      expected,
      facts: someFacts(1, expected),
      at: AT,
      index: { members: [{ member: 'RU', tokenHash }] },
    });
    await journal().append(named(2, first));
    expect(await journal().findMember(first)).toEqual({ session, member: 'RU' });
    await journal().append(named(3, second));
    expect(await journal().findMember(first)).toBeNull();
    expect(await journal().findMember(second)).toEqual({ session, member: 'RU' });
    await journal().append(named(4, null));
    expect(await journal().findMember(second)).toBeNull();
    // Whoever comes back by another name brings their token along, in whatever order it is told.
    const pass = (expected: number, from: string, to: string): Append => {
      const members = [
        { member: to, tokenHash: first },
        { member: from, tokenHash: null },
      ];
      return { ...named(expected, null), index: { members } };
    };
    await journal().append(named(5, first));
    await journal().append(pass(6, 'RU', 'M1'));
    expect(await journal().findMember(first)).toEqual({ session, member: 'M1' });
    await journal().append(pass(7, 'M1', 'RU'));
    expect(await journal().findMember(first)).toEqual({ session, member: 'RU' });
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

/** J15 and J16. */
export function caching({ journal, reopen }: Context): void {
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
