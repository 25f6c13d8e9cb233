// Rules 3.6, 8.10, 8.37 and 8.50: denunciation and collapse resume the war, and the line moves on the map and in the debrief.
import { describe, expect, it } from 'vitest';
import { thirtyDays } from '../testing/load-scenario.ts';
import { nightOf, order } from '../testing/night-of.ts';
import { openTable, proposes } from '../testing/table.ts';
import { factsOf } from '../testing/war-replay.ts';

const attack = {
  type: 'order.seal',
  order: 'denounce-and-attack',
  points: 2,
  target: { sector: 'pokrovsk' },
} as const;
const totalOf = (bySector: Readonly<Record<string, number>>) =>
  Object.values(bySector).reduce((sum, share) => sum + share, 0);

describe('rule 8.50: the line after a truce', () => {
  it('given a denunciation, then every sector moves by its share of the ground over its weight, and together they are the ground', () => {
    const { facts, after } = nightOf([order('RU', 'denounce-and-attack', 2, { sector: 'pokrovsk' })], {
      tracks: { stock: { RU: 180 } },
    });
    const [{ resumption } = { resumption: null }] = factsOf(facts, 'warResumed');
    expect(resumption?.ground).toBeGreaterThan(0.5);
    expect(totalOf(resumption?.bySector ?? {})).toBeCloseTo(resumption?.ground ?? 0, 2);
    for (const { id, weight, control } of thirtyDays.sectors) {
      const expected = weight > 0 ? control + (resumption?.bySector[id] ?? 0) / weight : control;
      expect(after.war.tracks.control?.[id]).toBeCloseTo(Math.min(100, expected), 2);
    }
    expect(after.war.lineMoved).toBeCloseTo(resumption?.ground ?? 0, 2);
  });

  it('given the weaker side attacks, then the line moves the other way', () => {
    const { after } = nightOf([order('UA', 'denounce-and-attack', 2, { sector: 'kherson' })], {
      tracks: { stock: { RU: 60, UA: 170 } },
    });
    expect(after.war.lineMoved).toBeLessThan(0);
    expect(after.war.tracks.control?.kherson).toBeLessThan(72);
  });

  it('given the session ends broken, then the map of every seat shows the new line, and the debrief old and new with the war', () => {
    const table = openTable({ people: ['RU', 'UA'] })
      .begin()
      .untilDay(3);
    const before = table.view('MED').sectors.find(({ id }) => id === 'pokrovsk')?.control ?? 0;
    table.does('RU', attack);
    table.everybodyReady();
    expect(table.state.ending).toMatchObject({ kind: 'broken', by: 'RU' });
    const view = table.view('MED');
    const now = view.sectors.find(({ id }) => id === 'pokrovsk')?.control ?? 0;
    expect(now).not.toBe(before);
    expect(view.figures.lineMoved).not.toBe(0);
    const row = view.debrief?.front.find(({ sector }) => sector === 'pokrovsk');
    expect(row).toMatchObject({ start: 55, held: 55 });
    expect(row?.end).toBeCloseTo(now, 2);
    expect(view.debrief?.war).toMatchObject({ attacker: 'RU', sector: 'pokrovsk' });
    expect(Object.keys(view.debrief?.war?.pays ?? {}).sort()).toEqual(['RU', 'UA']);
  });

  it('given a truce that collapses by itself, then the war has no attacker, and strength alone moves the line', () => {
    for (let n = 0; n < 80; n++) {
      const { facts, after } = nightOf([], {
        seed: `heat${n}`,
        tracks: { tension: { shared: 100 }, trust: { 'RU-UA': 5 }, stock: { RU: 60 } },
      });
      const [broke] = factsOf(facts, 'truceBroke');
      if (!broke) continue;
      expect(broke).toMatchObject({ how: 'collapsed', by: null });
      expect(after.resumption).toMatchObject({ attacker: null, sector: null, edge: 0 });
      expect(after.war.lineMoved).toBeLessThan(0);
      return;
    }
    throw new Error('it never collapsed');
  });

  it('given a truce that lapses, then no ground has moved', () => {
    for (let n = 0; n < 60; n++) {
      const table = openTable({ seed: `lapse${n}` }).begin();
      table.does('UA', proposes({ C02: 2 }));
      table.does('RU', { type: 'proposal.sign', proposal: 'P-1' });
      table.untilDay(99);
      if (table.state.ending?.kind !== 'lapsed') continue;
      const { debrief } = table.view('EU');
      expect(debrief?.war).toBeNull();
      for (const { start, held, end } of debrief?.front ?? []) expect([held, end]).toEqual([start, start]);
      return;
    }
    throw new Error('it never lapsed');
  });
});
