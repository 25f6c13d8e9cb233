import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePackage } from '../../../shared/catalogue/index.ts';
import type { Choices } from '../../../shared/views/index.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { smallScenario } from '../testing/small-scenario.ts';
import { truceState } from '../testing/truce-state.ts';
import { knownWalkAway, walkAwayOnLastDay, walkAways } from './walk-away.ts';

function choices(text: string): Choices {
  const parsed = parsePackage(thirtyDays, text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

describe('rule 8.4: walk-away values', () => {
  it('given day 0, then they are the reservations of the mandates', () => {
    for (const scenario of [thirtyDays, smallScenario]) {
      const values = walkAways(scenario, truceState(scenario));
      for (const [id, value] of Object.entries(values)) {
        expect(value).toBeCloseTo(scenario.treaty.reservation[id] ?? Number.NaN, 3);
      }
    }
  });

  it('given any stocks, then what one belligerent gains the other loses, and third parties keep theirs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 250 }), fc.integer({ min: 1, max: 250 }), (ru, ua) => {
        const values = walkAways(
          thirtyDays,
          truceState(thirtyDays, { tracks: { stock: { RU: ru, UA: ua } } }),
        );
        expect((values.RU ?? 0) - 52).toBeCloseTo(58 - (values.UA ?? 0), 3);
        expect(values.US).toBe(58);
      }),
    );
  });
});

describe('rule 8.5: as a seat knows it', () => {
  it('given the other side’s secret stock, then it changes the truth and not what is known', () => {
    const poor = truceState(thirtyDays, { day: 9 });
    const rich = truceState(thirtyDays, { day: 9, tracks: { stock: { UA: 180 } } });
    expect(walkAways(thirtyDays, rich).RU).toBeLessThan(walkAways(thirtyDays, poor).RU ?? 0);
    expect(knownWalkAway(thirtyDays, rich, 'RU')).toEqual(knownWalkAway(thirtyDays, poor, 'RU'));
  });

  it('given own stock, then it counts as it is', () => {
    const rich = truceState(thirtyDays, { day: 9, tracks: { stock: { UA: 180 } } });
    expect(knownWalkAway(thirtyDays, rich, 'UA').value).toBe(walkAways(thirtyDays, rich).UA);
  });

  it('given the course of the truce, then the interval holds the value and widens', () => {
    const at = (day: number) => knownWalkAway(thirtyDays, truceState(thirtyDays, { day }), 'UA');
    const width = (day: number) => at(day).high - at(day).low;
    for (const day of [1, 10, 20, 30]) {
      expect(at(day).low).toBeLessThanOrEqual(at(day).value);
      expect(at(day).high).toBeGreaterThanOrEqual(at(day).value);
    }
    expect(width(30)).toBeGreaterThan(width(10));
  });

  it('given a third party, then its walk-away value is its mandate’s and certain', () => {
    expect(knownWalkAway(thirtyDays, truceState(thirtyDays, { day: 9 }), 'MED')).toMatchObject({
      value: 55,
      low: 55,
      high: 55,
      sure: 1,
    });
  });
});

describe('rule 8.7: on the last day under a text', () => {
  const state = truceState(thirtyDays);
  const projected = (text: string) => walkAwayOnLastDay(thirtyDays, state, 'RU')(choices(text));

  it('given arms to one side only, then that side’s walk-away value rises and the other’s falls', () => {
    expect(projected('C06b C07a')).toBeGreaterThan(projected('C06d C07b'));
    expect(projected('C06d C07b')).toBeGreaterThan(projected('C06e C07d'));
    expect(walkAwayOnLastDay(thirtyDays, state, 'UA')(choices('C06b C07a'))).toBeLessThan(58);
  });

  it('given both flows limited, then less moves than war costs: such a text survives the last day', () => {
    expect(Math.abs(projected('C06c C07c') - 52)).toBeLessThan(thirtyDays.parameters.resumption.warCost / 2);
  });

  it('given the last day, then one night is left to grow', () => {
    const late = truceState(thirtyDays, { day: 30 });
    const early = Math.abs(projected('C06b C07a') - 52);
    expect(Math.abs(walkAwayOnLastDay(thirtyDays, late, 'RU')(choices('C06b C07a')) - 52)).toBeLessThan(
      early / 10,
    );
  });
});
