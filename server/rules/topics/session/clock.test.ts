// Rules 4.6 and 4.8 to 4.12: how long stages last, early close, grace, added time, pauses with a reason, and who may end them.
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../shared/kernel/index.ts';
import type { ClockSettings } from '../../../../shared/vocabulary/index.ts';
import { openTable } from '../../testing/table.ts';

const HOUR = 3_600_000;
const live = { mode: 'live', daySeconds: 60, bulletinSeconds: 10 } as const;
const patient = { ...live, graceSeconds: 30 } as const;

const ready = { type: 'ready.declare', ready: true } as const;
type Table = ReturnType<typeof openTable>;
const begun = (clock: ClockSettings) => openTable({ clock, people: ['RU'] }).begin();
const fire = (table: Table) => table.system({ type: 'clock.fired', timer: table.state.timer?.id ?? 0 });
const left = (table: Table) => (table.state.timer?.dueAt ?? 0) - now(table);
const now = ({ facts, state }: Table) => facts.at(-1)?.at ?? state.timer?.dueAt ?? 0;
const lines = (table: Table) => table.view('RU').record.map(({ kind }) => kind);
const lastLine = (table: Table) => table.view('RU').record.at(-1);

describe('rule 4.6: clocks', () => {
  it.each([
    ['live', { ...live, briefingSeconds: 90 }, 90, 60, 10],
    ['live without a time for the briefing', live, null, 60, 10],
    ['facilitated', { mode: 'untimed' }, null, null, null],
    [
      'by correspondence',
      { mode: 'correspondence', day: { hours: 24 }, bulletinHours: 2 },
      (24 * HOUR) / 1_000,
      (24 * HOUR) / 1_000,
      (2 * HOUR) / 1_000,
    ],
  ] satisfies readonly [string, ClockSettings, ...(number | null)[]][])(
    'given a clock that is %s, then briefing, day and bulletin last as long as it says, or have no time',
    (_, clock, briefing, day, bulletin) => {
      const table = openTable({ clock, people: ['RU'] });
      const seconds = () => (table.state.timer ? left(table) / 1_000 : null);
      const lasted = [];
      table.does('UA', { type: 'session.start' });
      lasted.push(seconds());
      table.everybodyReady();
      lasted.push(seconds());
      table.everybodyReady();
      expect(table.state.regions.stage).toBe('bulletin');
      lasted.push(seconds());
      expect(lasted).toEqual([briefing, day, bulletin]);
    },
  );
});

describe('rule 4.8: whether a stage closes early', () => {
  it.each([
    [true, 'bulletin'],
    [undefined, 'bulletin'],
    [false, 'deliberation'],
  ])('given closeWhenReady %s, when all are ready, then the stage is %s', (closeWhenReady, stage) => {
    const table = begun({ ...live, ...(closeWhenReady === undefined ? {} : { closeWhenReady }) });
    expect(table.everybodyReady().state.regions.stage).toBe(stage);
  });

  it('given a clock that keeps to its times, then its briefing ends all the same when all are ready, and its day in time', () => {
    const table = begun({ ...live, closeWhenReady: false });
    expect(table.state.regions.phase).toBe('truce');
    fire(table.everybodyReady());
    expect(table.state.regions.stage).toBe('bulletin');
  });
});

describe('rule 4.9: grace', () => {
  it('given a person who is not ready, when time is up, then the day stays open once, and all are told', () => {
    const table = begun(patient);
    fire(table);
    expect(table.state.regions.stage).toBe('deliberation');
    expect(left(table)).toBe(30_000);
    expect(lastLine(table)).toMatchObject({ kind: 'closing', slots: { seconds: 30 } });
    expect(table.view('RU').clock).toMatchObject({ inGrace: true, dueAt: table.state.timer?.dueAt });
    fire(table);
    expect(table.state).toMatchObject({ inGrace: false, regions: { stage: 'bulletin' } });
  });

  it('given only scripts that are not ready, when time is up, then it closes at once', () => {
    const table = begun(patient);
    table.does('UA', ready);
    table.does('RU', ready);
    fire(table);
    expect(table.state.regions.stage).toBe('bulletin');
  });

  it('given a grace, when the last person is ready, then it is over, whatever scripts do and clocks keep to', () => {
    const table = begun({ ...patient, closeWhenReady: false });
    fire(table);
    table.does('UA', ready);
    expect(table.state.regions.stage).toBe('deliberation');
    table.does('RU', ready);
    expect(table.state.regions.stage).toBe('bulletin');
  });

  it('given a bulletin, when its time is up, then nobody is waited for', () => {
    const table = begun(patient).everybodyReady();
    fire(table);
    expect(table.state.day).toBe(2);
  });

  it('given a briefing with a time, when it is up, then it has a grace too', () => {
    const table = openTable({ clock: { ...patient, briefingSeconds: 20 }, people: ['RU'] });
    table.does('UA', { type: 'session.start' });
    fire(table);
    expect(table.state).toMatchObject({ inGrace: true, regions: { phase: 'briefing' } });
    fire(table);
    expect(table.state).toMatchObject({ inGrace: false, day: 1, regions: { phase: 'truce' } });
  });
});

