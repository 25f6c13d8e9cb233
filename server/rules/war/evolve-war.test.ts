import { describe, expect, it } from 'vitest';
import type { NightFact, OrderFact } from '../facts.ts';
import type { Incident, Sealed } from '../state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { truceState } from '../testing/truce-state.ts';
import { evolveWar } from './evolve-war.ts';

const at = 0;
const start = truceState(thirtyDays, { day: 4 });
const fold = (...facts: readonly (NightFact | OrderFact)[]) => facts.reduce(evolveWar, start);
const sealed: Sealed = {
  id: 'UA-1',
  delegation: 'UA',
  order: 'probe',
  points: 2,
  target: { sector: 'kherson' },
  odds: [],
};
const incident: Incident = {
  id: 'I-1',
  day: 4,
  sector: 'kherson',
  kind: 'probe',
  author: 'UA',
  blames: null,
  state: 'open',
  named: null,
  namedOn: null,
  claims: { RU: 1, UA: 1 },
  verified: 0,
  odds: null,
};
const moved = (cause: 'dusk' | 'supply', to: number): NightFact => ({
  type: 'tracksMoved',
  at,
  cause: { kind: 'night', id: cause, by: null },
  changes: cause === 'dusk' ? [] : [{ track: 'stock', of: 'RU', by: 1, to }],
});

describe('the fold of the war side', () => {
  it('given an order sealed again under its id, then it takes the place of the first and is counted once', () => {
    const odds = [{ given: null, chances: { named: 1 } }];
    const state = fold(
      { type: 'orderSealed', at, sealed },
      { type: 'orderSealed', at, sealed: { ...sealed, odds } },
    );
    expect(state.sealed.UA).toEqual([{ ...sealed, odds }]);
    expect(state.sealedCount.UA).toBe(1);
  });

  it('given figures that move, then only those tracks are copied and the cause is kept until the next dusk', () => {
    const state = fold(moved('dusk', 0), moved('supply', 101), moved('supply', 102));
    expect(state.war.tracks.stock?.RU).toBe(102);
    expect(state.war.tracks.opinion).toBe(start.war.tracks.opinion);
    expect(state.war.lastNight.length).toBe(2);
    expect(evolveWar(state, moved('dusk', 0)).war.lastNight).toEqual([]);
  });

  it('given a naming, then the incident, the finding and the clause say so, with the truth kept apart', () => {
    const state = fold(
      { type: 'incidentOccurred', at, incident },
      {
        type: 'incidentNamed',
        at,
        incident: 'I-1',
        named: 'RU',
        wrong: true,
        how: 'panel',
        options: ['C01b'],
      },
    );
    expect(state.war.incidents['I-1']).toMatchObject({
      state: 'attributed',
      named: 'RU',
      namedOn: 4,
      author: 'UA',
    });
    expect(state.findings).toEqual([{ day: 4, kind: 'panel', against: 'RU', subject: 'I-1', wrong: true }]);
    expect(state.treaty.breached).toEqual({ C01: { day: 4, by: 'RU' } });
    expect(state.war.incidentCount).toBe(1);
  });

  it('given a case dropped, a finding published and a staller named, then the record holds each', () => {
    const state = fold(
      { type: 'incidentOccurred', at, incident },
      { type: 'incidentDropped', at, incident: 'I-1' },
      { type: 'findingPublished', at, by: 'MED', named: 'RU', incident: 'I-1' },
      { type: 'stallingPublished', at, against: 'UA', count: 4 },
    );
    expect(state.war.incidents['I-1']?.state).toBe('unresolved');
    expect(state.findings.map(({ kind, against }) => [kind, against])).toEqual([
      ['published', 'RU'],
      ['stalling', 'UA'],
    ]);
  });

  it('given the end of a night, then what was sealed is spent and the dawn is kept', () => {
    const state = fold({ type: 'orderSealed', at, sealed }, { type: 'nightResolved', at, day: 4 });
    expect(state.sealed).toEqual({ RU: [], UA: [], US: [], EU: [], MED: [] });
    expect(state.dawns.map(({ day }) => day)).toEqual([0, 4]);
  });

  it('given ground, posts, marks, estimates and a war resumed, then each is what the fact says', () => {
    const resumption = {
      attacker: null,
      sector: null,
      advantage: 0,
      edge: 0,
      ground: 0,
      bySector: {},
      war: {},
    };
    const state = fold(
      { type: 'groundTaken', at, ground: 0.02 },
      { type: 'groundTaken', at, ground: -0.005 },
      { type: 'postsDeployed', at, sectors: ['kherson'] },
      { type: 'marksReplaced', at, marks: [{ mark: 'threat', of: 'RU', value: 1, days: 3 }] },
      { type: 'estimatesRevised', at, estimates: { RU: { stock: 7 } } },
      { type: 'warResumed', at, resumption },
    );
    expect(state.war.lineMoved).toBeCloseTo(0.015, 10);
    expect(state.war.posts).toEqual(['kherson']);
    expect(state.war.marks.length).toBe(1);
    expect(state.war.estimates).toEqual({ RU: { stock: 7 } });
    expect(state.resumption).toBe(resumption);
  });
});
