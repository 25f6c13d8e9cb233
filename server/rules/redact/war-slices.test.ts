// Rules 7.5, 6.18 and 8.20: what a seat sees of the war, and what it cannot see.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { createRandom, type Random } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import type { Incident, SessionState, Tracks } from '../state.ts';
import { anyState, sealAtRandom } from '../testing/any-state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { smallScenario } from '../testing/small-scenario.ts';
import { type GivenOrder, truceState, withSealed } from '../testing/truce-state.ts';
import { playNight } from '../testing/war-replay.ts';
import { lookupsOf } from '../war/lookups.ts';
import { incidentViews } from './incident-views.ts';
import { ordersSlice } from './orders-slice.ts';
import { ownSlice } from './own-slice.ts';
import { sectorsSlice } from './sectors-slice.ts';

const slices = (scenario: Scenario, state: SessionState, seat: DelegationId): string =>
  JSON.stringify([
    ownSlice(scenario, state, seat),
    ordersSlice(scenario, state, seat),
    sectorsSlice(scenario, state, seat),
    incidentViews(scenario, state, seat),
  ]);

/** Everything that only `whose` may know, changed: own tracks, secret marks, sealed orders, authorship. */
function swapSecrets(
  scenario: Scenario,
  state: SessionState,
  whose: DelegationId,
  dice: Random,
): SessionState {
  const { publicMarks } = lookupsOf(scenario);
  const secret = new Set(
    scenario.tracks.filter(({ secrecy }) => secrecy === 'own').map(({ id }) => id as string),
  );
  const swap = (tracks: Tracks): Tracks =>
    Object.fromEntries(
      Object.entries(tracks).map(([track, figures]) => [
        track,
        Object.fromEntries(
          Object.entries(figures).map(([key, value]) => {
            const theirs = key === whose || key.endsWith(`:${whose}`);
            return [key, theirs && secret.has(track) ? dice.int(60) : value];
          }),
        ),
      ]),
    );
  const others = { ...state.sealed, [whose]: [] };
  const resealed = sealAtRandom(scenario, { ...state, sealed: others }, dice).sealed[whose] ?? [];
  return {
    ...state,
    sealed: { ...others, [whose]: resealed },
    sealedCount: { ...state.sealedCount, [whose]: 40 },
    resolved: state.resolved.filter(({ delegation }) => delegation !== whose),
    dawns: state.dawns.map((dawn) => ({ ...dawn, tracks: swap(dawn.tracks) })),
    war: {
      ...state.war,
      tracks: swap(state.war.tracks),
      marks: state.war.marks.filter(({ mark, of }) => of !== whose || publicMarks.has(mark)),
      lastNight: state.war.lastNight.filter(({ change }) => change.of !== whose),
    },
  };
}

