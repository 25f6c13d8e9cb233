// Rules 8.11 to 8.40: what the steps of a night do by themselves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident, Mark } from '../state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { openIncident } from '../testing/open-incident.ts';
import { type Given, type GivenOrder, truceState, withSealed } from '../testing/truce-state.ts';
import { factsOf, foldWar, playNight } from '../testing/war-replay.ts';
import { discoveryChance } from './discovery.ts';
import { accidentRate, collapseChance } from './friction.ts';
import { panelChance } from './investigate.ts';
import { resolveNight } from './resolve-night.ts';
import { wrongChance } from './wrong-chance.ts';

const night = (given: Given = {}, orders: readonly GivenOrder[] = []) =>
  resolveNight(thirtyDays, withSealed(thirtyDays, truceState(thirtyDays, given), orders), 0);
const morning = (given: Given = {}, orders: readonly GivenOrder[] = []) =>
  foldWar(withSealed(thirtyDays, truceState(thirtyDays, given), orders), night(given, orders));
const mark = (name: string, of: string, value = 1): Mark => ({ mark: name, of, value, days: 3 });
/** Share of seeds for which something holds. */
function share(runs: number, holds: (seed: string) => boolean): number {
  let count = 0;
  for (let i = 0; i < runs; i++) if (holds(`n${i}`)) count++;
  return count / runs;
}
const arming = (points: number): GivenOrder => ({ delegation: 'RU', order: 'stockpile-ammunition', points });
const procuring: GivenOrder = {
  delegation: 'RU',
  order: 'procure-abroad',
  points: 3,
  target: { supplier: 'iran' },
};
const openCase = openIncident();

describe('rule 8.11: supply', () => {
  it.each<[string, number, number]>([
    ['C06d C07a', 1.6, 1.5],
    ['C06c C07c', 1.3, 1.1],
    ['C06a C07d', 1, 0.5],
  ])('given %s, then stocks grow by %d and %d', (text, ru, ua) => {
    const { stock } = morning({ text }).war.tracks;
    expect(stock?.RU).toBeCloseTo(100 + ru, 4);
    expect(stock?.UA).toBeCloseTo(85 + ua, 4);
  });

  it('given a larger war economy and more aid, then more comes in', () => {
    const { stock } = morning({ tracks: { economy: { RU: 75 }, aid: { shared: 1.5 } } }).war.tracks;
    expect(stock?.RU).toBeCloseTo(100 + 1.5 + 0.6, 4);
    expect(stock?.UA).toBeCloseTo(85 + 0.5 + 1.5, 4);
  });
});

describe('rule 8.12: coverage', () => {
  it('given monitors posted in the open, then they add to the text’s coverage for one night, up to the ceiling', () => {
    const posts: GivenOrder[] = ['EU', 'MED', 'UA'].map((delegation) => ({
      delegation,
      order: 'deploy-monitors',
      points: 2,
      target: { sector: 'kherson' },
    }));
    const state = morning({ day: 9, text: 'C02c' }, posts);
    expect(state.war.tracks.coverage?.shared).toBeCloseTo(0.95, 4);
    expect(state.war.posts).toEqual(['kherson']);
    expect(playNight(thirtyDays, { ...state, day: 10 }).war.tracks.coverage?.shared).toBeCloseTo(0.8, 4);
  });
});

