import { expect, test } from 'vitest';
import type { Entry } from '../lobby/lobby-props.ts';
import { asksOf, joinWishOf } from './join-wish.ts';

const seat = (delegation: string, members: number) =>
  ({ delegation, name: '', state: 'taken', members }) as const;
const card = { seats: [seat('RU', 0), seat('UA', 1), seat('EU', 5)] };
const entry: Entry = { name: 'Ann', claims: null, delegation: null, prefers: [] };

test('people choose while the lobby lets them, wish otherwise, and are asked nothing once it is over', () => {
  expect(asksOf({ phase: 'lobby', joining: 'open' })).toBe('sit');
  expect(asksOf({ phase: 'lobby', joining: 'placed' })).toBe('wish');
  expect(asksOf({ phase: 'truce', joining: 'open' })).toBe('wish');
  expect(asksOf({ phase: 'debrief', joining: 'open' })).toBe('none');
});

test('somebody of the list goes by the list alone', () => {
  expect(joinWishOf({ ...entry, claims: 'M4', delegation: 'RU' }, card)).toEqual({
    name: 'Ann',
    claim: 'M4',
  });
});

test('the first of a delegation is its head, those after share out the other roles', () => {
  const role = (delegation: string) => joinWishOf({ ...entry, delegation }, card).place;
  expect(role('RU')).toEqual({ at: 'delegation', delegation: 'RU', role: 'head' });
  expect(role('UA')).toMatchObject({ role: 'negotiator' });
  expect(role('EU')).toMatchObject({ role: 'negotiator' });
});

test('of wishes the first goes along; without any, somebody only comes in', () => {
  expect(joinWishOf({ ...entry, prefers: ['UA', 'RU'] }, card).place).toMatchObject({ delegation: 'UA' });
  expect(joinWishOf(entry, card)).toEqual({ name: 'Ann' });
});
