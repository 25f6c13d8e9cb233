// Rule 6.12 and docs/adr/0003: the odds shown to a player are the odds rolled.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OddsRow } from '../../../shared/views/index.ts';
import { resolveNight } from '../night/resolve-night.ts';
import type { SessionState } from '../state.ts';
import { anyState } from '../testing/any-state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { type Given, type GivenOrder, truceState, withSealed } from '../testing/truce-state.ts';
import { factsOf, foldWar, seal } from '../testing/war-replay.ts';
import { outcomeAt } from './odds.ts';
import { unsealOrder } from './seal.ts';

const staged: GivenOrder = {
  delegation: 'RU',
  order: 'staged-incident',
  points: 3,
  target: { sector: 'pokrovsk', method: 'drone', blames: 'UA' },
};
const campaign: GivenOrder = {
  delegation: 'RU',
  order: 'influence-campaign',
  points: 4,
  target: { delegation: 'UA', theme: 'own-restraint' },
};
const evidence: GivenOrder = {
  delegation: 'UA',
  order: 'secure-evidence',
  points: 1,
  target: { sector: 'pokrovsk' },
};
const counter = (points: number): GivenOrder => ({
  delegation: 'UA',
  order: 'counter-influence',
  points,
  target: { delegation: 'RU' },
});
const cover: GivenOrder = { delegation: 'RU', order: 'cover-up', points: 1 };

const rowsOf = (state: SessionState, order: string): readonly OddsRow[] =>
  Object.values(state.sealed)
    .flat()
    .find((one) => one.order === order)?.odds ?? [];
const rolled = (state: SessionState, order: string) =>
  factsOf(resolveNight(thirtyDays, state, 0), 'orderResolved').find(
    ({ resolved }) => resolved.order === order,
  )?.resolved;

describe('rule 6.12: rows', () => {
  it('given a staged incident in the dark, then its odds are the formula’s, with and without secured evidence', () => {
    const state = seal(thirtyDays, truceState(thirtyDays), [staged]);
    const exposed = 0.65 * (0.15 + 0.7 * 0.1);
    const believed = 0.68 * 0.9 * (35 / 97);
    const rows = rowsOf(state, 'staged-incident');
    expect(rows.map(({ given }) => given)).toEqual([null, { mark: 'documented', value: 1 }]);
    expect(rows[0]?.chances.exposed).toBeCloseTo(exposed, 3);
    expect(rows[0]?.chances.believed).toBeCloseTo((1 - exposed) * believed, 3);
    expect(rows[1]?.chances.exposed).toBeCloseTo(exposed * 1.48, 3);
    expect(rows[1]?.chances.believed).toBeCloseTo((1 - exposed * 1.48) * believed * 0.6, 3);
  });

  it('given a campaign, then there is a row for each answer: no, one or two points of counter influence', () => {
    const rows = rowsOf(seal(thirtyDays, truceState(thirtyDays), [campaign]), 'influence-campaign');
    expect(rows.map(({ given }) => given?.value ?? 0)).toEqual([0, 1, 2]);
    const refuted = rows.map(({ chances }) => chances.refuted ?? 0);
    expect(refuted[0]).toBeCloseTo(0.18 * 0.35, 4);
    expect(refuted[1]).toBeCloseTo(0.18 * 0.35 * 1.9, 4);
    expect(refuted[2]).toBeCloseTo(0.18 * 0.35 * 2.8, 4);
  });

  it('given a standing answer that is public, then every row holds it', () => {
    const marks = [{ mark: 'counterStanding', of: 'UA', value: 0.5, days: 9 }];
    const rows = rowsOf(
      seal(thirtyDays, truceState(thirtyDays, { marks }), [campaign]),
      'influence-campaign',
    );
    expect(rows[0]?.chances.refuted).toBeCloseTo(0.18 * 0.35 * 1.45, 4);
    expect(rows[2]?.chances.refuted).toBeCloseTo(0.18 * 0.35 * 2.8, 4);
  });

  it('given an order whose odds wait on nobody, then it has one row', () => {
    const open = { delegation: 'RU', order: 'cover-up', points: 1 };
    expect(rowsOf(seal(thirtyDays, truceState(thirtyDays), [open]), 'cover-up')).toEqual([
      { given: null, chances: { caught: 0.01, unnoticed: 0.99 } },
    ]);
  });
});

describe('rule 6.12: own orders of the same day', () => {
  it('given a cover-up sealed before or after, then the incident’s odds are the same', () => {
    const before = seal(thirtyDays, truceState(thirtyDays), [cover, staged]);
    const after = seal(thirtyDays, truceState(thirtyDays), [staged, cover]);
    expect(rowsOf(after, 'staged-incident')).toEqual(rowsOf(before, 'staged-incident'));
    const bare = seal(thirtyDays, truceState(thirtyDays), [staged]);
    expect(rowsOf(after, 'staged-incident')).not.toEqual(rowsOf(bare, 'staged-incident'));
  });

  it('given the cover-up taken back, then the odds are what they were, under the same id', () => {
    const state = seal(thirtyDays, truceState(thirtyDays), [staged, cover]);
    const taken = unsealOrder(thirtyDays, state, 'RU', 'RU-2', 0);
    if (!taken.ok) throw new Error(taken.error.message);
    expect(taken.value.map(({ type }) => type)).toEqual(['orderUnsealed', 'orderSealed']);
    const bare = seal(thirtyDays, truceState(thirtyDays), [staged]);
    expect(foldWar(state, taken.value).sealed.RU).toEqual(bare.sealed.RU);
  });

  it('given figures that moved between sealing and the close, then what is rolled was shown at the close', () => {
    const sealed = seal(thirtyDays, truceState(thirtyDays), [staged]);
    const war = { ...sealed.war, tracks: { ...sealed.war.tracks, coverage: { shared: 0.6 } } };
    const facts = resolveNight(thirtyDays, { ...sealed, war }, 0);
    const [shown] = factsOf(facts, 'orderSealed');
    const [done] = factsOf(facts, 'orderResolved');
    expect(facts[0]).toBe(shown);
    expect(shown?.sealed.odds.map(({ chances }) => chances)).toContainEqual(done?.resolved.chances);
  });
});