describe('rules 8.23 to 8.26: cases', () => {
  it('given each panel, then it rules as often as its clause says', () => {
    const inForce = (option: number) => ({ ...truceState(thirtyDays).treaty.inForce, C03: option });
    expect([0, 1, 2, 3].map((option) => panelChance(thirtyDays, inForce(option), 0.6))).toEqual([
      0.02,
      0.08,
      expect.closeTo(0.21, 6),
      0.3,
    ]);
  });

  it('given better coverage, then a ruling names the wrong side less often', () => {
    expect(wrongChance(thirtyDays, 0.1)).toBeCloseTo(0.23, 10);
    expect(wrongChance(thirtyDays, 0.8)).toBeCloseTo(0.09, 10);
  });

  it('rule 8.22: given the one-sided panel over many nights, then it rules and errs as often as that, and marks whom it names', () => {
    let rulings = 0;
    let wrong = 0;
    for (let i = 0; i < 1500; i++) {
      const facts = night({ day: 5, seed: `p${i}`, text: 'C02d C03d', agreedOn: 1, incidents: [openCase] });
      for (const naming of factsOf(facts, 'incidentNamed')) {
        rulings++;
        if (naming.wrong) wrong++;
        const marks = factsOf(facts, 'marksReplaced').at(-1)?.marks ?? [];
        expect(marks).toContainEqual({ mark: 'named', of: naming.named, value: 1, days: 2 });
      }
    }
    expect(rulings / 1500).toBeGreaterThan(0.26);
    expect(rulings / 1500).toBeLessThan(0.34);
    expect(wrong / rulings).toBeGreaterThan(0.07);
    expect(wrong / rulings).toBeLessThan(0.2);
  });

  it('given exchanges of fire only, then no panel takes them up unasked', () => {
    const exchange: Incident = { ...openCase, kind: 'accident', author: null };
    const ruled = share(
      200,
      (seed) =>
        factsOf(night({ day: 5, seed, text: 'C03d', incidents: [exchange] }), 'incidentNamed').length > 0,
    );
    expect(ruled).toBe(0);
  });

  it('given an accident that somebody has investigated, then a ruling mostly names nobody', () => {
    const exchange: Incident = { ...openCase, kind: 'accident', author: null };
    const ask: GivenOrder = {
      delegation: 'MED',
      order: 'open-investigation',
      points: 2,
      target: { incident: 'I-1' },
    };
    const outcomes = { nobody: 0, somebody: 0 };
    for (let i = 0; i < 400; i++) {
      const facts = night({ day: 5, seed: `a${i}`, incidents: [exchange] }, [ask]);
      if (factsOf(facts, 'orderResolved')[0]?.resolved.outcome !== 'closed') continue;
      if (factsOf(facts, 'incidentNamed').length > 0) outcomes.somebody++;
      else outcomes.nobody++;
    }
    expect(outcomes.nobody).toBeGreaterThan(outcomes.somebody);
    expect(outcomes.somebody).toBeGreaterThan(0);
  });

  it('given a case open for more than six days, then it is dropped', () => {
    const on = (day: number) => factsOf(night({ day, incidents: [openCase] }), 'incidentDropped').length;
    expect(on(9)).toBe(0);
    expect(on(10)).toBe(1);
  });
});

describe('rules 8.27 to 8.29: build-ups', () => {
  const watch = { coverage: 0.6, inspection: 0, conceal: 0 };

  it('given excess, then the chance is the formula’s and never above its ceiling', () => {
    expect(discoveryChance(thirtyDays, 2, watch)).toBeCloseTo(2 * 0.3 * 0.6, 10);
    expect(discoveryChance(thirtyDays, 2, { ...watch, inspection: 2 })).toBeCloseTo(2 * (0.18 + 0.094), 10);
    expect(discoveryChance(thirtyDays, 2, { ...watch, conceal: 2 })).toBeCloseTo(0.36 * 0.4, 10);
    expect(discoveryChance(thirtyDays, 20, watch)).toBe(0.9);
  });

  it('given arming within the free points, then it is never found; above them, as often as the formula says', () => {
    const found = (orders: readonly GivenOrder[]) =>
      share(800, (seed) => factsOf(night({ day: 9, seed, text: 'C02d' }, orders), 'breachFound').length > 0);
    expect(found([arming(2)])).toBe(0);
    const expected = 4 * 0.3 * 0.6;
    expect(found([arming(4), procuring])).toBeGreaterThan(expected - 0.07);
    expect(found([arming(4), procuring])).toBeLessThan(expected + 0.07);
  });

  it('given a clause that forbids it, then every point counts and the option is named', () => {
    const facts = Array.from({ length: 40 }, (_, i) =>
      night({ day: 9, seed: `g${i}`, text: 'C02c C07c' }, [{ ...procuring, points: 1 }]),
    ).find((one) => factsOf(one, 'breachFound').length > 0);
    expect(factsOf(facts ?? [], 'breachFound')).toMatchObject([
      { delegation: 'RU', order: 'procure-abroad', options: ['C07c'], excess: 1, sealedStock: 1.5 },
    ]);
    const state = foldWar(truceState(thirtyDays, { day: 9 }), facts ?? []);
    expect(state.treaty.breached).toEqual({ C07: { day: 9, by: 'RU' } });
    expect(state.findings).toMatchObject([{ kind: 'breach', against: 'RU' }]);
  });

  it('given an announced measure that a clause forbids, then it is found for certain, once a night', () => {
    const forbidden: GivenOrder[] = ['pokrovsk', 'kharkiv'].map((sector) => ({
      delegation: 'UA',
      order: 'fortify-sector',
      points: 1,
      target: { sector },
    }));
    const facts = night({ day: 9, text: 'C05d' }, forbidden);
    expect(factsOf(facts, 'breachFound').map(({ options }) => options)).toEqual([['C05d'], ['C05d']]);
    const moved = factsOf(facts, 'tracksMoved').flatMap(({ cause, changes }) =>
      cause.id === 'compliance' ? changes : [],
    );
    expect(moved.filter(({ track, of }) => track === 'opinion' && of === 'UA').map(({ by }) => by)).toEqual([
      -3.2,
    ]);
  });

  it('given an inspection that finds nothing, then both gain a little', () => {
    const inspect: GivenOrder = {
      delegation: 'UA',
      order: 'inspect-sector',
      points: 1,
      target: { sector: 'pokrovsk', delegation: 'RU' },
    };
    const facts = night({}, [inspect]);
    const moved = factsOf(facts, 'tracksMoved').flatMap(({ cause, changes }) =>
      cause.id === 'compliance' ? changes : [],
    );
    expect(moved).toMatchObject([
      { track: 'trust', by: 0.1 },
      { track: 'opinion', of: 'RU', by: 0.25 },
    ]);
  });
});

