// Rules 10.6 to 10.9 and 10.13: rulings on incidents, figures, orders, texts, the truce and the session, each with its reason.
import { describe, expect, it } from 'vitest';
import type { Intent, RulingMatter } from '../../../../shared/protocol/index.ts';
import { openTable, proposes } from '../../testing/table.ts';

type Table = ReturnType<typeof openTable>;

const facilitated = (seed = 'rulings') => openTable({ seed, host: null, kind: 'hosted' }).begin();
const rules = (matter: RulingMatter, more: { audience?: 'all' | string[] } = {}): Intent => ({
  type: 'ruling.make',
  matter,
  words: 'It was agreed at the table.',
  audience: 'all',
  ...more,
});
const reverses = (ruling: string): Intent => ({ type: 'ruling.reverse', ruling, words: 'It was wrong.' });

/** A strike by Ukraine near Kharkiv, of which nobody knows the author. */
function afterStrike(): Table {
  const table = facilitated();
  table.does('M1', {
    type: 'inject.deliver',
    what: { title: 'A strike', text: 'A depot burns.' },
    audience: 'all',
    effects: [{ do: 'incident', kind: 'strike', sector: 'kharkiv', author: 'UA' }],
  });
  return table;
}
const incident = (table: Table) => table.state.war.incidents['I-1'];
const onIncident = (verdict: Extract<RulingMatter, { on: 'incident' }>['verdict']): RulingMatter => ({
  on: 'incident',
  incident: 'I-1',
  verdict,
});

describe('rule 10.6: rulings on incidents', () => {
  it('given a side is named, then it stands in public, is held to breach the text, and can be cited', () => {
    const table = afterStrike();
    table.does('M1', rules(onIncident({ named: 'RU' }), { audience: [] }));
    const seen = table.view('EU').incidents['I-1'];
    expect(seen).toMatchObject({ state: 'attributed', named: 'RU', finding: { how: 'ruling', sure: 1 } });
    expect(table.view('EU').record.map(({ kind }) => kind)).toContain('incident.named.ruling');
    expect(table.view('EU').record.map(({ kind }) => kind)).not.toContain('ruling');
    expect(table.state.findings).toContainEqual(
      expect.objectContaining({ kind: 'ruling', against: 'RU', wrong: true }),
    );
    expect(table.view('UA').own.marks.map(({ mark }) => mark)).toContain('finding');
  });

  it('given the one named is cleared, then nothing is held against it', () => {
    const table = afterStrike();
    const before = table.state;
    table.does('M1', rules(onIncident({ named: 'RU' })));
    table.does('M1', rules(onIncident('cleared')));
    expect(incident(table)).toEqual(before.war.incidents['I-1']);
    expect(table.state.findings).toEqual(before.findings);
    expect(table.state.treaty.breached).toEqual(before.treaty.breached);
    expect(table.state.war.marks).toEqual(before.war.marks);
  });

  it('given the case is closed without a finding, then it is unresolved', () => {
    const table = afterStrike();
    table.does('M1', rules(onIncident('unresolved')));
    expect(table.view('RU').incidents['I-1']).toMatchObject({ state: 'unresolved', named: null });
  });

  it.each([
    [{ on: 'incident', incident: 'I-9', verdict: 'cleared' }, 'ruling/unknown_incident'],
    [onIncident('cleared'), 'ruling/nobody_named'],
    [onIncident({ named: 'EU' }), 'ruling/not_a_belligerent'],
    [{ on: 'figure', track: 'tension', of: 'RU', to: 5 }, 'ruling/unknown_figure'],
    [{ on: 'figure', track: 'moon', of: 'shared', to: 5 }, 'ruling/unknown_figure'],
    [{ on: 'figure', track: 'tension', of: 'shared', to: 101 }, 'ruling/out_of_range'],
    [{ on: 'order', sealed: 'RU-1' }, 'order/not_sealed'],
    [{ on: 'proposal', proposal: 'P-1' }, 'ruling/no_open_text'],
    [{ on: 'compliance', to: 'holding' }, 'ruling/no_change'],
  ] as const)('given %j, then it is refused as %s', (matter, code) => {
    expect(afterStrike().refuses('M1', rules(matter)).code).toBe(code);
  });
});

