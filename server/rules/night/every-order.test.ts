// Every order of a scenario can be sealed on some day and resolves as its data says: no order is an ornament.
import { describe, expect, it } from 'vitest';
import type { Order, Scenario } from '../../../shared/catalogue/index.ts';
import { createRandom } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { orderOptions } from '../orders/options.ts';
import { drawOf, endsTruce, outcomesOf } from '../orders/order-shape.ts';
import type { Incident, SessionState } from '../state.ts';
import { anyTarget } from '../testing/any-state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { smallScenario } from '../testing/small-scenario.ts';
import { truceState } from '../testing/truce-state.ts';
import { factsOf, seal } from '../testing/war-replay.ts';
import { lookupsOf, rivalOf } from '../war/lookups.ts';
import { resolveNight } from './resolve-night.ts';
import { resolveTermsNight } from './resolve-terms-night.ts';

/** A day on which this order is open to this delegation: late enough, with incidents, findings and capital. */
function dayFor(scenario: Scenario, order: Order, self: DelegationId, seed: string): SessionState {
  const phase = order.phases.includes('truce') ? 'truce' : 'terms';
  const { first, second, line } = lookupsOf(scenario);
  const named = rivalOf(lookupsOf(scenario), self) ?? first;
  const base: Incident = {
    id: 'I-1',
    day: 1,
    sector: line[0]?.id ?? '',
    kind: 'strike',
    author: named,
    blames: null,
    state: 'open',
    named: null,
    namedOn: null,
    claims: { [first]: 1, [second]: 1 },
    verified: 1,
    odds: null,
  };
  const day = phase === 'truce' ? Math.max(2, order.fromDay ?? 2) : 1;
  return truceState(scenario, {
    seed,
    phase,
    day,
    tracks: { capital: { [self]: 20 } },
    incidents: [base, { ...base, id: 'I-2', state: 'attributed', named, namedOn: day - 1 }],
    marks: [{ mark: 'finding', of: self, value: 1, days: 2 }],
  });
}

describe.each([thirtyDays, smallScenario])('every order of $id', (scenario) => {
  const givers = scenario.orders.flatMap((order) => order.by.map((self) => ({ id: order.id, order, self })));

  it.each(givers)('$id by $self can be sealed and resolves', ({ order, self }) => {
    const state = dayFor(scenario, order, self, 'every');
    const option = orderOptions(scenario, state, self).find((one) => one.order === order.id);
    expect(option?.refusal).toBeNull();
    if (!option) return;
    const target = anyTarget(option, createRandom(order.id));
    const sealed = seal(scenario, state, [
      { delegation: self, order: order.id, points: order.cost.capacity[1], target },
    ]);
    const resolve = state.regions.phase === 'truce' ? resolveNight : resolveTermsNight;
    const facts = resolve(scenario, sealed, 0);
    const [done] = factsOf(facts, 'orderResolved');
    expect(done?.resolved.order).toBe(order.id);
    if (drawOf(order)) expect(done?.resolved.outcome).not.toBeNull();
    if (endsTruce(order)) expect(factsOf(facts, 'warResumed').length).toBe(1);
    const moved = factsOf(facts, 'tracksMoved').some(
      ({ cause }) => cause.kind === 'order' && cause.id === order.id,
    );
    const marked = factsOf(facts, 'marksReplaced').length > 0;
    expect(moved || marked || drawOf(order) !== null || endsTruce(order)).toBe(true);
  });

  it.each(givers.filter(({ order }) => outcomesOf(order).length > 0))(
    '$id by $self has every outcome in some night',
    ({ order, self }) => {
      const seen = new Set<string>();
      const wanted = outcomesOf(order).map(({ id }) => id);
      for (let i = 0; i < 3000 && seen.size < wanted.length; i++) {
        const state = dayFor(scenario, order, self, `outcome-${i}`);
        const lit = {
          ...state,
          war: { ...state.war, tracks: { ...state.war.tracks, coverage: { shared: 0.4 } } },
        };
        const option = orderOptions(scenario, lit, self).find((one) => one.order === order.id);
        if (!option) break;
        const target = anyTarget(option, createRandom(i));
        const given = { delegation: self, order: order.id, points: order.cost.capacity[1], target };
        const facts = resolveNight(scenario, seal(scenario, lit, [given]), 0);
        for (const { resolved } of factsOf(facts, 'orderResolved')) seen.add(resolved.outcome ?? '');
      }
      expect([...seen].sort()).toEqual([...wanted].sort());
    },
  );
});
