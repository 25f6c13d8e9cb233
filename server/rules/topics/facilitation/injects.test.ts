// Rules 10.1 to 10.5 and 10.9: injects are read, do what they do, wait for their time, and can be undone.
import { describe, expect, it } from 'vitest';
import type { InjectCondition } from '../../../../shared/catalogue/index.ts';
import { entriesOf } from '../../../../shared/kernel/index.ts';
import type { Intent } from '../../../../shared/protocol/index.ts';
import type { RecordEntry } from '../../../../shared/views/index.ts';
import { nextDue } from '../../rules.ts';
import { openTable } from '../../testing/table.ts';

type Deliver = Extract<Intent, { type: 'inject.deliver' }>;
type Plan = Extract<Intent, { type: 'inject.plan' }>;

const facilitated = (seed = 'injects') => openTable({ seed, host: null, kind: 'hosted' });
const news = (more: Partial<Deliver> = {}): Deliver => ({
  type: 'inject.deliver',
  what: { title: 'A ship', text: 'A ship has left port.' },
  audience: 'all',
  ...more,
});
const later = (when: Plan['when'], more: Partial<Deliver> = {}): Plan => ({
  ...news(more),
  type: 'inject.plan',
  when,
});
const figure = (table: ReturnType<typeof openTable>, track: string, of = 'shared') =>
  table.state.war.tracks[track]?.[of] ?? Number.NaN;
const linesOf = (record: readonly RecordEntry[], kind: string) => record.filter((one) => one.kind === kind);

describe('rule 10.1: who may, and when', () => {
  it('given a delegation’s person or the host of one, then injects and rulings are refused', () => {
    const table = openTable({ host: 'UA' }).begin();
    expect(table.refuses('UA', news()).code).toBe('seat/facilitator_only');
    const ruling = { type: 'ruling.reverse', ruling: 'R-1', words: 'No.' } as const;
    expect(table.refuses('RU', ruling).code).toBe('seat/facilitator_only');
  });

  it('given the lobby, then an inject can be planned and not delivered', () => {
    const table = facilitated();
    expect(table.refuses('M1', news()).code).toBe('session/lobby');
    table.does('M1', later({ day: 2 }));
    expect(table.state.facilitation.plans).toHaveLength(1);
  });

  it('given the bulletin is out or the clock is paused, then an inject is delivered all the same', () => {
    const table = facilitated().begin();
    table.does('M1', { type: 'session.pause' });
    table.does('M1', news());
    table.does('M1', { type: 'session.resume' });
    table.does('M1', { type: 'day.close' });
    expect(table.state.regions.stage).toBe('bulletin');
    table.does('M1', news());
    expect(table.state.facilitation.delivered.map(({ id }) => id)).toEqual(['X-1', 'X-2']);
  });
});

describe('rules 10.2 and 10.3: delivery', () => {
  it('given the library, then its text is read and its effects are applied within ranges', () => {
    const table = facilitated().begin();
    const tension = figure(table, 'tension');
    table.does('M1', news({ what: { inject: 'two-lists' } }));
    expect(figure(table, 'tension')).toBe(tension + 3);
    expect(figure(table, 'trust', 'RU-UA')).toBe(33);
    const [line] = linesOf(table.view('EU').record, 'inject');
    expect(line?.slots.title).toBe('Two lists at noon');
    expect(line?.secret).toBe(false);
  });

  it('given effects of one’s own, then they stand in for those of the library, and none is none', () => {
    const table = facilitated().begin();
    const before = table.state.war.tracks;
    table.does('M1', news({ what: { inject: 'two-lists' }, effects: [] }));
    expect(table.state.war.tracks).toEqual(before);
    table.does('M1', news({ effects: [{ do: 'change', track: 'trust', of: 'RU-UA', add: -100 }] }));
    expect(figure(table, 'trust', 'RU-UA')).toBe(0);
    expect(table.state.facilitation.delivered[1]?.changes[0]?.by).toBe(-35);
  });

  it.each<[Partial<Deliver>, string]>([
    [{ what: { inject: 'no-such' } }, 'inject/unknown'],
    [{ audience: ['XX'] }, 'facilitation/unknown_delegation'],
    [{ effects: [{ do: 'change', track: 'stock', of: 'EU', add: 1 }] }, 'inject/effects'],
    [{ effects: [{ do: 'change', track: 'tension', of: 'shared', add: 500 }] }, 'inject/effects'],
    [{ effects: [{ do: 'mark', mark: 'blind', of: 'XX', value: 1, days: 2 }] }, 'inject/effects'],
    [{ effects: [{ do: 'incident', kind: 'strike', sector: 'kharkiv', author: null }] }, 'inject/effects'],
    [{ effects: [{ do: 'incident', kind: 'accident', sector: 'moon', author: null }] }, 'inject/effects'],
  ])('given %j, then it is refused as %s and nothing happens', (more, code) => {
    const table = facilitated().begin();
    expect(table.refuses('M1', news(more)).code).toBe(code);
  });

  it('given an incident, then it stands in the public record like any other and is on the next page', () => {
    const table = facilitated().begin();
    table.does(
      'M1',
      news({
        audience: ['RU'],
        effects: [{ do: 'incident', kind: 'strike', sector: 'kharkiv', author: 'UA' }],
      }),
    );
    expect(table.view('EU').incidents['I-1']).toMatchObject({
      seen: 'strike',
      state: 'open',
      own: 'unknown',
    });
    table.does('M1', { type: 'day.close' });
    const items = table.view('EU').bulletins[0]?.items ?? [];
    expect(items.map(({ event }) => event)).not.toContain('quietDay');
    expect(items.some(({ focus }) => focus === 'I-1')).toBe(true);
    expect(items.map(({ event }) => event)).not.toContain('inject');
  });
});