describe('rules 8.33 to 8.35: friction', () => {
  it('given calm, monitors and low tension, then accidents are rarer, never impossible', () => {
    const dark = accidentRate(thirtyDays, 25, 0.1, 0);
    expect(dark).toBeCloseTo(1.08 * (0.5 + 0.5) * (1 - 0.076), 10);
    expect(accidentRate(thirtyDays, 25, 0.8, 0)).toBeLessThan(dark);
    expect(accidentRate(thirtyDays, 5, 0.1, 0)).toBeLessThan(dark);
    expect(accidentRate(thirtyDays, 25, 0.1, 3)).toBeCloseTo(dark * (1 - 0.55 * (1 - Math.exp(-1))), 10);
    expect(accidentRate(thirtyDays, 0, 0.95, 20)).toBeGreaterThan(0);
  });

  it('given a night, then its accidents, its trust and its tension agree', () => {
    for (let i = 0; i < 60; i++) {
      const facts = night({ seed: `t${i}` });
      const accidents = factsOf(facts, 'incidentOccurred').length;
      const changes = factsOf(facts, 'tracksMoved').flatMap((fact) =>
        fact.cause.id === 'tension' ? fact.changes : [],
      );
      const trust = changes.find(({ track }) => track === 'trust')?.by ?? 0;
      const tension = changes.filter(({ track }) => track === 'tension').at(-1)?.to ?? 0;
      expect(tension).toBeCloseTo(Math.min(100, 25 + 7.5 * accidents) * 0.86, 3);
      if (accidents === 0) expect(trust).toBeCloseTo(0.94, 4);
      else expect([0.1, -0.7, -1.5, -2.3, -3.1, -3.9].some((one) => Math.abs(one - trust) < 1e-6)).toBe(true);
    }
  });

  it('given high tension, then support at home falls; else it rises a little', () => {
    expect(morning({ tracks: { tension: { shared: 90 } } }).war.tracks.support?.UA).toBeCloseTo(59.65, 4);
    const calm = morning({ seed: 'calm', tracks: { tension: { shared: 0 }, coverage: { shared: 0.9 } } });
    expect(calm.war.tracks.support?.UA).toBeCloseTo(60.08, 4);
  });
});

