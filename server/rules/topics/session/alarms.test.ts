// Rules 4.13 and 4.14: reminders, and alarms of every kind in their order.
import { test as property } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockSettings, hostedSettings } from '../../../../shared/vocabulary/index.ts';
import { firingOf, nextDue } from '../../rules.ts';
import { isErr } from '../../testing/is-refusal.ts';
import { alarms, ring, untilDue } from '../../testing/ring.ts';
import { openTable } from '../../testing/table.ts';

const HOUR = 3_600_000;
const hourly = {
  mode: 'correspondence',
  day: { hours: 24 },
  bulletinHours: 2,
  remindHours: [6, 1],
} satisfies ClockSettings;
const ready = { type: 'ready.declare', ready: true } as const;

type Table = ReturnType<typeof openTable>;

describe('rule 4.13: reminders', () => {
  const hours = (table: Table) =>
    alarms(table).flatMap((one) => (one.kind === 'reminder' ? [one.hours] : []));

  it('given hours before the close, then each rings once, in its order, and everybody is told', () => {
    const table = openTable({ clock: hourly }).begin();
    const close = table.state.timer?.dueAt ?? 0;
    expect(alarms(table).map(({ dueAt }) => close - dueAt)).toEqual([6 * HOUR, HOUR]);
    ring(table);
    expect(table.view('RU').record.at(-1)).toMatchObject({ kind: 'reminder', slots: { hours: 6 } });
    ring(table);
    expect(table.view('RU').record.at(-1)).toMatchObject({ kind: 'reminder', slots: { hours: 1 } });
    ring(table);
    expect(table.state.regions.stage).toBe('bulletin');
    expect(alarms(table)).toEqual([]);
  });

  it('given added time, then reminders move with the close', () => {
    const table = openTable({ clock: hourly }).begin();
    table.does('UA', { type: 'time.add', seconds: 7_200 });
    const close = table.state.timer?.dueAt ?? 0;
    expect(alarms(table).map(({ dueAt }) => close - dueAt)).toEqual([6 * HOUR, HOUR]);
  });

  it('given a pause, then nobody is reminded; when it is over, of what is still ahead', () => {
    const table = openTable({ clock: hourly }).begin();
    table.wait(20 * HOUR).does('UA', { type: 'session.pause' });
    expect(alarms(table)).toEqual([]);
    table.wait(48 * HOUR).does('UA', { type: 'session.resume' });
    expect(hours(table)).toEqual([1]);
  });

  it('given a day that closes early, then its reminders are called off', () => {
    const table = openTable({ clock: hourly }).begin();
    const first = alarms(table)[0]?.id ?? 0;
    table.everybodyReady();
    const stale = table.system({ type: 'alarm.fired', alarm: first });
    expect(isErr(stale) && stale.code).toBe('session/no_alarm');
  });
});

/** Three people at the table and present, who are covered for soon. */
function room() {
  const table = openTable({ clock: { ...hourly, graceSeconds: 60 }, people: ['RU', 'US'] }).begin();
  const absence = { graceSeconds: 600, silentSeconds: 900 };
  table.does('UA', { type: 'settings.change', settings: { ...hostedSettings, absence } });
  for (const member of ['M1', 'M2', 'M3']) table.system({ type: 'member.seen', member });
  return table;
}

type Deed = 'seen' | 'gone' | 'pause' | 'resume' | 'add' | 'ready' | 'ring';
const deeds = fc.array(
  fc.record({
    deed: fc.constantFrom<Deed>('seen', 'gone', 'pause', 'resume', 'add', 'ready', 'ring'),
    who: fc.nat(2),
    waits: fc.integer({ min: 0, max: 9 * HOUR }),
  }),
  { maxLength: 40 },
);

/** Carries out what is legal just now; what is not is passed over. */
function attempt(table: Table, deed: Deed, who: number): void {
  const seat = ['UA', 'RU', 'US'][who] ?? 'UA';
  const member = `M${who + 1}`;
  const legal = (command: string) =>
    table.view(seat).legal.some((one) => one.command === command && one.refusal === null);
  if (deed === 'seen' || deed === 'gone') table.system({ type: `member.${deed}`, member });
  if (deed === 'pause' && legal('session.pause')) table.does(seat, { type: 'session.pause' });
  if (deed === 'resume' && legal('session.resume')) table.does(seat, { type: 'session.resume' });
  if (deed === 'add' && legal('time.add')) table.does(seat, { type: 'time.add', seconds: 3_600 });
  if (deed === 'ready' && legal('ready.declare')) table.does(seat, ready);
}

property.prop([deeds], { numRuns: 40 })(
  'rules 4.10 and 4.14: alarms ring in order and once, time that was added is never lost, no stage closes before its time',
  (script) => {
    const table = room();
    const rung = new Set<number>();
    for (const { deed, who, waits } of script) {
      table.wait(waits);
      const before = table.state;
      const due = nextDue(before);
      if (deed !== 'ring' || due === null) {
        attempt(table, deed, who);
        const more = (table.state.addedSeconds - before.addedSeconds) * 1_000;
        const isSame = table.state.regions === before.regions;
        if (isSame && more > 0 && before.timer)
          expect(table.state.timer?.dueAt).toBeGreaterThanOrEqual(before.timer.dueAt + more);
        if (isSame && more > 0 && before.heldMs !== null)
          expect(table.state.heldMs).toBe(before.heldMs + more);
        continue;
      }
      untilDue(table, due.dueAt);
      for (const { dueAt } of Object.values(before.alarms)) expect(due.dueAt).toBeLessThanOrEqual(dueAt);
      if (before.timer) expect(due.dueAt).toBeLessThanOrEqual(before.timer.dueAt);
      expect(isErr(table.system(firingOf(due)))).toBe(false);
      expect(isErr(table.system(firingOf(due)))).toBe(true);
      if (due.kind !== 'alarm') continue;
      expect(rung.has(due.id)).toBe(false);
      rung.add(due.id);
      if (before.alarms[due.id]?.kind === 'reminder') expect(table.state.regions).toBe(before.regions);
    }
  },
);