describe('rule 10.7: rulings on figures', () => {
  it('given any figure, then it stands at the value, and the opposite difference gives it back', () => {
    const table = facilitated();
    const before = table.state.war.tracks;
    table.does('M1', rules({ on: 'figure', track: 'stock', of: 'RU', to: 120.5 }, { audience: [] }));
    table.does('M1', rules({ on: 'figure', track: 'fortification', of: 'kharkiv:UA', to: 3 }));
    expect(table.state.war.tracks.stock?.RU).toBe(120.5);
    expect(table.state.facilitation.rulings[0]?.changes).toEqual([
      { track: 'stock', of: 'RU', by: 20.5, to: 120.5 },
    ]);
    table.does('M1', reverses('R-1'));
    table.does('M1', reverses('R-2'));
    expect(table.state.war.tracks).toEqual(before);
    expect(table.refuses('M1', reverses('R-1')).code).toBe('ruling/reversed');
    expect(table.refuses('M1', reverses('R-9')).code).toBe('ruling/unknown');
  });

  it('given control of a sector, then the ground it stands for moves with it (rule 8.47)', () => {
    const table = facilitated();
    const control = table.state.war.tracks.control?.kharkiv ?? 0;
    const weight = table.scenario.sectors.find(({ id }) => id === 'kharkiv')?.weight ?? 0;
    table.does('M1', rules({ on: 'figure', track: 'control', of: 'kharkiv', to: control + 10 }));
    expect(table.state.war.lineMoved).toBeCloseTo(10 * weight, 3);
    table.does('M1', reverses('R-1'));
    expect(table.state.war.lineMoved).toBeCloseTo(0, 3);
  });
});

describe('rule 10.8: rulings on what lies on the table', () => {
  it('given a sealed order, then it is taken back, its giver sees it, and it can be sealed again', () => {
    const table = facilitated();
    table.does('RU', { type: 'order.seal', order: 'stockpile-ammunition', points: 3, target: {} });
    const { sealed } = table.state;
    table.does('M1', rules({ on: 'order', sealed: 'RU-1' }, { audience: [] }));
    expect(table.state.sealed.RU).toEqual([]);
    expect(table.view('RU').record.map(({ kind }) => kind)).toContain('order.unsealed');
    expect(table.view('UA').record.map(({ kind }) => kind)).not.toContain('order.unsealed');
    table.does('M1', reverses('R-1'));
    expect(table.state.sealed).toEqual(sealed);
  });

  it('given the day of that order is over, then it cannot be sealed again', () => {
    const table = facilitated();
    table.does('RU', { type: 'order.seal', order: 'stockpile-ammunition', points: 3, target: {} });
    table.does('M1', rules({ on: 'order', sealed: 'RU-1' }));
    table.does('M1', { type: 'day.close' });
    expect(table.refuses('M1', reverses('R-1')).code).toBe('ruling/overtaken');
    table.does('M1', { type: 'day.close' });
    expect(table.refuses('M1', reverses('R-1')).code).toBe('ruling/overtaken');
  });

  it('given an open text, then it is struck out; reversed, it is tabled anew with its signatures', () => {
    const table = facilitated();
    table.does('RU', proposes({ C02: 2 }, { title: 'Watch' }));
    table.does('M1', rules({ on: 'proposal', proposal: 'P-1' }));
    expect(table.view('EU').proposals['P-1']?.state).toBe('struck');
    expect(table.refuses('UA', { type: 'proposal.sign', proposal: 'P-1' }).message).toContain('struck out');
    table.does('M1', reverses('R-1'));
    const again = table.view('EU').proposals['P-2'];
    expect(again).toMatchObject({ state: 'open', author: 'RU', title: 'Watch', clauses: { C02: 2 } });
    expect(Object.keys(again?.signed ?? {})).toEqual(['RU']);
  });

  it('given the state of the truce, then it is as ruled until a night moves it', () => {
    const table = facilitated();
    table.does('M1', rules({ on: 'compliance', to: 'suspended' }));
    expect(table.view('EU').truce.compliance).toBe('suspended');
    table.does('M1', reverses('R-1'));
    expect(table.view('EU').truce.compliance).toBe('holding');
    table.does('M1', rules({ on: 'compliance', to: 'suspended' }));
    table.does('M1', { type: 'day.close' });
    expect(table.state.regions.compliance).toBe('strained');
    expect(table.refuses('M1', reverses('R-2')).code).toBe('ruling/overtaken');
  });
});

