// Tests that a library of injects names only what its scenario has, and keeps within its ranges.
import { describe, expect, it } from 'vitest';
import { findFaults } from './faults.ts';
import { trackKeys } from './faults-of-injects.ts';
import { type Inject, injectSchema } from './inject.ts';
import { goodScenario } from './testing/good-scenario.ts';

const news: Inject = { id: 'news', title: 'News', text: 'Something happened.', audience: 'all' };
const faultsWith = (...injects: readonly Inject[]) => findFaults({ ...goodScenario, injects });
const placesWith = (more: Partial<Inject>) => faultsWith({ ...news, ...more }).map(({ path }) => path);
const waitsFor = (condition: NonNullable<NonNullable<Inject['suggested']>['all']>[number]) =>
  placesWith({ suggested: { from: 1, to: 9, all: [condition] } });

describe('injects', () => {
  it('as shipped are thirty, without fault, each with what it stands for and its source', () => {
    const { injects = [], sources } = goodScenario;
    expect(injects).toHaveLength(30);
    for (const { id, models, teaches, src = [] } of injects) {
      expect([id, models === undefined, teaches === undefined, src.length > 0]).toEqual([
        id,
        false,
        false,
        true,
      ]);
      for (const tag of src) expect(Object.keys(sources)).toContain(tag);
    }
  });

  it('are read by both sides, by all and by some, and move both ways', () => {
    const { injects = [] } = goodScenario;
    const adds = injects.flatMap(({ effects = [] }) =>
      effects.map((one) => (one.do === 'change' ? one.add : 0)),
    );
    expect(adds.some((add) => add > 0) && adds.some((add) => add < 0)).toBe(true);
    expect(injects.some(({ audience }) => audience === 'all')).toBe(true);
    expect(injects.some(({ audience }) => audience !== 'all')).toBe(true);
  });

  it.each<[string, Partial<Inject>, string]>([
    ['a stranger among its readers', { audience: ['XX'] }, 'injects[0].audience[0]'],
    ['a source nobody names', { src: ['NONE'] }, 'injects[0].src[0]'],
    [
      'a figure the track does not have',
      { effects: [{ do: 'change', track: 'stock', of: 'EU', add: 1 }] },
      'injects[0].effects[0].of',
    ],
    [
      'more than the whole range',
      { effects: [{ do: 'change', track: 'aid', of: 'shared', add: 3 }] },
      'injects[0].effects[0].add',
    ],
    [
      'a change of nothing',
      { effects: [{ do: 'change', track: 'tension', of: 'shared', add: 0 }] },
      'injects[0].effects[0].add',
    ],
    [
      'a mark of a stranger',
      { effects: [{ do: 'mark', mark: 'blind', of: 'XX', value: 1, days: 2 }] },
      'injects[0].effects[0].of',
    ],
    [
      'a mark longer than the truce',
      { effects: [{ do: 'mark', mark: 'blind', of: 'UA', value: 1, days: 31 }] },
      'injects[0].effects[0].days',
    ],
    [
      'a strike that nobody did',
      { effects: [{ do: 'incident', kind: 'strike', sector: 'kharkiv', author: null }] },
      'injects[0].effects[0].author',
    ],
    [
      'an accident with an author',
      { effects: [{ do: 'incident', kind: 'accident', sector: 'kharkiv', author: 'RU' }] },
      'injects[0].effects[0].author',
    ],
    [
      'a sector that is not on the map',
      { effects: [{ do: 'incident', kind: 'accident', sector: 'moon', author: null }] },
      'injects[0].effects[0].sector',
    ],
    ['days after the last', { suggested: { from: 3, to: 31 } }, 'injects[0].suggested.to'],
    ['days that end before they begin', { suggested: { from: 9, to: 8 } }, 'injects[0].suggested.to'],
  ])('with %s are found', (_, more, path) => {
    expect(placesWith(more)).toContain(path);
  });

  it('that wait for what does not exist are found', () => {
    const at = 'injects[0].suggested.all[0]';
    expect(waitsFor({ if: 'text', option: 'C99a', holds: true })).toContain(`${at}.option`);
    expect(waitsFor({ if: 'day', from: 9, to: 40 })).toContain(`${at}.to`);
    expect(waitsFor({ if: 'figure', track: 'trust', of: 'shared', is: 'above', than: 1 })).toContain(
      `${at}.of`,
    );
    expect(waitsFor({ if: 'figure', track: 'trust', of: 'RU-UA', is: 'above', than: 1 })).toEqual([]);
  });

  it('of one name are found', () => {
    expect(faultsWith(news, news).map(({ path }) => path)).toEqual(['injects[1].id']);
  });

  it('with nobody to read them, or too much to do, do not parse', () => {
    const change = { do: 'change', track: 'tension', of: 'shared', add: 1 } as const;
    expect(injectSchema.safeParse({ ...news, audience: [] }).success).toBe(false);
    expect(injectSchema.safeParse({ ...news, effects: Array(9).fill(change) }).success).toBe(false);
    expect(injectSchema.safeParse({ ...news, effects: [change] }).success).toBe(true);
  });
});

it('a track’s keys are those of the state the rules keep', () => {
  expect(trackKeys(goodScenario, 'tension')).toEqual(['shared']);
  expect(trackKeys(goodScenario, 'stock')).toEqual(['RU', 'UA']);
  expect(trackKeys(goodScenario, 'control')).toContain('kharkiv');
  expect(trackKeys(goodScenario, 'pressure')).toContain('kharkiv:UA');
  expect(trackKeys({ ...goodScenario, tracks: [] }, 'tension')).toBeNull();
});
