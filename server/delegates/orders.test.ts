// Tests tonight's orders: what can be paid, what the shown odds say, and when a word is broken.
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../shared/protocol/index.ts';
import type { AttackForecast, SeatView } from '../../shared/views/index.ts';
import { publicScenario, type SessionState, viewFor } from '../rules/rules.ts';
import { thirtyDays } from '../rules/testing/load-scenario.ts';
import { type Given, truceState } from '../rules/testing/truce-state.ts';
import { readBargain } from './bargain.ts';
import { ordersForTonight } from './orders.ts';
import { situationFor } from './testing/seat-at.ts';
import { breakChance, outlookOf } from './war-outlook.ts';
import { attackPlan } from './war-plans.ts';

type Seal = Extract<Intent, { type: 'order.seal' }>;

const viewOf = (state: SessionState, seat: string): SeatView =>
  viewFor(thirtyDays, state, { kind: 'delegation', delegation: seat, member: '' });
const seated = (view: SeatView, persona = {}) =>
  situationFor(thirtyDays, publicScenario(thirtyDays), view, persona);

function sealedBy(seat: string, given: Given = {}, persona = {}): Seal[] {
  const situation = seated(viewOf(truceState(thirtyDays, given), seat), persona);
  const bargain = readBargain(situation);
  return ordersForTonight(situation, () => bargain).filter(
    (intent): intent is Seal => intent.type === 'order.seal',
  );
}

/** A view in which every forecast of an attack reads as told. */
function withForecast(view: SeatView, war: number): SeatView {
  const estimate = { value: war, low: war - 7, high: war + 3, sure: 0.9, basis: 'a test' };
  const told = (one: AttackForecast): AttackForecast => ({ ...one, war: estimate });
  const options = view.orders.options.map((option) => ({ ...option, forecast: option.forecast.map(told) }));
  return { ...view, orders: { ...view.orders, options } };
}

describe('ordersForTonight', () => {
  it.each(['RU', 'UA', 'US', 'EU', 'MED'])(
    '%s seals what its capacity and capital carry, each order aimed',
    (seat) => {
      for (const day of [1, 9, 17, 25]) {
        const view = viewOf(truceState(thirtyDays, { day }), seat);
        const seals = sealedBy(seat, { day });
        expect(seals.length).toBeGreaterThan(0);
        expect(seals.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(view.orders.capacity);
        for (const { order, points, target } of seals) {
          const option = view.orders.options.find((one) => one.order === order);
          expect(option?.refusal).toBeNull();
          expect(points).toBeGreaterThanOrEqual(option?.capacity[0] ?? 99);
          expect(points).toBeLessThanOrEqual(option?.capacity[1] ?? 0);
          expect(Object.keys(target).sort()).toEqual(option?.aims.map(({ field }) => field).sort());
        }
      }
    },
  );

  it('gives nothing when something is sealed already', () => {
    const orders = [{ delegation: 'RU', order: 'stockpile-ammunition', points: 1 }];
    expect(sealedBy('RU', { orders })).toEqual([]);
  });

  it('stages no incident where monitors see everything, nor ever without a taste for bluff', () => {
    for (let day = 1; day <= 25; day += 3) {
      const inTheOpen = sealedBy(
        'UA',
        { day, text: 'C02c', tracks: { coverage: { shared: 0.9 } } },
        { bluff: 1 },
      );
      const honest = sealedBy('UA', { day }, { bluff: 0 });
      for (const { order } of [...inTheOpen, ...honest]) expect(order).not.toBe('staged-incident');
    }
  });
});

describe('attackPlan', () => {
  const plan = (war: number, persona = {}) => {
    const situation = seated(withForecast(viewOf(truceState(thirtyDays, { day: 10 }), 'RU'), war), persona);
    return attackPlan(situation, outlookOf(situation, 0));
  };

  it('keeps the truce unless the forecast pays clearly more than going on', () => {
    expect(plan(40).now).toBe(false);
    expect(plan(52).now).toBe(false);
    expect(plan(70).now).toBe(true);
    expect(plan(70).because).toMatch(/forecast at \d+\.\d; going on at \d+\.\d/);
  });

  it('asks more of a forecast the more cautious the persona', () => {
    const threshold = (risk: number) => {
      for (let war = 45; war < 80; war += 0.25) if (plan(war, { risk }).now) return war;
      return Number.POSITIVE_INFINITY;
    };
    expect(threshold(0.1)).toBeGreaterThan(threshold(0.9) + 2);
  });

  it('is nothing for those who do not fight', () => {
    const situation = seated(viewOf(truceState(thirtyDays, { day: 10 }), 'EU'));
    expect(attackPlan(situation, outlookOf(situation, 0)).now).toBe(false);
  });
});

describe('breakChance', () => {
  it('grows with tension, falls with trust, and is never certain', () => {
    expect(breakChance(60, 35)).toBeGreaterThan(breakChance(30, 35));
    expect(breakChance(60, 35)).toBeGreaterThan(breakChance(60, 70));
    expect(breakChance(0, 100)).toBeGreaterThan(0);
    expect(breakChance(100, 0)).toBeLessThanOrEqual(0.6);
  });
});
