import { describe, expect, it } from 'vitest';
import { entryAt } from '../../../shared/kernel/index.ts';
import { resolveNight } from '../night/resolve-night.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { smallScenario } from '../testing/small-scenario.ts';
import { type Given, type GivenOrder, truceState, withSealed } from '../testing/truce-state.ts';
import { factsOf, foldWar } from '../testing/war-replay.ts';
import { drawOf, incidentKindOf, isIncident, namedBy, outcomesOf } from './order-shape.ts';

const orderOf = (id: string) => {
  const order = thirtyDays.orders.find((one) => one.id === id);
  if (!order) throw new Error(`no ${id}`);
  return order;
};

describe('rule 8.17: the kind of an incident is read off its order’s effects', () => {
  it.each([
    ['staged-incident', 'staged'],
    ['provocation', 'provocation'],
    ['probe', 'probe'],
    ['strike', 'strike'],
  ])('given %s, then it is a %s', (id, kind) => {
    expect(isIncident(orderOf(id))).toBe(true);
    expect(incidentKindOf(orderOf(id))).toBe(kind);
  });

  it('given orders of other steps, then they are no incidents, whatever is drawn', () => {
    for (const scenario of [thirtyDays, smallScenario]) {
      for (const order of scenario.orders)
        if (order.step !== 'incidents') expect(isIncident(order)).toBe(false);
    }
  });
});

describe('rule 8.18: whom an outcome names', () => {
  it.each([
    ['strike', { named: 'self', 'other-blamed': 'other', open: null }],
    ['staged-incident', { exposed: 'self', believed: 'other', undecided: null }],
    ['provocation', { seen: 'self', answered: 'other', ignored: null }],
    ['influence-campaign', { refuted: 'self', unanswered: null }],
  ])('given %s, then %j', (id, named) => {
    expect(Object.fromEntries(outcomesOf(orderOf(id)).map((one) => [one.id, namedBy(one)]))).toEqual(named);
  });
});

describe('what is drawn', () => {
  it('given odds, a case or neither, then the outcomes are theirs, the case’s two, or none', () => {
    expect(drawOf(orderOf('cover-up'))?.outcomes.map(({ id }) => id)).toEqual(['caught', 'unnoticed']);
    expect(drawOf(orderOf('open-investigation'))?.outcomes.map(({ id }) => id)).toEqual([
      'closed',
      'stays-open',
    ]);
    expect(drawOf(orderOf('rally-at-home'))).toBeNull();
  });

  it('given orders that show odds, then what is drawn is what is shown', () => {
    for (const { id, oddsShown, effects } of thirtyDays.orders) {
      if (effects.some((effect) => effect.do === 'end-truce')) continue;
      const drawn = drawOf(orderOf(id))?.outcomes.map((outcome) => outcome.id);
      expect([id, drawn]).toEqual([id, oddsShown]);
    }
  });
});

describe('rule 8.21: an outcome that turns against its author', () => {
  const nightOf = (given: Given, order: GivenOrder, outcome: string) => {
    for (let i = 0; i < 400; i++) {
      const state = withSealed(thirtyDays, truceState(thirtyDays, { ...given, seed: `t${i}` }), [order]);
      const facts = resolveNight(thirtyDays, state, 0);
      if (factsOf(facts, 'orderResolved')[0]?.resolved.outcome === outcome) return foldWar(state, facts);
    }
    throw new Error(`${outcome} never came`);
  };
  const lit: Given = { day: 9, text: 'C02c C03c C14c', tracks: { coverage: { shared: 0.8 } } };
  const eventsOf = (state: ReturnType<typeof nightOf>) =>
    entryAt(state.bulletins, 0)?.items.map(({ event }) => event);

  it('given a cover-up that is caught where the text forbids it, then it is news and a breach', () => {
    const state = nightOf(lit, { delegation: 'RU', order: 'cover-up', points: 1 }, 'caught');
    expect(eventsOf(state)).toContain('missionObstructed');
    expect(state.treaty.breached).toEqual({ C03: { day: 9, by: 'RU' } });
    expect(state.resolved[0]?.found).toBe(true);
  });

  it('given support of an opposition that is exposed, then its author is in the news', () => {
    const order: GivenOrder = {
      delegation: 'RU',
      order: 'back-opposition',
      points: 2,
      target: { clause: 'C14' },
    };
    const state = nightOf(lit, order, 'exposed');
    expect(eventsOf(state)).toContain('influenceExposed');
    expect(state.treaty.breached).toEqual({ C14: { day: 9, by: 'RU' } });
    expect(nightOf(lit, order, 'unseen').treaty.breached).toEqual({});
  });
});
