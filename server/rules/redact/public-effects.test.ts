// What anyone may know of an order's effects (rules 6.10 to 6.12): direction, size in words and odds; no exact figure.
import { describe, expect, it } from 'vitest';
import { thirtyDays } from '../testing/load-scenario.ts';
import { publicScenario } from './public-scenario.ts';

const { orders } = publicScenario(thirtyDays);
const order = (id: string) => {
  const found = orders.find((one) => one.id === id);
  if (!found) throw new Error(`no order ${id}`);
  return found;
};
const chanceOf = (id: string, outcome: string) =>
  order(id).outcomes.find((one) => one.outcome === outcome) ?? { unwatched: -1, watched: -1 };

describe('public effects', () => {
  it('say which way a track moves and how much in words, and carry no figure of the file', () => {
    expect(order('stockpile-ammunition').effects).toEqual([
      { do: 'change', track: 'stock', of: 'self', up: true, size: 'slight', grows: true },
    ]);
    expect(JSON.stringify(orders.map(({ effects }) => effects))).not.toMatch(/"(?:add|value|times|a|b)":/);
  });

  it('have something to say of every order', () => {
    for (const { id, effects, outcomes } of orders) {
      expect(effects.length + outcomes.length, id).toBeGreaterThan(0);
    }
  });

  it('give chances that sum to one, watched and unwatched', () => {
    for (const { id, outcomes } of orders.filter((one) => one.outcomes.length > 0)) {
      const sum = (pick: 'watched' | 'unwatched') => outcomes.reduce((all, one) => all + one[pick], 0);
      expect(sum('watched'), id).toBeCloseTo(1, 1);
      expect(sum('unwatched'), id).toBeCloseTo(1, 1);
    }
  });

  it('show that monitoring exposes what darkness hides (rule 6.12)', () => {
    const exposed = chanceOf('staged-incident', 'exposed');
    const believed = chanceOf('staged-incident', 'believed');
    expect(exposed.watched).toBeGreaterThan(exposed.unwatched);
    expect(believed.watched).toBeLessThan(believed.unwatched);
  });

  it('count an attempt to close a case among what is drawn (rule 6.13)', () => {
    expect(order('open-investigation').outcomes.map(({ outcome }) => outcome)).toEqual([
      'closed',
      'stays-open',
    ]);
  });
});
