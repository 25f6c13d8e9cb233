// Rules 6.21 to 6.25: what belligerents do to each other under a truce, given as orders and seen to do what it is said to do.
import { describe, expect, it } from 'vitest';
import { thirtyDays } from '../testing/load-scenario.ts';
import { moved, nightOf, optionFor, order } from '../testing/night-of.ts';
import { openIncident } from '../testing/open-incident.ts';
import { type Given, type GivenOrder, truceState } from '../testing/truce-state.ts';
import { factsOf, playNight, seal } from '../testing/war-replay.ts';
import { payOf } from '../war/resume-war.ts';

const at = (sector: string) => ({ sector });
const pokrovsk = at('pokrovsk');
const oddsOf = (orders: readonly GivenOrder[], given: Given = {}) =>
  seal(thirtyDays, truceState(thirtyDays, { day: 12, ...given }), orders).sealed.RU?.at(-1)?.odds[0]
    ?.chances ?? {};

describe('rule 6.21: rearming from allies under cover of the truce', () => {
  it('given each supplier, when arms are procured, then stock grows by what the text lets through', () => {
    const suppliers = optionFor('RU', 'procure-abroad')?.aims[0]?.choices ?? [];
    expect(suppliers.length).toBeGreaterThan(1);
    for (const supplier of suppliers) {
      const procured = [order('RU', 'procure-abroad', 1, { supplier })];
      const open = moved(procured, 'stock', 'RU');
      expect(open).toBeCloseTo(0.86, 2);
      expect(moved(procured, 'stock', 'RU', { text: 'C07c' })).toBeLessThan(open);
    }
  });

  it('given production expanded, then next to nothing tonight and more every night after; stockpiling is at once', () => {
    const expanded = nightOf([order('UA', 'expand-production', 3)]).after;
    const plain = nightOf([]).after;
    expect(expanded.war.tracks.stock?.UA).toBeCloseTo(plain.war.tracks.stock?.UA ?? 0, 1);
    const next = (state: typeof plain) =>
      playNight(thirtyDays, { ...state, day: 13 }).war.tracks.stock?.UA ?? 0;
    expect(next(expanded)).toBeGreaterThan(next(plain));
    expect(moved([order('UA', 'stockpile-ammunition', 2)], 'stock', 'UA')).toBeGreaterThan(0.9);
  });
});

describe('rule 6.22: keep advancing while talking', () => {
  const terms = { phase: 'terms', day: 2 } as const;
  const press = order('RU', 'press-axis', 4, pokrovsk);

  it('given an axis pressed, then ground is taken there; a line held loses less, units that fall back too', () => {
    const taken = (...orders: GivenOrder[]) => moved([press, ...orders], 'control', 'pokrovsk', terms);
    expect(taken()).toBeGreaterThan(0);
    expect(taken(order('UA', 'hold-line', 4, pokrovsk))).toBeLessThan(taken());
    expect(taken(order('UA', 'fall-back', 2, pokrovsk))).toBeLessThan(taken());
    expect(moved([press], 'stock', 'RU', terms)).toBeLessThan(0);
    expect(moved([press], 'goodwill', 'RU', terms)).toBeLessThan(0);
  });
});

describe('rule 6.23: regroup and dig in', () => {
  it('given rotation, works and massing, then readiness, works and pressure rise where they should', () => {
    expect(moved([order('RU', 'rotate-units', 2, pokrovsk)], 'readiness', 'RU')).toBeCloseTo(0.58, 2);
    const works = [order('UA', 'fortify-sector', 3, pokrovsk)];
    expect(moved(works, 'fortification', 'pokrovsk:UA')).toBeGreaterThan(5);
    expect(moved(works, 'works', 'UA')).toBeGreaterThan(5);
    expect(moved([order('RU', 'build-up-axis', 3, pokrovsk)], 'pressure', 'pokrovsk:RU')).toBeGreaterThan(20);
  });
});

