// Owns the checks on tracks, sectors and the night: all there once, starts in range, neighbours mutual, weights whole.

import type { Fault } from './fault.ts';
import { duplicates, type Places, unless } from './faults-places.ts';
import type { Scenario } from './scenario.ts';
import { NIGHT_STEPS, type Sector, TRACK_IDS, TRACK_SCOPES, type Track } from './tracks-and-sectors.ts';

export function warFaults(scenario: Scenario, places: Places): Fault[] {
  const trackIds = scenario.tracks.map((track) => track.id);
  return [
    ...duplicates('tracks', trackIds, '.id'),
    ...TRACK_IDS.flatMap((id) => unless(trackIds.includes(id), 'tracks', `the track ${id} is missing`)),
    ...scenario.tracks.flatMap((track, index) => trackFaults(places, track, `tracks[${index}]`)),
    ...duplicates(
      'sectors',
      scenario.sectors.map((sector) => sector.id),
      '.id',
    ),
    ...scenario.sectors.flatMap((sector, index) => sectorFaults(scenario, places, sector, index)),
    ...weightFaults(scenario),
    ...nightFaults(scenario),
  ];
}

function trackFaults(places: Places, track: Track, path: string): Fault[] {
  const [low, high] = track.range;
  const within = (at: string, value: number) =>
    unless(value >= low && value <= high, at, `${value} lies outside the track's range, ${low} to ${high}`);
  const scope = unless(
    track.scope === TRACK_SCOPES[track.id],
    `${path}.scope`,
    `${track.id} is a ${TRACK_SCOPES[track.id]} track`,
  );
  const range = unless(low < high, `${path}.range`, 'must run from low to high');
  return [...scope, ...range, ...startFaults(places, track, path, within)];
}

function startFaults(
  places: Places,
  track: Track,
  path: string,
  within: (at: string, value: number) => Fault[],
): Fault[] {
  if (track.scope === 'sector' || track.scope === 'sector-side') return [];
  if (track.scope === 'shared') return within(`${path}.start`, track.start);
  const keys = {
    belligerent: places.belligerents,
    delegation: places.delegations,
    pair: pairsOf(places.delegations),
  }[track.scope];
  return [
    ...places.keys(`${path}.start`, track.start, keys),
    ...Object.entries(track.start).flatMap(([key, value]) => within(`${path}.start.${key}`, value)),
  ];
}

function sectorFaults(scenario: Scenario, places: Places, sector: Sector, index: number): Fault[] {
  const path = `sectors[${index}]`;
  const sides = (['fortification', 'pressure'] as const).flatMap((field) => [
    ...places.bothBelligerents(`${path}.${field}`, sector[field]),
    ...Object.entries(sector[field]).flatMap(([id, value]) =>
      unless(value >= 0 && value <= 100, `${path}.${field}.${id}`, 'must be from 0 to 100'),
    ),
  ]);
  const neighbours = sector.neighbours.flatMap((id, at) => {
    const other = scenario.sectors.find((candidate) => candidate.id === id);
    const place = `${path}.neighbours[${at}]`;
    if (id === sector.id) return [{ path: place, message: 'a sector is not its own neighbour' }];
    return unless(
      other === undefined || other.neighbours.includes(sector.id),
      place,
      `${id} does not name ${sector.id} as its neighbour`,
    );
  });
  return [
    ...unless(sector.number === index + 1, `${path}.number`, `must be ${index + 1}, its place in the list`),
    ...places.list('sector', `${path}.neighbours`, sector.neighbours),
    ...neighbours,
    ...sides,
    ...unless(sector.onLine || sector.weight === 0, `${path}.weight`, 'must be 0 off the line of contact'),
  ];
}

function weightFaults(scenario: Scenario): Fault[] {
  const sum = scenario.sectors.reduce((total, sector) => total + sector.weight, 0);
  return unless(Math.abs(sum - 1) < 1e-6, 'sectors', `the weights sum to ${Number(sum.toFixed(6))}, not 1`);
}

function nightFaults(scenario: Scenario): Fault[] {
  const known = Object.keys(scenario.parameters);
  const order = unless(
    scenario.nightSequence.map((text) => text.step).join() === NIGHT_STEPS.join(),
    'nightSequence',
    `must hold the steps ${NIGHT_STEPS.join(', ')} once each, in this order`,
  );
  const parameters = scenario.nightSequence.flatMap((text, i) =>
    text.parameters.flatMap((name, j) =>
      unless(known.includes(name), `nightSequence[${i}].parameters[${j}]`, `${name} is not a parameter`),
    ),
  );
  return [...order, ...parameters];
}

/** `RU-UA` and so on: every pair once, ids in file order. */
function pairsOf(delegations: readonly string[]): string[] {
  return delegations.flatMap((one, index) => delegations.slice(index + 1).map((other) => `${one}-${other}`));
}
