// Rules 4.15 and 4.16: personas that cover for delegations that are away or silent.
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../../shared/protocol/index.ts';
import { type ClockSettings, hostedSettings } from '../../../../shared/vocabulary/index.ts';
import { nextDue } from '../../rules.ts';
import { isErr } from '../../testing/is-refusal.ts';
import { alarms, ring } from '../../testing/ring.ts';
import { openTable } from '../../testing/table.ts';

const HOUR = 3_600_000;
const GRACE = 180_000;
const untimed = { mode: 'untimed' } as const;
const ready = { type: 'ready.declare', ready: true } as const;
const reclaim = { type: 'seat.reclaim' } as const;

type Table = ReturnType<typeof openTable>;
const seen = (table: Table, ...members: string[]) => {
  for (const member of members) table.system({ type: 'member.seen', member });
};
const gone = (table: Table, member: string) => table.system({ type: 'member.gone', member });
const absence = (graceSeconds: number | null, silentSeconds: number | null): Intent => ({
  type: 'settings.change',
  settings: { ...hostedSettings, absence: { graceSeconds, silentSeconds } },
});

/** Three people at the table and present: the host for UA is M1, RU is M2, US is M3. */
function room(clock: ClockSettings = untimed, settings = absence(180, null)) {
  const table = openTable({ clock, people: ['RU', 'US'] }).begin();
  table.does('UA', settings);
  seen(table, 'M1', 'M2', 'M3');
  return table;
}

describe('rule 4.15: a persona covers for who is away', () => {
  it('given the last of a delegation has gone, when the grace is over, then a persona covers, and all are told', () => {
    const table = room();
    gone(table, 'M2');
    expect(alarms(table)).toMatchObject([{ kind: 'cover', delegation: 'RU', why: 'absent' }]);
    ring(table);
    expect(table.state.seats.RU).toMatchObject({ occupant: 'scripted', ready: false });
    expect(table.state.seats.RU?.persona).not.toBeNull();
    expect(table.view('US').record.at(-1)?.kind).toBe('seat.covered.absent');
    expect(table.view('RU').me.covered).toBe(true);
    expect(alarms(table)).toEqual([]);
  });

  it('given somebody of it is back in time, then nothing rings', () => {
    const table = room();
    gone(table, 'M2');
    seen(table, 'M2');
    expect(nextDue(table.state)).toBeNull();
  });

  it('given a second member who stays, then the delegation is not away', () => {
    const table = room();
    const place = { at: 'delegation', delegation: 'RU', role: 'negotiator' } as const;
    table.system({ type: 'member.join', name: 'Second', tokenHash: 'second', wish: null });
    table.does('UA', { type: 'members.place', places: [{ member: 'M4', place }] });
    seen(table, 'M4');
    gone(table, 'M2');
    expect(alarms(table)).toEqual([]);
    gone(table, 'M4');
    expect(alarms(table)).toHaveLength(1);
  });

  it('given a room that everybody has left, then nobody is covered; whoever comes back starts the count anew', () => {
    const table = room();
    for (const member of ['M1', 'M2', 'M3']) gone(table, member);
    expect(alarms(table)).toEqual([]);
    const facts = table.wait(HOUR).system({ type: 'member.seen', member: 'M3' });
    const at = isErr(facts) ? 0 : (facts[0]?.at ?? 0);
    expect(alarms(table).map(({ dueAt }) => dueAt - at)).toEqual([GRACE, GRACE]);
  });

  it('given a pause, then nobody is missed; when it is over, the count begins anew', () => {
    const table = room();
    gone(table, 'M2');
    table.does('UA', { type: 'session.pause' });
    expect(alarms(table)).toEqual([]);
    const facts = table.wait(HOUR).does('UA', { type: 'session.resume' });
    expect(alarms(table).map(({ dueAt }) => dueAt - (facts[0]?.at ?? 0))).toEqual([GRACE]);
  });

  it('given the grace is made shorter while somebody is away, then the new one counts from then on', () => {
    const table = room();
    gone(table, 'M2');
    const before = alarms(table)[0]?.dueAt ?? 0;
    table.does('UA', absence(60, null));
    const after = alarms(table).map(({ dueAt }) => dueAt);
    expect(after).toHaveLength(1);
    expect(after[0]).toBeLessThan(before);
    ring(table);
    expect(table.state.seats.RU?.occupant).toBe('scripted');
  });

  it('given a lobby, or a session that never covers, then nobody is missed', () => {
    const lobby = openTable({ people: ['RU'] });
    lobby.does('UA', absence(180, null));
    seen(lobby, 'M1');
    expect(alarms(lobby)).toEqual([]);
    const never = room(untimed, absence(null, null));
    gone(never, 'M2');
    expect(alarms(never)).toEqual([]);
  });

  it('given a covered delegation, when one of it asks, then it has its seat back at once, and all are told', () => {
    const table = room();
    gone(table, 'M2');
    ring(table);
    seen(table, 'M2');
    expect(table.state.seats.RU?.occupant).toBe('scripted');
    expect(table.refuses('M2', ready).code).toBe('seat/covered');
    table.does('M2', reclaim);
    expect(table.state.seats.RU?.occupant).toBe('person');
    expect(table.view('US').record.at(-1)?.kind).toBe('seat.reclaimed');
    expect(alarms(table)).toEqual([]);
  });

  it('given an end, then no alarm is left', () => {
    const table = room();
    gone(table, 'M2');
    table.does('UA', {
      type: 'order.seal',
      order: 'denounce-and-attack',
      points: 2,
      target: { sector: 'pokrovsk' },
    });
    table.does('UA', { type: 'day.close' });
    expect(table.state.ending?.kind).toBe('broken');
    expect(alarms(table)).toEqual([]);
  });
});

describe('rule 4.16: a persona covers for who is silent', () => {
  const waitedFor = () => {
    const table = room(untimed, absence(null, 60));
    for (const seat of ['UA', 'US', 'EU', 'MED']) table.does(seat, ready);
    return table;
  };

  it('given everybody else is ready, when the last has done nothing for so long, then a persona covers', () => {
    const table = waitedFor();
    expect(alarms(table)).toMatchObject([{ kind: 'cover', delegation: 'RU', why: 'silent' }]);
    ring(table);
    expect(table.state.seats.RU?.occupant).toBe('scripted');
    expect(table.view('US').record.at(-1)?.kind).toBe('seat.covered.silent');
  });

  it('given it does something, then its silence is counted anew', () => {
    const table = waitedFor();
    const [before] = alarms(table);
    table.wait(50_000).does('RU', { type: 'message.send', to: 'table', words: { text: 'One moment.' } });
    const [after] = alarms(table);
    expect((after?.dueAt ?? 0) - (before?.dueAt ?? 0)).toBeGreaterThan(50_000);
    const stale = table.system({ type: 'alarm.fired', alarm: before?.id ?? 0 });
    expect(isErr(stale)).toBe(true);
  });

  it('given another takes its readiness back, then nobody is the last', () => {
    const table = waitedFor();
    table.does('US', { type: 'ready.declare', ready: false });
    expect(alarms(table)).toEqual([]);
  });
});
