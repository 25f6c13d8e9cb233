// Owns the third part of the journal's contract: how a new session takes the place of an old one, whole or not at all.
import { expect, it } from 'vitest';
import type { Append, Journal, Succession } from '../../app/ports/journal.ts';
import { AT, newCode, newId, openSome, someFacts } from '../testing/journal-samples.ts';
import type { Context } from './journal-index-suite.ts';

/** A session of two facts with two people in it. */
interface Old {
  readonly session: string;
  readonly code: string;
  readonly tokens: readonly [string, string];
}

async function openOld(journal: Journal): Promise<Old> {
  const [code, tokens] = [newCode(), [newId(), newId()] as const];
  const members = tokens.map((tokenHash, i) => ({ member: `M${i + 1}`, tokenHash }));
  return { session: await openSome(journal, { index: { code, members } }), code, tokens };
}

/** The first append of a session in the place of `old`, with the first of its people, under the same code. */
const successorTo = ({ session, code, tokens }: Old, over: Partial<Succession> = {}): Append => ({
  session: newId(),
  expected: 0,
  facts: someFacts(3),
  at: AT,
  index: { code, members: [{ member: 'M7', tokenHash: tokens[0] }] },
  succeeds: { session, version: 2, code: true, ...over },
});

const placesOf = (journal: Journal, { tokens }: Old) =>
  Promise.all(tokens.map((tokenHash) => journal.findMember(tokenHash)));

/** As it was before anybody tried to succeed it. */
async function expectUntouched(journal: Journal, old: Old, tried: Append): Promise<void> {
  const { session } = old;
  expect(await placesOf(journal, old)).toEqual([
    { session, member: 'M1' },
    { session, member: 'M2' },
  ]);
  expect(await journal.findCode(old.code)).toBe(session);
  expect(await journal.successorOf(session)).toBeNull();
  expect(await journal.read(tried.session, 0)).toEqual([]);
}

/** J18 to J23. */
export function succeeding({ journal, reopen }: Context): void {
  it('J18 gives a successor the tokens it names and the code at once, and leaves the rest where it was', async () => {
    const old = await openOld(journal());
    expect(await journal().successorOf(old.session)).toBeNull();
    const append = successorTo(old);
    expect(await journal().append(append)).toEqual({ kind: 'appended', version: 3 });
    await reopen();
    expect(await journal().successorOf(old.session)).toBe(append.session);
    expect(await journal().successorOf(append.session)).toBeNull();
    expect(await journal().findCode(old.code)).toBe(append.session);
    expect(await placesOf(journal(), old)).toEqual([
      { session: append.session, member: 'M7' },
      { session: old.session, member: 'M2' },
    ]);
    expect(await journal().read(old.session, 0)).toEqual(someFacts(2));
  });

  it('J19 lets the old session be ended afterwards, and takes nothing from the new one by it', async () => {
    const old = await openOld(journal());
    const append = successorTo(old, { code: false });
    const code = newCode();
    await journal().append({ ...append, index: { ...append.index, code } });
    const members = ['M1', 'M2'].map((member) => ({ member, tokenHash: null }));
    const end = { session: old.session, expected: 2, facts: someFacts(1, 2), at: AT, index: { members } };
    expect(await journal().append(end)).toEqual({ kind: 'appended', version: 3 });
    expect(await placesOf(journal(), old)).toEqual([{ session: append.session, member: 'M7' }, null]);
    expect(await journal().findCode(old.code)).toBe(old.session);
    expect(await journal().findCode(code)).toBe(append.session);
  });

  it('J20 refuses a successor decided on another version, and one after the first, and writes nothing', async () => {
    const old = await openOld(journal());
    for (const version of [0, 1, 3]) {
      const early = successorTo(old, { version });
      expect(await journal().append(early)).toEqual({ kind: 'overtaken', version: 2, successor: null });
      await expectUntouched(journal(), old, early);
    }
    const unknown = successorTo(old, { session: newId() });
    expect(await journal().append(unknown)).toEqual({ kind: 'overtaken', version: 0, successor: null });
    const [first, second] = [successorTo(old), successorTo(old)];
    await journal().append(first);
    const late = { kind: 'overtaken', version: 2, successor: first.session };
    expect(await journal().append(second)).toEqual(late);
    expect(await journal().read(second.session, 0)).toEqual([]);
    // The same append once more, as after a lost answer: it can be told from a stranger's.
    expect(await journal().append(first)).toEqual({ kind: 'conflict', version: 3 });
  });

  it('J21 lets one of many simultaneous successors win, and goes on in line', async () => {
    const old = await openOld(journal());
    const tries = Array.from({ length: 12 }, () => successorTo(old));
    const kinds = (await Promise.all(tries.map((one) => journal().append(one)))).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'appended')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'overtaken')).toHaveLength(11);
    const winner = tries[kinds.indexOf('appended')]?.session ?? '';
    const next = successorTo({ ...old, session: winner }, { version: 3 });
    expect((await journal().append(next)).kind).toBe('appended');
    expect(await journal().findCode(old.code)).toBe(next.session);
    expect(await journal().findMember(old.tokens[0])).toEqual({ session: next.session, member: 'M7' });
    expect(await journal().successorOf(winner)).toBe(next.session);
    expect(await journal().successorOf(old.session)).toBe(winner);
  });

  it('J22 takes no code and no token from a session that is not succeeded', async () => {
    const [old, other] = [await openOld(journal()), await openOld(journal())];
    const ownCode = successorTo(old, { code: false });
    expect(await journal().append(ownCode)).toEqual({ kind: 'codeTaken' });
    const otherCode = { ...successorTo(old), index: { code: other.code } };
    expect(await journal().append(otherCode)).toEqual({ kind: 'codeTaken' });
    const members = [{ member: 'M1', tokenHash: other.tokens[0] }];
    const otherToken = { ...successorTo(old), index: { code: old.code, members } };
    await expect(journal().append(otherToken)).rejects.toThrow('was given a token of');
    for (const tried of [ownCode, otherCode, otherToken]) await expectUntouched(journal(), old, tried);
    expect((await placesOf(journal(), other))[0]).toEqual({ session: other.session, member: 'M1' });
  });

  it('J23 takes a day copied from another session in one append: 2,000 facts of 1 MB, 60 people', async () => {
    const tokens = Array.from({ length: 60 }, newId);
    const members = tokens.map((tokenHash, i) => ({ member: `M${i + 1}`, tokenHash }));
    const session = await openSome(journal(), { index: { code: newCode(), members } });
    const because = 'Why the delegation did so, in its own words. '.repeat(10);
    const facts = someFacts(2_000).map(
      ({ at }, i) =>
        ({
          type: 'decisionRecorded',
          at,
          delegation: 'UA',
          about: `a-${i}`,
          subject: null,
          because,
        }) as const,
    );
    expect(JSON.stringify(facts).length).toBeGreaterThan(1_000_000);
    const copy = successorTo({ session, code: newCode(), tokens: ['', ''] });
    const append = { ...copy, facts, index: { ...copy.index, members } };
    expect(await journal().append(append)).toEqual({ kind: 'appended', version: 2_000 });
    await reopen();
    expect(await journal().read(copy.session, 0)).toEqual(facts);
    for (const [i, tokenHash] of tokens.entries())
      expect(await journal().findMember(tokenHash)).toEqual({ session: copy.session, member: `M${i + 1}` });
  });
}
