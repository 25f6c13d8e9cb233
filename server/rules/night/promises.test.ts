// The promises of the war model (docs/rules/8-war-and-peace.md, opening): direct tests of formulas and of many seeded nights.

import { describe, expect, it } from 'vitest';
import { entryAt } from '../../../shared/kernel/index.ts';
import { orderOptions } from '../orders/options.ts';
import { outcomesOf } from '../orders/order-shape.ts';
import { incidentViews } from '../redact/incident-views.ts';
import type { SessionState } from '../state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { smallScenario } from '../testing/small-scenario.ts';
import { type Given, type GivenOrder, truceState } from '../testing/truce-state.ts';
import { factsOf, playNight, seal } from '../testing/war-replay.ts';
import { resumeWar } from '../war/resume-war.ts';
import { walkAways } from '../war/walk-away.ts';
import { accidentRate } from './friction.ts';
import { resolveNight } from './resolve-night.ts';
import { wrongChance } from './wrong-chance.ts';

const rivals = { RU: 'UA', UA: 'RU' } as const;
const coverages = [0.1, 0.35, 0.6, 0.8];
const staged = (self: 'RU' | 'UA'): GivenOrder => ({
  delegation: self,
  order: 'staged-incident',
  points: 3,
  target: { sector: 'pokrovsk', method: 'shelling', blames: rivals[self] },
});

describe('promise 1, the commitment problem', () => {
  /** What attacking on day 12 pays both sides when `self` has this much more stock than at the start. */
  function attack(self: 'RU' | 'UA', lead: number, coverage: number) {
    const start = truceState(thirtyDays).war.tracks.stock?.[self] ?? 0;
    const state = truceState(thirtyDays, {
      day: 12,
      tracks: { stock: { [self]: start * (1 + lead) }, coverage: { shared: coverage } },
    });
    const how = { attacker: self, sector: 'pokrovsk' };
    return {
      pays: resumeWar(thirtyDays, state.war, state.war.startAdvantage, how).war,
      keeps: walkAways(thirtyDays, state),
    };
  }

  it.each(['RU', 'UA'] as const)(
    'given %s’s lead in stock, then breaking is worth more the larger it is',
    (self) => {
      for (const coverage of coverages) {
        const leads = [-0.2, 0, 0.2, 0.4].map((lead) => attack(self, lead, coverage));
        for (const [index, now] of leads.entries()) {
          const before = leads[index - 1];
          if (!before) continue;
          expect(now.pays[self]).toBeGreaterThan(before.pays[self] ?? 0);
          expect(now.pays[rivals[self]]).toBeLessThan(before.pays[rivals[self]] ?? 0);
          expect(now.keeps[self]).toBeGreaterThan(before.keeps[self] ?? 0);
          expect(now.keeps[rivals[self]]).toBeLessThan(before.keeps[rivals[self]] ?? 0);
        }
      }
    },
  );
});

describe('promise 2, monitoring works', () => {
  it('given better coverage, then accidents are rarer and never gone', () => {
    const rates = [...coverages, 0.95].map((coverage) => accidentRate(thirtyDays, 30, coverage, 1));
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
    expect(rates.at(-1)).toBeGreaterThan(0.1);
  });

  it.each(['RU', 'UA'] as const)(
    'given better coverage, then a staged incident pays %s less and is still sometimes believed',
    (self) => {
      const given = [...coverages, 0.95].map((coverage) =>
        worthOf(staged(self), { tracks: { coverage: { shared: coverage } } }),
      );
      const worth = given.map((one) => one.worth);
      expect(worth).toEqual([...worth].sort((a, b) => b - a));
      expect(worth[0]).toBeGreaterThan(0);
      expect(worth.at(-1)).toBeLessThan(0);
      expect(given.at(-1)?.chances.believed).toBeGreaterThan(0);
    },
  );

  it('given whole truces without orders, then better coverage means fewer incidents a night and longer truces', () => {
    const truces = ['C02a', 'C02b', 'C02d', 'C02c'].map((text) => meanTruce(text, 40));
    const lengths = truces.map(({ days }) => days);
    const rates = truces.map(({ incidents }) => incidents);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
    expect(rates.at(-1)).toBeGreaterThan(0);
    // The record speaks of about two weeks for a truce with few eyes on it.
    expect(lengths[0]).toBeGreaterThan(6);
    expect(lengths[0]).toBeLessThan(15);
    expect(lengths[3]).toBeGreaterThan(20);
  });
});

