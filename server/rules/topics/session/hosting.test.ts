// Rules 2.5, 3.2 and 4.4: who the host is, and how long the mandates may be read.

import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../shared/kernel/index.ts';
import type { Intent } from '../../../../shared/protocol/index.ts';
import { isErr } from '../../testing/is-refusal.ts';
import { openTable } from '../../testing/table.ts';

const handTo = (delegation: string): Intent => ({ type: 'host.hand', delegation });
const hosts = ({ state }: ReturnType<typeof openTable>) =>
  Object.entries(state.seats).flatMap(([id, { host }]) => (host ? [id] : []));
const refusal = (table: ReturnType<typeof openTable>, seat: string) =>
  table.view(seat).legal.find(({ command }) => command === 'host.hand')?.refusal;

describe('rule 2.5: a session has one host', () => {
  it('given another person, when the host hands over, then that person hosts and nobody else does', () => {
    const table = openTable({ people: ['RU'] }).begin();
    expect([refusal(table, 'UA'), refusal(table, 'RU')]).toEqual([null, undefined]);
    table.does('UA', { type: 'ready.declare', ready: true });
    table.does('UA', handTo('RU'));
    expect(hosts(table)).toEqual(['RU']);
    expect([table.view('RU').session.host, table.view('UA').session.host]).toEqual([true, false]);
    expect(table.state.seats.UA?.ready).toBe(true);
    expect(table.refuses('UA', { type: 'session.pause' }).code).toBe('seat/host_only');
    table.does('RU', { type: 'session.pause' });
    const line = table.view('EU').record.find(({ kind }) => kind === 'host');
    expect(line?.slots).toEqual({ who: { delegation: 'RU' } });
  });

  it.each([
    ['a scripted seat', 'EU', 'seat/not_a_person'],
    ['no delegation', 'XX', 'seat/unknown_delegation'],
  ])('given %s, when the host hands over to it, then it is refused with %s: %s', (_, to, code) => {
    const table = openTable({ people: ['RU'] }).begin();
    expect(table.refuses('UA', handTo(to)).code).toBe(code);
    expect(hosts(table)).toEqual(['UA']);
  });

  it('given a guest, when it hands over the session, then only the host can do that', () => {
    const table = openTable({ people: ['RU'] });
    expect(table.refuses('RU', handTo('RU')).code).toBe('seat/host_only');
  });

  it('given the host already, when it hands over to itself, then nothing changes', () => {
    expect(openTable({ people: ['RU'] }).does('UA', handTo('UA'))).toEqual([]);
  });

  it('given two others, when the host gives its own seat away, then the first of them in the scenario is the host', () => {
    const table = openTable({ people: ['US', 'MED'] }).begin();
    table.does('UA', { type: 'seat.hand', delegation: 'UA', to: 'scripted' });
    expect(hosts(table)).toEqual(['US']);
    expect(table.state.seats.UA).toMatchObject({ occupant: 'scripted', host: false });
    table.does('US', { type: 'day.close' });
  });

  it('given the lobby, when the host frees its seat, then another person is the host', () => {
    const table = openTable({ people: ['RU'] });
    table.does('UA', { type: 'seat.hand', delegation: 'UA', to: 'free' });
    expect(hosts(table)).toEqual(['RU']);
    expect(table.state.seats.UA?.occupant).toBe('free');
  });

  it('given nobody else, when the host gives its seat away, then it keeps it', () => {
    const table = openTable().begin();
    expect(table.refuses('UA', { type: 'seat.hand', delegation: 'UA', to: 'scripted' })).toEqual({
      code: 'seat/host_stays',
      message: 'A session has a host, and no other person is here. Hand over another seat.',
    });
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
