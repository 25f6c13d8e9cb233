// Rule 7.13: those who only watch are told later by the delay, in order, and never more than that; in virtual time.
import { describe, expect, it } from 'vitest';
import { evolve, type SessionState } from '../rules/rules.ts';
import { openTable } from '../rules/testing/table.ts';
import { HeldBack, pastOf } from './held-back.ts';
import { manualClock } from './testing/manual-clock.ts';

/** A facilitated session on its first day, whose gallery is told so much later. */
function running(delaySeconds: number) {
  const table = openTable({ kind: 'hosted', host: null }).begin();
  delayed(table, delaySeconds);
  return table;
}
type Table = ReturnType<typeof openTable>;

function delayed(table: Table, delaySeconds: number) {
  const { settings } = table.state;
  table.does('M1', {
    type: 'settings.change',
    settings: { ...settings, gallery: { open: true, delaySeconds } },
  });
}

const speak = (table: Table, text: string): SessionState => {
  table.does('UA', { type: 'statement.make', words: { text } });
  return table.state;
};

describe('rule 7.13: the delay of the gallery', () => {
  it('given a delay, then each state is shown once its time is up, in order, without anybody asking', () => {
    const table = running(60);
    const clock = manualClock();
    const first = table.state;
    const shown: number[] = [];
    const held = new HeldBack(clock, [{ state: first, at: 0 }], () => shown.push(held.shown().version));
    const second = speak(table, 'one');
    held.note(second);
    clock.advance(20_000);
    const third = speak(table, 'two');
    held.note(third);
    expect(held.shown()).toBe(first);
    clock.advance(39_999);
    expect(held.shown().version).toBe(first.version);
    clock.advance(1);
    expect(held.shown().version).toBe(second.version);
    clock.advance(20_000);
    expect(held.shown()).toBe(third);
    expect(shown).toEqual([second.version, third.version]);
    expect(clock.waiting).toBe(0);
  });

  it('given no delay, or a session in its lobby, then nothing waits', () => {
    const clock = manualClock();
    const lobby = openTable({ kind: 'hosted', host: null });
    delayed(lobby, 600);
    for (const table of [running(0), lobby]) {
      const held = new HeldBack(clock, [{ state: table.state, at: 0 }], () => {});
      delayed(table, table === lobby ? 700 : 0);
      table.system({ type: 'member.join', name: 'Ann', tokenHash: 'hash-ann', wish: null });
      held.note(table.state);
      expect(held.shown()).toBe(table.state);
      expect(clock.waiting).toBe(0);
    }
  });

  it('given a delay, then who is in the session and its settings are shown as they are, and no more', () => {
    const table = running(60);
    const clock = manualClock();
    const first = table.state;
    const held = new HeldBack(clock, [{ state: first, at: 0 }], () => {});
    speak(table, 'one');
    table.system({ type: 'member.join', name: 'Late', tokenHash: 'hash-late', wish: null });
    held.note(table.state);
    const shown = held.shown();
    expect(shown.members).toBe(table.state.members);
    expect(shown).toEqual({ ...first, members: table.state.members });
    expect(held.shown()).toBe(shown);
  });

  it('given a delay that is lifted, then all is shown at once; given one that grows, then nothing more is until it is over', () => {
    const table = running(60);
    const clock = manualClock();
    const held = new HeldBack(clock, [{ state: table.state, at: 0 }], () => {});
    const first = speak(table, 'one');
    held.note(first);
    delayed(table, 120);
    held.note(table.state);
    clock.advance(119_999);
    expect(held.shown().messages).not.toBe(first.messages);
    clock.advance(1);
    expect(held.shown().messages).toBe(first.messages);
    held.note(speak(table, 'two'));
    delayed(table, 0);
    held.note(table.state);
    expect(held.shown()).toBe(table.state);
  });

  it('given more that happens than there is room for, then what lies close together is shown together, and never early', () => {
    const table = running(60);
    const clock = manualClock();
    const held = new HeldBack(clock, [{ state: table.state, at: 0 }], () => seen.push(held.shown().version));
    const seen: number[] = [];
    const noted = new Map<number, number>();
    for (let i = 0; i < 500; i++) {
      const state = { ...table.state, version: table.state.version + 1 + i };
      noted.set(state.version, clock.now());
      held.note(state);
      clock.advance(10);
      expect(noted.get(held.shown().version) ?? 0).toBeLessThanOrEqual(clock.now() - 60_000);
    }
    clock.advance(60_000);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(table.state.version + 500);
    expect(seen.length).toBeLessThan(25);
  });
});

describe('rule 7.13: a server that begins anew', () => {
  it('given the facts of the last minute, then it shows what was true a minute ago, and the rest when its time is up', async () => {
    const table = running(60);
    table.wait(600_000);
    const old = speak(table, 'old');
    table.wait(30_000);
    const young = speak(table, 'young');
    const read = async () => table.facts;
    const past = await pastOf({ journal: { read }, rules: { evolve } }, table.state);
    const clock = manualClock((table.facts.at(-1)?.at ?? 0) + 32_000);
    const held = new HeldBack(clock, past, () => {});
    expect(held.shown().messages).toEqual(old.messages);
    clock.advance(28_000);
    expect(held.shown().messages).toEqual(young.messages);
    expect(held.shown().version).toBe(young.version);
  });

  it('given no delay, then the journal is not read again', async () => {
    const { state } = running(0);
    const read = () => Promise.reject(new Error('read'));
    expect(await pastOf({ journal: { read }, rules: { evolve } }, state)).toEqual([{ state, at: 0 }]);
  });
});