describe('rules 10.4 and 10.5: plans', () => {
  it('given a day, then it is delivered at the opening of that day and only once', () => {
    const table = facilitated();
    table.does('M1', later({ day: 3 }));
    table.begin().untilDay(2);
    expect(table.state.facilitation.delivered).toEqual([]);
    table.untilDay(5);
    expect(table.state.facilitation.delivered.map(({ day, plan }) => [day, plan])).toEqual([[3, 'W-1']]);
    expect(table.state.facilitation.plans[0]?.state).toBe('delivered');
  });

  it('given day 1, then it is delivered as the truce begins', () => {
    const table = facilitated();
    table.does('M1', later({ day: 1 }));
    expect(table.begin().state.facilitation.delivered).toHaveLength(1);
  });

  it.each<[InjectCondition, boolean]>([
    [{ if: 'figure', track: 'tension', of: 'shared', is: 'above', than: 0 }, true],
    [{ if: 'figure', track: 'tension', of: 'shared', is: 'below', than: 0.5 }, false],
    [{ if: 'compliance', is: 'holding' }, true],
    [{ if: 'compliance', is: 'suspended' }, false],
    [{ if: 'monitoring', is: 'none' }, true],
    [{ if: 'monitoring', is: 'operational' }, false],
    [{ if: 'day', from: 2, to: 9 }, true],
    [{ if: 'day', from: 3, to: 9 }, false],
    [{ if: 'text', option: 'C02a', holds: true }, true],
    [{ if: 'text', option: 'C02a', holds: false }, false],
    [{ if: 'incidents', which: 'all', is: 'at least', count: 0 }, true],
    [{ if: 'incidents', which: 'open', is: 'at least', count: 90 }, false],
    [{ if: 'incidents', which: 'last night', is: 'at most', count: 90 }, true],
  ])('given %j on day 2, then it is due: %s', (condition, due) => {
    const table = facilitated().begin();
    table.does('M1', later({ all: [condition] }));
    table.untilDay(2);
    expect(table.state.facilitation.delivered).toHaveLength(due ? 1 : 0);
  });

  it('given an hour, then it is delivered when that alarm rings, also in a pause, and once', () => {
    const table = facilitated().begin();
    const dueAt = 1_741_651_200_000 + 3_600_000;
    table.does('M1', later({ at: dueAt }));
    expect(nextDue(table.state)).toEqual({ kind: 'alarm', id: 1, dueAt });
    table.does('M1', { type: 'session.pause' });
    table.wait(3_600_000).system({ type: 'alarm.fired', alarm: 1 });
    expect(table.state.facilitation.delivered.map(({ plan }) => plan)).toEqual(['W-1']);
    expect(table.system({ type: 'alarm.fired', alarm: 1 })).toMatchObject({ code: 'session/no_alarm' });
    expect(table.refuses('M1', later({ at: dueAt })).code).toBe('inject/hour');
  });

  it('given an hour before the first day, then it is delivered as that day opens; called off, never', () => {
    const table = facilitated();
    const dueAt = 1_741_651_200_000 + 60_000;
    table.does('M1', later({ at: dueAt }));
    table.does('M1', later({ at: dueAt }));
    table.does('M1', { type: 'inject.cancel', plan: 'W-2' });
    expect(Object.values(table.state.alarms)).toHaveLength(1);
    table.wait(60_000).system({ type: 'alarm.fired', alarm: 1 });
    expect(table.state.facilitation.delivered).toEqual([]);
    expect(table.begin().state.facilitation.delivered.map(({ plan }) => plan)).toEqual(['W-1']);
  });

  it('given two plans for one day, then the second works on what the first left', () => {
    const table = facilitated().begin();
    const effects = [{ do: 'change', track: 'trust', of: 'RU-UA', add: -60 }] as const;
    table.does('M1', later({ day: 2 }, { effects: [...effects] }));
    table.does('M1', later({ day: 2 }, { effects: [{ ...effects[0], add: 10 }] }));
    table.untilDay(2);
    expect(figure(table, 'trust', 'RU-UA')).toBe(10);
  });

  it('given it is called off, then it never comes; once delivered or called off it cannot be', () => {
    const table = facilitated().begin();
    table.does('M1', later({ day: 2 }));
    table.does('M1', { type: 'inject.cancel', plan: 'W-1' });
    expect(table.refuses('M1', { type: 'inject.cancel', plan: 'W-1' }).code).toBe('inject/not_waiting');
    expect(table.refuses('M1', { type: 'inject.cancel', plan: 'W-9' }).code).toBe('inject/unknown_plan');
    expect(table.untilDay(3).state.facilitation.delivered).toEqual([]);
  });

  it('given a day that has opened, or one after the last, or what does not exist, then it is refused', () => {
    const table = facilitated().begin().untilDay(2);
    expect(table.refuses('M1', later({ day: 2 })).message).toContain('from 3 to 30');
    expect(table.refuses('M1', later({ day: 31 })).code).toBe('inject/day');
    const unknown = { if: 'text', option: 'C99a', holds: true } as const;
    expect(table.refuses('M1', later({ all: [unknown] })).code).toBe('inject/conditions');
  });
});