describe('promise 3, a false flag is a gamble', () => {
  it('given its author, then the odds offered are the odds sealed', () => {
    const state = truceState(thirtyDays, { day: 8, tracks: { coverage: { shared: 0.4 } } });
    const offered = orderOptions(thirtyDays, state, 'RU').find(
      ({ order }) => order === 'staged-incident',
    )?.odds;
    expect(offered?.[0]?.rows).toEqual(seal(thirtyDays, state, [staged('RU')]).sealed.RU?.[0]?.odds);
    expect(Object.keys(offered?.[0]?.rows[0]?.chances ?? {})).toEqual(['exposed', 'believed', 'undecided']);
  });

  it('given it is believed, then breaking costs its author less; exposed, it costs standing, trust and patience', () => {
    const whenIt = (wanted: string): SessionState => {
      for (let i = 0; i < 200; i++) {
        const state = playNight(
          thirtyDays,
          seal(thirtyDays, truceState(thirtyDays, { seed: `ff${i}` }), [staged('RU')]),
        );
        if (state.resolved[0]?.outcome === wanted) return state;
      }
      throw new Error(`${wanted} never came`);
    };
    const war = (state: SessionState) =>
      resumeWar(thirtyDays, state.war, state.war.startAdvantage, { attacker: 'RU', sector: 'pokrovsk' }).war
        .RU ?? 0;
    expect(war(whenIt('believed')) - war(whenIt('undecided'))).toBeGreaterThan(5);
    const exposed = whenIt('exposed').war.tracks;
    expect(exposed.opinion?.RU).toBeLessThan(26);
    expect(exposed.trust?.['RU-UA']).toBeLessThan(31);
    expect(exposed.goodwill?.RU).toBeLessThan(38);
  });

  it('given evidence on the other side, or an earlier success, then it is believed less often', () => {
    const believed = (given: Given) => worthOf(staged('RU'), given).chances.believed ?? 1;
    const documented = { mark: 'documented', of: 'UA', value: 1, days: 1 };
    const before = { mark: 'staged', of: 'RU', value: 1, days: 20 };
    expect(believed({ marks: [documented] })).toBeLessThan(believed({}) * 0.65);
    expect(believed({ marks: [before] })).toBeCloseTo(believed({}) * 0.7, 3);
  });
});

describe('promise 4, noise exists', () => {
  it.each([thirtyDays, smallScenario])(
    'given nights without any order in $id, then there are incidents nobody ordered',
    (scenario) => {
      let accidents = 0;
      for (let i = 0; i < 40; i++) {
        const facts = resolveNight(scenario, truceState(scenario, { seed: `noise${i}` }), 0);
        for (const { incident } of factsOf(facts, 'incidentOccurred')) {
          expect(incident).toMatchObject({ kind: 'accident', author: null, state: 'open', named: null });
          accidents++;
        }
      }
      expect(accidents).toBeGreaterThan(10);
    },
  );

  it('given the best coverage there is, then a ruling may still be wrong', () => {
    expect(wrongChance(thirtyDays, thirtyDays.parameters.monitoring.max)).toBeGreaterThan(0.05);
  });

  it('given accidents and provocations that nobody answered, then no seat can tell them apart', () => {
    const order: GivenOrder = {
      delegation: 'RU',
      order: 'provocation',
      points: 1,
      target: { sector: 'pokrovsk' },
    };
    for (let i = 0; i < 60; i++) {
      const state = playNight(
        thirtyDays,
        seal(thirtyDays, truceState(thirtyDays, { seed: `mix${i}` }), [order]),
      );
      const looks = Object.values(incidentViews(thirtyDays, state, 'UA')).filter(
        ({ named }) => named === null,
      );
      expect(
        new Set(looks.map(({ seen, state: open, own }) => `${seen}/${open}/${own}`)).size,
      ).toBeLessThanOrEqual(1);
      const page =
        entryAt(state.bulletins, 0)?.items.filter(({ focus }) => looks.some(({ id }) => id === focus)) ?? [];
      expect(new Set(page.map(({ event }) => event)).size).toBeLessThanOrEqual(1);
    }
  });
});

/**
 * Expected worth of an order to its giver, in points of result: own figures by their weights in the result, and a pretext by
 * the cost it waives. Coarse on purpose: only its sign and its slope are looked at.
 */
function worthOf(order: GivenOrder, given: Given) {
  const scenario = thirtyDays;
  const sealed = seal(scenario, truceState(scenario, given), [order]).sealed[order.delegation]?.[0];
  const chances = sealed?.odds[0]?.chances ?? {};
  const { result, resumption } = scenario.parameters;
  const weights: Readonly<Record<string, number>> = {
    opinion: result.opinion,
    support: result.support,
    goodwill: result.goodwill,
    credibility: result.credibility,
  };
  const data = scenario.orders.find(({ id }) => id === order.order);
  let worth = 0;
  for (const outcome of data ? outcomesOf(data) : []) {
    let value = 0;
    for (const effect of outcome.then) {
      if (effect.do === 'change' && effect.of === 'self') value += effect.add * (weights[effect.track] ?? 0);
      if (effect.do === 'change' && effect.of === 'other') value -= effect.add * (weights[effect.track] ?? 0);
      if (effect.do === 'mark' && effect.mark === 'pretext') value += resumption.attackerCost / 2;
    }
    worth += value * (chances[outcome.id] ?? 0);
  }
  return { worth, chances };
}

/** Length of truces in which nobody gives an order, and incidents a night. */
function meanTruce(text: string, runs: number) {
  let days = 0;
  let incidents = 0;
  for (let i = 0; i < runs; i++) {
    let state = truceState(thirtyDays, { text, seed: `truce${i}` });
    while (state.day <= thirtyDays.days && state.resumption === null) state = playNight(thirtyDays, state);
    days += state.day - 1;
    incidents += state.war.incidentCount;
  }
  return { days: days / runs, incidents: incidents / days };
}