describe('rule 6.12: the other side’s answer chooses the row', () => {
  it.each<[GivenOrder[], string, number]>([
    [[staged], 'staged-incident', 0],
    [[staged, evidence], 'staged-incident', 1],
    [[campaign, counter(1)], 'influence-campaign', 1],
    [[campaign, counter(2)], 'influence-campaign', 2],
  ])('given %j, then the row rolled is number %i of %s', (orders, order, row) => {
    const state = withSealed(thirtyDays, truceState(thirtyDays), orders);
    expect(rolled(state, order)?.chances).toEqual(rowsOf(state, order)[row]?.chances);
  });

  it('given monitors deployed tonight, then they count for tomorrow’s odds', () => {
    const monitors = {
      delegation: 'EU',
      order: 'deploy-monitors',
      points: 2,
      target: { sector: 'pokrovsk' },
    };
    const tonight = withSealed(thirtyDays, truceState(thirtyDays), [staged, monitors]);
    expect(rolled(tonight, 'staged-incident')?.chances).toEqual(
      rowsOf(tonight, 'staged-incident')[0]?.chances,
    );
    const morning = foldWar(tonight, resolveNight(thirtyDays, tonight, 0));
    expect(morning.war.tracks.coverage?.shared).toBeCloseTo(0.15, 4);
  });
});

describe('rule 6.12: for any state and any orders', () => {
  it('then every row sums to 1 and the row rolled is one of those shown', () => {
    fc.assert(
      fc.property(anyState(thirtyDays), (state) => {
        const facts = resolveNight(thirtyDays, state, 0);
        const reckoned = foldWar(state, factsOf(facts, 'orderSealed'));
        const shown = new Map(
          Object.values(reckoned.sealed)
            .flat()
            .map((one) => [one.id, one.odds]),
        );
        for (const rows of shown.values()) for (const { chances } of rows) isDistribution(chances);
        for (const { resolved } of factsOf(facts, 'orderResolved')) {
          const rows = shown.get(resolved.id) ?? [];
          if (rows.length === 0) expect(resolved.chances).toBeNull();
          else expect(rows.map(({ chances }) => chances)).toContainEqual(resolved.chances);
          if (rows.length > 0) expect(Object.keys(resolved.chances ?? {})).toContain(resolved.outcome);
        }
      }),
      { numRuns: 80 },
    );
  });

  it.each<[GivenOrder, Given]>([
    [staged, {}],
    [campaign, { tracks: { coverage: { shared: 0.7 } } }],
    [{ delegation: 'UA', order: 'strike', points: 3, target: { sector: 'deep-rear' } }, {}],
    [{ delegation: 'UA', order: 'provocation', points: 1, target: { sector: 'kharkiv' } }, {}],
  ])('given %j over many seeds, then outcomes come as often as shown', (order, given) => {
    const counts = new Map<string, number>();
    const runs = 1500;
    for (let i = 0; i < runs; i++) {
      const state = withSealed(thirtyDays, truceState(thirtyDays, { ...given, seed: `f${i}` }), [order]);
      const outcome = rolled(state, order.order)?.outcome ?? '';
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    const [row] = rowsOf(withSealed(thirtyDays, truceState(thirtyDays, given), [order]), order.order);
    for (const [id, chance] of Object.entries(row?.chances ?? {})) {
      const error = 4 * Math.sqrt((chance * (1 - chance)) / runs) + 0.001;
      expect(Math.abs((counts.get(id) ?? 0) / runs - chance)).toBeLessThan(error);
    }
  });

  it('rule 8.41: given one seat’s secret order, then it never shifts another’s dice', () => {
    const other: GivenOrder = {
      delegation: 'UA',
      order: 'provocation',
      points: 1,
      target: { sector: 'kharkiv' },
    };
    for (let i = 0; i < 30; i++) {
      const start = truceState(thirtyDays, { seed: `d${i}` });
      const alone = rolled(withSealed(thirtyDays, start, [other]), 'provocation');
      const both = rolled(withSealed(thirtyDays, start, [cover, other]), 'provocation');
      expect(both?.outcome).toBe(alone?.outcome);
    }
  });
});

describe('a die and a row', () => {
  it('given the ends of the die, then the first and the last outcome with a chance are drawn', () => {
    const chances = { a: 0.25, b: 0.25, c: 0.5 };
    expect([0, 0.2499, 0.25, 0.4999, 0.5, 0.99999].map((die) => outcomeAt(chances, die))).toEqual([
      'a',
      'a',
      'b',
      'b',
      'c',
      'c',
    ]);
  });
});

function isDistribution(chances: Readonly<Record<string, number>>): void {
  const values = Object.values(chances);
  for (const value of values) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
  expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
}