describe.each([thirtyDays, smallScenario])('$id: no byte depends on another’s secret', (scenario) => {
  const belligerents = scenario.delegations.filter(({ role }) => role === 'belligerent').map(({ id }) => id);

  it.each(belligerents)('given %s’s secrets swapped, then no other seat’s slices change', (whose) => {
    fc.assert(
      fc.property(anyState(scenario), fc.nat(1e6), (state, seed) => {
        const swapped = swapSecrets(scenario, state, whose, createRandom(seed));
        for (const { id } of scenario.delegations) {
          if (id !== whose) expect(slices(scenario, swapped, id)).toBe(slices(scenario, state, id));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('given the same swap, then the seat’s own slices do change: the test can fail', () => {
    const [whose = ''] = belligerents;
    const state = truceState(scenario, { day: 5 });
    const swapped = swapSecrets(scenario, state, whose, createRandom(3));
    expect(slices(scenario, swapped, whose)).not.toBe(slices(scenario, state, whose));
  });
});

describe('rule 6.18: why a figure moved', () => {
  const morning = (orders: readonly GivenOrder[], seed = 'why') =>
    playNight(thirtyDays, withSealed(thirtyDays, truceState(thirtyDays, { seed }), orders));
  const moves = (state: SessionState, seat: string, track: string) =>
    ownSlice(thirtyDays, state, seat).tracks.find((one) => one.track === track)?.moves ?? [];

  it('given own orders and the night, then both are named and sum to the change', () => {
    const state = morning([{ delegation: 'UA', order: 'stockpile-ammunition', points: 2 }]);
    const stock = ownSlice(thirtyDays, state, 'UA').tracks.find(({ track }) => track === 'stock');
    expect(stock?.moves.map(({ kind, cause }) => [kind, cause])).toEqual([
      ['own order', 'stockpile-ammunition'],
      ['night', 'supply'],
    ]);
    expect(stock?.change).toBeCloseTo((stock?.value ?? 0) - 85, 4);
    expect(stock?.past).toEqual([85, stock?.value]);
  });

  it('given another’s open, secret and violent acts, then each is named only as far as it could be seen', () => {
    const state = morning([
      { delegation: 'EU', order: 'send-aid', points: 2, target: { delegation: 'UA' } },
      { delegation: 'RU', order: 'back-opposition', points: 2, target: { clause: 'C14' } },
      { delegation: 'RU', order: 'strike', points: 3, target: { sector: 'deep-rear' } },
    ]);
    expect(moves(state, 'UA', 'support')).toEqual(
      expect.arrayContaining([
        { kind: 'seen', cause: 'send-aid', by: 0.2 },
        expect.objectContaining({ kind: 'unexplained', cause: '' }),
        expect.objectContaining({ kind: 'seen', cause: 'strike' }),
      ]),
    );
  });

  it('given yesterday’s moves, when another night has passed, then only last night’s are shown', () => {
    const first = morning([{ delegation: 'UA', order: 'stockpile-ammunition', points: 2 }]);
    const second = playNight(thirtyDays, first);
    expect(moves(second, 'UA', 'stock').map(({ cause }) => cause)).toEqual(['supply']);
  });
});

describe('rule 8.20: an incident’s looks tell nobody who did it', () => {
  const incident = (kind: Incident['kind'], author: string | null): Incident => ({
    id: 'I-1',
    day: 3,
    sector: 'pokrovsk',
    kind,
    author,
    blames: 'UA',
    state: 'open',
    named: null,
    namedOn: null,
    claims: { RU: 2, UA: 3 },
    verified: 0,
    odds: { exposed: 0.1 },
  });
  const view = (one: Incident, seat: string) =>
    incidentViews(thirtyDays, truceState(thirtyDays, { day: 4, incidents: [one] }), seat)['I-1'];

  it.each(['US', 'EU', 'MED'])(
    'given %s, then a staged incident and a strike of either side look the same',
    (seat) => {
      expect(view(incident('staged', 'RU'), seat)).toEqual(view(incident('strike', 'UA'), seat));
      expect(view(incident('provocation', 'RU'), seat)).toEqual(view(incident('accident', null), seat));
    },
  );

  it('given the victim, then all it knows is that it was not its own', () => {
    expect(view(incident('staged', 'RU'), 'UA')).toEqual(view(incident('strike', 'RU'), 'UA'));
    expect(view(incident('provocation', 'RU'), 'UA')).toEqual(view(incident('accident', null), 'UA'));
    expect(view(incident('staged', 'RU'), 'RU')?.own).toBe('ours');
  });

  it('given any seat, then neither kind, author nor odds are in its view', () => {
    for (const seat of ['RU', 'UA', 'US', 'EU', 'MED']) {
      expect(Object.keys(view(incident('staged', 'RU'), seat) ?? {}).sort()).toEqual([
        'claims',
        'day',
        'id',
        'named',
        'namedOn',
        'own',
        'sector',
        'seen',
        'state',
        'verified',
      ]);
    }
  });
});

describe('what a seat is told of itself', () => {
  it('given a third party, then it has no arms, no estimates of a rival, and no works of its own', () => {
    const state = truceState(thirtyDays, { day: 3 });
    const own = ownSlice(thirtyDays, state, 'US');
    expect(own.tracks.map(({ track }) => track)).toEqual(['opinion', 'credibility', 'capital']);
    expect(own.estimates).toEqual([]);
    expect(sectorsSlice(thirtyDays, state, 'US').every(({ pressure }) => pressure === null)).toBe(true);
  });

  it('given a belligerent, then every estimate of its rival holds its value and says how sure it is', () => {
    for (const { estimate } of ownSlice(thirtyDays, truceState(thirtyDays, { day: 12 }), 'UA').estimates) {
      expect(estimate.low).toBeLessThan(estimate.value);
      expect(estimate.high).toBeGreaterThan(estimate.value);
      expect(estimate.sure).toBe(0.9);
      expect(estimate.basis).not.toBe('');
    }
  });

  it('rule 8.9: given a denunciation in reach, then every sector of the line has its forecast', () => {
    const { options } = ordersSlice(thirtyDays, truceState(thirtyDays, { day: 12 }), 'RU');
    const forecast = options.find(({ order }) => order === 'denounce-and-attack')?.forecast ?? [];
    expect(forecast.map(({ sector }) => sector)).toEqual(
      thirtyDays.sectors.filter(({ onLine }) => onLine).map(({ id }) => id),
    );
    for (const { war, edge } of forecast) {
      expect(war.low).toBeLessThanOrEqual(war.value);
      expect(war.high).toBeGreaterThanOrEqual(war.value);
      expect(edge.low).toBeLessThanOrEqual(edge.high);
    }
  });
});
