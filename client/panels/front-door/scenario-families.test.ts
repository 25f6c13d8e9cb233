import { expect, test } from 'vitest';
import type { ScenarioCard } from '../../net/http.ts';
import { scenario } from '../../testing/room-fixture.ts';
import { familyOf, scenarioFamilies } from './scenario-families.ts';

const card = (id: string, place: number, twinOf: string | null = null): ScenarioCard => ({
  ...scenario,
  id,
  place,
  twinOf,
});
const cards = [
  card('b-twin', 10, 'b'),
  card('a', 30),
  card('b', 10),
  card('lost-twin', 50, 'not-on-this-server'),
];
const families = scenarioFamilies(cards);

test('a twin stands with the scenario it tells anew, and the list goes by place', () => {
  expect(families.map(({ original, twin }) => [original.id, twin?.id ?? null])).toEqual([
    ['b', 'b-twin'],
    ['a', null],
    ['lost-twin', null],
  ]);
});

test('either member finds the family', () => {
  expect(familyOf(families, 'b-twin')?.original.id).toBe('b');
  expect(familyOf(families, 'b')?.twin?.id).toBe('b-twin');
  expect(familyOf(families, undefined)).toBeUndefined();
});
