// Rules 9.1 to 9.3: what a delegation's result is made of, when a text counts, and what the war state is worth.
import { describe, expect, it } from 'vitest';
import { utility } from '../../../shared/treaty/index.ts';
import type { EndingKind } from '../../../shared/views/index.ts';
import { debriefSeats } from '../redact/debrief-seats.ts';
import type { SessionState } from '../state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { type Given, truceState } from '../testing/truce-state.ts';
import { sheetOf } from '../topics/treaty/sheet-of.ts';
import { walkAways } from '../war/walk-away.ts';
import { resultParts } from './result-parts.ts';

const { result } = thirtyDays.parameters;
const TEXT = 'C02c C06c';

/** A session that has ended so, on day 20. */
const ended = (kind: EndingKind, given: Given = {}): SessionState => ({
  ...truceState(thirtyDays, { day: 20, ...given }),
  ending: { kind, day: 20, by: null },
});
const partsOf = (state: SessionState, id: string) => resultParts(thirtyDays, state, id);
/** The war state of a side, and what a change of one of its figures by so much makes of it. */
const worthOf = (kind: EndingKind, track: string, key: string, change: number) => {
  const start = truceState(thirtyDays).war.tracks[track]?.[key] ?? 0;
  const [plain, moved] = [ended(kind), ended(kind, { tracks: { [track]: { [key]: start + change } } })];
  return partsOf(moved, 'UA').war - partsOf(plain, 'UA').war;
};

describe('rule 9.1: a result', () => {
  it('given an end, then it is the sum of text, war state, legitimacy and objective, beside what no deal on day 1 gave', () => {
    const state = ended('settled', { text: TEXT, tracks: { opinion: { UA: 80 } } });
    for (const seat of debriefSeats(thirtyDays, state)) {
      const { text, war, legitimacy, objective } = seat.parts;
      expect(seat.result).toBeCloseTo(text + war + legitimacy + objective, 2);
      expect(seat.baseline).toBe(thirtyDays.treaty.reservation[seat.delegation]);
    }
  });

  it('given a secret objective that is met, then its worth is added, and otherwise nothing', () => {
    const delegation = thirtyDays.delegations.find(({ id }) => id === 'UA');
    for (const { id, worth } of delegation?.objectives ?? []) {
      const { objective } = partsOf({ ...ended('lapsed'), objectives: { UA: id } }, 'UA');
      expect([0, worth]).toContain(objective);
    }
    expect(partsOf({ ...ended('lapsed'), objectives: { UA: 'none' } }, 'UA').objective).toBe(0);
  });
});

describe('rule 9.2: when a text counts', () => {
  it.each(['settled', 'prolonged'] as const)(
    'given that the truce was %s, then it is worth what the mandate says',
    (kind) => {
      const state = ended(kind, { text: TEXT });
      for (const { id } of thirtyDays.delegations)
        expect(partsOf(state, id).text).toBeCloseTo(
          utility(sheetOf(thirtyDays, id), state.treaty.inForce),
          2,
        );
    },
  );

  it.each(['lapsed', 'refused', 'broken'] as const)(
    'given that the truce was %s, then it is worth nothing',
    (kind) => {
      for (const { id } of thirtyDays.delegations)
        expect(partsOf(ended(kind, { text: TEXT }), id).text).toBe(0);
    },
  );
});

describe('rule 9.3: war state', () => {
  it('given a belligerent, then support at home, war economy, sanctions and lasting gains count as the scenario weighs them', () => {
    expect(worthOf('settled', 'support', 'UA', 10)).toBeCloseTo(10 * result.support, 2);
    expect(worthOf('settled', 'economy', 'UA', -10)).toBeCloseTo(-10 * result.economy, 2);
    expect(worthOf('settled', 'sanctions', 'shared', -10)).toBeCloseTo(-10 * (result.sanctions.UA ?? 0), 2);
    expect(worthOf('settled', 'gains', 'UA', 4)).toBeCloseTo(4, 2);
  });

  it('given a text that counts, then walking away does not; given none, then it does', () => {
    const lapsed = ended('lapsed');
    const walkAway = walkAways(thirtyDays, lapsed).UA ?? 0;
    expect(walkAway).toBeGreaterThan(0);
    expect(partsOf(lapsed, 'UA').war - partsOf(ended('settled'), 'UA').war).toBeCloseTo(walkAway, 2);
  });

  it('given a broken truce, then gains are halved, and what the resumed war pays stands in the place of walking away', () => {
    const broken = (gains: number): SessionState => ({
      ...ended('broken', { tracks: { gains: { UA: gains } } }),
      resumption: {
        attacker: null,
        sector: null,
        advantage: 0,
        edge: 0,
        ground: 0,
        bySector: {},
        war: { RU: 30, UA: 41 },
      },
    });
    expect(partsOf(broken(0), 'UA').war).toBeCloseTo(41, 2);
    expect(partsOf(broken(8), 'UA').war).toBeCloseTo(41 + 8 * result.gainsIfBroken, 2);
    expect(result.gainsIfBroken).toBe(0.5);
  });

  it('given who does not fight, then a truce that stands, trust and a share of the belligerents’ own results count', () => {
    const figures = result.patrons.by.US;
    const [settled, broken] = [ended('prolonged'), ended('broken')];
    const { reservation } = thirtyDays.treaty;
    const share = (state: SessionState) =>
      Object.entries(figures?.belligerents ?? {}).reduce((sum, [side, factor]) => {
        const { text, war, legitimacy } = partsOf(state, side);
        return sum + factor * (text + war + legitimacy - (reservation[side] ?? 0));
      }, 0);
    expect(partsOf(settled, 'US').war - share(settled)).toBeCloseTo(figures?.truce ?? 0, 1);
    expect(partsOf(broken, 'US').war - share(broken)).toBeCloseTo(reservation.US ?? 0, 1);
    const trusting = ended('prolonged', { tracks: { trust: { 'RU-UA': 60 } } });
    const trust = 60 - (truceState(thirtyDays).war.tracks.trust?.['RU-UA'] ?? 0);
    expect(partsOf(trusting, 'US').war - partsOf(settled, 'US').war).toBeCloseTo(
      trust * (figures?.trust ?? 0),
      1,
    );
  });
});
