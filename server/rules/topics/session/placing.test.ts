// Rule 2.8: places given at once are given exactly, and every delegation that has members has one head.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intent, Place } from '../../../../shared/protocol/index.ts';
import { type Role, roles } from '../../../../shared/vocabulary/index.ts';
import { openTable } from '../../testing/table.ts';

const seated = (delegation: string, role: Role): Place => ({ at: 'delegation', delegation, role });
const give = (...places: (readonly [string, Place])[]): Intent => ({
  type: 'members.place',
  places: places.map(([member, place]) => ({ member, place })),
});

/** A facilitator, M1, and people of a list, M2 and on, who all have arrived but those who are named. */
function roomOf(count: number, absent: readonly string[] = []) {
  const table = openTable({ kind: 'hosted', host: null });
  const people = Array.from({ length: count }, (_, index) => ({ name: `Person ${index + 2}` }));
  table.does('M1', { type: 'members.list', people });
  for (const { id, name } of Object.values(table.state.members).slice(1)) {
    if (absent.includes(id)) continue;
    table.system({ type: 'member.join', name, tokenHash: `hash-${id}`, wish: null, claim: id });
  }
  return table;
}
type Table = ReturnType<typeof roomOf>;

const placeOf = ({ state }: Table, id: string) => state.members[id]?.place;
const headsOf = ({ state }: Table, delegation: string) =>
  Object.values(state.members).flatMap(({ id, place }) =>
    place.at === 'delegation' && place.delegation === delegation && place.role === 'head' ? [id] : [],
  );

describe('rule 2.8: places given together', () => {
  it('given two heads who change places, then both are heads where they were sent, and nobody else moves', () => {
    const table = roomOf(4);
    table.does('M1', give(['M2', seated('RU', 'head')], ['M3', seated('RU', 'press')]));
    table.does('M1', give(['M4', seated('UA', 'head')], ['M5', seated('UA', 'military')]));
    const facts = table.does('M1', give(['M2', seated('UA', 'head')], ['M4', seated('RU', 'head')]));
    expect(facts.map(({ type }) => type)).toEqual(['memberPlaced', 'memberPlaced']);
    expect([headsOf(table, 'RU'), headsOf(table, 'UA')]).toEqual([['M4'], ['M2']]);
    expect(placeOf(table, 'M3')).toEqual(seated('RU', 'press'));
  });

  it('given a head who is not named, when another is sent as head, then the old one becomes a negotiator', () => {
    const table = roomOf(2);
    table.does('M1', give(['M2', seated('RU', 'head')]));
    table.does('M1', give(['M3', seated('RU', 'head')]));
    expect(headsOf(table, 'RU')).toEqual(['M3']);
    expect(placeOf(table, 'M2')).toEqual(seated('RU', 'negotiator'));
  });

  it('given a head who leaves or steps back, then the next in the order of roles is the head', () => {
    const table = roomOf(3);
    const team = [seated('RU', 'head'), seated('RU', 'press'), seated('RU', 'military')] as const;
    table.does('M1', give(['M2', team[0]], ['M3', team[1]], ['M4', team[2]]));
    table.does('M1', give(['M2', seated('RU', 'negotiator')]));
    expect(headsOf(table, 'RU')).toEqual(['M4']);
    table.does('M1', give(['M4', { at: 'entrance' }]));
    expect(headsOf(table, 'RU')).toEqual(['M2']);
  });

  it('given a delegation whose last member leaves in the lobby, then its seat is free, and taken by who comes', () => {
    const table = roomOf(2);
    table.does('M1', give(['M2', seated('RU', 'head')]));
    expect(table.state.seats.RU).toMatchObject({ occupant: 'person', name: 'Person 2' });
    table.does('M1', give(['M2', seated('UA', 'head')], ['M3', seated('RU', 'head')]));
    expect(table.state.seats.RU?.occupant).toBe('person');
    table.does('M1', give(['M3', { at: 'gallery' }]));
    expect(table.state.seats.RU?.occupant).toBe('free');
  });

  it('given a list with two heads of one delegation, then the later is its head', () => {
    const table = openTable({ kind: 'hosted', host: null });
    const place = seated('RU', 'head');
    table.does('M1', {
      type: 'members.list',
      people: [
        { name: 'Ann', place },
        { name: 'Ben', place },
      ],
    });
    expect(headsOf(table, 'RU')).toEqual(['M3']);
    expect(placeOf(table, 'M2')).toEqual(seated('RU', 'negotiator'));
  });
});

