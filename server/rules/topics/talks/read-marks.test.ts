// Rule 7.17: how far somebody has read goes with the person, and nobody else is told.
import { test as property } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../../shared/protocol/index.ts';
import { hostedSettings } from '../../../../shared/vocabulary/index.ts';
import { audienceOf, branchOf, changesFor, evolve, type Fact, type SessionState } from '../../rules.ts';
import { openTable } from '../../testing/table.ts';

const say = (to: 'table' | string[]): Intent => ({ type: 'message.send', to, words: { text: 'A word.' } });
const read = (channel: string, n: number): Intent => ({ type: 'messages.read', marks: [{ channel, n }] });

/** A facilitator, M1; heads of UA and RU, M2 and M3; Ann, M4, of UA. */
function classroom() {
  const table = openTable({ kind: 'hosted', host: null, people: ['UA', 'RU'] });
  const wish = { at: 'delegation', delegation: 'UA', role: 'negotiator' } as const;
  table.system({ type: 'member.join', name: 'Ann', tokenHash: 'hash-ann', wish });
  table.begin();
  const marks = (member: string) => table.state.readMarks[member];
  return { table, marks };
}

describe('rule 7.17: marks of what was read', () => {
  it('given somebody has read, then the person sees it on any device, and another of the delegation does not', () => {
    const { table } = classroom();
    table.does('RU', say('table'));
    const before = table.state;
    table.does('M2', read('table', 1));
    const noticed = changesFor(table.scenario, { before, after: table.state, facts: null });
    const told = Object.keys(table.state.members).filter((member) => {
      const audience = audienceOf(table.state, member);
      return audience && noticed(audience) !== null;
    });
    expect(told).toEqual(['M2']);
    expect(table.view('UA').me.read).toEqual({ table: 1 });
  });

  it('given more than was said, or less than was read, then the mark stays where it can be', () => {
    const { table, marks } = classroom();
    table.does('RU', say('table'));
    table.does('RU', say('table'));
    table.does('M2', read('table', 99));
    expect(marks('M2')).toEqual({ table: 2 });
    expect(table.does('M2', read('table', 1))).toEqual([]);
    expect(marks('M2')).toEqual({ table: 2 });
  });

  it.each([['RU-US'], ['EU'], ['nowhere']])(
    'given the channel %s of others or of nobody, then it is refused in the same words',
    (channel) => {
      const { table } = classroom();
      table.does('RU', say(['US']));
      expect(table.refuses('M2', read(channel, 1))).toEqual({
        code: 'message/unknown_channel',
        message: 'You read no such channel.',
      });
    },
  );

  it('given who is covered or muted, then they read on, and a script and a facilitator keep no marks', () => {
    const { table, marks } = classroom();
    table.does('RU', say('table'));
    table.does('M1', { type: 'member.mute', member: 'M4', muted: true });
    table.does('M1', { type: 'seat.hand', delegation: 'UA', to: 'scripted' });
    table.does('M4', read('table', 1));
    expect(marks('M4')).toEqual({ table: 1 });
    expect(table.refuses('EU', read('table', 1)).code).toBe('seat/not_allowed');
    expect(table.refuses('M1', read('table', 1)).code).toBe('seat/not_allowed');
  });

  it('given that a delegation is waited for, then to read is no deed, and its silence goes on (4.16)', () => {
    const { table } = classroom();
    const absence = { graceSeconds: null, silentSeconds: 60 };
    table.does('M1', { type: 'settings.change', settings: { ...hostedSettings, absence } });
    for (const member of ['M2', 'M3']) table.system({ type: 'member.seen', member });
    table.does('RU', say('table'));
    for (const seat of ['RU', 'US', 'EU', 'MED']) table.does(seat, { type: 'ready.declare', ready: true });
    const before = Object.values(table.state.alarms);
    expect(before).toMatchObject([{ kind: 'cover', delegation: 'UA', why: 'silent' }]);
    const lastAct = table.state.activity.M2;
    table.wait(30_000).does('M2', read('table', 1));
    expect(Object.values(table.state.alarms)).toEqual(before);
    expect(table.state.activity.M2).toBe(lastAct);
  });

  it('given a step back, then what was read by then stays read, as far as it is there (2.12)', () => {
    const { table } = classroom();
    table.does('RU', say('table'));
    table.untilDay(2);
    table.does('RU', say('table'));
    table.does('RU', say(['UA']));
    table.does('M2', {
      type: 'messages.read',
      marks: [
        { channel: 'table', n: 2 },
        { channel: 'RU-UA', n: 1 },
      ],
    });
    const name = { session: 'next', code: 'ABCDEF', seed: table.state.seed, at: Date.now() };
    const command = { type: 'session.branch', id: 'branch-1', day: 2, because: 'Again.' } as const;
    const facts = branchOf(table.scenario, table.state, table.facts, command, name);
    const state = facts.reduce<SessionState | null>((folded, fact: Fact) => evolve(folded, fact), null);
    expect(state?.readMarks.M2).toEqual({ table: 1 });
  });
});

const acts = fc.array(fc.oneof(fc.constant('say' as const), fc.integer({ min: 1, max: 40 })), {
  maxLength: 30,
});

property.prop([acts], { seed: 7, numRuns: 60 })(
  'rule 7.17: in whatever order marks come, a mark never goes back and never passes what was said',
  (script) => {
    const { table, marks } = classroom();
    for (const act of script) {
      const before = marks('M2')?.table ?? 0;
      const said = table.state.messageCounts.table ?? 0;
      if (act === 'say') table.does('RU', say('table'));
      else if (said > 0) table.does('M2', read('table', act));
      else expect(table.refuses('M2', read('table', act)).code).toBe('message/unknown_channel');
      const after = marks('M2')?.table ?? 0;
      expect(after).toBeGreaterThanOrEqual(before);
      expect(after).toBeLessThanOrEqual(table.state.messageCounts.table ?? 0);
    }
  },
);
