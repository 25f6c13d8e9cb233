// What holds for every night, whatever stood before it and whatever was sealed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { round, sizeOf } from '../../../shared/kernel/index.ts';
import type { SessionState } from '../state.ts';
import { anyState } from '../testing/any-state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { smallScenario } from '../testing/small-scenario.ts';
import { factsOf, foldWar } from '../testing/war-replay.ts';
import { lookupsOf } from '../war/lookups.ts';
import { resolveNight } from './resolve-night.ts';

const runs = { numRuns: 50 };

describe.each([thirtyDays, smallScenario])('any night of $id', (scenario) => {
  const { ranges } = lookupsOf(scenario);

  it('given the same state, then the facts are the same, byte for byte', () => {
    fc.assert(
      fc.property(anyState(scenario), (state) => {
        const copy = JSON.parse(JSON.stringify(state)) as SessionState;
        expect(JSON.stringify(resolveNight(scenario, copy, 5))).toBe(
          JSON.stringify(resolveNight(scenario, state, 5)),
        );
      }),
      runs,
    );
  });

  it('then every figure stays in its range, has four decimals, and moved by what is told', () => {
    fc.assert(
      fc.property(anyState(scenario), (state) => {
        const now = new Map<string, number>();
        for (const { changes } of factsOf(resolveNight(scenario, state, 0), 'tracksMoved')) {
          for (const { track, of, by, to } of changes) {
            const [low, high] = ranges[track] ?? [0, 0];
            const key = `${track}/${of}`;
            const before = now.get(key) ?? state.war.tracks[track]?.[of] ?? Number.NaN;
            const holds = to >= low && to <= high && round(to, 4) === to && Math.abs(before + by - to) < 1e-3;
            expect(holds, `${key} from ${before} by ${by} to ${to}`).toBe(true);
            now.set(key, to);
          }
        }
      }),
      runs,
    );
  });

  it('then sealed orders are spent, all resolved once, and one dawn, one page and one end are told', () => {
    fc.assert(
      fc.property(anyState(scenario), (state) => {
        const facts = resolveNight(scenario, state, 0);
        const after = foldWar(state, facts);
        const sealed = Object.values(state.sealed).flat();
        expect(Object.values(after.sealed).flat()).toEqual([]);
        expect(
          factsOf(facts, 'orderResolved')
            .map(({ resolved }) => resolved.id)
            .sort(),
        ).toEqual(sealed.map(({ id }) => id).sort());
        expect(facts.at(-1)?.type).toBe('nightResolved');
        expect(after.dawns.at(-1)).toMatchObject({ day: state.day, tracks: after.war.tracks });
        expect(sizeOf(after.bulletins)).toBe(sizeOf(state.bulletins) + 1);
        expect(factsOf(facts, 'warResumed').length).toBe(factsOf(facts, 'truceBroke').length);
      }),
      runs,
    );
  });

  it('rule 8.16: then incidents are numbered without gaps and told in the order of their numbers', () => {
    fc.assert(
      fc.property(anyState(scenario), (state) => {
        const facts = resolveNight(scenario, state, 0);
        const numbers = factsOf(facts, 'incidentOccurred').map(({ incident }) =>
          Number(incident.id.slice(2)),
        );
        expect(numbers).toEqual(numbers.map((_, index) => state.war.incidentCount + 1 + index));
        const known = new Set(Object.keys(state.war.incidents));
        for (const fact of facts) {
          if (fact.type === 'incidentOccurred') known.add(fact.incident.id);
          if (fact.type === 'incidentNamed' || fact.type === 'incidentDropped')
            expect(known).toContain(fact.incident);
        }
      }),
      runs,
    );
  });

  it('rule 6.2: then capital is paid for every order and comes in for everybody', () => {
    fc.assert(
      fc.property(anyState(scenario), (state) => {
        const orders = new Map(scenario.orders.map((order) => [order.id, order]));
        const paid = factsOf(resolveNight(scenario, state, 0), 'tracksMoved')
          .filter(
            ({ cause, changes }) =>
              cause.kind === 'order' && changes.length === 1 && changes[0]?.track === 'capital',
          )
          .map(({ cause }) => `${cause.by}/${cause.id}`);
        for (const { delegation, order } of Object.values(state.sealed).flat()) {
          if ((orders.get(order)?.cost.capital ?? 0) > 0) expect(paid).toContain(`${delegation}/${order}`);
        }
      }),
      runs,
    );
  });
});