describe('rule 4.10: added time', () => {
  const add = { type: 'time.add', seconds: 120 } as const;

  it('given a day, when time is added, then it closes so much later, and all are told', () => {
    const table = begun(live);
    const due = table.state.timer?.dueAt ?? 0;
    const old = table.state.timer?.id ?? 0;
    table.does('UA', add);
    expect(table.state.timer?.dueAt).toBe(due + 120_000);
    expect(lastLine(table)).toMatchObject({ kind: 'time.added', slots: { seconds: 120 } });
    expect(table.view('RU').clock.addedSeconds).toBe(120);
    table.system({ type: 'clock.fired', timer: old });
    expect(table.state.regions.stage).toBe('deliberation');
    fire(table);
    expect(table.view('RU').clock).toMatchObject({ stage: 'bulletin', addedSeconds: 0 });
  });

  it('given a grace, when time is added, then it lasts so much longer, and there is no second one', () => {
    const table = begun(patient);
    fire(table);
    const due = table.state.timer?.dueAt ?? 0;
    table.does('UA', add);
    expect(table.state).toMatchObject({ inGrace: true, timer: { dueAt: due + 120_000 } });
    fire(table);
    expect(table.state.regions.stage).toBe('bulletin');
  });

  it('given a pause, when time is added, then the clock goes on with so much more', () => {
    const table = begun(live);
    table.does('UA', { type: 'session.pause' });
    const held = table.state.heldMs ?? 0;
    table.does('UA', add);
    expect(table.view('RU').clock.addedSeconds).toBe(120);
    table.does('UA', { type: 'session.resume' });
    expect(left(table)).toBe(held + 120_000);
  });

  it('given no deadline, when time is added, then there is none to move', () => {
    const table = begun({ mode: 'untimed' });
    expect(table.refuses('UA', add).code).toBe('clock/no_deadline');
    const legal = table.view('UA').legal.find(({ command }) => command === 'time.add');
    expect(legal?.refusal).toBe('No deadline runs here: this stage waits until all are ready.');
    expect(table.refuses('RU', add).code).toBe('seat/host_only');
  });
});

describe('rule 4.11: a pause says why', () => {
  it('given a reason, then everybody reads it until the clock goes on', () => {
    const table = begun(live);
    table.does('UA', { type: 'session.pause', reason: 'Lunch' });
    expect(lastLine(table)).toMatchObject({ kind: 'paused.because', slots: { reason: 'Lunch' } });
    expect(table.view('RU').clock).toMatchObject({ paused: true, pausedFor: 'Lunch' });
    table.does('UA', { type: 'session.resume' });
    expect(table.view('RU').clock.pausedFor).toBe('');
  });

  it('given none, then it is a pause like those of before', () => {
    const table = begun(live);
    table.does('UA', { type: 'session.pause' });
    expect(lines(table).at(-1)).toBe('paused');
  });

  it('given a grace, then the pause holds it, and it goes on as one', () => {
    const table = begun(patient);
    fire(table);
    table.does('UA', { type: 'session.pause' });
    table.wait(HOUR).does('UA', { type: 'session.resume' });
    expect(table.state.inGrace).toBe(true);
    expect(left(table)).toBeLessThanOrEqual(30_000);
    fire(table);
    expect(table.state.regions.stage).toBe('bulletin');
  });
});

describe('rule 4.12: nobody waits for a leader who is gone', () => {
  const seen = (table: Table, member: string) => table.system({ type: 'member.seen', member });
  const resume = { type: 'session.resume' } as const;
  const close = { type: 'day.close' } as const;

  it('given a pause and a host who has gone, then any person at a seat may end it', () => {
    const table = begun(live);
    seen(table, 'M1');
    seen(table, 'M2');
    table.does('UA', { type: 'session.pause' });
    expect(table.refuses('RU', resume).code).toBe('seat/host_only');
    table.system({ type: 'member.gone', member: 'M1' });
    expect(table.view('RU').legal).toContainEqual({ command: 'session.resume', refusal: null });
    table.does('RU', resume);
    expect(table.state.regions.paused).toBe(false);
  });

  it.each([
    [{ mode: 'untimed' }, null],
    [live, 'seat/host_only'],
  ] as const)(
    'given %o and a host who has gone, when a person closes the day, then the refusal is %s',
    (clock, code) => {
      const table = begun(clock);
      seen(table, 'M2');
      if (code) expect(table.refuses('RU', close).code).toBe(code);
      else table.does('RU', close);
    },
  );

  it('given servers that tell of nobody, then only the host leads', () => {
    const table = begun({ mode: 'untimed' });
    expect(table.refuses('RU', close).code).toBe('seat/host_only');
    expect(entriesOf(table.state.bulletins)).toHaveLength(0);
  });
});