describe('rule 10.9: a ruling on an incident is reversed', () => {
  it('given a clearing is reversed, then the side is named again, as it was', () => {
    const table = afterStrike();
    table.does('M1', rules(onIncident({ named: 'RU' })));
    const named = table.state;
    table.does('M1', rules(onIncident('cleared')));
    table.does('M1', reverses('R-2'));
    expect(incident(table)).toEqual(named.war.incidents['I-1']);
    expect(table.state.findings).toEqual(named.findings);
    expect(table.state.treaty.breached).toEqual(named.treaty.breached);
    expect([...table.state.war.marks].sort()).toEqual([...named.war.marks].sort());
  });

  it('given something else was ruled since, then the later ruling is reversed first', () => {
    const table = afterStrike();
    table.does('M1', rules(onIncident({ named: 'RU' })));
    table.does('M1', rules(onIncident({ named: 'UA' })));
    expect(table.refuses('M1', reverses('R-1')).code).toBe('ruling/overtaken');
    table.does('M1', reverses('R-2'));
    expect(incident(table)?.named).toBe('RU');
    table.does('M1', reverses('R-1'));
    expect(incident(table)?.named).toBeNull();
  });
});

describe('rule 10.13: a ruling that ends the session', () => {
  const ends = rules({ on: 'session' });
  const endingOf = (table: Table) => {
    table.does('M1', ends);
    return table.state.ending?.kind;
  };

  it('given a day of the truce, then the truce lapses at once and the debrief is open, with the reason in the record', () => {
    const table = facilitated();
    expect(endingOf(table)).toBe('lapsed');
    expect(table.state.regions.phase).toBe('debrief');
    expect(table.view('UA').debrief).not.toBeNull();
    const ruling = table.view('UA').record.find(({ kind }) => kind === 'ruling');
    expect(ruling?.slots).toEqual({ words: 'It was agreed at the table.' });
  });

  it('given the clock stands or the bulletin is out, then it ends all the same', () => {
    const paused = facilitated();
    paused.does('M1', { type: 'session.pause' });
    expect(endingOf(paused)).toBe('lapsed');
    const morning = facilitated();
    morning.does('M1', { type: 'day.close' });
    expect(endingOf(morning)).toBe('lapsed');
  });

  it('given the terms phase, then the offer is refused', () => {
    const options = { seed: 'rulings', host: null, kind: 'hosted', termsDays: 2 } as const;
    expect(endingOf(openTable(options).begin())).toBe('refused');
  });

  it('given an extension is agreed, then the truce is prolonged', () => {
    const table = facilitated();
    for (let day = 2; day <= 26; day++) {
      // Without tension the truce outlasts its nights; figures of the same value are no ruling.
      table.does('M1', rules({ on: 'figure', track: 'tension', of: 'shared', to: (day % 2) + 1 }));
      table.untilDay(day);
    }
    for (const seat of ['RU', 'UA']) table.does(seat, { type: 'proposal.sign', proposal: 'P-1' });
    expect(endingOf(table)).toBe('prolonged');
  });

  it('given it is made, then it was no delegation’s to make and is nobody’s to reverse', () => {
    const table = facilitated();
    expect(table.refuses('UA', ends).code).toBe('seat/facilitator_only');
    table.does('M1', ends);
    expect(table.refuses('M1', reverses('R-1')).message).not.toBe('');
  });
});
