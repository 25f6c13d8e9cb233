// Rule 4.7: days that close after hours or at a fixed hour, and which settings make no sense.
import { describe, expect, it } from 'vitest';
import type { ClockSettings } from '../../../../shared/vocabulary/index.ts';
import { openSession } from '../../rules.ts';
import { thirtyDays } from '../../testing/load-scenario.ts';
import { openTable } from '../../testing/table.ts';

const HOUR = 3_600_000;
const hourly = { mode: 'correspondence', day: { hours: 24 }, bulletinHours: 2 } as const;
const atSix = { ...hourly, day: { at: '18:00', zone: 'Europe/Kyiv' }, bulletinHours: 0 } as const;

type Table = ReturnType<typeof openTable>;
const begun = (clock: ClockSettings) => openTable({ clock, people: ['RU'] }).begin();
const fire = (table: Table) => table.system({ type: 'clock.fired', timer: table.state.timer?.id ?? 0 });
const now = ({ facts }: Table) => facts.at(-1)?.at ?? 0;
const left = (table: Table) => (table.state.timer?.dueAt ?? 0) - now(table);

describe('rule 4.7: by correspondence', () => {
  it('given a day of so many hours, then it closes after them, and the bulletin stays its own', () => {
    const table = begun(hourly);
    expect(left(table)).toBe(24 * HOUR);
    fire(table);
    expect(table.state.regions.stage).toBe('bulletin');
    expect(left(table)).toBe(2 * HOUR);
    fire(table);
    expect(table.state).toMatchObject({ day: 2, regions: { stage: 'deliberation' } });
    expect(left(table)).toBe(24 * HOUR);
  });

  it('given a fixed hour, then a day closes when the clocks of its zone show it, six hours from now at the soonest', () => {
    const table = begun(atSix);
    const opened = now(table);
    const due = table.state.timer?.dueAt ?? 0;
    const shown = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Kyiv', timeStyle: 'short' }).format(
      due,
    );
    expect(shown).toBe('18:00');
    expect(due - opened).toBeGreaterThanOrEqual(6 * HOUR);
    expect(due - opened).toBeLessThan(30 * HOUR);
  });

  it('given no bulletin to stay, when the night is over, then the next day opens at once', () => {
    const table = begun(atSix);
    fire(table);
    expect(left(table)).toBe(0);
    fire(table);
    expect(table.state).toMatchObject({ day: 2, regions: { stage: 'deliberation' } });
  });

  it('given no time for the briefing, then it is as long as a day; given one, that long', () => {
    const briefed = (clock: ClockSettings) => {
      const table = openTable({ clock });
      table.does('UA', { type: 'session.start' });
      return left(table);
    };
    expect(briefed(hourly)).toBe(24 * HOUR);
    expect(briefed({ ...hourly, briefingHours: 3 })).toBe(3 * HOUR);
  });

  it.each([
    [{ day: { hours: 0 } }, 'clock/day_hours'],
    [{ day: { hours: 337 } }, 'clock/day_hours'],
    [{ day: { at: '24:00', zone: 'Europe/Kyiv' } }, 'clock/unknown_hour'],
    [{ day: { at: '6 pm', zone: 'Europe/Kyiv' } }, 'clock/unknown_hour'],
    [{ day: { at: '18:00', zone: 'Europe/Atlantis' } }, 'clock/unknown_zone'],
    [{ day: { at: '18:00', zone: '' } }, 'clock/unknown_zone'],
    [{ day: { at: '18:00', zone: 'Europe/Kyiv' }, bulletinHours: 19 }, 'clock/bulletin_hours'],
    [{ bulletinHours: 73 }, 'clock/bulletin_hours'],
    [{ briefingHours: 0 }, 'clock/briefing_hours'],
    [{ remindHours: [6, 24] }, 'clock/remind_hours'],
  ])('given %o, when a session is opened, then it is refused with %s', (wrong, code) => {
    const clock = { ...hourly, ...wrong } as ClockSettings;
    const refused = openSession(thirtyDays, {
      session: 's',
      code: 'ABC-DEF',
      kind: 'hosted',
      seed: 's',
      clock,
      termsDays: 0,
      host: { delegation: null, name: 'Host', tokenHash: 'h' },
      personas: {},
      at: 0,
    });
    expect(refused.ok ? null : refused.error.code).toBe(code);
  });
});