describe('rule 8.37: collapse', () => {
  it('given tension and trust, then the chance rises with the one and falls with the other', () => {
    expect(collapseChance(thirtyDays, 20, 35)).toBeCloseTo(0.003, 10);
    expect(collapseChance(thirtyDays, 60, 35)).toBeCloseTo(0.003 + 0.45 * 0.5 ** 1.5 * 1.05, 10);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (tension, trust) => {
        const chance = collapseChance(thirtyDays, tension, trust);
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(collapseChance(thirtyDays, tension + 1, trust)).toBeGreaterThanOrEqual(chance);
        expect(collapseChance(thirtyDays, tension, trust + 1)).toBeLessThanOrEqual(chance);
      }),
    );
  });

  it('given a collapse, then nobody is its author and the roll lies under the chance', () => {
    const broke = Array.from({ length: 80 }, (_, i) =>
      factsOf(night({ seed: `c${i}`, tracks: { tension: { shared: 95 } } }), 'truceBroke'),
    ).flat();
    expect(broke.length).toBeGreaterThan(20);
    for (const { by, how, chance, roll } of broke) {
      expect([by, how]).toEqual([null, 'collapsed']);
      expect(roll).toBeLessThan(chance);
    }
  });
});

describe('rules 8.38 and 8.40: what moves by itself', () => {
  it('given figures off their start, then they drift back by the share the scenario names', () => {
    const state = morning({
      seed: 'drift',
      tracks: { opinion: { MED: 80 }, goodwill: { UA: 30 }, economy: { RU: 80 }, aid: { shared: 1.3 } },
    });
    expect(state.war.tracks.opinion?.MED).toBeCloseTo(80 - 0.3, 4);
    expect(state.war.tracks.goodwill?.UA).toBeCloseTo(30.6, 4);
    expect(state.war.tracks.economy?.RU).toBeCloseTo(80 - 0.3, 4);
    expect(state.war.tracks.aid?.shared).toBeCloseTo(1.28, 4);
    expect(state.war.tracks.readiness?.UA).toBeCloseTo(64.9, 4);
    expect(state.war.tracks.pressure?.['pokrovsk:RU']).toBeCloseTo(29.2, 4);
    expect(state.war.tracks.capital?.US).toBeCloseTo(10.5, 4);
  });

  it('given marks, then each loses a day and the last is gone', () => {
    const marks = [{ ...mark('guarantee', 'UA'), days: 1 }, mark('threat', 'RU')];
    expect(morning({ marks }).war.marks).toEqual([{ mark: 'threat', of: 'RU', value: 1, days: 2 }]);
  });
});

describe('rule 8.39: public estimates', () => {
  it('given secret orders that are not found, then estimates are those of a night without them', () => {
    const secret: GivenOrder[] = [
      arming(2),
      { delegation: 'UA', order: 'procure-abroad', points: 1, target: { supplier: 'europe' } },
      { delegation: 'RU', order: 'conceal-build-up', points: 1 },
    ];
    expect(morning({}, secret).war.estimates).toEqual(morning().war.estimates);
  });

  it('given an announced order, then estimates follow it; given an incident, they do not', () => {
    const fortify: GivenOrder = {
      delegation: 'UA',
      order: 'fortify-sector',
      points: 2,
      target: { sector: 'pokrovsk' },
    };
    expect(morning({}, [fortify]).war.estimates.UA?.['fortification:pokrovsk']).toBeCloseTo(56, 4);
    const probe: GivenOrder = { delegation: 'RU', order: 'probe', points: 2, target: { sector: 'pokrovsk' } };
    expect(morning({}, [probe]).war.estimates.UA?.['fortification:pokrovsk']).toBe(50);
  });

  it('given both sides alike, then their estimates grow by the same rule', () => {
    const { estimates } = morning({ text: 'C06c C07c' }).war;
    const routine = 0.5 * 0.52 * 2 ** 0.85;
    expect(estimates.RU?.stock).toBeCloseTo(100 + 1.3 + routine, 3);
    expect(estimates.UA?.stock).toBeCloseTo(85 + 1.1 + routine + 0.5 * 0.86 * 0.7, 3);
  });

  it('given a build-up that was found, then what was found is known and what was sealed is gone', () => {
    for (let i = 0; i < 60; i++) {
      const given = { day: 9, seed: `e${i}`, text: 'C02c' };
      const state = morning(given, [arming(4)]);
      if (state.findings.length === 0) continue;
      const base = morning(given).war.estimates.RU?.stock ?? 0;
      expect(state.war.estimates.RU?.stock).toBeCloseTo(base + 0.52 * 4 ** 0.85 - 3, 3);
      return;
    }
    throw new Error('it was never found');
  });
});