describe('rule 6.24: stage an incident, blame the other side, use it as pretext', () => {
  const staged = order('RU', 'staged-incident', 3, { ...pokrovsk, method: 'shelling', blames: 'UA' });

  it('given a staged incident, then it names sector, method and whom it blames, and a believed one waives the price of attack', () => {
    const aims = optionFor('RU', 'staged-incident')?.aims.map(({ field }) => field) ?? [];
    expect([...aims].sort()).toEqual(['blames', 'method', 'sector']);
    const { war } = truceState(thirtyDays);
    const how = { attacker: 'RU', sector: 'pokrovsk' } as const;
    const pretext = { ...war, marks: [{ mark: 'pretext', of: 'RU', value: 1, days: 3 }] };
    const pays = (figures: typeof war) => payOf(thirtyDays, figures, how, 'RU', { advantage: 0, edge: 0 });
    expect(pays(pretext) - pays(war)).toBeCloseTo(thirtyDays.parameters.resumption.attackerCost, 4);
    const believed = Array.from({ length: 60 }, (_, n) => nightOf([staged], { seed: `s${n}` }).after).filter(
      ({ resolved }) => resolved[0]?.outcome === 'believed',
    );
    expect(believed.length).toBeGreaterThan(0);
    for (const { war: figures } of believed)
      expect(figures.marks).toContainEqual(expect.objectContaining({ mark: 'pretext', of: 'RU' }));
  });

  it('given a provocation, a probe and a strike, then each enters the record as it looks; a strike costs stores and industry', () => {
    const kinds = ['provocation', 'probe', 'strike'].map((id) => {
      const points = thirtyDays.orders.find((one) => one.id === id)?.cost.capacity[0] ?? 1;
      const { facts } = nightOf([order('RU', id, points, pokrovsk)]);
      return factsOf(facts, 'incidentOccurred').find(({ incident }) => incident.author === 'RU')?.incident
        .kind;
    });
    expect(kinds).toEqual(['provocation', 'probe', 'strike']);
    const strike = [order('RU', 'strike', 3, pokrovsk)];
    expect(moved(strike, 'stock', 'UA')).toBeCloseTo(-2.3, 1);
    expect(moved(strike, 'economy', 'UA')).toBeLessThan(-1);
    expect(moved([order('RU', 'probe', 2, pokrovsk)], 'readiness', 'UA')).toBeCloseTo(-1.9, 1);
  });

  it('given traces covered up, then being named for a deed of the same night is less likely, and the cover-up itself may be caught', () => {
    const cover = order('RU', 'cover-up', 1);
    for (const deed of [staged, order('RU', 'strike', 3, pokrovsk), order('RU', 'probe', 2, pokrovsk)]) {
      const chance = (orders: readonly GivenOrder[]) => {
        const odds = oddsOf(orders, { tracks: { coverage: { shared: 0.6 } } });
        return odds.named ?? odds.exposed ?? 0;
      };
      expect(chance([cover, deed])).toBeLessThan(chance([deed]));
    }
    expect(oddsOf([cover], { tracks: { coverage: { shared: 0.6 } } }).caught).toBeCloseTo(0.06, 4);
  });
});

describe('rule 6.25: who adjudicates a violation', () => {
  it('given monitors and imagery, then coverage is better tonight, and whoever is shown imagery is warned', () => {
    const coverage = (one: GivenOrder) => moved([one], 'coverage', 'shared');
    expect(coverage(order('MED', 'deploy-monitors', 2, pokrovsk))).toBeCloseTo(0.05, 3);
    expect(coverage(order('EU', 'share-imagery', 1, { delegation: 'UA' }))).toBeCloseTo(0.05, 3);
    expect(
      factsOf(nightOf([order('EU', 'share-imagery', 1, { delegation: 'UA' })]).facts, 'marksReplaced')[0]
        ?.marks,
    ).toContainEqual(expect.objectContaining({ mark: 'warned', of: 'UA' }));
  });

  it('given a rear inspected, then its build-up is found more often', () => {
    const found = (orders: readonly GivenOrder[]) =>
      Array.from({ length: 150 }, (_, n) => nightOf(orders, { seed: `i${n}` }).facts).filter(
        (facts) => factsOf(facts, 'breachFound').length > 0,
      ).length;
    const arming = order('RU', 'stockpile-ammunition', 4);
    expect(
      found([arming, order('MED', 'inspect-sector', 2, { ...pokrovsk, delegation: 'RU' })]),
    ).toBeGreaterThan(found([arming]));
  });
});

/** Two cases: one open, one for which Russia was named yesterday. */
const cases: Given = {
  incidents: [
    openIncident({ day: 10, claims: { RU: 3, UA: 5 } }),
    openIncident({
      id: 'I-2',
      day: 10,
      sector: 'kherson',
      state: 'attributed',
      named: 'RU',
      namedOn: 11,
      claims: { RU: 2, UA: 4 },
    }),
  ],
};

describe('rule 6.25: findings', () => {
  it('given an investigation, then its case is closed as often as shown; given a finding published, then the side named pays', () => {
    const inquiry = order('MED', 'open-investigation', 2, { incident: 'I-1' });
    const lit = {
      ...cases,
      tracks: { coverage: { shared: 0.8 } },
      text: 'C02c',
      monitoring: 'operational',
    } as const;
    const closed = Array.from(
      { length: 200 },
      (_, n) => nightOf([inquiry], { ...lit, seed: `c${n}` }).after,
    ).filter(({ resolved }) => resolved[0]?.outcome === 'closed').length;
    expect(closed).toBeGreaterThan(200 * 0.3);
    const published = [order('US', 'publish-finding', 1, { incident: 'I-2' })];
    expect(moved(published, 'opinion', 'RU', cases)).toBeCloseTo(-2.2, 1);
    expect(nightOf(published, cases).after.findings).toContainEqual(
      expect.objectContaining({ kind: 'published', against: 'RU', subject: 'I-2' }),
    );
  });
});
