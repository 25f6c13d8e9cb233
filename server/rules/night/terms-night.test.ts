// Rules 8.46 to 8.49: nights before the truce.

import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../shared/kernel/index.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { openTable } from '../testing/table.ts';
import { type Given, type GivenOrder, truceState, withSealed } from '../testing/truce-state.ts';
import { factsOf, foldWar } from '../testing/war-replay.ts';
import { resolveTermsNight } from './resolve-night.ts';

const accepted = { RU: 'accept', UA: 'accept', US: 'none', EU: 'none', MED: 'none' } as const;
const oneStalls = { ...accepted, RU: 'stall' } as const;
const start = (given: Given, orders: readonly GivenOrder[]) =>
  withSealed(
    thirtyDays,
    truceState(thirtyDays, { phase: 'terms', termsAnswers: oneStalls, ...given }),
    orders,
  );
const night = (given: Given = {}, orders: readonly GivenOrder[] = []) =>
  resolveTermsNight(thirtyDays, start(given, orders), 0);
const morning = (given: Given = {}, orders: readonly GivenOrder[] = []) =>
  foldWar(start(given, orders), night(given, orders));
const press = (points: number, delegation = 'RU', sector = 'pokrovsk'): GivenOrder => ({
  delegation,
  order: 'press-axis',
  points,
  target: { sector },
});
const hold = (points: number, delegation = 'UA'): GivenOrder => ({
  delegation,
  order: 'hold-line',
  points,
  target: { sector: 'pokrovsk' },
});
const ratio = Math.log(0.86 / (0.85 ** 0.7 * (65 / 60) ** 0.25 * 0.84));

describe('rule 8.46: ground', () => {
  it('given a press against nobody’s guard, then it is the formula’s, and both gains move by it', () => {
    const [taken] = factsOf(night({}, [press(6)]), 'groundTaken');
    // The pressing itself has cost both sides stock by the time strength is compared.
    expect(taken?.ground).toBeCloseTo(0.004 * 6 * (1 + 0.45 * ratio), 3);
    const { gains } = morning({}, [press(6)]).war.tracks;
    expect(gains?.RU).toBeCloseTo((taken?.ground ?? 0) * 60, 4);
    expect(gains?.UA).toBeCloseTo(-(gains?.RU ?? 0), 4);
    expect(morning({}, [press(6)]).war.lineMoved).toBeCloseTo(taken?.ground ?? 0, 6);
  });

  it('given a full guard, then three quarters less is taken', () => {
    const open = factsOf(night({}, [press(6)]), 'groundTaken')[0]?.ground ?? 0;
    const held = factsOf(night({}, [press(6), hold(6)]), 'groundTaken')[0]?.ground ?? 0;
    expect(open - held).toBeCloseTo(0.004 * 6 * 0.75, 3);
  });

  it('given both press alike, then the line hardly moves; given nobody, not at all', () => {
    expect(
      Math.abs(factsOf(night({}, [press(3), press(3, 'UA')]), 'groundTaken')[0]?.ground ?? 0),
    ).toBeLessThanOrEqual(0.001);
    expect(factsOf(night(), 'groundTaken')).toEqual([]);
  });

  it('rule 8.47: given ground taken, then control moves where it was pressed', () => {
    const { control } = morning({}, [press(6)]).war.tracks;
    expect(control?.pokrovsk).toBeGreaterThan(55);
    expect(control?.kharkiv).toBe(15);
    const back = morning({}, [press(6, 'UA', 'kharkiv')]).war.tracks.control;
    expect(back?.kharkiv).toBeLessThan(15);
  });
});

describe('rules 8.48 and 8.49: stalling', () => {
  it('given the third day of stalling, then patience and standing are lost; who accepted loses nothing', () => {
    const { goodwill, opinion } = morning({ day: 3 }).war.tracks;
    expect(goodwill?.RU).toBeCloseTo(45 - 2.8 + 0.02 * 2.8, 4);
    expect(opinion?.RU).toBeCloseTo(35 - 0.5 + 0.015 * 0.5, 4);
    expect(goodwill?.UA).toBe(60);
  });

  it('given conditions on the table instead of an answer, then that is not stalling', () => {
    const table = openTable({ termsDays: 5 }).begin();
    table.does('UA', { type: 'terms.answer', answer: 'accept' });
    table.does('RU', { type: 'terms.answer', answer: 'conditions', conditions: { C06: 2 } });
    const facts = resolveTermsNight(thirtyDays, table.state, 0);
    expect(foldWar(table.state, facts).war.tracks.goodwill?.RU).toBe(45);
  });

  it('given patience spent, then the patrons are told', () => {
    const [bulletin] = entriesOf(morning({ day: 4 }).bulletins);
    expect(bulletin?.notes.US).toMatchObject([
      { note: 'patienceSpent', slots: { who: { delegation: 'RU' } } },
    ]);
    expect(bulletin?.notes.UA).toEqual([]);
  });

  it('given days of stalling, then the offer is withdrawn about as often as 0.002 x day squared', () => {
    const withdrawn = (given: Given) =>
      Array.from({ length: 600 }, (_, i) => night({ ...given, seed: `w${i}` })).filter(
        (facts) => factsOf(facts, 'offerWithdrawn').length > 0,
      ).length / 600;
    expect(withdrawn({ day: 5 })).toBeGreaterThan(0.02);
    expect(withdrawn({ day: 5 })).toBeLessThan(0.09);
    expect(withdrawn({ day: 5, termsAnswers: accepted })).toBe(0);
  });
});

describe('what a night before the truce is not', () => {
  it('given fighting, then there are no incidents, no production and no collapse', () => {
    const facts = night({ tracks: { tension: { shared: 95 } } });
    expect(factsOf(facts, 'incidentOccurred')).toEqual([]);
    expect(factsOf(facts, 'truceBroke')).toEqual([]);
    expect(morning().war.tracks.stock).toEqual({ RU: 100, UA: 85 });
  });

  it('given two such nights, then both end in the dawn of day 0', () => {
    const first = morning({}, [press(6)]);
    const second = foldWar(first, resolveTermsNight(thirtyDays, { ...first, day: 2 }, 0));
    expect(second.dawns.map(({ day }) => day)).toEqual([0]);
    expect(second.dawns[0]?.tracks).toBe(second.war.tracks);
  });

  it('given such a night, then its page speaks of the front', () => {
    const [bulletin] = entriesOf(morning({ day: 2 }, [press(4)]).bulletins);
    expect(bulletin?.items[0]).toMatchObject({
      event: 'termsDay',
      slots: { sector: { sector: 'pokrovsk' }, day: 2 },
    });
    expect(bulletin?.steps.map(({ step }) => step)).toEqual(['supply', 'movement', 'politics', 'influence']);
  });
});
