// Commands are decided while those before them are written, and decided again where those came to nothing.
import { describe, expect, it } from 'vitest';
import { evolve, type SessionState, step } from '../rules/rules.ts';
import { actorAt, openTable } from '../rules/testing/table.ts';
import type { Outcome, Turn } from './act.ts';
import { type Append, type Appended, type Journal, JournalDamaged } from './ports/journal.ts';
import { StoredSession } from './stored-session.ts';

/** A session on its first day over a journal that answers when it is told to. */
function opened() {
  const table = openTable().begin();
  const asked: { append: Append; answer: (appended: Appended) => void; fail: (fault: Error) => void }[] = [];
  const told: number[] = [];
  const journal = {
    append: (append: Append) =>
      new Promise<Appended>((answer, fail) => void asked.push({ append, answer, fail })),
    read: async () => [],
  } satisfies Partial<Journal>;
  const session = new StoredSession<null>(table.scenario, table.state, {
    rules: { step, evolve },
    // Nothing else of the journal is asked for by a session in play.
    journal: journal as Partial<Journal> as Journal,
    clock: { now: () => 0, after: () => () => {}, soon: (call) => call() },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    prepare:
      ({ after }) =>
      () =>
        told.push(after.version),
    lost: () => {},
  });
  const outcomes: string[] = [];
  const says = (text: string) => {
    const turn: Turn<null> = {
      act: {
        actor: (state: SessionState) => actorAt(state, 'UA'),
        command: { id: text, type: 'statement.make', words: { text } },
        remember: { member: 'M1', command: text },
      },
      sender: null,
    };
    const over = (_: number, outcome: Outcome) => void outcomes.push(`${text} ${outcome.kind}`);
    return session.actAll([turn], over);
  };
  const appended = (i: number) => {
    const { append, answer } = asked[i] ?? raise(i);
    answer({ kind: 'appended', version: append.expected + append.facts.length });
  };
  return { session, asked, told, outcomes, says, appended };
}

function raise(i: number): never {
  throw new Error(`append ${i} was not asked for`);
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('commands that come while others are written', () => {
  it('are decided at once, each on what those before it will have made, and told in order once written', async () => {
    const { session, asked, told, outcomes, says, appended } = opened();
    const { version } = session.state;
    says('one');
    says('two');
    expect(asked.map(({ append }) => append.expected)).toEqual([version, version + 1]);
    expect([session.state.version, told]).toEqual([version, []]);
    appended(1);
    await settle();
    expect(outcomes).toEqual([]);
    appended(0);
    await settle();
    expect(outcomes).toEqual(['one done', 'two done']);
    expect(told).toEqual([version + 1, version + 2]);
    expect(session.state.version).toBe(version + 2);
  });

  it('are decided again where one before them was not written, and nothing more is decided until that is known', async () => {
    const { session, asked, outcomes, says, appended } = opened();
    const { version } = session.state;
    says('one');
    says('two');
    asked[0]?.fail(new Error('the disk is full'));
    asked[1]?.answer({ kind: 'conflict', version });
    await settle();
    says('three');
    expect(outcomes).toEqual(['one refused']);
    expect(asked.map(({ append }) => append.remember?.command)).toEqual(['one', 'two', 'two']);
    appended(2);
    await settle();
    appended(3);
    await settle();
    expect(outcomes).toEqual(['one refused', 'two done', 'three done']);
    expect(asked.map(({ append }) => append.expected - version)).toEqual([0, 1, 0, 1]);
    expect(session.state.version).toBe(version + 2);
    says('four');
    says('five');
    expect(asked.map(({ append }) => append.expected - version).slice(4)).toEqual([2, 3]);
  });

  it('are refused with it when the journal turns out to be damaged', async () => {
    const { asked, outcomes, says } = opened();
    const [first, second] = [says('one'), says('two')];
    asked[0]?.fail(new JournalDamaged('The journal is damaged.'));
    await expect(first).rejects.toThrow('damaged');
    await expect(second).rejects.toThrow('damaged');
    expect(outcomes).toEqual([]);
  });
});