const people = ['M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'];
const anyPlace = fc.oneof(
  fc
    .tuple(fc.constantFrom('RU', 'UA', 'EU'), fc.constantFrom(...roles))
    .map(([to, role]) => seated(to, role)),
  fc.constantFrom<Place>({ at: 'entrance' }, { at: 'gallery' }),
);
/** Everybody's place before, and places for some of them. */
const anyBatch = fc.record({
  before: fc.tuple(...people.map(() => anyPlace)),
  batch: fc.uniqueArray(fc.tuple(fc.constantFrom(...people), anyPlace), {
    selector: ([id]) => id,
    minLength: 1,
  }),
});

/** Of the places asked for: how many are not kept although no head was missing and no other was asked for. */
function misplaced(table: Table, batch: readonly (readonly [string, Place])[]) {
  const asksForHead = (place: Place) =>
    place.at === 'delegation' &&
    batch.some(
      ([, one]) => one.at === 'delegation' && one.delegation === place.delegation && one.role === 'head',
    );
  return batch.filter(([id, asked], index) => {
    const got = placeOf(table, id);
    if (JSON.stringify(got) === JSON.stringify(asked)) return false;
    if (asked.at !== 'delegation' || got?.at !== 'delegation' || got.delegation !== asked.delegation)
      return true;
    const isLater = batch
      .slice(index + 1)
      .some(([, one]) => JSON.stringify(one) === JSON.stringify(seated(asked.delegation, 'head')));
    if (asked.role === 'head') return !(isLater && got.role === 'negotiator');
    return got.role !== 'head' || asksForHead(asked);
  });
}

describe('rule 2.8: any places for anybody', () => {
  it('are kept to the letter, with one head for each delegation, and nothing is left to do the second time', () => {
    fc.assert(
      fc.property(anyBatch, ({ before, batch }) => {
        const table = roomOf(people.length, ['M8']);
        table.does('M1', give(...before.map((place, at) => [people[at] ?? '', place] as const)));
        const stayed = people.filter((id) => batch.every(([one]) => one !== id));
        const places = stayed.map((id) => placeOf(table, id));
        table.does('M1', give(...batch));
        expect(misplaced(table, batch)).toEqual([]);
        for (const delegation of ['RU', 'UA', 'EU']) {
          const members = Object.values(table.state.members).filter(
            ({ place }) => place.at === 'delegation' && place.delegation === delegation,
          );
          expect(headsOf(table, delegation)).toHaveLength(members.length > 0 ? 1 : 0);
          const isPlayed = members.some(({ tokenHash }) => tokenHash !== null);
          expect(table.state.seats[delegation]?.occupant).toBe(isPlayed ? 'person' : 'free');
        }
        const where = (place: Place | undefined) =>
          place?.at === 'delegation' ? place.delegation : place?.at;
        expect(stayed.map((id) => where(placeOf(table, id)))).toEqual(places.map(where));
        const again = batch.flatMap(([id]) => {
          const place = placeOf(table, id);
          return place ? [[id, place] as const] : [];
        });
        expect(table.does('M1', give(...again))).toEqual([]);
      }),
      { seed: 28, numRuns: 150 },
    );
  });
});

describe('rule 2.8: who is taken out', () => {
  it('given somebody who has not come, when removed, then the list has no such entry, and its id may be given anew', () => {
    const table = roomOf(2, ['M3']);
    table.does('M1', give(['M3', seated('RU', 'head')], ['M2', seated('RU', 'press')]));
    const facts = table.does('M1', { type: 'member.remove', member: 'M3' });
    expect(facts.at(-1)?.type).toBe('memberStruck');
    expect(Object.keys(table.state.members)).toEqual(['M1', 'M2']);
    expect(headsOf(table, 'RU')).toEqual(['M2']);
    table.does('M1', { type: 'members.list', people: [{ name: 'Cho' }] });
    expect(table.state.members.M3?.name).toBe('Cho');
  });

  it('given an entry struck from the middle of the list, then nobody new goes by the id of somebody else', () => {
    const table = roomOf(3, ['M3']);
    table.does('M1', { type: 'member.remove', member: 'M3' });
    table.system({ type: 'member.join', name: 'Late', tokenHash: 'hash-late', wish: null });
    expect(table.state.members.M4?.name).toBe('Person 4');
    expect(table.state.members.M5?.name).toBe('Late');
  });

  it('given somebody who has acted, then its id is never given again', () => {
    const table = roomOf(2);
    table.does('M3', { type: 'preference.state', prefers: ['RU'] });
    table.does('M1', { type: 'member.remove', member: 'M3' });
    expect(table.state.members.M3?.tokenHash).toBeNull();
    table.does('M1', { type: 'member.remove', member: 'M3' });
    table.system({ type: 'member.join', name: 'Late', tokenHash: 'hash-late', wish: null });
    expect(Object.keys(table.state.members)).toEqual(['M1', 'M2', 'M4']);
  });
});
