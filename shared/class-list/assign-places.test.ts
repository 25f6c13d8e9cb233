import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Assignment, assignPlaces, type DelegationToFill, type PersonToSeat } from './assign-places.ts';

const ids = ['RU', 'UA', 'US', 'EU'];
const anyone = (id: string, more: Partial<PersonToSeat> = {}): PersonToSeat => ({
  id,
  delegation: null,
  role: null,
  prefers: [],
  ...more,
});
const tableOf = (...capacities: readonly number[]): readonly DelegationToFill[] =>
  capacities.map((capacity, index) => ({ id: ids[index] ?? '', capacity }));

const prefers = fc.shuffledSubarray(ids);
const fixed = fc.option(fc.constantFrom(...ids), { nil: null });
const role = fc.option(fc.constantFrom('head' as const, 'negotiator' as const, 'press' as const), {
  nil: null,
});
const free = fc.record({ delegation: fc.constant(null), role: fc.constant(null), prefers });
const bound = fc.record({ delegation: fixed, role, prefers });
const named = <T>(list: readonly T[]) => list.map((one, index) => ({ id: `M${index}`, ...one }));
const people = fc.array(fc.oneof({ weight: 3, arbitrary: free }, bound), { maxLength: 14 }).map(named);
const table = fc
  .array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 4 })
  .map((all) => tableOf(...all));
const seed = fc.string({ maxLength: 6 });

const sizes = ({ seated }: Assignment) =>
  new Map(ids.map((id) => [id, seated.filter(({ delegation }) => delegation === id).length]));
const sizeOf = (result: Assignment, id: string) => sizes(result).get(id) ?? 0;

