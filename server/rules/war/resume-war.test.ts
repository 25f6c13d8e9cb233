import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { type Given, truceState } from '../testing/truce-state.ts';
import { resumeWar } from './resume-war.ts';

const p = thirtyDays.parameters.resumption;
const mark = (name: string, of: string, value = 1): Mark => ({ mark: name, of, value, days: 3 });

function war(given: Given = {}, attacker: string | null = 'RU') {
  const state = truceState(thirtyDays, given);
  const sector = attacker === null ? null : 'pokrovsk';
  return resumeWar(thirtyDays, state.war, state.war.startAdvantage, { attacker, sector });
}

describe('rules 8.8 and 8.9: what a broken truce pays', () => {
  it('given a collapse with equal arms, then both are paid their walk-away value less the cost of war', () => {
    const { war: paid, edge, ground } = war({}, null);
    expect(paid).toEqual({ RU: 52 - 6, UA: 58 - 6 });
    expect(edge).toBe(0);
    expect(ground).toBe(0);
  });

  it('given an attack, then each 0.1 of edge moves 2.5 points from victim to attacker', () => {
    const { war: paid, edge } = war();
    expect(paid.RU).toBeCloseTo(52 + 25 * edge - 6 - 5.6, 2);
    expect(paid.UA).toBeCloseTo(58 - 25 * edge - 6, 2);
  });

  it('given a lead, then an attack makes more of it than a collapse, by the share of the initiative', () => {
    const ahead: Given = { tracks: { stock: { RU: 120 } } };
    const moved = (attacker: string | null) =>
      (war(ahead, attacker).war.RU ?? 0) - (war({}, attacker).war.RU ?? 0);
    expect(moved(null)).toBeGreaterThan(1);
    expect(moved('RU')).toBeCloseTo((1 + (p.initiative ?? 0)) * moved(null), 2);
    expect(p.initiative).toBeGreaterThan(0);
  });

  it('given a pretext, then breaking costs its author nothing extra', () => {
    const bare = war();
    const covered = war({ marks: [mark('pretext', 'RU'), mark('threat', 'RU')] });
    const gained = 25 * (covered.edge - bare.edge);
    expect((covered.war.RU ?? 0) - (bare.war.RU ?? 0)).toBeCloseTo(p.attackerCost + gained, 2);
  });

  it('given threats and a guarantee, then the attacker pays for both', () => {
    const threatened = war({ marks: [mark('threat', 'RU')] });
    expect((war().war.RU ?? 0) - (threatened.war.RU ?? 0)).toBeCloseTo(p.threatCost, 3);
    const guarded = war({ marks: [mark('guarantee', 'UA')] });
    const lost = 25 * p.guarantee.edge + p.guarantee.cost;
    expect((war().war.RU ?? 0) - (guarded.war.RU ?? 0)).toBeCloseTo(lost, 3);
  });

  it('given a side named in the last days, then it pays unless it is attacked without a pretext', () => {
    const named = [mark('named', 'UA')];
    expect(war({ marks: named }, null).war.UA).toBeCloseTo(58 - 6 - 5, 3);
    expect(war({ marks: named }).war.UA).toBe(war().war.UA);
    const pretext = war({ marks: [...named, mark('pretext', 'RU')] });
    expect(pretext.war.UA).toBeCloseTo(58 - 25 * pretext.edge - 6 - 5, 2);
  });

  it('given any lead, then what moves stays within warMax', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 250 }), (ru, ua) => {
        const { war: paid } = war({ tracks: { stock: { RU: ru, UA: ua } } });
        expect(paid.UA).toBeGreaterThanOrEqual(58 - p.warMax - p.warCost - p.namedCost);
        expect(paid.RU).toBeLessThanOrEqual(52 + p.warMax);
      }),
    );
  });
});

describe('rule 8.10: ground', () => {
  it('given any war, then the sectors’ ground sums to the whole and none moves the other way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 250 }),
        fc.integer({ min: 20, max: 250 }),
        fc.constantFrom('RU', 'UA', null),
        (ru, ua, attacker) => {
          const { ground, bySector } = war({ tracks: { stock: { RU: ru, UA: ua } } }, attacker);
          const moved = Object.values(bySector);
          expect(moved.reduce((sum, one) => sum + one, 0)).toBeCloseTo(ground, 2);
          for (const one of moved) expect(one * Math.sign(ground)).toBeGreaterThanOrEqual(0);
          expect(Math.abs(ground)).toBeLessThanOrEqual(p.ground);
        },
      ),
    );
  });

  it('given a sector off the line, then no ground moves there', () => {
    expect(war().bySector).not.toHaveProperty('deep-rear');
    expect(war().bySector).not.toHaveProperty('black-sea');
  });
});
