import { expect, test } from 'vitest';
import { facilitatorView } from '../../testing/facilitator-fixture.ts';
import { observerView } from '../../testing/observer-fixture.ts';
import { scenario, seatView } from '../../testing/room-fixture.ts';
import { dossiersOf } from './dossiers-of.ts';

const ids = scenario.delegations.map(({ id }) => id);

test('a delegation prints its own dossier and no other', () => {
  const { mandate, own } = seatView('UA');
  expect(dossiersOf(seatView('UA'))).toEqual([{ delegation: 'UA', mandate, own }]);
});

test('a facilitator prints every delegation’s, as each of them reads it', () => {
  const mandates = Object.fromEntries(ids.map((id) => [id, seatView(id).mandate]));
  const dossiers = dossiersOf(facilitatorView({ mandates }));
  expect(dossiers.map(({ delegation }) => delegation)).toEqual(ids);
  for (const one of dossiers) expect(one.mandate).toEqual(seatView(one.delegation).mandate);
});

test('who only watches prints none', () => {
  expect(dossiersOf(observerView())).toEqual([]);
});
