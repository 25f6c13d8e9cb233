import { describe, expect, test } from 'vitest';
import geometry from '../../assets/map/ukraine.json' with { type: 'json' };
import type { SeatView } from '../../shared/views/index.ts';
import type { Seals } from '../scenes/props.ts';
import { scenario as shown } from '../store/session.ts';
import { incidentView } from '../testing/incident-view.ts';
import { proposal, scenario, seatView } from '../testing/room-fixture.ts';
import { mapProps } from './map-props.ts';
import { nightProps } from './night-props.ts';
import { insetsOf } from './stage-insets.ts';
import { tableProps } from './table-props.ts';

shown.value = scenario;
const seals: Seals = Object.fromEntries(
  scenario.delegations.map(({ id, seal }) => [
    id,
    { shape: seal.shape, letters: seal.letters, hue: '', hueDim: '' },
  ]),
);
const mapOf = (view: SeatView) => mapProps({ view, scenario, geometry, seals, selectedSector: 'kharkiv' });
const tableOf = (view: SeatView, arrived: readonly string[] = []) =>
  tableProps({
    view,
    scenario,
    seals,
    selectedClause: 'C03',
    unread: { 'MED-UA': 2 },
    arrived: new Set(arrived),
  });

describe('map', () => {
  test('all sectors are there, with the occupier’s pressure and the defender’s works', () => {
    const { sectors } = mapOf(seatView('UA'));
    expect(sectors.map((sector) => sector.id)).toEqual(scenario.sectors.map((sector) => sector.id));
    const [kharkiv] = sectors.filter((sector) => sector.selected);
    const seen = seatView('UA').sectors.find((sector) => sector.id === 'kharkiv');
    expect(kharkiv?.fortification).toBe(seen?.fortification);
    expect(kharkiv?.pressure).toBe(seen?.reported.find((one) => one.delegation === 'RU')?.pressure);
  });

  test('an incident shows an author only when one is named in public, and old cases leave the map', () => {
    const { incidents } = mapOf(
      seatView('UA', {
        incidents: {
          'I-1': incidentView({ id: 'I-1', own: 'ours' }),
          'I-2': incidentView({ id: 'I-2', day: 10, state: 'attributed', named: 'RU', namedOn: 11 }),
          'I-3': incidentView({ id: 'I-3', day: 2, state: 'unresolved' }),
        },
      }),
    );
    expect(incidents.map(({ id, state, author }) => [id, state, author])).toEqual([
      ['I-2', 'attributed', 'RU'],
      ['I-1', 'open', null],
    ]);
  });

  test('aid comes from every patron, imports are never certain', () => {
    const { supply } = mapOf(seatView('UA'));
    expect(supply.filter((one) => one.from === 'west').map((one) => one.delegation)).toEqual(['US', 'EU']);
    expect(supply.find((one) => one.from === 'east')).toMatchObject({ delegation: 'RU', certain: false });
  });
});

describe('table', () => {
  const view = seatView('UA', { proposals: { 'P-1': proposal({ clauses: { C03: 2 } }) } });

  test('a tabled clause shows its change and the signatures so far', () => {
    const clause = tableOf(view).clauses.find((one) => one.id === 'C03');
    expect(clause).toMatchObject({ state: 'tabled', option: 'a→c', signed: ['MED'], selected: true });
  });

  test('only what came while the page was open travels', () => {
    expect(tableOf(view).documents.map((one) => one.travelling)).toEqual([false]);
    expect(tableOf(view, ['P-1']).documents.map((one) => one.travelling)).toEqual([true]);
  });

  test('a back channel is a door with its unread messages; the table is none', () => {
    const message = (channel: string, readers: 'table' | readonly string[]) => ({
      channel,
      n: 1,
      day: 11,
      at: 1,
      from: 'MED',
      readers,
      words: { text: 'words' },
      attaches: null,
      statement: false,
    });
    const messages = [message('table', 'table'), message('MED-UA', ['UA', 'MED'])];
    expect(tableOf(seatView('UA', { messages })).doors).toEqual([
      { id: 'MED-UA', members: ['UA', 'MED'], unread: 2, note: 'last word day 11', open: true, yours: true },
    ]);
  });

  test('all seats and every pair’s trust', () => {
    const props = tableOf(view);
    expect(props.seats.map((seat) => seat.id)).toEqual(scenario.delegations.map((one) => one.id));
    expect(props.trust).toContainEqual({ a: 'RU', b: 'UA', value: 35 });
  });
});

test('the night is told its steps by name and last night’s incidents only', () => {
  const bulletin = {
    day: 11,
    items: [],
    steps: [{ step: 'supply', note: 'stocks', alarm: false }],
    tension: [41, 47],
    notes: [],
  } as const;
  const view = seatView('UA', {
    bulletins: [bulletin],
    incidents: { 'I-1': incidentView({}), 'I-2': incidentView({ id: 'I-2', day: 9 }) },
  });
  const night = nightProps(view, bulletin);
  expect(night.steps).toEqual([{ id: 'supply', title: 'Supply', note: 'stocks', alarm: false }]);
  expect(night.incidents.map((one) => one.id)).toEqual(['I-1']);
  expect([night.tensionFrom, night.tensionTo]).toEqual([41, 47]);
});

test('insets are what is covered, never more than most of the stage', () => {
  const host = { top: 100, bottom: 900 };
  expect(insetsOf(host, { top: 110, bottom: 180 }, { top: 600, bottom: 900 })).toEqual({
    top: 80,
    right: 0,
    bottom: 300,
    left: 0,
  });
  expect(insetsOf(host, null, { top: 100, bottom: 900 }).bottom).toBe(576);
  expect(insetsOf(host, null, { top: 950, bottom: 990 }).bottom).toBe(0);
});
