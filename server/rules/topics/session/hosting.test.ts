// Rules 2.5, 3.2 and 4.4: who the host is, and how long the mandates may be read.

import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../shared/kernel/index.ts';
import type { Intent } from '../../../../shared/protocol/index.ts';
import { isErr } from '../../testing/is-refusal.ts';
import { openTable } from '../../testing/table.ts';

const handTo = (member: string): Intent => ({ type: 'host.hand', member });
const hosts = ({ state }: ReturnType<typeof openTable>) =>
  Object.values(state.members).flatMap(({ id, host }) => (host ? [id] : []));
const refusal = (table: ReturnType<typeof openTable>, seat: string) =>
  table.view(seat).legal.find(({ command }) => command === 'host.hand')?.refusal;

describe('rule 2.10: whoever leads hands a delegation to a persona, and gives it back', () => {
  it('given people in it, when it is given back, then it is theirs, and everybody reads that', () => {
    const table = openTable({ kind: 'hosted', host: null, people: ['UA', 'RU'] }).begin();
    const hand = (to: 'scripted' | 'free') => ({ type: 'seat.hand', delegation: 'UA', to }) as const;
    table.does('M1', hand('scripted'));
    expect(table.state.seats.UA).toMatchObject({ occupant: 'scripted' });
    table.does('M1', hand('free'));
    expect(table.state.seats.UA).toMatchObject({ occupant: 'person', name: 'UA', persona: null });
    expect(table.view('RU').record.at(-1)?.kind).toBe('seat.reclaimed');
    expect(table.refuses('M1', hand('free')).code).toBe('seat/only_in_lobby');
  });

  it('given nobody in it, then it stays the persona’s', () => {
    const table = openTable({ kind: 'hosted', host: null, people: ['UA'] }).begin();
    const back = { type: 'seat.hand', delegation: 'RU', to: 'free' } as const;
    expect(table.refuses('M1', back).code).toBe('seat/only_in_lobby');
  });
});

describe('rule 2.5: a session has one host', () => {
  it('given another person, when the host hands over, then that person hosts and nobody else does', () => {
    const table = openTable({ people: ['RU'] }).begin();
    expect([refusal(table, 'UA'), refusal(table, 'RU')]).toEqual([null, undefined]);
    table.does('UA', { type: 'ready.declare', ready: true });
    table.does('UA', handTo('M2'));
    expect(hosts(table)).toEqual(['M2']);
    expect([table.view('RU').me.leads, table.view('UA').me.leads]).toEqual([true, false]);
    expect(table.state.seats.UA?.ready).toBe(true);
    expect(table.refuses('UA', { type: 'session.pause' }).code).toBe('seat/host_only');
    table.does('RU', { type: 'session.pause' });
    const line = table.view('EU').record.find(({ kind }) => kind === 'host.person');
    expect(line?.slots).toEqual({ name: 'RU' });
  });

  it('given nobody of that name, when the host hands over, then it is refused', () => {
    const table = openTable({ people: ['RU'] }).begin();
    expect(table.refuses('UA', handTo('M9')).code).toBe('member/unknown');
    expect(hosts(table)).toEqual(['M1']);
  });

  it('given somebody of the list who has not arrived, then it cannot be the host', () => {
    const table = openTable();
    table.does('UA', { type: 'members.list', people: [{ name: 'Ann' }] });
    expect(table.refuses('UA', handTo('M2')).code).toBe('member/not_here');
  });

  it('given a guest, when it hands over the session, then only the host can do that', () => {
    const table = openTable({ people: ['RU'] });
    expect(table.refuses('RU', handTo('M2')).code).toBe('seat/host_only');
  });

  it('given the host already, when it hands over to itself, then nothing changes', () => {
    expect(openTable({ people: ['RU'] }).does('UA', handTo('M1'))).toEqual([]);
  });

  it('given the host’s own delegation, when it is handed to a script, then the host still leads the session', () => {
    const table = openTable({ people: ['US'] }).begin();
    table.does('UA', { type: 'seat.hand', delegation: 'UA', to: 'scripted' });
    expect(table.state.seats.UA).toMatchObject({ occupant: 'scripted' });
    table.does('M1', { type: 'day.close' });
    expect(table.refuses('M1', { type: 'statement.make', words: { text: 'No.' } }).code).toBe('seat/covered');
    table.does('M1', { type: 'seat.reclaim' });
    expect(table.state.seats.UA).toMatchObject({ occupant: 'person' });
  });
});

describe('rules 3.2 and 4.4: a briefing may have a time', () => {
  const live = { mode: 'live', daySeconds: 60, bulletinSeconds: 10 } as const;
  const timed = { ...live, briefingSeconds: 90 } as const;
  const briefed = (clock: typeof live | typeof timed, termsDays = 0) => {
    const table = openTable({ clock, termsDays });
    table.does('UA', { type: 'session.start' });
    return table;
  };

  it('given a time, when it is up, then the first day opens although somebody still reads', () => {
    const table = briefed(timed);
    const started = entriesOf(table.state.record).find(({ kind }) => kind === 'phase.briefing')?.at ?? 0;
    expect(table.state.timer?.dueAt).toBe(started + 90_000);
    expect(table.view('RU').clock.dueAt).toBe(started + 90_000);
    table.system({ type: 'clock.fired', timer: table.state.timer?.id ?? 0 });
    expect(table.state).toMatchObject({ day: 1, regions: { phase: 'truce', stage: 'deliberation' } });
  });

  it('given a time and an offer to answer, when it is up, then the terms phase opens', () => {
    const table = briefed(timed, 3);
    table.system({ type: 'clock.fired', timer: table.state.timer?.id ?? 0 });
    expect(table.state.regions.phase).toBe('terms');
  });

  it('given a time, when all are ready before, then the day opens with its own timer and the old one is nothing', () => {
    const table = briefed(timed);
    const first = table.state.timer?.id ?? 0;
    table.everybodyReady();
    expect(table.state.day).toBe(1);
    expect(isErr(table.system({ type: 'clock.fired', timer: first }))).toBe(true);
    expect(table.state.regions).toMatchObject({ phase: 'truce', stage: 'deliberation' });
  });

  it('given a live clock without such a time, then the briefing waits for people', () => {
    expect(briefed(live).state.timer).toBeNull();
  });
});
