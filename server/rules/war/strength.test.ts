import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { truceState } from '../testing/truce-state.ts';
import { edgeOf, strengthOf, swingOf } from './strength.ts';
import { advantageOf } from './walk-away.ts';

const p = thirtyDays.parameters.resumption;
const mark = (name: string, of: string, value = 1): Mark => ({ mark: name, of, value, days: 3 });
const edge = (marks: readonly Mark[] = [], tracks = {}, sector: string | null = 'pokrovsk') =>
  edgeOf(thirtyDays, truceState(thirtyDays, { marks, tracks }).war, 'RU', sector);

describe('rule 8.2: strength', () => {
  it('given the figures of day 0, then it is the formula of the field’s notes', () => {
    const { war } = truceState(thirtyDays);
    expect(strengthOf(thirtyDays, war, 'RU')).toBeCloseTo(1 * 1 * (0.6 + 0.4 * 0.65), 10);
    expect(strengthOf(thirtyDays, war, 'UA')).toBeCloseTo(0.85 ** 0.7 * (65 / 60) ** 0.25 * 0.84, 10);
  });

  it('given more stock, readiness or support, then it is larger', () => {
    const base = strengthOf(thirtyDays, truceState(thirtyDays).war, 'UA');
    for (const track of ['stock', 'readiness', 'support']) {
      const { war } = truceState(thirtyDays, {
        tracks: { [track]: { UA: 80 + (track === 'stock' ? 20 : 0) } },
      });
      expect(strengthOf(thirtyDays, war, 'UA')).toBeGreaterThan(base);
    }
  });

  it('given empty stores, then its logarithm is still finite', () => {
    const state = truceState(thirtyDays, { tracks: { stock: { RU: 0, UA: 0 }, readiness: { RU: 0 } } });
    expect(Number.isFinite(advantageOf(thirtyDays, state, state.war))).toBe(true);
  });
});

describe('rule 8.3 and 8.4: advantage and swing', () => {
  it('given day 0, then A is 0 and nothing swings', () => {
    const state = truceState(thirtyDays);
    expect(advantageOf(thirtyDays, state, state.war)).toBeCloseTo(0, 5);
    expect(swingOf(thirtyDays, 0)).toBe(0);
  });

  it('given any advantage, then the swing is odd, rising and bounded by `walk`', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (a) => {
        const swing = swingOf(thirtyDays, a);
        expect(Math.abs(swing)).toBeLessThanOrEqual(p.walk);
        expect(swingOf(thirtyDays, -a)).toBeCloseTo(-swing, 9);
        expect(swingOf(thirtyDays, a + 0.1)).toBeGreaterThanOrEqual(swing);
      }),
    );
  });
});

describe('rule 8.6: the edge of an attacker', () => {
  it('given day 1 in the dark, then it is surprise cut by monitors and works, and the axis', () => {
    const surprise = 0.45 * (1 - 0.1) * (1 - 0.58 * 0.1);
    expect(edge()).toBeCloseTo(surprise + 0.16 * ((30 - 50) / 100), 10);
  });

  it('given a warned defender, then surprise is halved, and by half of that for a half warning', () => {
    const surprise = 0.45 * 0.9 * (1 - 0.058);
    expect(edge() - edge([mark('warned', 'UA')])).toBeCloseTo(surprise / 2, 10);
    expect(edge() - edge([mark('warned', 'UA', 0.5)])).toBeCloseTo(surprise / 4, 10);
  });

  it('given a blind defender or a pretext, then it is larger; a guarantee and a force make it smaller', () => {
    expect(edge([mark('blind', 'UA')])).toBeGreaterThan(edge());
    expect(edge([mark('pretext', 'RU')]) - edge()).toBeCloseTo(p.pretextSurprise, 10);
    expect(edge() - edge([mark('guarantee', 'UA')])).toBeCloseTo(p.guarantee.edge, 10);
    expect(edge() - edge([], { force: { shared: 3 } })).toBeCloseTo(0.06, 10);
  });

  it('given what stands behind one side, then it does not shield the other', () => {
    const { war } = truceState(thirtyDays, {
      marks: [mark('guarantee', 'UA')],
      tracks: { force: { shared: 5 } },
    });
    const bare = truceState(thirtyDays).war;
    expect(edgeOf(thirtyDays, war, 'UA', 'pokrovsk')).toBe(edgeOf(thirtyDays, bare, 'UA', 'pokrovsk'));
  });

  it('given no sector, then the axis is the best on the line', () => {
    const best = Math.max(
      ...thirtyDays.sectors.filter(({ onLine }) => onLine).map(({ id }) => edge([], {}, id)),
    );
    expect(edge([], {}, null)).toBeCloseTo(best, 10);
  });

  it('given monitors everywhere and works all along, then surprise is small and never negative', () => {
    const seen = edge([], { coverage: { shared: 0.95 }, works: { UA: 100 } });
    const axis = 0.16 * -0.2;
    expect(seen - axis).toBeGreaterThan(0);
    expect(seen - axis).toBeLessThan(0.02);
  });
});