describe('seating a class', () => {
  test.prop([people, table, seed])('places everybody once, within the room there is', (class_, seats, by) => {
    const result = assignPlaces(class_, seats, by);
    const all = [...result.seated.map(({ id }) => id), ...result.waiting];
    expect(all.toSorted()).toEqual(class_.map(({ id }) => id).toSorted());
    for (const { id, capacity } of seats) expect(sizeOf(result, id)).toBeLessThanOrEqual(capacity);
  });

  test.prop([people, table, seed])('lets nobody wait who could have a chair', (class_, seats, by) => {
    const result = assignPlaces(class_, seats, by);
    const full = (id: string) => sizeOf(result, id) >= (seats.find((one) => one.id === id)?.capacity ?? 0);
    for (const id of result.waiting) {
      const must = class_.find((one) => one.id === id)?.delegation;
      expect(must ? full(must) : ids.every(full)).toBe(true);
    }
  });

  test.prop([people, table, seed])('keeps the delegations of the list', (class_, seats, by) => {
    for (const { id, delegation } of assignPlaces(class_, seats, by).seated) {
      expect(class_.find((one) => one.id === id)?.delegation ?? delegation).toBe(delegation);
    }
  });

  test.prop([people, table, seed])(
    'gives each delegation one head at most, and the head asked for',
    (class_, seats, by) => {
      const { seated } = assignPlaces(class_, seats, by);
      for (const id of ids) {
        const members = seated.filter(({ delegation }) => delegation === id);
        const heads = members.filter(({ role: as }) => as === 'head');
        expect(heads.length).toBeLessThanOrEqual(1);
        const asked = class_
          .filter((one) => one.delegation === id && one.role === 'head')
          .map((one) => one.id);
        if (asked.some((one) => members.some((member) => member.id === one)))
          expect(asked).toContain(heads[0]?.id);
      }
    },
  );

  test.prop([people, table, seed])(
    'leaves no head’s chair empty while somebody is free to take it',
    (class_, seats, by) => {
      const result = assignPlaces(class_, seats, by);
      const headless = seats.filter(
        ({ id, capacity }) =>
          sizeOf(result, id) < capacity &&
          !result.seated.some((one) => one.delegation === id && one.role === 'head'),
      );
      const unbound = result.seated.filter((one) => {
        const asked = class_.find(({ id }) => id === one.id);
        return one.role !== 'head' && asked?.delegation === null && asked.role === null;
      });
      if (headless.length > 0) expect(unbound).toEqual([]);
    },
  );

  test.prop([people, table, seed])(
    'keeps sizes equal, as far as room and list allow',
    (class_, seats, by) => {
      const result = assignPlaces(class_, seats, by);
      for (const one of result.seated) {
        const asked = class_.find(({ id }) => id === one.id);
        if (asked?.delegation !== null || asked.role !== null || one.role === 'head') continue;
        for (const { id, capacity } of seats) {
          if (sizeOf(result, id) < capacity)
            expect(sizeOf(result, one.delegation)).toBeLessThanOrEqual(sizeOf(result, id) + 1);
        }
      }
    },
  );

  const rank = (person: PersonToSeat, delegation: string) => {
    const at = person.prefers.indexOf(delegation);
    return at < 0 ? person.prefers.length : at;
  };

  test.prop([fc.array(free, { maxLength: 14 }).map(named), table, seed])(
    'leaves no two people who would both rather have the other’s chair',
    (class_, seats, by) => {
      const { seated } = assignPlaces(class_, seats, by);
      const at = new Map(seated.map(({ id, delegation }) => [id, delegation]));
      for (const a of class_) {
        for (const b of class_) {
          const [seatA, seatB] = [at.get(a.id), at.get(b.id)];
          if (!seatA || !seatB) continue;
          expect(rank(a, seatB) < rank(a, seatA) && rank(b, seatA) < rank(b, seatB)).toBe(false);
        }
      }
    },
  );

  const missed = (person: PersonToSeat, delegation: string) => {
    const at = person.prefers.indexOf(delegation);
    if (person.prefers.length === 0) return 0;
    return at < 0 ? ((person.prefers.length + ids.length - 1) / 2) ** 2 : at ** 2;
  };
  const sum = (class_: readonly PersonToSeat[], places: readonly string[]) =>
    class_.reduce((total, person, index) => total + missed(person, places[index] ?? ''), 0);

  test.prop([fc.array(free, { minLength: 4, maxLength: 4 }).map(named), seed])(
    'meets wishes as well as any seating of the same sizes could',
    (class_, by) => {
      const { seated } = assignPlaces(class_, tableOf(3, 3, 3, 3), by);
      const all = permutations(ids).map((places) => sum(class_, places));
      const got = sum(
        class_,
        class_.map(({ id }) => seated.find((one) => one.id === id)?.delegation ?? ''),
      );
      expect(got).toBe(Math.min(...all));
    },
  );

  test.prop([people, table, seed])('is the same for the same seed', (class_, seats, by) => {
    expect(assignPlaces(class_, seats, by)).toEqual(assignPlaces(class_, seats, by));
  });

  it('draws by the seed where wishes do not decide', () => {
    const class_ = named(
      Array.from({ length: 8 }, () => ({ delegation: null, role: null, prefers: ['RU'] })),
    );
    const first = (by: string) =>
      assignPlaces(class_, tableOf(2, 2, 2, 2), by).seated.map((one) => one.delegation);
    expect(new Set(['a', 'b', 'c', 'd', 'e'].map((by) => first(by).join())).size).toBeGreaterThan(1);
  });

  it('says which choice it was, and shares out the roles', () => {
    const class_ = [
      anyone('a', { delegation: 'UA', role: 'press' }),
      anyone('b', { delegation: 'UA' }),
      anyone('c', { delegation: 'UA' }),
      anyone('d', { delegation: 'UA', role: 'head' }),
      anyone('e', { prefers: ['UA', 'RU'] }),
    ];
    const { seated, waiting } = assignPlaces(class_, tableOf(2, 4), 'x');
    expect(
      seated
        .filter(({ delegation }) => delegation === 'UA')
        .map((one) => one.role)
        .toSorted(),
    ).toEqual(['head', 'military', 'negotiator', 'press']);
    expect(seated.find(({ id }) => id === 'a')?.role).toBe('press');
    expect(seated.find(({ id }) => id === 'e')).toEqual({
      id: 'e',
      delegation: 'RU',
      role: 'head',
      choice: 2,
    });
    expect(waiting).toEqual([]);
  });

  it('seats two hundred people', () => {
    const class_ = named(
      Array.from({ length: 200 }, (_, index) => ({
        delegation: null,
        role: null,
        prefers: [ids[index % 3] ?? '', ids[(index + 1) % 4] ?? ''],
      })),
    );
    const result = assignPlaces(class_, tableOf(60, 60, 60, 60), 'x');
    expect([...sizes(result).values()]).toEqual([50, 50, 50, 50]);
  });
});

function permutations(list: readonly string[]): readonly (readonly string[])[] {
  if (list.length < 2) return [list];
  return list.flatMap((one, index) => permutations(list.toSpliced(index, 1)).map((rest) => [one, ...rest]));
}