describe('rule 10.9: an inject is undone by a counter-act', () => {
  it('given it moved figures, set a mark and brought about an incident, then all are given back and it stays in the record', () => {
    const table = facilitated().begin();
    const before = table.state;
    table.does(
      'M1',
      news({
        audience: ['UA'],
        effects: [
          { do: 'change', track: 'stock', of: 'UA', add: -12.5 },
          { do: 'mark', mark: 'blind', of: 'UA', value: 1, days: 3 },
          { do: 'incident', kind: 'accident', sector: 'kharkiv', author: null },
        ],
      }),
    );
    expect(table.view('UA').own.marks).toContainEqual({ mark: 'blind', value: 1, days: 3 });
    table.does('M1', { type: 'inject.reverse', delivered: 'X-1', words: 'Wrong delegation.' });
    expect(table.state.war.tracks).toEqual(before.war.tracks);
    expect(table.state.war.marks).toEqual(before.war.marks);
    expect(table.state.war.incidents['I-1']?.state).toBe('unresolved');
    expect(table.state.facilitation.delivered[0]?.reversed?.words).toBe('Wrong delegation.');
    expect(linesOf(table.view('UA').record, 'inject.reversed')).toHaveLength(1);
    expect(linesOf(table.view('RU').record, 'inject.reversed')).toEqual([]);
    const again = { type: 'inject.reverse', delivered: 'X-1', words: 'Again.' } as const;
    expect(table.refuses('M1', again).code).toBe('inject/reversed');
  });

  it('given a night in between, then the difference is given back, not the figure of before', () => {
    const table = facilitated().begin();
    const plain = facilitated().begin();
    table.does('M1', news({ effects: [{ do: 'change', track: 'sanctions', of: 'shared', add: 7 }] }));
    table.untilDay(2);
    table.does('M1', { type: 'inject.reverse', delivered: 'X-1', words: 'Taken back.' });
    expect(figure(table, 'sanctions')).toBe(figure(plain.untilDay(2), 'sanctions'));
  });

  it('given it was taken back on the same day, then the page does not quote it', () => {
    const table = facilitated().begin();
    table.does('M1', news());
    table.does('M1', { type: 'inject.reverse', delivered: 'X-1', words: 'Taken back.' });
    table.does('M1', { type: 'day.close' });
    const [page] = entriesOf(table.state.bulletins);
    expect(page?.items.map(({ event }) => event)).not.toContain('inject');
  });
});
